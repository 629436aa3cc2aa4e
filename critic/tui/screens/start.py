"""The first screen: go on with a session, begin a new one, open a file."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from critic.desk.desk import Desk
from critic.desk.reception import Reception
from critic.knowledge.messages import say
from critic.model.log import Kept
from critic.source.problems import SourceError

NEW = "new"


class StartScreen(Screen[Desk | None]):
    """A list to choose from, and a line for the path of a proposal file."""

    CSS_PATH = "start.tcss"
    AUTO_FOCUS = "#choices"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave"),
        Binding("tab", "app.focus_next", "File or list", show=True),
    ]

    def __init__(self, reception: Reception) -> None:
        super().__init__()
        self.reception = reception

    def compose(self) -> ComposeResult:
        knowledge = self.reception.knowledge
        yield Static(Content(say(knowledge, "start-title")), id="title")
        options = [Option(Content(say(knowledge, "start-new")), id=NEW)]
        options += [Option(Content(self._line(kept)), id=str(kept.id)) for kept in self.reception.kept()]
        yield OptionList(*options, id="choices")
        yield Input(placeholder=say(knowledge, "start-file"), id="file")
        yield Static("", id="problem", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#choices", OptionList).highlighted = 0

    def _line(self, kept: Kept) -> str:
        knowledge = self.reception.knowledge
        kind = knowledge.kinds.get(kept.kind)
        return say(
            knowledge,
            "start-session",
            name=kept.name or say(knowledge, "start-unnamed"),
            kind=kind.title if kind else say(knowledge, "start-no-kind"),
            answered=str(kept.answered),
            total=str(kept.total),
            verdict=kept.verdict,
            changed=kept.changed[:16].replace("T", " "),
        )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A new conversation, or one that is taken up again."""
        chosen = event.option.id or NEW
        desk = self.reception.fresh() if chosen == NEW else self.reception.resumed(int(chosen))
        self.dismiss(desk)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """A proposal file; what is wrong with it is told here."""
        path = Path(event.value.strip()).expanduser()
        problem = self.query_one("#problem", Static)
        if not path.is_file():
            problem.update(Content(say(self.reception.knowledge, "start-no-file", path=str(path))))
            return
        try:
            self.dismiss(self.reception.fresh(path))
        except SourceError as error:
            problem.update(Content(str(error)))

    def action_leave(self) -> None:
        """Nothing is begun."""
        self.dismiss(None)

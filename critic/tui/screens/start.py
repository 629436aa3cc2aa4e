"""The first screen: go on with a session, begin a new one, open a file."""

from pathlib import Path

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from critic.desk.desk import Desk
from critic.desk.reception import Reception
from critic.knowledge.messages import say
from critic.model.log import Kept
from critic.source.problems import SourceError, visible
from critic.tui.bound import joined, labelled
from critic.tui.screens.look import LookScreen
from critic.tui.screens.pick import PickScreen

NEW, EXAMPLE = "new", "example"


class StartScreen(Screen[Desk | None]):
    """A list to choose from, and a line for the path of a proposal file."""

    CSS_PATH = "start.tcss"
    AUTO_FOCUS = "#choices"

    def __init__(self, reception: Reception) -> None:
        super().__init__()
        self.reception = reception
        leave, change = ("escape", "leave", "key-quit", "Esc"), ("tab", "app.focus_next", "key-file", "Tab")
        self._bindings = joined(
            self._bindings, labelled(reception.knowledge, leave, change, ("f1", "help", "key-help", "F1"))
        )

    def compose(self) -> ComposeResult:
        knowledge = self.reception.knowledge
        yield Static(Content(say(knowledge, "start-title")), id="title")
        options = [Option(Content(say(knowledge, "start-new")), id=NEW)]
        options += [Option(Content(visible(self._line(kept))), id=str(kept.id)) for kept in self.reception.kept()]
        options += [Option(Content(say(knowledge, "start-example")), id=EXAMPLE)] if self.reception.examples() else []
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
        """A new conversation, one that is taken up again, or an example to try."""
        chosen = event.option.id or NEW
        if chosen == EXAMPLE:
            self.choose_example()
            return
        desk = self.reception.fresh() if chosen == NEW else self.reception.resumed(int(chosen))
        self.dismiss(desk)

    def choose_example(self) -> None:
        """The examples that come with the program, by their names."""
        knowledge = self.reception.knowledge
        rows = [(path.stem, self.reception.title(path)) for path in self.reception.examples()]

        def begin(stem: str | None) -> None:
            if stem:
                self.dismiss(self.reception.example(stem))

        title = say(knowledge, "start-examples-title")
        self.app.push_screen(PickScreen(knowledge, title, rows, self.app.copy_to_clipboard), begin)

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

    def action_help(self) -> None:
        """What can be begun here, and with which keys."""
        knowledge = self.reception.knowledge
        self.app.push_screen(LookScreen(knowledge, say(knowledge, "help-start"), self.app.copy_to_clipboard))

    def action_leave(self) -> None:
        """Nothing is begun."""
        self.dismiss(None)

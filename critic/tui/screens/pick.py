"""A list to go somewhere from: the remarks, every question with its state, what was said, the settings."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.source.problems import visible
from critic.tui.bound import joined, labelled
from critic.tui.screens.look import LookScreen


class PickScreen(Screen[str]):
    """Gives back the id that was chosen, or nothing. What is typed above narrows the list."""

    CSS_PATH = "pick.tcss"
    AUTO_FOCUS = "#choices"

    def __init__(
        self,
        knowledge: Knowledge,
        title: str,
        rows: Sequence[tuple[str, str]],
        copy: Callable[[str], None],
        words: str | None = None,
    ) -> None:
        """`copy` is given the line that is to be copied; `words`, also empty ones, put the cursor into the filter."""
        super().__init__()
        self.copy = copy
        self.words = words or ""
        self.typing = words is not None
        self.heading = title
        self.rows = rows
        self.placeholder = say(knowledge, "filter")
        self.knowledge = knowledge
        leave, change = ("escape", "leave", "key-leave", "Esc"), ("tab", "app.focus_next", "key-filter", "Tab")
        self._bindings = joined(
            self._bindings,
            labelled(knowledge, leave, change, ("y", "copy", "key-copy-line", ""), ("f1", "help", "key-help", "F1")),
        )

    def compose(self) -> ComposeResult:
        yield Static(Content(self.heading), id="title")
        yield Input(self.words, placeholder=self.placeholder, id="filter")
        yield OptionList(id="choices")
        yield Footer()

    def on_mount(self) -> None:
        self.narrow(self.words)
        if self.typing:
            self.query_one("#filter", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrows the list to what holds every word."""
        self.narrow(event.value)

    def on_input_submitted(self) -> None:
        """Enter in the filter takes the line that is marked."""
        self.query_one("#choices", OptionList).action_select()

    def narrow(self, words: str) -> None:
        """Shows the rows that hold every one of the words."""
        wanted = words.casefold().split()
        shown = [(key, text) for key, text in self.rows if all(w in f"{key} {text}".casefold() for w in wanted)]
        choices = self.query_one("#choices", OptionList)
        choices.clear_options()
        choices.add_options([Option(Content(visible(text)), id=f"{i}:{key}") for i, (key, text) in enumerate(shown)])
        choices.highlighted = 0 if shown else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Goes there."""
        self.dismiss((event.option.id or ":").partition(":")[2])

    def action_copy(self) -> None:
        """The line that is marked."""
        choices = self.query_one("#choices", OptionList)
        if choices.highlighted is not None:
            self.copy(str(choices.get_option_at_index(choices.highlighted).prompt))

    def action_help(self) -> None:
        """What the keys do here."""
        self.app.push_screen(LookScreen(self.knowledge, say(self.knowledge, "help-choices"), self.copy))

    def action_leave(self) -> None:
        """Goes nowhere."""
        self.dismiss("")

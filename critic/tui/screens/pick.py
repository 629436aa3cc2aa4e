"""A list to go somewhere from: the remarks, or every question with its state."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option


class PickScreen(Screen[str]):
    """Gives back the id that was chosen, or nothing. What is typed above narrows the list."""

    CSS_PATH = "pick.tcss"
    AUTO_FOCUS = "#choices"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back to the conversation"),
        Binding("tab", "app.focus_next", "Filter or list", show=True),
    ]

    def __init__(self, title: str, rows: Sequence[tuple[str, str]], placeholder: str) -> None:
        super().__init__()
        self.heading = title
        self.rows = rows
        self.placeholder = placeholder

    def compose(self) -> ComposeResult:
        yield Static(Content(self.heading), id="title")
        yield Input(placeholder=self.placeholder, id="filter")
        yield OptionList(id="choices")
        yield Footer()

    def on_mount(self) -> None:
        self.narrow("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrows the list to what holds every word."""
        self.narrow(event.value)

    def on_input_submitted(self) -> None:
        """Enter in the filter goes to the list."""
        self.query_one("#choices", OptionList).focus()

    def narrow(self, words: str) -> None:
        """Shows the rows that hold every one of the words."""
        wanted = words.casefold().split()
        shown = [(key, text) for key, text in self.rows if all(w in f"{key} {text}".casefold() for w in wanted)]
        choices = self.query_one("#choices", OptionList)
        choices.clear_options()
        choices.add_options([Option(Content(text), id=f"{i}:{key}") for i, (key, text) in enumerate(shown)])
        choices.highlighted = 0 if shown else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Goes there."""
        self.dismiss((event.option.id or ":").partition(":")[2])

    def action_leave(self) -> None:
        """Goes nowhere."""
        self.dismiss("")

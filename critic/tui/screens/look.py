"""A text to be looked at: the review as it stands, the proposal file, the help."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, TextArea


class LookScreen(Screen[None]):
    """Read-only, can be scrolled, selected from and copied."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Back to the conversation")]

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        yield TextArea(self.text, read_only=True, soft_wrap=True, id="text")
        yield Footer()

"""A text to be looked at: the review as it stands, the proposal file, the help."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer, TextArea

from critic.model.catalogue import Knowledge
from critic.tui.bound import joined, labelled
from critic.tui.widgets.area import plain_line


class Shown(TextArea):
    """The text."""

    get_line = plain_line


class LookScreen(Screen[None]):
    """Read-only, can be scrolled, selected from and copied."""

    def __init__(self, knowledge: Knowledge, text: str, copy: Callable[[str], None]) -> None:
        """`copy` is given the text when it is to be copied."""
        super().__init__()
        self.text = text
        self.copy = copy
        leave = ("escape,q", "dismiss", "key-leave", "Esc")
        self._bindings = joined(self._bindings, labelled(knowledge, leave, ("y", "copy", "key-copy-all", "")))

    def compose(self) -> ComposeResult:
        yield Shown(self.text, read_only=True, soft_wrap=True, id="text")
        yield Footer()

    def action_copy(self) -> None:
        """The selected words, or all."""
        self.copy(self.query_one("#text", Shown).selected_text or self.text)

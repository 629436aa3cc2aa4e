"""A text area that shows what is in it and does nothing of what it says."""

from rich.text import Text
from textual.widgets import TextArea

from critic.source.problems import hides

_PICTURES = 0x2400
"""Where the pictures of the control characters begin."""


class PlainArea(TextArea):
    """Characters that could move a cursor or turn the line round are shown as one sign each; the text keeps them."""

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn."""
        line = self.document.get_line(line_index)
        return Text("".join(_sign(c) for c in line) if hides(line) else line, end="", no_wrap=True)


def _sign(char: str) -> str:
    if char == "\t" or not hides(char):
        return char
    return chr(_PICTURES + ord(char)) if ord(char) < 0x20 else "\N{REPLACEMENT CHARACTER}"

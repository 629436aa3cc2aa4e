"""How a text area draws what is in it: as signs, whatever it says to a terminal."""

from rich.text import Text
from textual.widgets import TextArea

from critic.source.problems import hides

_PICTURES = 0x2400
"""Where the pictures of the control characters begin."""


def plain_line(area: TextArea, line_index: int) -> Text:
    """A line with one sign for each character that could move a cursor or turn the line round; the text keeps them."""
    line = area.document.get_line(line_index)
    return Text("".join(map(_sign, line)) if hides(line) else line, end="", no_wrap=True)


def _sign(char: str) -> str:
    if char == "\t" or not hides(char):
        return char
    return chr(_PICTURES + ord(char)) if ord(char) < 0x20 else "\N{REPLACEMENT CHARACTER}"

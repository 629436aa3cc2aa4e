"""The conversation as one widget that draws lines, however long it gets."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from critic.model.transcript import Turn, TurnKind
from critic.source.problems import visible
from critic.tui.wrap import wrapped

_MARKS: dict[TurnKind, str] = {
    "greeting": "",
    "question": "? ",
    "answer": "> ",
    "challenge": "! ",
    "praise": "+ ",
    "concession": "= ",
    "note": "- ",
    "why": "i ",
    "example": "e ",
    "closing": "# ",
    "error": "x ",
}
_WIDEST = 96


class Transcript(ScrollView, can_focus=True):
    """Shows turns; can be scrolled with the keys and selected from with the mouse."""

    ALLOW_SELECT = True
    COMPONENT_CLASSES = {f"transcript--{kind}" for kind in _MARKS}  # noqa: RUF012
    DEFAULT_CSS = """
    Transcript {
        background: $surface;
        color: $text;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        .transcript--question { color: $text; text-style: bold; }
        .transcript--answer { color: $text-accent; }
        .transcript--challenge { color: $text-warning; }
        .transcript--praise { color: $text-success; }
        .transcript--concession { color: $text-warning; }
        .transcript--note, .transcript--why, .transcript--example { color: $text-muted; }
        .transcript--closing { text-style: bold; }
        .transcript--error { color: $text-error; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.turns: list[Turn] = []
        self.lines: list[tuple[str, TurnKind]] = []
        self.laid_out = 0

    def add(self, turns: list[Turn]) -> None:
        """Appends turns and scrolls to the last."""
        self.turns += turns
        if self.size.width:
            for turn in turns:
                self._lay_out(turn)
            self._resized()

    def on_resize(self) -> None:
        """Breaks the lines anew when the width has changed."""
        width = self._width()
        if width != self.laid_out:
            self.laid_out = width
            self.lines = []
            for turn in self.turns:
                self._lay_out(turn)
            self._resized()

    def _width(self) -> int:
        return max(min(self.scrollable_content_region.width, _WIDEST), 10)

    def _lay_out(self, turn: Turn) -> None:
        mark = _MARKS[turn.kind]
        text = "\n".join(visible(line) for line in turn.text.split("\n"))
        lines = wrapped(text, self._width() - 3)
        if self.lines:
            self.lines.append(("", turn.kind))
        self.lines.append((f" {mark}{lines[0]}", turn.kind))
        self.lines += [(f" {' ' * len(mark)}{line}", turn.kind) for line in lines[1:]]

    def _resized(self) -> None:
        self.virtual_size = Size(self._width(), len(self.lines))
        self.scroll_end(animate=False)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        number = self.scroll_offset.y + y
        width = self.size.width
        if number >= len(self.lines):
            return Strip.blank(width, self.rich_style)
        text, kind = self.lines[number]
        style = self.rich_style + self.get_component_rich_style(f"transcript--{kind}", partial=True)
        strip = Strip(list(self._segments(text, style, number)), cell_len(text))
        return strip.crop_extend(0, width, self.rich_style).apply_offsets(0, number)

    def _segments(self, text: str, style: Style, number: int) -> list[Segment]:
        selection = self.text_selection
        span = selection.get_span(number) if selection is not None else None
        if span is None:
            return [Segment(text, style)]
        start, end = span[0], len(text) if span[1] == -1 else span[1]
        marked = style + self.screen.get_component_rich_style("screen--selection")
        return [Segment(text[:start], style), Segment(text[start:end], marked), Segment(text[end:], style)]

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, for the clipboard."""
        return selection.extract("\n".join(text for text, _ in self.lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draws the selection anew."""
        self.refresh()

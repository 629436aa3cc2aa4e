"""The conversation as one widget that draws lines, however long it gets."""

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from critic.model.transcript import Turn, TurnKind
from critic.source.problems import visible
from critic.tui.wrap import wrapped

_MUTED = "muted"
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
_COLOURS: dict[TurnKind, str] = {
    "answer": "text-primary",
    "challenge": "text-warning",
    "praise": "text-success",
    "concession": "text-warning",
    "note": _MUTED,
    "why": _MUTED,
    "example": _MUTED,
    "error": "text-error",
}
"""Variables of the theme; the others are in the colour of the text."""
_BOLD = frozenset({"question", "closing"})
_FAINT = 0.35
"""How far what is said beside the questions goes from the colour of the text to that of the ground."""
_WIDEST = 96
_AT_ONCE, _PIECE, _PAUSE = 200, 400, 0.02
"""Turns that are laid out before the first paint, in each piece afterwards, and the seconds between the pieces."""
_MARK = "\u258c"
"""Stands in the first cell of every line of the marked turn."""


class Transcript(ScrollView, can_focus=True):
    """Shows turns; can be scrolled with the keys and selected from with the mouse. One turn can be marked."""

    ALLOW_SELECT = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "mark(-1)", "Mark the one before", show=False),
        Binding("down,j", "mark(1)", "Mark the one after", show=False),
        Binding("y", "copy", "Copy", show=False),
        Binding("enter", "go", "Go to its question", show=False),
        Binding("escape", "leave", "Back to the answer", show=False),
    ]
    DEFAULT_CSS = """
    Transcript {
        background: $surface;
        color: $text;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
    }
    """

    class Picked(Message):
        """Something is to be done with the marked turn: `copy` it, `go` to its question, or `leave` it."""

        def __init__(self, what: str, turn: Turn | None) -> None:
            self.what = what
            self.turn = turn
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.turns: list[Turn] = []
        self.lines: list[tuple[str, TurnKind]] = []
        self.firsts: list[int] = []
        self.begin = 0
        self.marked: int | None = None
        self.laid_out = 0
        self.theme_of_styles = ""
        self.styles_of: dict[TurnKind, Style] = {}

    def add(self, turns: list[Turn]) -> None:
        """Appends turns and scrolls to the last."""
        self.turns += turns
        if self.laid_out:
            self._append(len(self.turns) - len(turns))
            self._resized()

    def on_resize(self) -> None:
        """Breaks the lines anew when the width has changed."""
        width = self._width()
        if width != self.laid_out:
            self.laid_out = width
            self.lines, self.firsts = [], []
            self.begin = max(len(self.turns) - _AT_ONCE, 0)
            self._append(self.begin)
            self._resized()
            if self.begin:
                self.call_after_refresh(self._go_back)

    def mark(self, number: int | None) -> None:
        """Marks the turn of that number and brings it into view; None marks none."""
        self.marked = number
        if number is not None and number < self.begin:
            self._lay_out_before(self.begin - number)
        if number is not None and number < len(self.turns):
            begin, end = self._span(number)
            height = max(self.scrollable_content_region.height, 1)
            if begin < self.scroll_offset.y or end > self.scroll_offset.y + height:
                self.scroll_to(
                    y=max(min(begin, end - height), begin - 1 if end - begin >= height else 0), animate=False
                )
        self.refresh()

    def _span(self, number: int) -> tuple[int, int]:
        """The first line of a turn and the one behind its last."""
        place = number - self.begin
        later = self.firsts[place + 1] - 1 if place + 1 < len(self.firsts) else len(self.lines)
        return self.firsts[place], later

    def action_mark(self, step: int) -> None:
        """Marks the turn before or after the marked one; at first the last."""
        last = len(self.turns) - 1
        if last >= 0:
            self.mark(last if self.marked is None else min(max(self.marked + step, 0), last))

    def action_copy(self) -> None:
        """Copies the marked turn, or the last."""
        self._pick("copy")

    def action_go(self) -> None:
        """Goes to the question of the marked turn."""
        self._pick("go")

    def action_leave(self) -> None:
        """Takes the mark away."""
        self.mark(None)
        self._pick("leave")

    def _pick(self, what: str) -> None:
        turn = self.turns[-1 if self.marked is None else self.marked] if self.turns else None
        self.post_message(self.Picked(what, turn))

    def _width(self) -> int:
        return max(min(self.scrollable_content_region.width, _WIDEST), 10)

    def _append(self, number: int) -> None:
        """Lays out the turns from that one on, below what is there."""
        for turn in self.turns[number:]:
            block = self._block(turn, turn is self.turns[0])
            self.firsts.append(len(self.lines) + (0 if turn is self.turns[0] else 1))
            self.lines += block

    def _go_back(self) -> None:
        """Lays out a piece of what was said earlier, and the next one a moment later: nobody waits for it."""
        if self.begin:
            self._lay_out_before(_PIECE)
            self.set_timer(_PAUSE, self._go_back)

    def _lay_out_before(self, count: int) -> None:
        """Lays out so many turns above what is there; what is in view stays in view."""
        earlier = max(self.begin - count, 0)
        lines: list[tuple[str, TurnKind]] = []
        firsts: list[int] = []
        for number in range(earlier, self.begin):
            firsts.append(len(lines) + (1 if number else 0))
            lines += self._block(self.turns[number], not number)
        self.begin = earlier
        self.firsts = [*firsts, *(first + len(lines) for first in self.firsts)]
        self.lines = lines + self.lines
        at_end = self.scroll_y >= self.max_scroll_y
        self.virtual_size = Size(self._width(), len(self.lines))
        self.scroll_y = self.scroll_target_y = self.max_scroll_y if at_end else self.scroll_y + len(lines)

    def _block(self, turn: Turn, first: bool) -> list[tuple[str, TurnKind]]:
        """The lines of a turn, with an empty one before all but the first."""
        mark = _MARKS[turn.kind]
        text = "\n".join(visible(line) for line in turn.text.split("\n"))
        head, *rest = wrapped(text, self._width() - 3)
        indent = " " * (len(mark) + 1)
        lines = [(f" {mark}{head}", turn.kind), *((f"{indent}{line}", turn.kind) for line in rest)]
        return lines if first else [("", turn.kind), *lines]

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
        if self.marked is not None and self.begin <= self.marked < len(self.turns):
            begin, end = self._span(self.marked)
            text = f"{_MARK}{text[1:]}" if begin <= number < end and text else text
        style = self.rich_style + self._style(kind)
        strip = Strip(list(self._segments(text, style, number)), cell_len(text))
        return strip.crop_extend(0, width, self.rich_style).apply_offsets(0, number)

    def _style(self, kind: TurnKind) -> Style:
        """The colour of a kind of turn. Styles of one's own for eleven kinds would each be worked out at the start."""
        if self.theme_of_styles != self.app.theme:
            self.theme_of_styles, self.styles_of = self.app.theme, {}
        if kind not in self.styles_of:
            self.styles_of[kind] = Style(color=self._colour(kind).rich_color, bold=kind in _BOLD or None)
        return self.styles_of[kind]

    def _colour(self, kind: TurnKind) -> Color:
        variables = self.app.theme_variables
        text = Color.parse(variables["foreground"])
        name = _COLOURS.get(kind, "foreground")
        return text.blend(Color.parse(variables["surface"]), _FAINT) if name == _MUTED else Color.parse(variables[name])

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

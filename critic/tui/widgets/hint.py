"""The line below the composer: what can be sent without typing, or what is read in the words so far."""

from collections.abc import Sequence

from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from critic.source.problems import visible


class Hint(Static):
    """One line; an offer in it can be clicked."""

    DEFAULT_CSS = """
    Hint {
        height: 1;
        padding: 0 1;
        color: $text-muted;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    class Chosen(Message):
        """An offer was clicked."""

        def __init__(self, line: str) -> None:
            self.line = line
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id, markup=False)
        self.lines: tuple[str, ...] = ()

    def offer(self, offers: Sequence[tuple[str, str, str]]) -> None:
        """Key, label and line of each; the key may be nothing."""
        self.lines = tuple(line for _, _, line in offers)
        parts: list[str | tuple[str, Style]] = []
        for i, (key, label, _) in enumerate(offers):
            clicked = Style.from_meta({"@click": f"choose({i})"})
            parts += ["  "] if i else []
            parts += [(f"{key} ", Style(bold=True) + clicked)] if key else []
            parts.append((label, Style(underline=True) + clicked))
        self.update(Content.assemble(*parts), layout=False)

    def tell(self, text: str) -> None:
        """Plain words, whatever stands in them."""
        self.update(Content(visible(text)), layout=False)

    def action_choose(self, number: int) -> None:
        """Sends what the offer stands for."""
        self.post_message(self.Chosen(self.lines[number]))

"""Lines of things that can be clicked: what can be sent without typing, and the keys."""

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from critic.source.problems import visible


class Hint(Static):
    """One line: offers, each with its key and the action that it stands for, or plain words."""

    DEFAULT_CSS = """
    Hint {
        height: 1;
        padding: 0 1;
        color: $text-muted;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id, markup=False)

    def offer(self, offers: Sequence[tuple[str, str, str]]) -> None:
        """Key, label and action of each; the key may be nothing. The action is one of the screen's."""
        parts: list[str | tuple[str, Style]] = []
        for key, label, action in offers:
            clicked = Style.from_meta({"@click": f"screen.{action}"})
            parts += ["  "] if parts else []
            parts += [(f"{key} ", Style(bold=True) + clicked)] if key else []
            parts.append((label, clicked))
        self.update(Content.assemble(*parts), layout=False)

    def tell(self, text: str) -> None:
        """Plain words, whatever stands in them."""
        self.update(Content(visible(text)), layout=False)

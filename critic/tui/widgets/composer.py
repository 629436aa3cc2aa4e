"""Where the answer is typed: Enter sends, Ctrl+J begins a new line."""

from textual import events
from textual.message import Message
from textual.widgets import TextArea

from critic.interview.commands import completions

_NEW_LINE = frozenset({"ctrl+j", "shift+enter", "alt+enter"})


class Composer(TextArea):
    """A text area of a few lines. A pasted text of any length arrives whole."""

    DEFAULT_CSS = """
    Composer {
        height: 5;
        min-width: 12;
        border: tall $border-blurred;
        &:focus { border: tall $border; }
    }
    """

    class Sent(Message):
        """The user has sent the text."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            text = self.text
            self.text = ""
            self.post_message(self.Sent(text))
        elif event.key == "tab" and self.complete():
            event.stop()
            event.prevent_default()
        elif event.key in _NEW_LINE:
            event.stop()
            event.prevent_default()
            self.insert("\n")
        else:
            await super()._on_key(event)

    def complete(self) -> bool:
        """Finishes the command that is begun, as far as it is the only one; False when there is nothing to finish."""
        found = completions(self.text)
        if not found:
            return False
        self.propose(_shared(found) if len(found) > 1 else f"{found[0]} ")
        return True

    def propose(self, text: str) -> None:
        """Puts words there to be changed, the cursor behind them."""
        self.text = text
        self.move_cursor(self.document.end)


def _shared(words: list[str]) -> str:
    """What all of them begin with."""
    first, last = min(words), max(words)
    return first[: next((i for i, c in enumerate(first) if i >= len(last) or c != last[i]), len(first))]

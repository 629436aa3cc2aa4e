"""Where the answer is typed: Enter sends, Ctrl+J begins a new line, up in the first line brings back what was sent."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.widgets import TextArea

from critic.interview.commands import completions
from critic.tui.widgets.area import plain_line

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

    get_line = plain_line

    class Sent(Message):
        """The user has sent the text."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self.sent: list[str] = []
        self.recalled = 0
        self.begun = ""

    async def _on_key(self, event: events.Key) -> None:
        if self.handled(event.key):
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    def handled(self, key: str) -> bool:
        """Does what a key means here and not in every text area; False for the others."""
        if key == "enter":
            self.send()
            return True
        if key in _NEW_LINE:
            self.insert("\n")
            return True
        if key == "up":
            return self.navigator.is_first_wrapped_line(self.cursor_location) and self.recall(-1)
        if key == "down":
            return self.navigator.is_last_wrapped_line(self.cursor_location) and self.recall(1)
        return key == "tab" and self.complete()

    def send(self) -> None:
        """Gives the text away and empties the line."""
        text = self.text
        self.remember([text])
        self.text = ""
        self.post_message(self.Sent(text))

    def remember(self, texts: Sequence[str]) -> None:
        """Adds to what the up key brings back."""
        self.sent += [text for text in texts if text.strip()]
        self.recalled = len(self.sent)

    def recall(self, step: int) -> bool:
        """One back or forward in what was sent; behind the last are the words that were begun. False at either end."""
        aim = self.recalled + step
        if not 0 <= aim <= len(self.sent):
            return False
        if self.recalled == len(self.sent):
            self.begun = self.text
        self.recalled = aim
        self.propose(self.begun if aim == len(self.sent) else self.sent[aim])
        return True

    def complete(self) -> bool:
        """Finishes the command that is begun, as far as it is the only one; False when there is nothing to finish."""
        found = completions(self.text)
        if not found:
            return False
        self.propose(_shared(found) if len(found) > 1 else f"{found[0]} ")
        return True

    def propose(self, text: str, marked: bool = False) -> None:
        """Puts words there to be changed, the cursor behind them; what is typed takes the place of marked ones."""
        self.text = text
        self.move_cursor(self.document.end)
        if marked:
            self.select_all()


def _shared(words: list[str]) -> str:
    """What all of them begin with."""
    first, last = min(words), max(words)
    return first[: next((i for i, c in enumerate(first) if i >= len(last) or c != last[i]), len(first))]

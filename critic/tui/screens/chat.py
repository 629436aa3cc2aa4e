"""The conversation."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from critic.desk.config import Config
from critic.desk.desk import Desk, Reply
from critic.desk.keys import SHOWN
from critic.interview import commands
from critic.interview.offers import offers
from critic.knowledge.messages import say
from critic.model.transcript import Turn
from critic.tui.bound import joined, keys_of, shown
from critic.tui.widgets.composer import Composer
from critic.tui.widgets.hint import Hint
from critic.tui.widgets.panel import Panel
from critic.tui.widgets.transcript import Transcript

_WIDE = 100
_KEEP_AFTER = 0.5
"""Seconds after a key until the words in the composer are on disk."""


class ChatScreen(Screen[None]):
    """Transcript, composer, and beside them the panel; below 100 columns one status line instead."""

    AUTO_FOCUS = "#composer"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "scroll(-1)", "Scroll up", show=False, priority=True),
        Binding("pagedown", "scroll(1)", "Scroll down", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, config: Config) -> None:
        super().__init__()
        self.desk = desk
        self.config = config
        self.session = desk.session
        self.unsent = ""
        self.keeping: Timer | None = None
        self._bindings = joined(self._bindings, keys_of(config, desk.session.knowledge))

    def compose(self) -> ComposeResult:
        self.set_class(self.app.size.width >= _WIDE, "-wide")
        yield Transcript(id="transcript")
        yield Panel(id="panel")
        yield Static("", id="status", markup=False)
        yield Composer(id="composer")
        yield Hint(id="hint")
        yield Hint(id="keys")

    def on_mount(self) -> None:
        earlier = tuple(self.session.transcript)
        begun = self.desk.begin()
        self.query_one(Composer).remember([t.text for t in earlier if t.speaker == "user"])
        self.show((*earlier, *begun))
        if self.desk.proposed:
            self.query_one(Composer).propose(self.desk.proposed)
        keys = self.config.key_of
        offered = [(shown(keys[n]), self.say(f"key-{n}"), f"command({n!r})") for n in SHOWN if n in keys]
        self.query_one("#keys", Hint).offer([*offered, ("Ctrl+P", self.say("key-palette"), "palette")])

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width >= _WIDE, "-wide")

    def on_composer_sent(self, message: Composer.Sent) -> None:
        """Carries out what was sent: a command or an answer."""
        self.send(message.text)

    def on_transcript_picked(self, message: Transcript.Picked) -> None:
        """Copies a turn, goes to its question, or goes back to the composer."""
        if message.what == "copy" and message.turn:
            self.copy(message.turn.text)
            return
        self.query_one(Composer).focus()
        if message.what == "go" and message.turn and message.turn.question:
            self.go(message.turn.question)

    def on_text_area_changed(self) -> None:
        """Tells what is read so far, and keeps what is not sent for the case that the window is left."""
        self.unsent = self.query_one(Composer).text
        self.hint()
        if self.keeping is None:
            self.keeping = self.set_timer(_KEEP_AFTER, self.keep_unsent)

    def keep_unsent(self) -> None:
        """Writes down what is not sent, a moment after it was typed."""
        self.keeping = None
        self.desk.keep_unsent(self.unsent)

    def send(self, text: str) -> None:
        """A command by its name, or an answer."""
        command = commands.parse(text.strip())
        if command is None or not self.opened(*command):
            self.take(self.desk.hear(text))

    def action_command(self, name: str) -> None:
        """A command by its key."""
        if not self.opened(name, ""):
            self.take(self.desk.carry_out(name, ""))

    def opened(self, name: str, rest: str) -> bool:
        """Opens what a command opens beside the conversation; False when it opens nothing. Loaded when first needed."""
        from critic.tui.screens.beside import BESIDE

        if name in BESIDE:
            BESIDE[name](self, rest)
        return name in BESIDE

    def action_send(self, line: str) -> None:
        """Sends what was clicked."""
        self.send(line)
        self.query_one(Composer).focus()

    def action_palette(self) -> None:
        """Every command, to be looked for."""
        self.app.action_command_palette()

    def action_scroll(self, direction: int) -> None:
        """A page of the transcript up or down, wherever the focus is."""
        transcript = self.query_one(Transcript)
        if direction < 0:
            transcript.scroll_page_up(animate=False)
        else:
            transcript.scroll_page_down(animate=False)

    def copy(self, text: str) -> None:
        """Text to the clipboard, and says where it went."""
        self.app.copy_to_clipboard(text)
        self.notify(self.desk.copied(text), markup=False)

    def say(self, message: str, /, **blanks: str) -> str:
        """A message in the words of the knowledge's language."""
        return say(self.session.knowledge, message, **blanks)

    def go(self, question: str | None) -> None:
        """To the question that was chosen."""
        if question:
            self.take(self.desk.carry_out("goto", question))

    def take(self, reply: Reply) -> None:
        """Shows what comes of a line or a key."""
        self.show(reply.turns)
        if reply.proposed:
            self.query_one(Composer).propose(reply.proposed, marked=reply.guessed)
        if reply.leaves:
            self.app.exit()

    def show(self, turns: Sequence[Turn]) -> None:
        """Adds turns to the transcript and brings everything beside it up to date."""
        transcript = self.query_one(Transcript)
        transcript.marked = None
        transcript.add(list(turns))
        begun = self.session.opening is None
        self.query_one(Panel).show(self.session)
        standing = "status" if self.session.questions_left else "status-done"
        status = self.session.standing(standing) if begun else self.say("status-opening")
        self.query_one("#status", Static).update(Content(status), layout=False)
        self.query_one(Composer).border_title = self.expected()
        self.hint()

    def expected(self) -> str:
        """What sort of answer the question wants, where it is one sort."""
        question = self.session.knowledge.questions.get(self.session.current or "")
        return self.say(f"expects-{question.body.answer}") if question else ""

    def hint(self) -> None:
        """The line below the composer: commands that are begun, what is read in the words, or what can be sent."""
        line = self.query_one("#hint", Hint)
        if self.unsent.strip():
            from critic.interview.live import reading

            line.tell("  ".join(commands.completions(self.unsent)) or reading(self.session, self.unsent))
            return
        keys = self.config.key_of
        line.offer([(shown(keys.get(sent[1:], "")), label, f"send({sent!r})") for label, sent in offers(self.session)])

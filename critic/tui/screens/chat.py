"""The conversation."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Footer, Static

from critic.desk.desk import Desk, Reply
from critic.interview import commands
from critic.interview.live import reading
from critic.knowledge.messages import say
from critic.model.transcript import Turn
from critic.proposal.write import write
from critic.report.markdown import markdown
from critic.report.view import view_of
from critic.tui.rows import finding_rows, question_rows
from critic.tui.screens.look import LookScreen
from critic.tui.screens.pick import PickScreen
from critic.tui.widgets.composer import Composer
from critic.tui.widgets.panel import Panel
from critic.tui.widgets.transcript import Transcript

_WIDE = 100
LOOKS = frozenset({"findings", "map", "review", "proposal"})
"""Commands that open a screen of their own."""
_KEEP_AFTER = 0.5
"""Seconds after a key until the words in the composer are on disk."""


class ChatScreen(Screen[None]):
    """Transcript, composer, and beside them the panel; below 100 columns one status line instead."""

    CSS_PATH = "chat.tcss"
    AUTO_FOCUS = "#composer"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "command('help')", "Help"),
        Binding("f2", "command('why')", "Why"),
        Binding("f3", "command('example')", "Example"),
        Binding("f4", "command('precedent')", "Precedent", show=False),
        Binding("f5", "command('silent')", "Not said"),
        Binding("f6", "command('unknown')", "Don't know", show=False),
        Binding("f7", "command('na')", "Does not apply", show=False),
        Binding("f8", "command('skip')", "Later", show=False),
        Binding("f9", "command('back')", "Back"),
        Binding("ctrl+s", "command('save')", "Save"),
        Binding("f10", "command('export')", "Export", show=False),
        Binding("f11", "look('findings')", "Findings", show=False),
        Binding("f12", "look('map')", "Questions", show=False),
        Binding("pageup", "scroll(-1)", "Scroll up", show=False, priority=True),
        Binding("pagedown", "scroll(1)", "Scroll down", show=False, priority=True),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.session = desk.session
        self.unsent = ""
        self.keeping: Timer | None = None

    def compose(self) -> ComposeResult:
        with Horizontal(id="body"):
            with Vertical(id="talk"):
                yield Transcript(id="transcript")
                yield Static("", id="status", markup=False)
                yield Composer(id="composer")
            yield Panel(id="panel")
        yield Static("", id="reading", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        earlier = tuple(self.session.transcript)
        begun = self.desk.begin()
        self.show((*earlier, *begun))
        if self.desk.proposed:
            self.query_one(Composer).propose(self.desk.proposed)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width >= _WIDE, "-wide")

    def on_composer_sent(self, message: Composer.Sent) -> None:
        """Carries out what was sent: a command or an answer."""
        command = commands.parse(message.text.strip())
        if command and command[0] == "copy":
            self.copy(command[1])
        elif command is None or not self.look(command[0]):
            self.take(self.desk.hear(message.text))

    def on_text_area_changed(self) -> None:
        """Remembers what is not sent yet, to be kept when the window is left."""
        self.unsent = self.query_one(Composer).text
        offered = "  ".join(commands.completions(self.unsent))
        line = Content(offered or reading(self.session, self.unsent))
        self.query_one("#reading", Static).update(line, layout=False)
        if self.keeping is None:
            self.keeping = self.set_timer(_KEEP_AFTER, self.keep_unsent)

    def keep_unsent(self) -> None:
        """Writes down what is not sent, a moment after it was typed."""
        self.keeping = None
        self.desk.keep_unsent(self.unsent)

    def action_command(self, name: str) -> None:
        """A command by its key."""
        self.take(self.desk.carry_out(name, ""))

    def action_scroll(self, direction: int) -> None:
        """A page of the transcript up or down, wherever the focus is."""
        transcript = self.query_one(Transcript)
        if direction < 0:
            transcript.scroll_page_up(animate=False)
        else:
            transcript.scroll_page_down(animate=False)

    def look(self, name: str) -> bool:
        """Opens the screen of that name; False when there is none."""
        session = self.session
        if session.opening or name not in LOOKS:
            return False
        if name == "findings":
            rows = finding_rows(session)
            self.app.push_screen(PickScreen(self.say("findings-title"), rows, self.say("filter")), self.go)
        elif name == "map":
            rows = question_rows(session)
            self.app.push_screen(PickScreen(self.say("map-title"), rows, self.say("filter")), self.go)
        elif name == "review":
            view = view_of(session.review, session.proposal, session.knowledge)
            self.app.push_screen(LookScreen(markdown(view, session.knowledge)))
        else:
            self.app.push_screen(LookScreen(write(session.proposal, session.knowledge)))
        return True

    def copy(self, rest: str) -> None:
        """The last thing the examiner said, or the whole review, to the clipboard and to a file, and says where."""
        session = self.session
        if rest == "review":
            text = markdown(view_of(session.review, session.proposal, session.knowledge), session.knowledge)
        else:
            text = next((t.text for t in reversed(session.transcript) if t.speaker == "examiner"), "")
        self.app.copy_to_clipboard(text)
        told = self.desk.copied(text)
        self.notify(told, markup=False)

    def say(self, message: str) -> str:
        """A message without blanks."""
        return say(self.session.knowledge, message)

    def go(self, question: str | None) -> None:
        """To the question that was chosen."""
        if question:
            self.take(self.desk.carry_out("goto", question))

    def action_look(self, name: str) -> None:
        """A screen by its key."""
        self.look(name)

    def take(self, reply: Reply) -> None:
        """Shows what comes of a line or a key."""
        self.show(reply.turns)
        if reply.proposed:
            self.query_one(Composer).propose(reply.proposed)
        if reply.leaves:
            self.app.exit()

    def show(self, turns: Sequence[Turn]) -> None:
        """Adds turns to the transcript and brings the panel up to date."""
        self.query_one(Transcript).add(list(turns))
        self.query_one(Panel).show(self.session)
        self.query_one("#status", Static).update(Content(self.session.standing("status")))

"""The conversation."""

from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from critic.interview import commands
from critic.interview.drafts import Draft
from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.transcript import Turn
from critic.proposal.write import write
from critic.report.markdown import markdown
from critic.report.view import view_of
from critic.source.files import free_name, slug, write_keeping
from critic.tui.widgets.composer import Composer
from critic.tui.widgets.panel import Panel
from critic.tui.widgets.transcript import Transcript

_WIDE = 100


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
        Binding("pageup", "scroll(-1)", "Scroll up", show=False, priority=True),
        Binding("pagedown", "scroll(1)", "Scroll down", show=False, priority=True),
    ]

    def __init__(self, session: Session, path: Path | None, draft: Draft) -> None:
        super().__init__()
        self.session = session
        self.path = path
        self.draft = draft
        self.exported: Path | None = None

    def compose(self) -> ComposeResult:
        with Horizontal(id="body"):
            with Vertical(id="talk"):
                yield Transcript(id="transcript")
                yield Static("", id="status", markup=False)
                yield Composer(id="composer")
            yield Panel(id="panel")
        yield Footer()

    def on_mount(self) -> None:
        self.show(self.session.start())

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width >= _WIDE, "-wide")

    def on_composer_sent(self, message: Composer.Sent) -> None:
        """Carries out what was sent: a command or an answer."""
        command = commands.parse(message.text.strip())
        if command is None:
            self.after_answer(self.session.answer(message.text))
        else:
            self.query_one(Transcript).add(self.session.heard(message.text.strip()))
            self.carry_out(*command)

    def action_command(self, name: str) -> None:
        """A command by its key."""
        self.carry_out(name, "")

    def action_scroll(self, direction: int) -> None:
        """A page of the transcript up or down, wherever the focus is."""
        transcript = self.query_one(Transcript)
        if direction < 0:
            transcript.scroll_page_up(animate=False)
        else:
            transcript.scroll_page_down(animate=False)

    def carry_out(self, name: str, rest: str) -> None:
        """A command with its argument."""
        if name == "quit":
            self.app.exit()
        elif name == "save":
            self.save(rest)
        elif name == "export":
            self.export(rest)
        else:
            before = self.session.current
            self.after_answer(commands.run(self.session, name, rest))
            if name in {"back", "goto"} and self.session.current != before:
                self.query_one(Composer).propose(self.session.draft())

    def after_answer(self, turns: list[Turn]) -> None:
        """Keeps the answers on disk before the reply is shown."""
        if self.session.opening is None:
            try:
                self.draft.keep(self.session.proposal)
            except OSError as error:
                turns = [*turns, *self.session.note(self._not_saved(error))]
        self.show(turns)

    def show(self, turns: list[Turn]) -> None:
        """Adds turns to the transcript and brings the panel up to date."""
        self.query_one(Transcript).add(turns)
        self.query_one(Panel).show(self.session)
        self.query_one("#status", Static).update(Content(self.session.standing("status")))

    def save(self, rest: str) -> None:
        """The proposal as YAML: to the named file, else to the file it came from, else to one named after it."""
        path = Path(rest) if rest else self.path
        if path is None:
            path = free_name(Path(f"{slug(self.session.proposal.name)}.yaml"))
        try:
            kept = write_keeping(path, write(self.session.proposal, self.session.knowledge))
        except OSError as error:
            self.show(self.session.note(self._not_saved(error)))
            return
        self.path = path
        self.draft.drop()
        message = say(self.session.knowledge, "saved", path=str(path))
        if kept:
            message = say(self.session.knowledge, "saved-backup", path=str(path), backup=str(kept))
        self.show(self.session.note(message))

    def export(self, rest: str) -> None:
        """The review as Markdown, to the named file or beside the proposal; another's file is not written over."""
        stem = self.path.with_suffix("") if self.path else Path(slug(self.session.proposal.name))
        path = Path(rest) if rest else self.exported or free_name(stem.with_name(f"{stem.name}.review.md"))
        knowledge, proposal = self.session.knowledge, self.session.proposal
        try:
            kept = write_keeping(path, markdown(view_of(self.session.review, proposal, knowledge), knowledge))
        except OSError as error:
            self.show(self.session.note(self._not_saved(error)))
            return
        self.exported = path
        if kept and not rest:
            kept.unlink()
        self.show(self.session.note(say(knowledge, "exported", path=str(path))))

    def _not_saved(self, error: OSError) -> str:
        reason = (error.strerror or "the disk does not take it").lower()
        return say(self.session.knowledge, "not-saved", reason=f"{error.filename or ''}: {reason}.".lstrip(": "))

"""A session with its log and its files: whatever is said is kept before the reply is shown."""

import os
import sqlite3
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from critic.desk import clipboard, looks
from critic.desk.store import Store
from critic.interview import commands
from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.transcript import Turn
from critic.model.value import value
from critic.source.files import free_name, slug, write_keeping
from critic.source.problems import sound


@value
class Reply:
    """What comes of one line."""

    turns: tuple[Turn, ...]
    "What is to be shown."
    leaves: bool = False
    "Whether the user wants to go."
    proposed: str = ""
    "Words to be changed rather than typed again."
    guessed: bool = False
    "Whether these words come from another answer, so that what is typed takes their place."
    look: str = ""
    "A text that is asked for and is no part of what is said, such as the review."


class Desk:
    """One conversation, kept in the store; it says when it cannot be kept, and goes on."""

    def __init__(self, session: Session, path: Path | None, store: Store | None, number: int | None = None) -> None:
        """`number` is that of a session that is taken up again; without a store nothing is kept."""
        self.session = session
        self.path = path
        self.exported: Path | None = None
        self.store = store
        self.number = number
        self.kept_turns = 0
        self.kept_events = 0
        self.saved = False
        self.proposed = ""

    def begin(self) -> tuple[Turn, ...]:
        """The greeting and the first question; a session taken up again goes on where it stood."""
        turns = self.session.take_up() if self.number is not None else self.session.start()
        other = self.store.claim(self.number, os.getpid()) if self.store and self.number is not None else None
        if other is not None:
            turns = [*turns, *self.session.note(say(self.session.knowledge, "two-windows", process=str(other)))]
        if self.number is not None:
            self.kept_turns = len(self.session.transcript)
            self.kept_events = len(self.session.history.events)
        return tuple(turns)

    def hear(self, text: str) -> Reply:
        """A line that was sent: a command or an answer."""
        text = sound(text)
        command = commands.parse(text.strip()) or commands.asked(text.strip(), self.session)
        if command is None:
            return self._kept(self.session.answer(text))
        heard = self.session.heard(text.strip())
        reply = self.carry_out(*command)
        return replace(reply, turns=(*heard, *reply.turns))

    def carry_out(self, name: str, rest: str) -> Reply:
        """A command with its argument, also by its key."""
        if name == "quit":
            return Reply(turns=(), leaves=True)
        if name == "save":
            return self._kept(self._save(rest))
        if name == "export":
            return self._kept(self._export(rest))
        looked = self._look(name, rest)
        if looked:
            return Reply(turns=(), look=looked)
        before = self.session.current
        reply = self._kept(commands.run(self.session, name, rest))
        moved = name in commands.MOVES and self.session.current != before
        if not moved:
            return reply
        guessed = self.session.current not in self.session.proposal.answers
        return Reply(turns=reply.turns, proposed=self.session.draft(), guessed=guessed)

    def keep_unsent(self, text: str) -> None:
        """What stands in the composer, for the case that the window is closed without a word."""
        if self.store is not None and self.number is not None:
            with suppress(sqlite3.Error):
                self.store.keep_unsent(self.number, sound(text))

    def copied(self, text: str) -> str:
        """Gives a copied text to a tool of the system, or else to a file, for terminals that have no clipboard.

        Returns what is to be said of it.
        """
        knowledge = self.session.knowledge
        tool = clipboard.to_tool(text)
        if tool:
            return say(knowledge, "copied-tool", tool=tool)
        path = self.store.path.with_name("copied.txt") if self.store else None
        if path and clipboard.to_file(text, path):
            return say(knowledge, "copied-too", path=str(path))
        return say(knowledge, "copied")

    def _look(self, name: str, words: str) -> str:
        """A text to read, or the rows of a list that hold every one of the words; nothing for another command.

        The remarks that weigh, without words, are part of what is said.
        """
        if name not in (*looks.TEXTS, *looks.LISTS) or (name == "findings" and not words):
            return ""
        if self.session.opening:
            return say(self.session.knowledge, "look-not-yet")
        if name in looks.TEXTS:
            return looks.text(self.session, name)
        wanted = words.casefold().split()
        rows = [f"{key}: {text}" for key, text in looks.rows(self.session, name)]
        found = [row for row in rows if all(word in row.casefold() for word in wanted)]
        return "\n".join(found) or say(self.session.knowledge, "list-empty")

    def leave(self, unsent: str = "") -> str:
        """Closes the session; what is to be said about where the answers are."""
        if self.store is None or self.number is None:
            return ""
        try:
            if unsent:
                self.store.keep_unsent(self.number, sound(unsent))
            self.store.release(self.number)
        except sqlite3.Error:
            return ""
        if self.saved and not unsent:
            return ""
        return say(self.session.knowledge, "kept-as", number=str(self.number))

    def _kept(self, turns: list[Turn]) -> Reply:
        """Writes what is new to the log."""
        try:
            self._write()
        except (sqlite3.Error, OSError) as error:
            turns = [*turns, *self.session.note(say(self.session.knowledge, "not-kept", reason=str(error)))]
        asked = bool(turns) and any(t.kind == "question" for t in turns[-2:])
        return Reply(turns=tuple(turns), proposed=self.session.offered() if asked else "", guessed=True)

    def _write(self) -> None:
        if self.store is None:
            return
        session = self.session
        at = datetime.now(UTC).isoformat(timespec="seconds")
        if self.number is None:
            started = "" if session.began_empty else looks.file_of(session.at_start, session.knowledge)
            self.number = self.store.begin(started, at)
            self.store.claim(self.number, os.getpid())
        events, turns = session.history.events[self.kept_events :], session.transcript[self.kept_turns :]
        answered = sum(r.state is not None for r in session.review.questions)
        standing = {
            "name": session.proposal.name,
            "kind": session.proposal.kind,
            "verdict": session.review.verdict.name,
            "floor": session.review.floor,
            "answered": answered,
            "total": len(session.review.questions),
            "file": str(self.path.resolve()) if self.path else "",
        }
        self.store.add(self.number, events, turns, standing, at)
        self.kept_events, self.kept_turns = len(session.history.events), len(session.transcript)
        if events:
            self.saved = False

    def _save(self, rest: str) -> list[Turn]:
        """The proposal as YAML: to the named file, else to the file it came from, else to one named after it."""
        path = Path(rest) if rest else self.path
        if path is None:
            path = free_name(Path(f"{slug(self.session.proposal.name)}.yaml"))
        try:
            kept = write_keeping(path, looks.text(self.session, "proposal"))
        except OSError as error:
            return self.session.note(self._not_saved(error))
        self.path, self.saved = path, True
        if self.store and self.number is not None:
            self.store.saved(self.number, str(path.resolve()))
        message = "saved-backup" if kept else "saved"
        return self.session.note(say(self.session.knowledge, message, path=str(path), backup=str(kept)))

    def _export(self, rest: str) -> list[Turn]:
        """The review as Markdown, to the named file or beside the proposal; another's file is not written over."""
        stem = self.path.with_suffix("") if self.path else Path(slug(self.session.proposal.name))
        path = Path(rest) if rest else self.exported or free_name(stem.with_name(f"{stem.name}.review.md"))
        try:
            kept = write_keeping(path, looks.text(self.session, "review"))
        except OSError as error:
            return self.session.note(self._not_saved(error))
        self.exported = path
        if kept and not rest:
            kept.unlink()
        return self.session.note(say(self.session.knowledge, "exported", path=str(path)))

    def _not_saved(self, error: OSError) -> str:
        reason = (error.strerror or "the disk does not take it").lower()
        return say(self.session.knowledge, "not-saved", reason=f"{error.filename or ''}: {reason}.".lstrip(": "))

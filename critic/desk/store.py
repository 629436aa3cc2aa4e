"""Every session in one SQLite file: an append-only log of events, written before the reply is shown.

The file is private to the user and in write-ahead mode, so that a process that is killed loses nothing it has written.
A file that SQLite cannot read is set aside under another name and a new one begun; it is never written over.
"""

import json
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from critic.model.log import Event, Kept
from critic.model.proposal import Answer
from critic.model.transcript import Turn
from critic.source.files import free_name

VERSION = 1
_MIGRATIONS = {
    1: """
    CREATE TABLE sessions (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, verdict TEXT NOT NULL, floor REAL NOT NULL,
        answered INTEGER NOT NULL, total INTEGER NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL,
        proposal TEXT NOT NULL, unsent TEXT NOT NULL DEFAULT '', file TEXT NOT NULL DEFAULT '', window INTEGER
    );
    CREATE TABLE events (
        session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, seq INTEGER NOT NULL, at TEXT NOT NULL,
        kind TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (session, seq)
    );
    CREATE TABLE turns (
        session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, seq INTEGER NOT NULL,
        speaker TEXT NOT NULL, kind TEXT NOT NULL, question TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (session, seq)
    );
    """,
}
"""What leads from one version of the file to the next; never changed once it was released."""


class StoreError(Exception):
    """The store cannot be used; the message says why and what to do."""


class Store:
    """All sessions of one user."""

    def __init__(self, path: Path) -> None:
        """Opens or makes the file. Raises StoreError when a newer version wrote it, OSError when it cannot be made."""
        self.path = path
        self.set_aside: Path | None = None
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            self.base = self._open()
        except sqlite3.DatabaseError:
            self.set_aside = free_name(path.with_name(f"{path.name}.damaged"))
            path.replace(self.set_aside)
            for suffix in ("-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            self.base = self._open()

    def _open(self) -> sqlite3.Connection:
        new = not self.path.exists()
        if new:
            os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
        base = sqlite3.connect(self.path, isolation_level=None, timeout=5)
        try:
            base.execute("PRAGMA journal_mode=WAL")
            base.execute("PRAGMA foreign_keys=ON")
            base.execute("PRAGMA synchronous=FULL")
            self._migrate(base)
        except BaseException:
            base.close()
            raise
        return base

    def _migrate(self, base: sqlite3.Connection) -> None:
        (version,) = base.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise StoreError(f"{self.path} was written by a newer critic (version {version}); update critic to use it.")
        for step in range(version + 1, VERSION + 1):
            base.executescript(f"BEGIN; {_MIGRATIONS[step]} PRAGMA user_version={step}; COMMIT;")

    def close(self) -> None:
        """Lets go of the file."""
        self.base.close()

    def begin(self, proposal: str, at: str) -> int:
        """A new session, with the proposal file it starts from (nothing for a new proposal); its number."""
        row = self.base.execute(
            "INSERT INTO sessions (name, kind, verdict, floor, answered, total, created, changed, proposal)"
            " VALUES ('', '', '', 0, 0, 0, ?, ?, ?)",
            (at, at, proposal),
        )
        assert row.lastrowid is not None
        return row.lastrowid

    def add(
        self, session: int, events: Sequence[Event], turns: Sequence[Turn], standing: dict[str, Any], at: str
    ) -> None:
        """Events and turns of one step and where the session stands after it, all or nothing."""
        with _Transaction(self.base):
            (seq,) = self.base.execute("SELECT count(*) FROM events WHERE session = ?", (session,)).fetchone()
            self.base.executemany(
                "INSERT INTO events VALUES (?, ?, ?, ?, ?)",
                [
                    (session, seq + i, at, e.kind, json.dumps(asdict(e), ensure_ascii=False))
                    for i, e in enumerate(events)
                ],
            )
            (seq,) = self.base.execute("SELECT count(*) FROM turns WHERE session = ?", (session,)).fetchone()
            rows = [(session, seq + i, t.speaker, t.kind, t.question, _storable(t.text)) for i, t in enumerate(turns)]
            self.base.executemany("INSERT INTO turns VALUES (?, ?, ?, ?, ?, ?)", rows)
            columns = ", ".join(f"{name} = ?" for name in standing)
            self.base.execute(
                f"UPDATE sessions SET {columns}, changed = ?, unsent = '' WHERE id = ?",
                (*standing.values(), at, session),
            )

    def events(self, session: int) -> list[Event]:
        """The log of one session."""
        rows = self.base.execute("SELECT data FROM events WHERE session = ? ORDER BY seq", (session,))
        return [_event(json.loads(data)) for (data,) in rows]

    def turns(self, session: int) -> list[Turn]:
        """What was said in one session."""
        rows = self.base.execute(
            "SELECT speaker, kind, text, question FROM turns WHERE session = ? ORDER BY seq", (session,)
        )
        return [Turn(speaker=s, kind=k, text=t, question=q) for s, k, t, q in rows]

    def proposal(self, session: int) -> str:
        """The proposal file it started from."""
        row = self.base.execute("SELECT proposal FROM sessions WHERE id = ?", (session,)).fetchone()
        return str(row[0]) if row else ""

    def sessions(self) -> list[Kept]:
        """Every session, the one that changed last first."""
        rows = self.base.execute(
            "SELECT id, name, kind, verdict, floor, answered, total, changed, unsent, file FROM sessions"
            " ORDER BY changed DESC, id DESC"
        )
        names = ("id", "name", "kind", "verdict", "floor", "answered", "total", "changed", "unsent", "file")
        return [Kept(**dict(zip(names, row, strict=True))) for row in rows]

    def session(self, number: int) -> Kept | None:
        """One session."""
        return next((kept for kept in self.sessions() if kept.id == number), None)

    def delete(self, session: int) -> None:
        """Takes a session and its log away."""
        self.base.execute("DELETE FROM sessions WHERE id = ?", (session,))

    def keep_unsent(self, session: int, text: str) -> None:
        """What stands in the composer."""
        self.base.execute("UPDATE sessions SET unsent = ? WHERE id = ?", (_storable(text), session))

    def saved(self, session: int, file: str) -> None:
        """The file of the user's own that the session was saved to."""
        self.base.execute("UPDATE sessions SET file = ? WHERE id = ?", (file, session))

    def claim(self, session: int, window: int) -> int | None:
        """Marks the session as open in this process; the number of another process that has it open, if one lives."""
        row = self.base.execute("SELECT window FROM sessions WHERE id = ?", (session,)).fetchone()
        other = row[0] if row and row[0] not in (None, window) and _alive(row[0]) else None
        if other is None:
            self.base.execute("UPDATE sessions SET window = ? WHERE id = ?", (window, session))
        return other

    def release(self, session: int) -> None:
        """The session is open nowhere any more."""
        with suppress(sqlite3.Error):
            self.base.execute("UPDATE sessions SET window = NULL WHERE id = ?", (session,))


def store_path() -> Path:
    """Where the sessions are kept: below `CRITIC_DATA_DIR` or the platform's data folder."""
    chosen = os.environ.get("CRITIC_DATA_DIR")
    if chosen:
        return Path(chosen) / "sessions.sqlite"
    from platformdirs import user_data_path

    return user_data_path("critic") / "sessions.sqlite"


class _Transaction:
    """All or nothing."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self.base = base

    def __enter__(self) -> None:
        self.base.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        with closing(self.base.execute("COMMIT" if kind is None else "ROLLBACK")):
            pass


def _event(data: dict[str, Any]) -> Event:
    return Event(**{**data, "before": _answer(data["before"]), "after": _answer(data["after"])})


def _answer(data: dict[str, Any] | None) -> Answer | None:
    return None if data is None else Answer(**{**data, "items": tuple(data["items"])})


def _storable(text: str) -> str:
    """The text without what UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode()


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return not _dead(process)


def _dead(process: int) -> bool:
    """Whether the process has ended and only its entry is left, as far as the system tells."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[:1] == ["Z"]

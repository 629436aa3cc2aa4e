"""Where a conversation begins: a new proposal, a file, or a session that is taken up again."""

from datetime import date
from pathlib import Path

from critic.desk.desk import Desk
from critic.desk.store import Store
from critic.interview.session import Session
from critic.model.catalogue import Knowledge
from critic.model.log import Kept
from critic.model.proposal import Proposal

_PACKAGE = Path(__file__).resolve().parent.parent


class Reception:
    """Opens desks on one knowledge and one store."""

    def __init__(self, knowledge: Knowledge, store: Store | None, today: date | None) -> None:
        self.knowledge = knowledge
        self.store = store
        self.today = today

    def fresh(self, file: Path | None = None) -> Desk:
        """A new conversation; with a file that exists, its answers are in place. Raises SourceError."""
        proposal = _read_file(file, self.knowledge) if file is not None and file.exists() else None
        return Desk(Session(self.knowledge, proposal, today=self.today), file, self.store)

    def examples(self) -> list[Path]:
        """Real proposals as they were put forward: inside the wheel, or beside the package in a checkout."""
        installed = _PACKAGE / "shipped" / "examples"
        return sorted((installed if installed.is_dir() else _PACKAGE.parent / "examples").glob("*.yaml"))

    def title(self, path: Path) -> str:
        """The name of the proposal in a file, and the day as of which it is examined. Raises SourceError."""
        proposal = _read_file(path, self.knowledge)
        return f"{proposal.name} ({proposal.as_of})"

    def example(self, stem: str) -> Desk:
        """A conversation about an example; it is a copy, and the example itself is not written to."""
        path = next(path for path in self.examples() if path.stem == stem)
        return Desk(Session(self.knowledge, _read_file(path, self.knowledge), today=self.today), None, self.store)

    def kept(self) -> list[Kept]:
        """The sessions there are, the one that changed last first."""
        return self.store.sessions() if self.store else []

    def resumed(self, number: int) -> Desk | None:
        """The session of that number, or the one that changed last for 0; None when there is none."""
        found = next((k for k in self.kept() if number in {0, k.id}), None)
        if self.store is None or found is None:
            return None
        text = self.store.proposal(found.id)
        proposal = _read(text, f"session {found.id}", self.knowledge) if text else None
        session = Session(self.knowledge, proposal, today=self.today)
        session.replay(self.store.events(found.id), self.store.turns(found.id))
        desk = Desk(session, Path(found.file) if found.file else None, self.store, found.id)
        desk.proposed = found.unsent
        return desk


def _read_file(path: Path, knowledge: Knowledge) -> Proposal:
    """What reads a file is loaded when there is one: the first question of a new proposal does not wait for it."""
    from critic.proposal.read import read_file

    return read_file(path, knowledge)


def _read(text: str, name: str, knowledge: Knowledge) -> Proposal:
    from critic.proposal.read import read

    return read(text.encode(), name, knowledge)

"""The conversation's answers, kept on disk after each of them, whatever happens to the program."""

from pathlib import Path

from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.proposal.write import write
from critic.source.files import free_name, slug, write_whole


class Draft:
    """One proposal file of the conversation in the user's data folder, private to the user."""

    def __init__(self, knowledge: Knowledge, folder: Path) -> None:
        self.knowledge = knowledge
        self.folder = folder
        self.path: Path | None = None

    def keep(self, proposal: Proposal) -> None:
        """Writes the proposal over the conversation's own draft, never over another's. Raises OSError."""
        if self.path is None:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.path = free_name(self.folder / f"{slug(proposal.name)}.yaml")
        write_whole(self.path, write(proposal, self.knowledge))
        self.path.chmod(0o600)

    def drop(self) -> None:
        """Removes the draft once the answers are in a file of the user's own."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)
            self.path = None


def drafts_folder() -> Path:
    """Where drafts are kept: `CRITIC_DATA_DIR` or the platform's data folder."""
    import os

    chosen = os.environ.get("CRITIC_DATA_DIR")
    if chosen:
        return Path(chosen) / "drafts"
    from platformdirs import user_data_path

    return user_data_path("critic") / "drafts"

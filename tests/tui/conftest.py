"""The application on a new proposal, in an empty folder."""

from pathlib import Path

import pytest

from critic.model.catalogue import Knowledge
from critic.tui.app import CriticApp
from tests.tui.gestures import new_app


@pytest.fixture
def app(knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CriticApp:
    """A conversation that has just begun; its files and settings lie in the empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CRITIC_CONFIG_DIR", str(tmp_path / "settings"))
    return new_app(knowledge, tmp_path)

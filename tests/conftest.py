"""What every test may use: the shipped knowledge, an examiner, the examples; and no network."""

import os
import socket
import tempfile
from pathlib import Path
from typing import Any, NoReturn

import pytest

_SCRATCH = tempfile.TemporaryDirectory(prefix="critic-tests-")
os.environ["CRITIC_CACHE_DIR"] = str(Path(_SCRATCH.name) / "cache")
os.environ["CRITIC_DATA_DIR"] = str(Path(_SCRATCH.name) / "data")
for _name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS", "CRITIC_TRACEBACK"):
    os.environ.pop(_name, None)

from critic.knowledge.load import load  # noqa: E402
from critic.model.catalogue import Knowledge  # noqa: E402
from critic.review.examine import Examiner  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Anything that opens a connection fails the test."""

    def refuse(*args: Any, **kwargs: Any) -> NoReturn:
        raise AssertionError("a test tried to reach the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The knowledge that is shipped."""
    return load()


@pytest.fixture(scope="session")
def examiner(knowledge: Knowledge) -> Examiner:
    """An examiner with the shipped knowledge."""
    return Examiner(knowledge)

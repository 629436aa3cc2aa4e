"""Short ways to say what tests say often."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from critic.model.proposal import Answer, Proposal

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"


def stated(question: str, *items: str) -> Answer:
    """An answer in words."""
    return Answer(question=question, state="stated", items=items)


def proposal(answers: dict[str, str], as_of: str = "", kind: str = "") -> Proposal:
    """A proposal with these answers in words."""
    return Proposal(
        name="Test",
        kind=kind,
        as_of=date.fromisoformat(as_of) if as_of else None,
        answers={q: stated(q, words) for q, words in answers.items()},
    )


def run(*arguments: str, stdin: bytes = b"", **env: str) -> "subprocess.CompletedProcess[bytes]":
    """The command in a process of its own, its output taken as bytes."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **env}
    return subprocess.run(
        [sys.executable, "-m", "critic", *arguments], input=stdin, capture_output=True, env=environment, check=False
    )

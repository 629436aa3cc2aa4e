"""The conversation from end to end, in a real terminal."""

import os
import re
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from critic.desk.store import Store
from tests.terminal.tmux import Tmux, flat

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]

SIZES = [(80, 24), (140, 40)]
FIRST = "What is the proposal called?"
VAGUE = "World-class connectivity for everyone"
PLAIN = "A man has landed on the moon."
SECOND = "What test shows that it is finished and works?"
LATER = {
    "The regulator runs 5,000 trains; at most 50 may be late.": "What result would stop the project",
    "If by 2027 the cost is above £3bn, Parliament stops it.": "Which technical idea does it all stand on",
}
"""The answers to the second and the third question, each with what is to be read after it."""


@pytest.fixture
def terminal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Tmux]:
    """A terminal of 80 by 24 or of the size asked for."""
    size = getattr(request, "param", (80, 24))
    with tempfile.TemporaryDirectory(prefix="critic-") as place, Tmux(Path(place), tmp_path, size) as terminal:
        yield terminal


def _open(terminal: Tmux) -> None:
    """From the start screen through the opening to the first question."""
    terminal.start("chat")
    terminal.wait("A new proposal")
    terminal.keys("Enter")
    terminal.wait(FIRST)
    terminal.send("A line", "In a sentence or two")
    terminal.send("A new railway.", "What you say sounds like")
    terminal.send("other", "As of which day")
    terminal.send("2026-01-10", "How far shall I go?")
    terminal.send("quick", "What will be true when it has worked")


def _scroll_up_to(terminal: Tmux, text: str) -> None:
    """Pages up until the text stands on the screen."""

    def stands() -> bool:
        if flat(text) in flat(terminal.screen()):
            return True
        terminal.keys("PageUp")
        return False

    terminal.until(stands, text)


@pytest.mark.parametrize("terminal", SIZES, ids=lambda size: "x".join(map(str, size)), indirect=True)
def test_a_conversation_is_held_left_and_taken_up_again(terminal: Tmux) -> None:
    _open(terminal)
    assert terminal.draws()
    terminal.send(VAGUE, "“World-class”: praise without a measure.")
    terminal.wait("“connectivity” names a hope")
    terminal.send(PLAIN, SECOND)
    for answer, reply in LATER.items():
        terminal.send(answer, reply)
    terminal.send("/score", "The verdict is")
    terminal.send("/quit", "The answers are kept.")
    terminal.wait_for_the_end()
    assert not terminal.draws()

    terminal.start("chat", "--resume")
    terminal.wait("Welcome back to “A line”: 3 of 12 questions are answered.")
    for words in (*reversed(LATER), PLAIN, VAGUE):
        _scroll_up_to(terminal, f"> {words}")


def test_what_was_sent_and_what_was_only_typed_outlive_a_kill(terminal: Tmux) -> None:
    _open(terminal)
    terminal.send(PLAIN, SECOND)
    terminal.type("half a thought about the year")
    terminal.until(lambda: _unsent(terminal) == "half a thought about the year", "unsent words in the store")
    terminal.type_ahead(" 20")
    os.kill(terminal.process(), signal.SIGKILL)
    terminal.wait_for_the_end()

    terminal.start("chat", "--resume")
    terminal.wait("Welcome back to “A line”: 1 of 12 questions are answered.")
    terminal.wait("half a thought about the year")
    _scroll_up_to(terminal, f"> {PLAIN}")
    assert flat(f"> {PLAIN}") in flat(terminal.screen())


def _unsent(terminal: Tmux) -> str:
    store = Store(terminal.folder / "data" / "sessions.sqlite")
    try:
        return store.sessions()[0].unsent
    finally:
        store.close()


def test_without_colour_the_screen_is_there_in_greys(terminal: Tmux) -> None:
    terminal.start("chat", "new.yaml", NO_COLOR="1")
    terminal.wait(FIRST)
    terminal.send("A line", "In a sentence or two")
    colours = re.findall(r"[34]8;2;(\d+);(\d+);(\d+)", terminal.screen("-e"))
    assert colours
    assert all(red == green == blue for red, green, blue in colours)


@pytest.mark.parametrize("variable", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}], ids=str)
def test_plain_lines_are_chosen_where_nothing_should_be_drawn(terminal: Tmux, variable: dict[str, str]) -> None:
    terminal.start("chat", **variable)
    terminal.wait(f"Question: {FIRST}")
    assert not terminal.draws()
    terminal.send("A line", "Question: In a sentence or two, what is proposed?")
    assert "\x1b" not in terminal.screen("-e")
    terminal.send("/quit", "The answers are kept.")
    terminal.wait_for_the_end()

"""Sessions on disk: nothing that was sent is lost, whatever happens to the process or the file."""

import os
import signal
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from critic.desk.desk import Desk
from critic.desk.plain import converse
from critic.desk.store import VERSION, Store, StoreError
from critic.interview.history import answers_of
from critic.interview.session import Session
from critic.knowledge.load import load
from critic.model.catalogue import Knowledge
from critic.proposal.read import read_file
from critic.proposal.write import write
from critic.review.examine import Examiner
from tests.helpers import EXAMPLES, ROOT, proposal, run

KNOWLEDGE = load()
OPENING = ("A line", "A new railway.", "other", "today", "quick")
MOON = "A man has landed on the moon and come back alive by 1970."


def _desk(store: Store) -> Desk:
    return Desk(Session(KNOWLEDGE, today=date(2026, 11, 24)), None, store)


def _taken_up(store: Store, number: int) -> Desk:
    """The session as another process would open it."""
    session = Session(KNOWLEDGE, today=date(2026, 11, 24))
    session.replay(store.events(number), store.turns(number))
    return Desk(session, None, store, number)


def _talk(desk: Desk, *lines: str) -> str:
    return "\n".join(t.text for line in lines for t in desk.hear(line).turns)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A new file of sessions."""
    return Store(tmp_path / "data" / "sessions.sqlite")


def test_a_session_goes_on_where_it_was_left(store: Store) -> None:
    desk = _desk(store)
    desk.begin()
    _talk(desk, *OPENING, MOON)
    assert desk.number is not None
    again = _taken_up(store, desk.number)
    assert again.session.proposal == desk.session.proposal
    assert again.session.review == desk.session.review
    assert "Welcome back to “A line”" in again.begin()[0].text
    assert again.session.current == desk.session.current


def test_a_session_that_was_left_in_its_opening_goes_on_there(store: Store) -> None:
    desk = _desk(store)
    desk.begin()
    _talk(desk, *OPENING[:2])
    assert desk.number is not None
    again = _taken_up(store, desk.number)
    assert "We had only begun" in again.begin()[0].text
    _talk(again, *OPENING[2:])
    assert again.session.proposal.summary == "A new railway."


def test_what_was_sent_is_on_disk_before_the_reply_comes_back(store: Store) -> None:
    desk = _desk(store)
    desk.begin()
    _talk(desk, *OPENING, MOON)
    with sqlite3.connect(store.path) as other:
        rows = other.execute("SELECT count(*) FROM events WHERE data LIKE '%landed on the moon%'").fetchone()
    assert rows == (1,)


def test_the_file_is_private_to_the_user(store: Store) -> None:
    assert store.path.stat().st_mode & 0o077 == 0
    assert store.path.parent.stat().st_mode & 0o077 == 0


def test_undo_and_redo_go_back_and_forth_and_are_events_themselves(store: Store) -> None:
    desk = _desk(store)
    desk.begin()
    _talk(desk, *OPENING, MOON)
    said = _talk(desk, "/undo")
    assert "Taken back." in said
    assert desk.session.current == "goals.outcome"
    assert desk.session.proposal.answers == {}
    _talk(desk, "/redo")
    assert desk.session.proposal.answers["goals.outcome"].text == MOON
    assert "nothing to give again" in _talk(desk, "/redo")
    assert [e.kind for e in desk.session.history.events[-2:]] == ["undo", "redo"]
    assert desk.number is not None
    assert _taken_up(store, desk.number).session.proposal == desk.session.proposal


def test_what_was_not_sent_is_kept_when_the_window_is_left(store: Store) -> None:
    desk = _desk(store)
    desk.begin()
    _talk(desk, *OPENING)
    assert f"--resume {desk.number}" in desk.leave("half a sentence")
    assert store.sessions()[0].unsent == "half a sentence"


def test_a_second_window_on_a_session_is_told_so(store: Store) -> None:
    desk = _desk(store)
    desk.begin()
    _talk(desk, *OPENING)
    assert desk.number is not None
    assert store.claim(desk.number, os.getpid()) is None
    assert store.claim(desk.number, os.getppid()) == os.getpid()
    desk.leave()
    assert store.claim(desk.number, os.getppid()) is None


def test_a_damaged_file_is_set_aside_and_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "sessions.sqlite"
    path.write_bytes(b"this is no database, but somebody's letters " * 100)
    store = Store(path)
    assert store.set_aside is not None
    assert store.set_aside.read_bytes().startswith(b"this is no database")
    assert store.sessions() == []


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "sessions.sqlite"
    with sqlite3.connect(path) as base:
        base.execute(f"PRAGMA user_version={VERSION + 1}")
    with pytest.raises(StoreError, match="newer critic"):
        Store(path)


def test_a_disk_that_takes_nothing_is_told_and_the_talk_goes_on(store: Store) -> None:
    desk = _desk(store)
    desk.begin()
    _talk(desk, *OPENING)
    store.close()
    said = _talk(desk, MOON)
    assert "could not be kept on disk" in said
    assert "goals.outcome" in desk.session.proposal.answers


def test_a_deleted_session_is_gone_with_all_that_was_said(store: Store) -> None:
    desk = _desk(store)
    desk.begin()
    _talk(desk, *OPENING, MOON)
    assert desk.number is not None
    store.delete(desk.number)
    assert store.sessions() == []
    assert store.turns(desk.number) == []
    assert store.events(desk.number) == []


def test_the_plain_conversation_asks_hears_and_ends_with_its_lines() -> None:
    lines: list[str] = []
    desk = Desk(Session(KNOWLEDGE, proposal({}, "1961-05-25", "space")), None, None)
    converse(desk, iter([f"{MOON}\n", "1\n", "6\n", "/quit\n", "never heard"]), lines.append)
    text = "\n".join(lines)
    assert lines[0].startswith("Examiner: Good day.")
    assert any(line.startswith("Question: ") for line in lines)
    assert "Good: " in text
    assert "type 1 the proposal does not say" in text
    assert "\x1b" not in text
    assert [a.state for a in desk.session.proposal.answers.values()].count("not-stated") == 1


def test_plain_lines_show_the_review_the_file_and_lists_to_look_at() -> None:
    said: list[str] = []
    lines = [
        *OPENING,
        MOON,
        "/review",
        "/proposal",
        "/findings minor",
        "/map cost",
        "/search railway",
        "/panel",
        "/settings",
    ]
    converse(Desk(Session(KNOWLEDGE, today=date(2026, 11, 24)), None, None), iter(lines), said.append)
    told = "\n".join(said)
    assert "# Review of A line" in told
    assert "name: A line" in told
    assert "cost.estimate: Cost: What does it cost in all, in the prices of which year? [not asked]" in told
    assert ": You: A new railway." in told
    assert "/panel belongs to the screen" in told


def test_why_and_example_can_be_asked_in_plain_words() -> None:
    desk = Desk(Session(KNOWLEDGE, proposal({}, "1961-05-25", "space")), None, None)
    desk.begin()
    assert desk.hear("Why?").turns[-1].kind == "why"
    assert desk.hear("show me an example").turns[-1].kind == "example"
    assert desk.session.proposal.answers == {}


def test_a_word_that_nobody_knows_is_not_taken_for_somebody() -> None:
    desk = Desk(Session(KNOWLEDGE, proposal({}, "1961-05-25", "space")), None, None)
    desk.begin()
    desk.hear("/goto done.judge")
    said = desk.hear("alkaline electrolysers as built there since last year").turns
    assert said[-1].kind == "challenge"


def test_a_script_that_talks_to_plain_chat_gives_the_review_of_its_file(tmp_path: Path) -> None:
    file = tmp_path / "p.yaml"
    file.write_text("name: X\ndepth: quick\n", encoding="utf-8")
    script = f"{MOON}\n/silent\n/save\n/quit\n".encode()
    result = run("chat", "--plain", str(file), stdin=script, CRITIC_DATA_DIR=str(tmp_path / "data"))
    assert result.returncode == 0, result.stderr.decode()
    again = read_file(file, KNOWLEDGE)
    assert {a.state for a in again.answers.values()} == {"stated", "not-stated"}
    assert b"\x1b" not in result.stdout


def test_a_process_that_is_killed_loses_nothing_that_was_sent(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CRITIC_DATA_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "critic", "chat", "--plain"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("\n".join([*OPENING, MOON, ""]).encode())
        process.stdin.flush()
        for line in process.stdout:
            if line.startswith(b"Good: "):
                break
        process.send_signal(signal.SIGKILL)
    shown = run("sessions", "list", CRITIC_DATA_DIR=str(tmp_path)).stdout.decode()
    assert "A line" in shown
    target = tmp_path / "out.yaml"
    assert run("sessions", "export", "1", str(target), CRITIC_DATA_DIR=str(tmp_path)).returncode == 0
    assert read_file(target, KNOWLEDGE).answers["goals.outcome"].text == MOON
    again = run("chat", "--plain", "--resume", "1", stdin=b"/quit\n", CRITIC_DATA_DIR=str(tmp_path))
    assert "Welcome back to “A line”: 1 of 12" in again.stdout.decode()


def test_sessions_are_listed_shown_and_deleted_by_number(tmp_path: Path) -> None:
    data = str(tmp_path)
    script = "\n".join([*OPENING, MOON, "/quit", ""]).encode()
    assert run("chat", stdin=script, CRITIC_DATA_DIR=data).returncode == 0
    assert MOON in run("sessions", "show", "1", CRITIC_DATA_DIR=data).stdout.decode()
    assert run("sessions", "show", "7", CRITIC_DATA_DIR=data).returncode == 2
    assert run("sessions", "delete", "1", "--yes", CRITIC_DATA_DIR=data).returncode == 0
    assert "A line" not in run("sessions", "list", CRITIC_DATA_DIR=data).stdout.decode()
    assert b"no such session" in run("chat", "--resume", "1", CRITIC_DATA_DIR=data).stderr


WORDS = ("By 2031.", MOON, "We will see.", "The court of auditors reports in March 2027.", "/[b]")
COMMANDS = ("/back", "/undo", "/redo", "/silent", "/skip", "/unknown", "/na It is a study.", "/why", "/findings")


class Walk(RuleBasedStateMachine):
    """Any order of answering, skipping, going back, undoing, leaving and coming back."""

    @initialize()
    def begin(self) -> None:
        self.store = _temporary_store()
        self.desk = Desk(Session(KNOWLEDGE, proposal({}, "2026-01-01", "rail")), None, self.store)
        self.desk.begin()
        self.desk.hear("/depth quick")

    @rule(
        words=st.sampled_from(
            ["By 2031.", MOON, "We will see.", "The court of auditors reports in March 2027.", "/[b]"]
        )
    )
    def answer(self, words: str) -> None:
        self.desk.hear(words)

    @rule(
        command=st.sampled_from(
            ["/back", "/undo", "/redo", "/silent", "/skip", "/unknown", "/na It is a study.", "/why"]
        )
    )
    def command(self, command: str) -> None:
        self.desk.hear(command)

    @rule(question=st.sampled_from(sorted(KNOWLEDGE.questions)))
    def goto(self, question: str) -> None:
        self.desk.hear(f"/goto {question}")

    @rule(depth=st.sampled_from(["quick", "standard", "full"]))
    def depth(self, depth: str) -> None:
        self.desk.hear(f"/depth {depth}")

    @rule()
    def leave_and_come_back(self) -> None:
        self.desk.leave()
        assert self.desk.number is not None
        session = Session(KNOWLEDGE, proposal({}, "2026-01-01", "rail"))
        session.replay(self.store.events(self.desk.number), self.store.turns(self.desk.number))
        assert session.proposal == self.desk.session.proposal
        self.desk = Desk(session, None, self.store, self.desk.number)
        self.desk.begin()

    @invariant()
    def nothing_is_lost_and_there_is_always_a_way_on(self) -> None:
        if not hasattr(self, "desk"):
            return
        session = self.desk.session
        assert answers_of(session.history.events) == session.proposal.answers
        assert session.current or session.questions_left == 0 or session.transcript[-1].kind != "question"
        if self.desk.number is not None:
            assert self.store.events(self.desk.number) == session.history.events

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            session = self.desk.session
            assert Examiner(KNOWLEDGE).review(session.proposal) == session.review
            self.store.close()


def _temporary_store() -> Store:
    import tempfile

    return Store(Path(tempfile.mkdtemp()) / "sessions.sqlite")


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=40, stateful_step_count=50, deadline=None)


def test_a_file_that_was_begun_from_is_kept_with_the_session(store: Store, knowledge: Knowledge) -> None:
    case = read_file(EXAMPLES / "apollo-1961.yaml", knowledge)
    desk = Desk(Session(knowledge, case), None, store)
    desk.begin()
    desk.hear("/goto goals.baseline")
    desk.hear("Today nobody has left the orbit of the earth; 0 people in 1961.")
    assert desk.number is not None
    assert store.proposal(desk.number) == write(case, knowledge)

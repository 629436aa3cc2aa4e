"""The knowledge folder: what is shipped keeps its promises, and what does not is told with its place."""

import shutil
from dataclasses import is_dataclass
from pathlib import Path

import pytest

from critic.knowledge import cache, codec
from critic.knowledge.folder import fingerprint, layers, shipped
from critic.knowledge.lint import lint
from critic.knowledge.load import load
from critic.knowledge.read import read
from critic.model import catalogue, checks, lexicon, question
from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.review.examine import Examiner
from critic.review.examples import broken
from critic.source.problems import SourceError, render
from tests.helpers import run

QUESTION = """\
title: The moon is made of cheese
ask: Is the moon made of cheese, and since when?
answer: date
why: Somebody has to ask.
silent: The proposal does not say what the moon is made of.
severity: minor
basis: house
depth: full
sources: [jfk-1961]
checks:
  - kind: dated
    gap: There is no date in it.
    weak: It is too loose.
    repair: Name the year.
    false-positives: Cheese has no date.
examples:
  - {answer: Since 1961., expect: met}
  - {answer: Some time in the mid-2030s., expect: weak}
  - {answer: "For ever, probably.", expect: gap}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped knowledge that may be spoilt."""
    copy = tmp_path / "knowledge"
    shutil.copytree(shipped(), copy)
    return copy


def _spoil(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_knowledge_has_no_problems(knowledge: Knowledge) -> None:
    assert render(lint(knowledge, layers(None))) == ""


def test_every_example_of_the_knowledge_comes_out_as_it_promises(knowledge: Knowledge) -> None:
    assert broken(knowledge) == []


def test_every_concern_has_its_questions(knowledge: Knowledge) -> None:
    counts = {c: sum(q.concern == c for q in knowledge.questions.values()) for c in knowledge.concerns}
    assert list(knowledge.concerns)[:6] == ["goals", "done", "allocation", "architecture", "race", "claims"]
    assert all(counts[c] >= 5 for c in list(knowledge.concerns)[:6])
    assert all(counts[c] >= 3 for c in knowledge.concerns)
    assert len(knowledge.concerns) == 11


def test_a_question_file_is_all_it_takes_to_add_a_question(folder: Path, tmp_path: Path) -> None:
    (folder / "questions" / "goals" / "cheese.yaml").write_text(QUESTION, encoding="utf-8")
    assert run("knowledge", "check", "--knowledge", str(folder)).returncode == 0
    ask = "Is the moon made of cheese, and since when?"
    assert ask.encode() in run("schema", "--knowledge", str(folder)).stdout
    assert ask.encode() in run("new", "--knowledge", str(folder)).stdout
    file = tmp_path / "p.yaml"
    file.write_text("answers: {goals: {cheese: Since 1961}}", encoding="utf-8")
    report = run("review", "--knowledge", str(folder), str(file)).stdout.decode()
    assert "**The moon is made of cheese:** fully met." in report
    review = Examiner(load(folder)).review(Proposal(name="X", answers={}))
    assert "goals.cheese" in {r.question for r in review.questions}


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("questions/goals/outcome.yaml", "severity: critical", "severity: fatal", "`fatal` is not one of"),
        ("questions/goals/outcome.yaml", "severity:", "severty:", "Did you mean `severity`?"),
        ("questions/goals/outcome.yaml", "kind: outcome", "kind: outcom", "there is no check kind `outcom`"),
        ("questions/goals/outcome.yaml", "silent: The", "silnt: The", "`silent` is missing"),
        ("questions/done/acceptance.yaml", "at-least: 5", "at-least: five", "`at-least` should be a valid integer"),
        ("concerns.yaml", "weight: 14", "weight: heavy", "`weight` should be a valid integer"),
    ],
)
def test_a_spoilt_file_is_told_with_its_place(folder: Path, file: str, old: str, new: str, said: str) -> None:
    _spoil(folder, file, old, new)
    with pytest.raises(SourceError) as caught:
        read([folder])
    assert said in str(caught.value)
    assert all(p.line for p in caught.value.problems)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("questions/goals/measure.yaml", "[goals.outcome]", "[goals.outcom]", "there is no question `goals.outcom`"),
        ("questions/goals/outcome.yaml", "[nao-2011-initiating,", "[nao-2011-initating,", "there is no source"),
        ("questions/goals/outcome.yaml", "    weak: ", "    # weak: ", "can be weak, and has no remark"),
        ("questions/goals/outcome.yaml", "“{found}” names", "“{fnd}” names", "uses {fnd}, which it does not provide"),
        ("questions/goals/outcome.yaml", "expect: weak", "expect: gap", "no example shows the outcome `weak`"),
        ("questions/goals/outcome.yaml", "severity:", "after: [goals.measure]\nseverity:", "goes in a circle"),
        ("questions/done/kill.yaml", "[condition, stop]", "[condition, stopp]", "there is no concept list `stopp`"),
        ("concerns.yaml", "weight: 14", "weight: 15", "add up to 101"),
        ("sources.yaml", "jfk-1961:", "jfk-1962:", "nothing uses the source `jfk-1962`"),
        ("technologies/ai-accelerators.yaml", '"2016-04-05"', '"2026-04-05"', "not in order"),
        ("precedents/apollo.yaml", '"1973-12-31"', '"2031-12-31"', "later than this edition"),
        ("precedents/apollo.yaml", "[jfk-1961, dreier-2019]", "[jfk-1961]", "a single source"),
        ("precedents/apollo.yaml", '"1973-12-31"', '"in 1973"', "is not a day"),
        (
            "questions/goals/measure.yaml",
            "ask: By what measure, and at which value, will anyone see that it is reached?",
            "ask: What will be true when it has worked, that is not true today?",
            "asks the same as",
        ),
    ],
)
def test_files_that_contradict_each_other_are_told(folder: Path, file: str, old: str, new: str, said: str) -> None:
    _spoil(folder, file, old, new)
    assert said in render(lint(read([folder]), [folder]))


def test_an_example_that_comes_out_otherwise_fails_the_check(folder: Path) -> None:
    _spoil(folder, "questions/goals/deadline.yaml", "answer: As soon as", "answer: In 2030 as soon as")
    result = run("knowledge", "check", "--knowledge", str(folder))
    assert result.returncode == 1
    assert b"goals.deadline: an example does not come out as promised: wanted gap, got met." in result.stderr


def test_a_changed_file_is_seen_and_an_unchanged_folder_comes_from_the_cache(folder: Path) -> None:
    first = fingerprint(layers(folder))
    known = load(folder)
    assert cache.get(first) == known
    _spoil(folder, "pack.yaml", "critic general knowledge", "another name")
    assert fingerprint(layers(folder)) != first
    assert load(folder).packs[-1].name == "another name"


def test_a_damaged_cache_is_read_past(folder: Path) -> None:
    load(folder)
    stored = cache._file(fingerprint(layers(folder)))
    stored.write_bytes(stored.read_bytes()[:-10])
    assert cache.get(fingerprint(layers(folder))) is None
    assert load(folder).packs


def test_the_order_in_which_files_are_found_changes_nothing(folder: Path, knowledge: Knowledge) -> None:
    for path in sorted((folder / "questions").rglob("*.yaml"), reverse=True):
        text = path.read_text(encoding="utf-8")
        path.unlink()
        path.write_text(text, encoding="utf-8")
    again = read([folder])
    assert list(again.questions) == list(knowledge.questions)
    assert again == knowledge


def test_every_message_that_the_code_uses_exists(knowledge: Knowledge) -> None:
    import re

    root = Path(__file__).resolve().parent.parent.parent / "critic"
    used = set()
    for path in root.rglob("*.py"):
        used |= set(
            re.findall(
                r"say\((?:self\.)?(?:session\.)?(?:self\.session\.)?(?:knowledge, )?\"([a-z-]+)\"", path.read_text()
            )
        )
    assert len(used) > 30
    assert used <= set(knowledge.lexicon.messages)


def test_every_shipped_question_shows_how_real_projects_answered_it(knowledge: Knowledge) -> None:
    assert [q.id for q in knowledge.questions.values() if q.body.practice is None] == []


def test_every_shipped_question_says_where_a_published_guide_asks_for_the_same(knowledge: Knowledge) -> None:
    assert [q.id for q in knowledge.questions.values() if not q.body.see] == []


def test_the_codec_gives_back_the_same_knowledge(knowledge: Knowledge) -> None:
    assert codec.decode(codec.encode(knowledge)) == knowledge


def test_the_classes_of_the_model_have_names_of_their_own() -> None:
    names = [
        name
        for module in (catalogue, checks, lexicon, question)
        for name, found in vars(module).items()
        if isinstance(found, type) and is_dataclass(found) and found.__module__ == module.__name__
    ]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("damage", [b"", b"x\n{}", b"{}"])
def test_whatever_lies_in_the_cache_is_only_ever_data(damage: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        cache.unsealed(damage)


def test_a_read_only_cache_is_silently_done_without(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("CRITIC_CACHE_DIR", str(blocked / "below"))
    assert load(folder).packs

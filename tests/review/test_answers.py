"""Answers written to fool the examiner, honest terse answers, and answers that say the same in other words.

The sets were written by somebody who had not seen the word lists, and are whole: nothing that failed was taken out.
`python -m tests.review.test_answers` prints every one that comes out otherwise.
"""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from critic.knowledge.load import load
from critic.model.proposal import Proposal
from critic.model.terms import STEPS
from critic.review.examine import Examiner
from critic.review.rating import step_of
from tests.helpers import stated

HERE = Path(__file__).parent
EXAMINER = Examiner(load())

# Four more sets, each written by somebody who had seen nothing and measured before anything was changed for it: first
# 55, 32, 44 and 38 of 100 answers written to fool it got through, and 21, 8, 8 and 0 of 100 honest ones were refused.
# What is left may only become less; most of it takes knowing the world, which no list of words does. For the fourth
# nothing was changed.
UNSEEN = {
    "first-gaming": 30,
    "second-gaming": 15,
    "third-gaming": 20,
    "first-terse": 1,
    "second-terse": 1,
    "third-terse": 1,
    "fourth-gaming": 38,
    "fourth-terse": 0,
}


# Three sets of 150 answers as sponsors write them, each with the grade that a gate reviewer would give it, by somebody
# who had seen no list and no example; the first was worked with, nothing was changed for the others. Before the checks
# looked at every part of their question, 29, 36 and 27 of 50 half answers were rated fully met. How many of each grade
# come out otherwise: full below "substantially met", part "fully met", none above "partially met".
GRADED = {"first": (0, 1, 0), "second": (3, 7, 2), "third": (0, 5, 3)}

# Six sets of 288 answers to the twelve questions of the quick examination, graded in the same way: 144 full, 72 part,
# 72 none. As measured before anything was changed for them, 23, 31, 25, 18, 10 and 14 of the full ones came out below
# "substantially met"; the checks before them, which looked for words alone, gave 30, 31, 29, 36, 20 of the first five.
QUICK = {
    "quick-first": (2, 8, 1),
    "quick-second": (2, 7, 0),
    "quick-third": (5, 11, 0),
    "quick-fourth": (6, 15, 1),
    "quick-fifth": (2, 16, 5),
    "quick-sixth": (6, 20, 2),
}

# Answers to every question of the standard examination as well-prepared sponsors of 30 projects would give them, each
# good enough for a reviewer: 431, 290, 178 and 172. Measured before anything was changed for them, 38, 28, 10 and 7
# came out below "substantially met" (54, 47 and 19 of the first three by the checks that looked for words alone).
PREPARED = {
    "prepared-first": (9, 0, 0),
    "prepared-second": (2, 0, 0),
    "prepared-third": (3, 0, 0),
    "prepared-fourth": (1, 0, 0),
}

PARTS = ("first", "second", "third", "fourth")


def _set(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.load(
        (HERE / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )
    return loaded


def _step(entry: dict[str, Any], words: str) -> int:
    """The step of the answer, 0 (not met) to 4 (fully met)."""
    question = entry["question"]
    answers = {q: stated(q, text) for q, text in entry.get("given", {}).items()}
    answers[question] = stated(question, words)
    as_of = date.fromisoformat(entry.get("as-of", "2025-06-01"))
    case = Proposal(name="X", kind=entry.get("kind", ""), as_of=as_of, answers=answers)
    score = EXAMINER.examine(case, question).score
    return STEPS.index(step_of(score or 0.0, EXAMINER.knowledge.scoring))


def _fooled(name: str = "gaming") -> list[dict[str, Any]]:
    return [e for e in _set(name) if _step(e, e["answer"]) > STEPS.index("partially met")]


def _misjudged(name: str = "terse") -> list[dict[str, Any]]:
    return [e for e in _set(name) if _step(e, e["answer"]) < STEPS.index("substantially met")]


def _disagreed(name: str) -> dict[str, list[dict[str, Any]]]:
    """The graded answers that the examiner rates far from their grade."""
    found: dict[str, list[dict[str, Any]]] = {"full": [], "part": [], "none": []}
    for entry in _set(f"graded-{name}"):
        step, grade = STEPS[_step(entry, entry["answer"])], entry["grade"]
        wrong = {
            "full": step not in {"substantially met", "fully met"},
            "part": step == "fully met",
            "none": step in {"substantially met", "fully met"},
        }
        if wrong[grade]:
            found[grade].append(entry)
    return found


def _apart() -> list[dict[str, Any]]:
    found = []
    for entry in _set("paraphrases"):
        steps = [_step(entry, words) for words in entry["answers"]]
        if max(steps) - min(steps) > 1:
            found.append(entry)
    return found


def _likened(entry: dict[str, Any], question: str) -> str:
    """The question that the answer of `entry` is said to read like when it is given to `question`."""
    words = entry["answer"]
    answer = stated(question, *([words] if isinstance(words, str) else words))
    case = Proposal(name="X", kind=entry.get("kind", ""), as_of=date(2025, 6, 1), answers={question: answer})
    return next((f.against for f in EXAMINER.examine(case, question).findings if f.rule.endswith("/elsewhere")), "")


def _posed_elsewhere() -> tuple[int, int, int]:
    """Honest answers given to every general question of another concern: seen, named rightly, given."""
    posed = [
        (entry, question.id)
        for entry in _set("terse")
        for question in EXAMINER.knowledge.questions.values()
        if not question.body.kinds and question.concern != entry["question"].split(".")[0]
    ]
    likened = [(entry, _likened(entry, question)) for entry, question in posed]
    seen = [(entry, other) for entry, other in likened if other]
    return len(seen), sum(other == entry["question"] for entry, other in seen), len(posed)


def _moved(change: Callable[[str], str]) -> list[str]:
    """Honest terse answers that this change moves by more than one step."""
    return [
        e["answer"]
        for e in _set("terse")
        if isinstance(e["answer"], str) and abs(_step(e, e["answer"]) - _step(e, change(e["answer"]))) > 1
    ]


def _turned_round(text: str) -> str:
    """Its sentences in the opposite order."""
    return " ".join(reversed(re.split(r"(?<=[.!?]) +", text)))


def _mistyped(text: str) -> str:
    """Two letters changed places inside the longest word."""
    word = max(re.findall(r"[A-Za-z]{8,}", text), key=len, default="")
    return text.replace(word, word[:3] + word[4] + word[3] + word[5:], 1) if word else text


def test_no_answer_written_to_fool_it_is_rated_above_partially_met() -> None:
    assert len(_set("gaming")) >= 60
    assert _fooled() == []


def test_no_honest_terse_answer_is_rated_below_substantially_met() -> None:
    assert len(_set("terse")) >= 60
    assert _misjudged() == []


def test_answers_that_say_the_same_are_rated_within_one_step() -> None:
    assert _apart() == []


@pytest.mark.parametrize(("name", "most"), UNSEEN.items())
def test_of_the_answers_nobody_had_seen_no_more_come_out_otherwise_than_before(name: str, most: int) -> None:
    found = _fooled(f"unseen-{name}") if name.endswith("gaming") else _misjudged(f"unseen-{name}")
    assert len(found) <= most


@pytest.mark.parametrize(("name", "most"), (GRADED | QUICK | PREPARED).items())
def test_the_examiner_agrees_with_a_reviewer_at_least_as_often_as_before(name: str, most: tuple[int, ...]) -> None:
    found = _disagreed(name)
    assert all(len(found[grade]) <= limit for grade, limit in zip(("full", "part", "none"), most, strict=True))


@pytest.mark.parametrize("change", [str.upper, str.title, _turned_round, _mistyped])
def test_capitals_typing_errors_and_the_order_of_sentences_move_no_rating_by_more_than_one_step(
    change: Callable[[str], str],
) -> None:
    assert _moved(change) == []


def test_writing_everything_small_moves_no_rating_by_more_than_one_step() -> None:
    assert not _moved(str.lower)


def test_no_honest_answer_is_taken_for_an_answer_to_another_question() -> None:
    honest = [e for name in ("terse", *(f"unseen-{part}-terse" for part in PARTS)) for e in _set(name)]
    assert [e for e in honest if _likened(e, e["question"])] == []


def test_of_honest_answers_given_to_another_question_a_seventh_is_seen_and_nearly_always_the_right_one_named() -> None:
    """Precision before recall: most are short, and a short answer may be about anything."""
    seen, right, posed = _posed_elsewhere()
    assert seen / posed >= 1 / 7
    assert right / seen >= 0.9


def test_an_answer_to_another_question_is_told_which_one_it_reads_like() -> None:
    words = "The Treasury pays the first 10 % over budget and the contractor the rest."
    case = Proposal(name="X", answers={"goals.deadline": stated("goals.deadline", words)})
    first = EXAMINER.examine(case, "goals.deadline").findings[0]
    assert "reads like an answer to another question" in first.message
    assert first.against == "cost.overrun"
    assert EXAMINER.knowledge.questions[first.against].body.ask in first.message


def test_an_answer_that_is_word_for_word_the_answer_to_another_question_is_remarked_on_there() -> None:
    words = "The Ministry of Health publishes by 2030 how many hospitals pass the test."
    answers = {q: stated(q, words) for q in ("done.judge", "goals.measure")}
    case = Proposal(name="X", answers=answers)
    remarks = {q: [f for f in EXAMINER.examine(case, q).findings if f.rule == "form/said-before"] for q in answers}
    assert not remarks["goals.measure"]
    assert "By what measure" in remarks["done.judge"][0].message


def _merits(question: str, words: str, name: str = "X") -> str:
    case = Proposal(name=name, answers={question: stated(question, words)})
    return " ".join(EXAMINER.examine(case, question).merits)


def test_of_several_names_the_one_that_does_what_is_asked_for_is_quoted() -> None:
    words = (
        "If the gate does not hold a 3.2 m head at HR Wallingford by 2030, the Secretary of State cancels the contract."
    )
    assert "would stop it: Secretary of State." in _merits("done.kill", words)


def test_a_word_of_its_own_name_is_no_rival_of_a_project() -> None:
    words = "Nobody else closes the Dart; the Totnes Quay Trust and Devon Wall Board want walls, at tender since 2025."
    assert "rivals: Totnes Quay Trust, Devon Wall Board." in _merits("race.field", words, name="Dart barrier")


if __name__ == "__main__":
    sets = [("gaming", _fooled()), ("terse", _misjudged()), ("paraphrases", _apart())]
    seen, right, given = _posed_elsewhere()
    print(f"honest answers given to another question: {seen} of {given} seen, {right} with the right one named")
    for part in PARTS:
        sets.append((f"unseen-{part}-gaming", _fooled(f"unseen-{part}-gaming")))
        sets.append((f"unseen-{part}-terse", _misjudged(f"unseen-{part}-terse")))
    for title, entries in sets:
        print(f"{title}: {len(entries)} of {len(_set(title))} come out otherwise")
        for entry in entries:
            print("   ", entry["question"], "|", entry.get("answer", entry.get("answers")))
    for part in GRADED | QUICK | PREPARED:
        graded = Counter(entry["grade"] for entry in _set(f"graded-{part}"))
        for grade, entries in _disagreed(part).items():
            print(f"graded-{part}: {len(entries)} of {graded[grade]} that a reviewer graded {grade} come out otherwise")
            for entry in entries:
                print("   ", entry["question"], "|", entry["answer"])

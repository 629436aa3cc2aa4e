"""Answers written to fool the examiner, honest terse answers, and answers that say the same in other words.

The sets were written by somebody who had not seen the word lists. They are whole: what does not come out as it should
is counted, and the counts may only get better. `python -m tests.review.test_answers` prints every one that does not.
"""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from critic.knowledge.load import load
from critic.model.proposal import Proposal
from critic.model.terms import STEPS
from critic.review.examine import Examiner
from critic.review.rating import step_of
from tests.helpers import stated

HERE = Path(__file__).parent
EXAMINER = Examiner(load())

# The most that may come out otherwise; the aim of each is 0.
GAMING, TERSE, PARAPHRASES = 11, 1, 3


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
    as_of = date.fromisoformat(entry["as-of"]) if "as-of" in entry else None
    score = EXAMINER.examine(Proposal(name="X", as_of=as_of, answers=answers), question).score
    return STEPS.index(step_of(score or 0.0, EXAMINER.knowledge.scoring))


def _fooled() -> list[dict[str, Any]]:
    return [e for e in _set("gaming") if _step(e, e["answer"]) > STEPS.index("partially met")]


def _misjudged() -> list[dict[str, Any]]:
    return [e for e in _set("terse") if _step(e, e["answer"]) < STEPS.index("substantially met")]


def _apart() -> list[dict[str, Any]]:
    found = []
    for entry in _set("paraphrases"):
        steps = [_step(entry, words) for words in entry["answers"]]
        if max(steps) - min(steps) > 1:
            found.append(entry)
    return found


def test_most_answers_written_to_fool_it_are_rated_partially_met_at_most() -> None:
    assert len(_set("gaming")) >= 60
    assert len(_fooled()) <= GAMING


def test_most_honest_terse_answers_are_rated_substantially_met_at_least() -> None:
    assert len(_set("terse")) >= 60
    assert len(_misjudged()) <= TERSE


def test_most_answers_that_say_the_same_are_rated_within_one_step() -> None:
    assert len(_apart()) <= PARAPHRASES


if __name__ == "__main__":
    for title, entries in (("gaming", _fooled()), ("terse", _misjudged()), ("paraphrases", _apart())):
        print(f"{title}: {len(entries)} of {len(_set(title))} come out otherwise")
        for entry in entries:
            print("   ", entry["question"], "|", entry.get("answer", entry.get("answers")))

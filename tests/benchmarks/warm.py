"""How long a review takes inside a warm process, beside the parse of its YAML; and a new rating after one answer.

`python -m tests.benchmarks.warm [ROUNDS]` prints both. The first review begins with nothing remembered of the proposal,
the second has seen it before, as in a session. Beside them stands the bare splitting of the words by one regular
expression with one look-up each, which is the least that reading could cost.
"""

import re
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import yaml

from critic.interview.session import Session
from critic.knowledge.load import load
from critic.proposal.read import read
from critic.review.examine import Examiner
from tests.helpers import EXAMPLES, stated

FILE = EXAMPLES / "human-genome-1998.yaml"


def milliseconds(action: Callable[[], object]) -> float:
    """Time of one call."""
    begun = time.perf_counter()
    action()
    return (time.perf_counter() - begun) * 1000


def split(texts: list[str], examiner: Examiner) -> int:
    """The words of the texts that may begin a phrase."""
    first = examiner.reader.tables.concepts.by_first
    return sum(word in first for text in texts for word in re.findall(r"\w+|[^\w\s]", text.casefold()))


def main(rounds: int) -> None:
    """Prints the medians and their ratio."""
    knowledge = load()
    data = Path(FILE).read_bytes()
    case = read(data, str(FILE), knowledge)
    examiner = Examiner(knowledge)

    def review() -> object:
        examiner.forget()
        return examiner.review(case)

    def parse() -> object:
        return yaml.load(data, Loader=yaml.CSafeLoader)

    pairs = [(milliseconds(review), milliseconds(parse)) for _ in range(rounds)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    lines = data.count(b"\n")
    print(f"a review of {lines} lines: {ours:.1f} ms; parsing them: {theirs:.1f} ms; ratio {ratio:.2f}")
    again = statistics.median(milliseconds(lambda: examiner.review(case)) for _ in range(rounds))
    texts = [a.text for a in case.answers.values()]
    splits = statistics.median(milliseconds(lambda: split(texts, examiner)) for _ in range(rounds))
    print(f"    the same again in the same process: {again:.1f} ms; ratio {again / theirs:.2f}")
    print(f"    of the first one, splitting the answers into words: {splits:.2f} ms")
    for turns in (10, 1000):
        session = Session(knowledge, case)
        session.transcript = session.transcript * turns
        times = []
        for i in range(rounds):
            answer = stated("goals.outcome", f"A man has landed on the moon and returned {i} days later.")
            session.proposal = replace(case, answers={**case.answers, "goals.outcome": answer})
            session._rate()
            times.append(milliseconds(lambda session=session: session.review))  # type: ignore[misc]
        print(f"a new rating after one answer, {turns} turns: {statistics.median(times):.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)

"""What a check may look at."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from critic.model.proposal import Answer
from critic.model.review import Clock, ClockMissing
from critic.model.terms import Outcome
from critic.model.value import value
from critic.reading.facts import Facts

Span = tuple[int, int]


@value
class Judgement:
    """What one check found in one answer."""

    outcome: Outcome
    "met, weak, gap, contradicted, or open when something it needs is not known yet."
    spans: tuple[Span, ...] = ()
    "Offsets of the words it is about."
    unsure: bool = False
    "Whether nothing was recognised although something definite is said; the remark then says so."
    missing: tuple[str, ...] = ()
    "Concept lists that are not touched on, or parts of an amount of money that are not given."
    blanks: dict[str, str]
    "What the `{names}` in the remark stand for."


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One answer with its facts, and the way to other answers."""

    answer: Answer
    "The answer that is judged."
    facts: Facts
    "What was read in it."
    as_of: date | None
    "Day of the proposal."
    own: frozenset[str]
    "Words of the proposal's own name, case folded: who is named by one of them alone is no other party."
    other: Callable[[str], Facts | None]
    "Facts of the answer to another question; None when it has no words."
    clock: Callable[[], Clock | ClockMissing]
    "The architecture-age clock of the proposal."

    def words(self, span: Span) -> str:
        """The words of the answer at `span`."""
        return self.facts.text[span[0] : span[1]]


def sentence_around(text: str, span: Span) -> Span:
    """The sentence, or the line, in which `span` stands."""
    enders = (". ", "! ", "? ", "; ", "\n")
    begin = max(text.rfind(mark, 0, span[0]) + len(mark) if mark in text[: span[0]] else 0 for mark in enders)
    ends = [found for mark in enders if (found := text.find(mark, span[1])) >= 0]
    return begin, min(ends, default=len(text))


def judged(outcome: Outcome, *spans: Span, **blanks: str) -> Judgement:
    """A judgement, its places in the order of the text and each once."""
    return Judgement(outcome=outcome, spans=in_order(spans), blanks=blanks)


def in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The places in the order of the text, each once."""
    return tuple(sorted(set(spans)))

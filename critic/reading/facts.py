"""What reading an answer yields: facts with their places. Offsets are into the text that was read."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, Protocol

from critic.model.value import value

Grain = Literal["day", "month", "quarter", "half", "season", "year", "fiscal-year", "decade", "relative"]


PartyKind = Literal["body", "office", "name", "generic"]
Hollow = Literal["", "non-answer", "empty", "repeated"]
AmountKind = Literal["money", "quantity", "percent", "duration", "count", "number"]


@value
class Amount:
    """A number with what it counts."""

    kind: AmountKind
    "Money has a currency, a quantity a known unit, a count a noun, a number nothing."
    low: float
    "The smaller end, or the only value, in `unit`, scale multiplied out."
    high: float
    "The larger end."
    first: float
    "The value that was written first, so that `42 to 18` is seen to fall."
    unit: str
    "ISO code, unit id, noun or nothing."
    dimension: str
    "What the unit measures, such as power; `money`, `ratio`, `count` or nothing."
    per: str
    "Period it recurs in, such as year, or nothing."
    over: float | None
    "Years it is spread over, as far as it says."
    price_base: int | None
    "Year whose prices are meant."
    approximate: bool
    "Whether a word such as about stands before it."
    ranged: bool
    "Whether two ends were written."
    start: int
    "Offset."
    end: int
    "Offset."


@value
class DateFact:
    """A day or a period."""

    begin: date | None
    "First day; None when it counts from an event whose day is unknown."
    end: date | None
    "Last day."
    grain: Grain
    "How fine."
    mark: str
    "by, before, after, from, in, between or nothing."
    vague: bool
    "Whether a whole decade or a part of one is meant, or the day hangs on an event."
    anchor: str
    "The event a relative date counts from, or nothing."
    start: int
    "Offset."
    stop: int
    "Offset."


@value
class Party:
    """Somebody."""

    kind: PartyKind
    "A named body, an office, another proper name, or nobody in particular."
    name: str
    "As written."
    start: int
    "Offset."
    end: int
    "Offset."
    sentence: int
    "Number of the sentence, from 0."
    told: bool
    "Whether somebody reports to it, and it does nothing itself."


@value
class KnownName:
    """A name that the knowledge holds."""

    catalogue: str
    "precedents or technologies."
    key: str
    "Id there; for a generation `<technology>/<generation>`."
    start: int
    "Offset."
    end: int
    "Offset."


@value
class Hit:
    """A phrase of a list."""

    list: str
    "Id of the list."
    start: int
    "Offset."
    end: int
    "Offset."
    sentence: int
    "Number of the sentence, from 0."


class Ideas(Protocol):
    """The phrases of the concept lists that stand in one text."""

    @property
    def lists(self) -> list[str]:
        """Ids of the lists of which a phrase may stand there."""

    def of(self, name: str) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
        """Those of one list that are affirmed, and those that are denied."""


@value
class Facts:
    """Everything read in one answer."""

    text: str
    "What was read."
    words: tuple[str, ...]
    "Its tokens, case folded, without hyphens."
    content: int
    "Number of different words that carry meaning, numbers included."
    spoken: int
    "The same without numbers, units and dates."
    sentence_content: tuple[int, ...]
    "The same for each sentence."
    steps: int
    "Clauses of two words of meaning or more, parted by any mark; 0 when neither words nor semicolons link them."
    amounts: tuple[Amount, ...]
    "In the order of the text; what is denied is left out, here and below."
    dates: tuple[DateFact, ...]
    "In the order of the text."
    parties: tuple[Party, ...]
    "In the order of the text."
    names: tuple[KnownName, ...]
    "In the order of the text."
    form: tuple[Hit, ...]
    "Turns of phrase to remark on."
    ideas: "Ideas"
    "Phrases of the concept lists."
    addresses: tuple[tuple[int, int], ...]
    "Offsets of web addresses."
    heaped: bool
    "Whether it is a heap of keywords rather than a sentence; a list of names is one too."
    hollow: Hollow
    "Why nothing is said, if nothing is."

    def of_concept(self, name: str, even_denied: bool = False) -> tuple[Hit, ...]:
        """Hits of one concept list that are affirmed, or all of them; the affirmed come first."""
        affirmed, denied = self.ideas.of(name)
        return (*affirmed, *denied) if even_denied and denied else affirmed

    @property
    def concepts(self) -> tuple[Hit, ...]:
        """Ideas that are affirmed, in the order of the text."""
        return _in_order(hit for name in self.ideas.lists for hit in self.ideas.of(name)[0])

    @property
    def denied(self) -> tuple[Hit, ...]:
        """Ideas that are mentioned in order to be denied, in the order of the text."""
        return _in_order(hit for name in self.ideas.lists for hit in self.ideas.of(name)[1])


def _in_order(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=lambda h: (h.start, -h.end, h.list)))

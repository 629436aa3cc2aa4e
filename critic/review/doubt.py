"""Why an answer that has all that is asked for counts for half: it puts off, takes back, or repeats one figure."""

import re
from collections import Counter
from typing import Literal

from critic.model.value import value
from critic.reading.facts import Facts
from critic.review.context import Span

_BLANK = re.compile(r"\[[XYZ_.]{2,}\]|\b20(?:XX|YY|ZZ)\b")
"""A form that was not filled in."""
_MANY_DATES = 5
"""So many days without a word say nothing: a house choice."""
_SAME_FIGURES = 3
"""So many times the same figure with the same unit is rhetoric: a house choice, measured on the sets in the tests."""


@value
class Doubt:
    """One reason with its place."""

    reason: Literal["deferred", "undone", "flattery", "same-figure", "blank", "many-dates"]
    "What the answer does."
    span: Span
    "Offsets of the words that do it."


def discount(facts: Facts) -> Doubt | None:
    """The first reason there is."""
    deferred = facts.of_concept("deferral")
    if deferred:
        return Doubt(reason="deferred", span=(deferred[0].start, deferred[0].end))
    undone = facts.of_concept("undone", even_denied=True)
    if undone:
        return Doubt(reason="undone", span=(undone[0].start, undone[0].end))
    flattery = facts.of_concept("flattery", even_denied=True)
    if flattery:
        return Doubt(reason="flattery", span=(flattery[0].start, flattery[0].end))
    blank = _BLANK.search(facts.text) if "[" in facts.text or "20" in facts.text else None
    if blank:
        return Doubt(reason="blank", span=blank.span())
    days = {d.begin for d in facts.dates if d.begin}
    if len(days) >= _MANY_DATES and not facts.spoken:
        return Doubt(reason="many-dates", span=(facts.dates[0].start, facts.dates[-1].stop))
    counts = Counter((a.low, a.high, a.unit) for a in facts.amounts)
    for amount in facts.amounts:
        if counts[amount.low, amount.high, amount.unit] >= _SAME_FIGURES:
            return Doubt(reason="same-figure", span=(amount.start, amount.end))
    return None

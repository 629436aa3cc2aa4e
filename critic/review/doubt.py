"""Why an answer that has all that is asked for counts for half: it puts off, admits, takes back, repeats one figure."""

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

Reason = Literal["deferred", "admitted", "undone", "flattery", "same-figure", "blank", "many-dates", "elsewhere"]
_TOLD_BY: tuple[tuple[Reason, str, bool], ...] = (
    ("deferred", "deferral", False),
    ("admitted", "admission", True),
    ("undone", "undone", True),
    ("flattery", "flattery", True),
)
"""Reasons that a list of phrases tells, and whether a phrase that is denied tells it too."""
_LISTS = frozenset(list_ for _, list_, _ in _TOLD_BY)


@value
class Doubt:
    """One reason with its place."""

    reason: Reason
    "What the answer does."
    span: Span
    "Offsets of the words that do it."
    other: str = ""
    "The question that it reads like an answer to; empty unless the reason is `elsewhere`."


def discount(facts: Facts) -> Doubt | None:
    """The first reason there is."""
    doubtful = not _LISTS.isdisjoint(facts.ideas.lists)
    for reason, list_, even_denied in _TOLD_BY if doubtful else ():
        told = facts.of_concept(list_, even_denied)
        if told:
            return Doubt(reason=reason, span=(told[0].start, told[0].end))
    blank = _BLANK.search(facts.text) if "[" in facts.text or "20" in facts.text else None
    if blank:
        return Doubt(reason="blank", span=blank.span())
    if len(facts.dates) >= _MANY_DATES and len({d.begin for d in facts.dates}) >= _MANY_DATES and not facts.spoken:
        return Doubt(reason="many-dates", span=(facts.dates[0].start, facts.dates[-1].stop))
    if len(facts.amounts) < _SAME_FIGURES:
        return None
    counts = Counter((a.low, a.high, a.unit) for a in facts.amounts)
    for amount in facts.amounts:
        if counts[amount.low, amount.high, amount.unit] >= _SAME_FIGURES:
            return Doubt(reason="same-figure", span=(amount.start, amount.end))
    return None

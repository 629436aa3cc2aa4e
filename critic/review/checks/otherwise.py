"""What an answer says by its build, in whatever words: no list holds all the ways to say it."""

from collections import Counter

from critic.reading.facts import Facts

_STEPS = 3
"""Clauses that each say something, from which an answer goes from step to step."""
_AT_LENGTH = 7
"""Words of meaning that such an answer has at least."""
_NAMES = 3
"""Names in one sentence from which it lists who took part."""
_FIGURES = 3
"""Figures from which an answer says what each part is worth. All are house choices, measured on the graded
answers in the tests."""


def said(way: str, facts: Facts) -> bool:
    """Whether `way`, one of those that a check may name, holds of the answer."""
    return _WAYS[way](facts)


def _two_sums(facts: Facts) -> bool:
    """Two different sums in one currency: one is set against the other."""
    sums = {(a.unit, end) for a in facts.amounts if a.kind == "money" for end in (a.low, a.high)}
    return len(sums) > len({unit for unit, _ in sums})


def _two_times(facts: Facts) -> bool:
    """Two dates, or a date and a span of time."""
    return len({d.begin for d in facts.dates} | {a.low for a in facts.amounts if a.kind == "duration"}) > 1


def _steps(facts: Facts) -> bool:
    """Clause after clause of plain words, neither a heap of them nor praise, hopes or works."""
    praised = any(h.list.startswith(("vague", "hype")) for h in facts.form)
    other = praised or facts.heaped or any(facts.of_concept(name) for name in ("aspiration", "own-work"))
    return facts.steps >= _STEPS and facts.content >= _AT_LENGTH and not other


def _limit(facts: Facts) -> bool:
    """A value that must not be passed, with the time for which it has to hold, who looks, or a second value."""
    valued = sum(a.kind in {"quantity", "percent"} for a in facts.amounts)
    timed = any(a.kind == "duration" or a.over for a in facts.amounts)
    seen = any(p.kind in {"body", "office"} for p in facts.parties)
    seen = seen or bool(facts.of_concept("independence"))
    return valued > 0 and (timed or seen or valued > 1) and bool(facts.of_concept("limit", even_denied=True))


def _figures(facts: Facts) -> bool:
    """So many figures that each part has one of its own."""
    return len({(a.low, a.unit) for a in facts.amounts if a.kind != "duration"}) >= _FIGURES


def _released(facts: Facts) -> bool:
    """Figures that have to be reached, and a rest that waits for it: what is tried first is the smaller step."""
    figures = {(a.low, a.unit) for a in facts.amounts if a.kind != "money"}
    return len(figures) > 1 and facts.content >= _AT_LENGTH and bool(facts.of_concept("the-rest", even_denied=True))


def _names(facts: Facts) -> bool:
    """Three who are named in one sentence: one of them was held against the others."""
    named = {(p.sentence, p.name.casefold()) for p in facts.parties if p.kind in {"name", "body"}}
    return max(Counter(sentence for sentence, _ in named).values(), default=0) >= _NAMES


def _terms(facts: Facts) -> bool:
    """A price and a day: on these terms it can be had."""
    priced = any(a.kind == "money" for a in facts.amounts)
    return priced and bool(facts.dates) and facts.content >= _AT_LENGTH


def _consequence(facts: Facts) -> bool:
    """Figures, and what was changed because of what they show."""
    return bool(facts.amounts and facts.of_concept("doubt-answered", even_denied=True))


_WAYS = {
    "two-sums": _two_sums,
    "two-times": _two_times,
    "steps": _steps,
    "limit": _limit,
    "figures": _figures,
    "released": _released,
    "names": _names,
    "terms": _terms,
    "consequence": _consequence,
}

"""`concepts`: each of the listed ideas is covered."""

from critic.model.checks import Conceptual
from critic.model.terms import Outcome
from critic.reading.facts import Facts
from critic.review.checks.otherwise import said
from critic.review.context import Context, Judgement, in_order, judged

_SURPLUS = 2
"""Words beyond those asked for, from which an answer without any listed phrase is doubted rather than refused."""


def judge(check: Conceptual, context: Context) -> Judgement:
    """Met when every idea is touched on, with words enough to say something about them and something definite.

    An answer that says something definite at length in none of the listed phrases is weak: a list of words is no proof
    that an idea is missing.
    """
    facts = context.facts
    if check.otherwise and said(check.otherwise, facts):
        return judged("met", found="")
    hits = {name: facts.of_concept(name, check.even_denied) for name in check.all_of}
    covered = [name for name in check.all_of if hits[name]]
    missing = tuple(name for name in check.all_of if not hits[name])
    spans = [(hits[name][0].start, hits[name][0].end) for name in covered]
    found = ", ".join(context.words(s) for s in spans)
    if not covered:
        known = any(facts.of_concept(name, even_denied=True) for name in check.all_of)
        if known or facts.content < check.at_least + _SURPLUS or not _anchored(facts):
            return judged("gap", found=found)
        return Judgement(outcome="weak", unsure=True, blanks={"found": found})
    enough = facts.content >= check.at_least and (_anchored(facts) or not check.anchored)
    outcome: Outcome = "met" if enough and not missing else "weak"
    return Judgement(outcome=outcome, spans=in_order(spans), missing=missing, blanks={"found": found})


def _anchored(facts: Facts) -> bool:
    """Whether something definite is said: keywords alone are easy to write."""
    numbers = any(a.high > 1 or any(c.isdigit() for c in facts.text[a.start : a.end]) for a in facts.amounts)
    names = any(p.kind in {"body", "office"} or (p.kind == "name" and not p.name.islower()) for p in facts.parties)
    definite = facts.dates or facts.names or facts.addresses
    return numbers or names or bool(definite or facts.of_concept("fraction"))

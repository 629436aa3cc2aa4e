"""`concepts`: each of the listed ideas is covered."""

from critic.model.checks import Conceptual
from critic.reading.facts import Facts
from critic.review.context import Context, Judgement, judged


def judge(check: Conceptual, context: Context) -> Judgement:
    """Met when every idea is touched on, with words enough to say something about them and something definite."""
    facts = context.facts
    hits = {name: facts.of_concept(name, check.even_denied) for name in check.all_of}
    covered = [name for name in check.all_of if hits[name]]
    missing = [name.replace("-", " ") for name in check.all_of if not hits[name]]
    spans = [(hits[name][0].start, hits[name][0].end) for name in covered]
    blanks = {"found": ", ".join(context.words(s) for s in spans), "missing": " and ".join(missing)}
    if not covered:
        return judged("gap", **blanks)
    enough = facts.content >= check.at_least and (_anchored(facts) or not check.anchored)
    return judged("met" if enough and not missing else "weak", *spans, **blanks)


def _anchored(facts: Facts) -> bool:
    """Whether something definite is said: keywords alone are easy to write."""
    numbers = any(a.high > 1 or any(c.isdigit() for c in facts.text[a.start : a.end]) for a in facts.amounts)
    names = any(p.kind in {"body", "office"} or (p.kind == "name" and not p.name.islower()) for p in facts.parties)
    return numbers or names or bool(facts.dates or facts.names or facts.addresses)

"""`evidence`: something that could be looked up is cited."""

from critic.model.checks import Evidenced
from critic.reading.facts import Facts, Hit
from critic.review.context import Context, Judgement, judged, sentence_around


def judge(check: Evidenced, context: Context) -> Judgement:
    """Met by a web address, or by a kind of evidence (study, trial, audit) with a name or a year in its sentence.

    Evidence that nobody could find (studies show) is weak.
    """
    facts = context.facts
    if facts.addresses:
        span = facts.addresses[0]
        return judged("met", span, found=context.words(span))
    hits = facts.of_concept("evidence")
    for hit in hits:
        if _identified(facts, hit):
            span = (hit.start, hit.end)
            return judged("met", span, found=context.words(span))
    if hits:
        span = (hits[0].start, hits[0].end)
        return judged("weak", span, found=context.words(span))
    return judged("gap", found="")


def _identified(facts: Facts, hit: Hit) -> bool:
    start, end = sentence_around(facts.text, (hit.start, hit.end))
    inside = [p for p in facts.parties if start <= p.start < end]
    named = any(p.kind in {"name", "body"} for p in inside)
    dated = any(start <= d.start < end for d in facts.dates)
    nobody = any(p.kind == "generic" for p in inside)
    return named or (dated and not nobody)

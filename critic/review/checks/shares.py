"""`shares`: percentages of one whole add up to no more than it."""

from math import fsum

from critic.model.checks import Shared
from critic.reading.facts import Amount
from critic.review.context import Context, Judgement, Span, judged, sentence_around

_WHOLE = 100.5


def judge(check: Shared, context: Context) -> Judgement:
    """Contradicted when the percentages of one sentence add up to over 100 (half a point is left for rounding)."""
    text = context.facts.text
    sentences: dict[Span, list[Amount]] = {}
    for amount in context.facts.amounts:
        if amount.kind == "percent":
            sentences.setdefault(sentence_around(text, (amount.start, amount.end)), []).append(amount)
    for shares in sentences.values():
        total = fsum(a.low for a in shares)
        if len(shares) > 1 and total > _WHOLE:
            return judged("contradicted", *((a.start, a.end) for a in shares), sum=f"{total:g}")
    return judged("open", sum="")

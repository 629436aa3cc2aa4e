"""`shares`: percentages of one whole add up to no more than it."""

from math import fsum

from critic.model.checks import Shared
from critic.review.context import Context, Judgement, judged

_WHOLE = 100.5


def judge(check: Shared, context: Context) -> Judgement:
    """Contradicted when two or more percentages add up to over 100 (half a point is left for rounding)."""
    shares = [a for a in context.facts.amounts if a.kind == "percent"]
    total = fsum(a.low for a in shares)
    if len(shares) < 2 or total <= _WHOLE:
        return judged("open", sum="")
    return judged("contradicted", *((a.start, a.end) for a in shares), sum=f"{total:g}")

"""`order`: this date comes after that one."""

from critic.model.checks import Ordered
from critic.reading.facts import DateFact, Facts
from critic.review.context import Context, Judgement, judged


def judge(check: Ordered, context: Context) -> Judgement:
    """Contradicted when the last day here comes before the first day there; open until both are known."""
    here = _firm(context.facts)
    elsewhere = context.other(check.later_than)
    there = _firm(elsewhere) if elsewhere else None
    if here is None or there is None or elsewhere is None or here.end is None or there.begin is None:
        return judged("open", found="", other="")
    span = (here.start, here.stop)
    blanks = {"found": context.words(span), "other": elsewhere.text[there.start : there.stop]}
    return judged("contradicted" if here.end < there.begin else "met", span, **blanks)


def _firm(facts: Facts) -> DateFact | None:
    return next((d for d in facts.dates if d.begin is not None and d.end is not None), None)

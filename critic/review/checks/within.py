"""`within`: this money covers a share of that money."""

from math import fsum

from critic.model.checks import Within
from critic.reading.facts import Amount, Facts
from critic.review.context import Context, Judgement, judged, sentence_around

_NEAR = 0.02


def judge(check: Within, context: Context) -> Judgement:
    """By the share of the whole that is covered; open until both amounts are known in one currency."""
    here = _money(context.facts)
    sum_here = _sum(context.facts)
    elsewhere = context.other(check.of)
    there = _money(elsewhere) if elsewhere else None
    if here is None or there is None or elsewhere is None or here.unit != there.unit or not there.high:
        return judged("open", found="", other="", share="")
    share = sum_here / there.high
    span = (here.start, here.end)
    blanks = {
        "found": context.words(span),
        "other": elsewhere.text[there.start : there.end],
        "share": f"{share * 100:.0f}",
    }
    if share >= check.at_least:
        return judged("met", span, **blanks)
    return judged("weak" if share >= check.weak_from else "gap", span, **blanks)


def _money(facts: Facts) -> Amount | None:
    return next((a for a in facts.amounts if a.kind == "money" and not a.per), None)


def sums_in(facts: Facts) -> list[Amount]:
    """The sums that are named once and for all, without those behind the first that are only meant, not bound."""
    money = [a for a in facts.amounts if a.kind == "money" and not a.per]
    return [*money[:1], *(a for a in money[1:] if not _meant(facts, a))]


def _sum(facts: Facts) -> float:
    """All sums that are named, or the first alone when the others take it apart: by word (each, of which) or by amount.

    Lower ends are added, in the currency of the first.
    """
    money = sums_in(facts)
    if not money:
        return 0.0
    first, *others = money
    rest = fsum(a.low for a in others if a.unit == first.unit)
    apart = bool(facts.of_concept("breakdown")) or abs(rest - first.low) <= _NEAR * first.low
    return first.low if apart else first.low + rest


def _meant(facts: Facts, amount: Amount) -> bool:
    """Whether the sentence in which it stands speaks of money that is asked for or hoped for."""
    begin, end = sentence_around(facts.text, (amount.start, amount.end))
    return any(begin <= hit.start < end for hit in facts.of_concept("intended-money"))

"""`within`: this money covers a share of that money."""

from math import fsum

from critic.model.checks import Within
from critic.reading.facts import Amount, Facts
from critic.review.context import Context, Judgement, judged, sentence_around

_NEAR = 0.02
_FEWEST = 2


def judge(check: Within, context: Context) -> Judgement:
    """By the share of the whole that is covered; open until both amounts are known in one currency."""
    here = bound_in(context.facts)
    elsewhere = context.other(check.of)
    there = next(iter(_money(elsewhere)), None) if elsewhere else None
    if not here or there is None or elsewhere is None or here[0].unit != there.unit or not there.high:
        return judged("open", found="", other="", share="")
    share = fsum(a.low for a in here) / there.high
    spans = [(a.start, a.end) for a in here]
    blanks = {
        "found": ", ".join(context.words(span) for span in spans),
        "other": elsewhere.text[there.start : there.end],
        "share": f"{share * 100:.0f}",
    }
    if share >= check.at_least:
        return judged("met", *spans, **blanks)
    return judged("weak" if share >= check.weak_from else "gap", *spans, **blanks)


def bound_in(facts: Facts) -> list[Amount]:
    """The sums in the currency of the first, or the first alone when the others take it apart, in words or in amount.

    Lower ends are compared.
    """
    sums = _sums(facts)
    money = [a for a in sums if a.unit == sums[0].unit]
    if len(money) < _FEWEST:
        return money
    first, *others = money
    rest = fsum(a.low for a in others)
    apart = bool(facts.of_concept("breakdown")) or abs(rest - first.low) <= _NEAR * first.low
    return money[:1] if apart else money


def _sums(facts: Facts) -> list[Amount]:
    """The sums that are named once and for all, without those behind the first that are only meant, not bound."""
    money = _money(facts)
    return [*money[:1], *(a for a in money[1:] if not _meant(facts, a))]


def _money(facts: Facts) -> list[Amount]:
    return [a for a in facts.amounts if a.kind == "money" and not a.per]


def _meant(facts: Facts, amount: Amount) -> bool:
    """Whether the sentence in which it stands speaks of money that is asked for or hoped for."""
    begin, end = sentence_around(facts.text, (amount.start, amount.end))
    return any(begin <= hit.start < end for hit in facts.of_concept("intended-money"))

"""`priced`: an amount of money is given, with what belongs to it."""

from critic.model.checks import Priced
from critic.model.terms import Outcome
from critic.review.context import Context, Judgement, judged

_MILLION = 1_000_000


def judge(check: Priced, context: Context) -> Judgement:
    """Met by money with everything asked for, weak when the price base or the range is missing.

    What is missing is given by the id of its message; a number of millions is money that lacks its currency.
    """
    facts = context.facts
    money = [a for a in facts.amounts if a.kind == "money"]
    if not money:
        sums = [a for a in facts.amounts if a.kind == "number" and a.high >= _MILLION]
        if not sums:
            return judged("gap", found="")
        span = (sums[0].start, sums[0].end)
        return Judgement(outcome="weak", spans=(span,), missing=("currency",), blanks={"found": context.words(span)})
    missing = []
    if check.whole and all(a.per for a in money):
        missing.append("total")
    if check.price_base and not (any(a.price_base for a in money) or facts.of_concept("nominal-prices")):
        missing.append("price-base")
    percent = any(a.kind == "percent" for a in facts.amounts)
    if check.range and not any(a.ranged for a in money) and not (percent or len(money) > 1):
        missing.append("range")
    span = (money[0].start, money[0].end)
    outcome: Outcome = "weak" if missing else "met"
    blanks = {"found": context.words(span)}
    return Judgement(outcome=outcome, spans=(span,), missing=tuple(missing), blanks=blanks)

"""`priced`: an amount of money is given, with what belongs to it."""

from critic.model.checks import Priced
from critic.review.context import Context, Judgement, judged


def judge(check: Priced, context: Context) -> Judgement:
    """Met by money with everything asked for, weak when the price base or the range is missing."""
    facts = context.facts
    money = [a for a in facts.amounts if a.kind == "money"]
    if not money:
        return judged("gap", found="", missing="")
    missing = []
    if check.whole and all(a.per for a in money):
        missing.append("total")
    if check.price_base and not (any(a.price_base for a in money) or facts.of_concept("nominal-prices")):
        missing.append("price base")
    percent = any(a.kind == "percent" for a in facts.amounts)
    if check.range and not any(a.ranged for a in money) and not (percent or len(money) > 1):
        missing.append("range")
    span = (money[0].start, money[0].end)
    blanks = {"found": context.words(span), "missing": " and ".join(missing)}
    return judged("weak" if missing else "met", span, **blanks)

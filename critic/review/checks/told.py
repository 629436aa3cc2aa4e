"""`told`: the answer says something of its own."""

from critic.model.checks import Told
from critic.review.context import Context, Judgement, judged


def judge(check: Told, context: Context) -> Judgement:
    """By the number of different words that carry meaning: all of them met, half of them weak, fewer a gap.

    Praise without a figure or a known name beside it says no more than half of that.
    """
    facts = context.facts
    content = facts.content
    praised = any(h.list.startswith(("vague", "hype")) for h in facts.form)
    if content >= check.at_least:
        return judged("weak" if praised and not (facts.names or facts.amounts) else "met")
    return judged("weak" if content * 2 >= check.at_least else "gap")

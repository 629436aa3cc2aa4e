"""`told`: the answer says something of its own."""

from critic.model.checks import Told
from critic.review.context import Context, Judgement, judged


def judge(check: Told, context: Context) -> Judgement:
    """By the number of different words that carry meaning: all of them met, half of them weak, fewer a gap."""
    content = context.facts.content
    if content >= check.at_least:
        return judged("met")
    return judged("weak" if content * 2 >= check.at_least else "gap")

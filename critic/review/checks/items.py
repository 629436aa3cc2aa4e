"""`items`: there are enough separate items."""

from critic.model.checks import Listed
from critic.review.context import Context, Judgement, judged


def judge(check: Listed, context: Context) -> Judgement:
    """Items of a list, or else sentences, each with at least two words that carry meaning."""
    count = sum(content >= 2 for content in context.facts.sentence_content)
    blanks = {"count": str(count), "wanted": str(check.at_least)}
    if count >= check.at_least:
        return judged("met", **blanks)
    return judged("weak" if count * 2 >= check.at_least else "gap", **blanks)

"""`avoids`: a turn of phrase does not stand in the answer."""

from critic.model.checks import Avoided
from critic.review.context import Context, Judgement, judged


def judge(check: Avoided, context: Context) -> Judgement:
    """A gap when one of the listed phrases is there; nothing otherwise, for leaving out a phrase earns no points."""
    facts = context.facts
    if check.unless and facts.of_concept(check.unless):
        return judged("open", found="")
    hits = [h for name in check.lists for h in facts.of_concept(name)]
    if not hits:
        return judged("open", found="")
    spans = [(h.start, h.end) for h in hits[:3]]
    return judged("gap", *spans, found=context.words(spans[0]))

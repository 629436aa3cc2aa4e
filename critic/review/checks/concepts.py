"""`concepts`: each of the listed ideas is covered."""

from critic.model.checks import Conceptual
from critic.review.context import Context, Judgement, judged


def judge(check: Conceptual, context: Context) -> Judgement:
    """Met when every idea is touched on and the answer has words enough to say something about them."""
    facts = context.facts
    hits = {name: facts.of_concept(name) for name in check.all_of}
    covered = [name for name in check.all_of if hits[name]]
    missing = [name.replace("-", " ") for name in check.all_of if not hits[name]]
    spans = [(hits[name][0].start, hits[name][0].end) for name in covered]
    blanks = {"found": ", ".join(context.words(s) for s in spans), "missing": " and ".join(missing)}
    if not covered:
        return judged("gap", **blanks)
    return judged("met" if not missing and facts.content >= check.at_least else "weak", *spans, **blanks)

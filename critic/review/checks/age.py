"""`age`: the premise is young enough on opening day."""

from critic.model.checks import Aged
from critic.model.review import ClockMissing
from critic.review.context import Context, Judgement, judged


def judge(check: Aged, context: Context) -> Judgement:
    """By generations on opening day, as the clock works them out; open while the clock lacks something.

    A design of the newest generation there is counts by those to be expected alone: no newer one could be had.
    """
    clock = context.clock()
    if isinstance(clock, ClockMissing):
        return judged("open", **dict.fromkeys(("premise", "completion", "years", "generations", "technology"), ""))
    blanks = {
        "premise": str(clock.premise.year),
        "completion": str(clock.completion.year),
        "years": f"{clock.age_then:.1f}",
        "generations": f"{clock.generations:.1f}",
        "newer": str(clock.newer),
        "technology": clock.technology_title,
    }
    firm = [(d.start, d.stop) for d in context.facts.dates if d.begin is not None]
    missed = clock.generations if clock.ahead is None else min(clock.generations, clock.newer + clock.ahead)
    if missed >= check.weak_from:
        return judged("gap" if missed >= check.gap_from else "weak", *firm[:1], **blanks)
    return judged("met", *firm[:1], **blanks)

"""`dated`: a date is given."""

from critic.model.checks import Dated
from critic.review.context import Context, Judgement, judged


def judge(check: Dated, context: Context) -> Judgement:
    """Met by a year or finer; weak by a decade, or by a date that hangs on an event whose day is not given."""
    dates = context.facts.dates
    firm = [d for d in dates if d.begin is not None and not d.vague]
    shown = next(iter(firm or dates), None)
    if shown is None:
        return judged("gap", found="")
    span = (shown.start, shown.stop)
    return judged("met" if firm else "weak", span, found=context.words(span))

"""`dated`: a date is given."""

from datetime import date

from critic.model.checks import Dated
from critic.reading.facts import DateFact
from critic.review.context import Context, Judgement, judged


def judge(check: Dated, context: Context) -> Judgement:
    """Met by a year or finer; weak by a decade, or by a date that hangs on an event whose day is not given."""
    dates = [d for d in context.facts.dates if not (check.future and _past(d, context.as_of))]
    firm = [d for d in dates if d.begin is not None and not d.vague]
    shown = next(iter(firm or dates), None)
    if shown is None:
        return judged("gap", found="")
    span = (shown.start, shown.stop)
    return judged("met" if firm else "weak", span, found=context.words(span))


def _past(found: DateFact, as_of: date | None) -> bool:
    return as_of is not None and found.end is not None and found.end < as_of

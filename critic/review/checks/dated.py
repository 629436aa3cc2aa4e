"""`dated`: a date is given."""

from datetime import date

from critic.model.checks import Dated
from critic.reading.facts import DateFact
from critic.review.context import Context, Judgement, judged

_WIDEST = 2
"""Years between two ends up to which a span is still a date: a house choice."""


def judge(check: Dated, context: Context) -> Judgement:
    """Met by a year or finer; weak by a decade, a span of many years, or an event whose day is not given."""
    dates = [d for d in context.facts.dates if not _out_of_time(d, check, context.as_of)]
    firm = [d for d in dates if _firm(d, check)]
    if firm and firm[0].mark == "between" and _years_apart(firm) > _WIDEST:
        return judged("weak", (firm[0].start, firm[1].stop), found=context.words((firm[0].start, firm[1].stop)))
    shown = next(iter(firm or dates), None)
    if shown is None:
        return judged("gap", found="")
    span = (shown.start, shown.stop)
    return judged("met" if firm else "weak", span, found=context.words(span))


def _firm(found: DateFact, check: Dated) -> bool:
    decade = check.decade and found.grain == "decade"
    return found.begin is not None and (decade or not found.vague)


def _years_apart(dates: list[DateFact]) -> int:
    """Years between the first two of them; 0 for one alone."""
    first, *rest = (d.begin.year for d in dates if d.begin)
    return rest[0] - first if rest else 0


def _out_of_time(found: DateFact, check: Dated, as_of: date | None) -> bool:
    """Whether it lies before the day of the proposal where the future is asked for, or after it where the past is."""
    if as_of is None:
        return False
    too_early = check.future and found.end is not None and found.end < as_of
    too_late = check.past and found.begin is not None and found.begin > as_of
    return too_early or too_late

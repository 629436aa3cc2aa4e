"""The architecture-age clock: how many generations old the premise is on opening day.

Interval: mean time between the generations known on the day of the proposal, (last - first) / (number - 1); at least
three have to be known. That one generation step makes a design old is a house choice; the dates are published.
"""

from collections.abc import Callable
from datetime import date

from critic.model.catalogue import Knowledge, Technology
from critic.model.proposal import Proposal
from critic.model.review import Clock, ClockMissing
from critic.reading.facts import Facts

PREMISE = "architecture.premise"
COMPLETION = "schedule.finish"
_BESIDE = ("goals.outcome", "architecture.maturity")
"""Where the technology may be named too."""
_ASKED = {"premise": PREMISE, "completion": COMPLETION}
_FEWEST = 3
_YEAR = 365.2425


def clock_of(proposal: Proposal, knowledge: Knowledge, facts_of: Callable[[str], Facts | None]) -> Clock | ClockMissing:
    """The clock of a proposal, or what it would have to know."""
    premise_facts, finish_facts = facts_of(PREMISE), facts_of(COMPLETION)
    technology = _technology(proposal, knowledge, facts_of)
    known = _known(knowledge.technologies[technology], proposal.as_of) if technology else []
    premise = _premise(premise_facts, known, technology, proposal.as_of)
    completion = _first_day(finish_facts)
    missing = (
        [] if premise else ["premise"],
        [] if completion else ["completion"],
        [] if technology else ["technology"],
        ["generations"] if technology and len(known) < _FEWEST else [],
    )
    needs = tuple(name for part in missing for name in part)
    if needs or premise is None or completion is None or technology is None:
        return ClockMissing(needs=needs, asks=tuple(_ASKED[name] for name in needs if name in _ASKED))
    day, where = premise
    interval = (known[-1][1] - known[0][1]).days / _YEAR / (len(known) - 1)
    age_then = (completion - day).days / _YEAR
    return Clock(
        technology=technology,
        technology_title=knowledge.technologies[technology].title,
        premise=day,
        premise_source=where,
        as_of=proposal.as_of,
        completion=completion,
        interval=interval,
        steps=tuple((name, written) for name, _, written in known),
        age_now=(proposal.as_of - day).days / _YEAR if proposal.as_of else None,
        age_then=age_then,
        generations=age_then / interval,
        newer=sum(begun > day for _, begun, _ in known),
        ahead=max(0.0, (completion - proposal.as_of).days / _YEAR / interval) if proposal.as_of else None,
    )


def _technology(proposal: Proposal, knowledge: Knowledge, facts_of: Callable[[str], Facts | None]) -> str | None:
    """The line whose generations the premise names, or the goal, or else the main one of the proposal's kind."""
    for question in (PREMISE, *_BESIDE):
        facts = facts_of(question)
        for name in facts.names if facts else ():
            if name.catalogue == "technologies":
                return name.key.partition("/")[0]
    kind = knowledge.kinds.get(proposal.kind)
    return kind.main_technology or None if kind else None


def _known(technology: Technology, as_of: date | None) -> list[tuple[str, date, str]]:
    dated = [(g.name, partial(g.date), g.date) for g in technology.generations]
    return [step for step in dated if as_of is None or step[1] <= as_of]


def _premise(
    facts: Facts | None, known: list[tuple[str, date, str]], technology: str | None, as_of: date | None
) -> tuple[date, str] | None:
    """The first day of the newest period that the answer names up to `as_of`, or the date of the generation named."""
    if facts is None:
        return None
    past = [d for d in facts.dates if d.begin and not d.vague and (as_of is None or d.begin <= as_of)]
    if past:
        newest = max(past, key=lambda d: (d.begin or date.min, -d.start))
        return newest.begin or date.min, facts.text[newest.start : newest.stop]
    named = {n.key for n in facts.names if n.catalogue == "technologies"}
    for name, day, _ in reversed(known):
        if f"{technology}/{name}" in named:
            return day, name
    return None


def _first_day(facts: Facts | None) -> date | None:
    return next((d.begin for d in facts.dates if d.begin is not None), None) if facts else None


def partial(text: str) -> date:
    """A date written as year, year-month or ISO date; its first day. Raises ValueError for anything else."""
    year, month, day = ([int(n) for n in text.split("-")] + [1, 1])[:3]
    return date(year, month, day)

"""Cross-answer arithmetic: dates, money, capacity and jobs held against each other.

Every line is an equation of figures that the answers give; nothing is filled in that they do not.
"""

from critic.model.catalogue import UnitCost
from critic.model.review import Analysis
from critic.reading.facts import Amount
from critic.review.analyses.ground import YEAR, Ground, billions, plain, rounded
from critic.review.checks.within import bound_in

COST, FUNDING, BENEFITS = "cost.estimate", "cost.funding", "claims.benefits"
START, FINISH, FIRST = "schedule.start", "schedule.finish", "schedule.first-benefit"
_LEADING = 2
"""Lines that stand in the conclusion: mostly the money a year and the money that is there."""
_FEWEST_PARTS = 2
CAPACITY_IN = ("cost.estimate", "goals.measure", "goals.outcome", "options.repetition", BENEFITS)


def analyse(ground: Ground) -> Analysis:
    """As many lines as the answers allow; it does not apply when they allow none."""
    working: list[str] = []
    points = [
        *_per_year(ground, working),
        *_funded(ground, working),
        *_parts(ground, working),
        *_unit_costs(ground, working),
        *_jobs(ground, working),
        *_order(ground, working),
    ]
    if not points:
        needs = ground.missing(COST, START, FINISH)
        return Analysis(id="arithmetic", applies=False, conclusion=ground.say("sums-missing"), needs=needs)
    return Analysis(
        id="arithmetic",
        applies=True,
        conclusion=" ".join(points[:_LEADING]),
        points=tuple(points[_LEADING:]),
        working=tuple(working),
        needs=ground.missing(COST, FUNDING, START, FINISH, FIRST, BENEFITS),
        sources=tuple(dict.fromkeys(s for cost in _used_costs(ground) for s in cost.sources)),
    )


def _per_year(ground: Ground, working: list[str]) -> list[str]:
    """Spend per year over the period stated for it, or else from start to finish."""
    cost = ground.cost()
    if cost is None:
        return []
    years = cost.over
    if not years:
        begin, end = ground.day_of(START), ground.day_of(FINISH)
        years = rounded((end - begin).days / YEAR, 1) if begin and end and end > begin else None
    if not years:
        return []
    whole, span = billions(cost.high), rounded(years, 1)
    rate = rounded(whole / span)
    equation = f"{plain(whole, 3)} / {plain(span, 1)} = {plain(rate)}"
    working.append(ground.say("sums-work-year", equation=equation, currency=cost.unit))
    return [ground.say("sums-year", rate=plain(rate), currency=cost.unit, years=plain(span, 1), cost=plain(whole, 3))]


def _funded(ground: Ground, working: list[str]) -> list[str]:
    cost, facts = ground.cost(), ground.facts_of(FUNDING)
    sums = [billions(a.high) for a in bound_in(facts) if cost and a.unit == cost.unit] if facts else []
    if cost is None or not sums:
        return []
    whole, together = billions(cost.high), rounded(sum(sums), 3)
    part = together if together <= whole else max(sums)
    share = rounded(100 * part / whole, 1)
    if len(sums) > 1 and part == together:
        each = " + ".join(plain(one, 3) for one in sums)
        working.append(ground.say("sums-work-parts", equation=f"{each} = {plain(part, 3)}", currency=cost.unit))
    equation = f"100 × {plain(part, 3)} / {plain(whole, 3)} = {plain(share, 1)}"
    working.append(ground.say("sums-work-funded", equation=equation))
    blanks = {"part": plain(part, 3), "whole": plain(whole, 3), "share": plain(share, 1), "currency": cost.unit}
    return [ground.say("sums-funded-more" if part > whole else "sums-funded", **blanks)]


def _parts(ground: Ground, working: list[str]) -> list[str]:
    """The parts into which one sentence takes the estimate apart, added up and held against the whole."""
    cost, facts = ground.cost(), ground.facts_of(COST)
    apart = facts.of_concept("parts") if facts else ()
    if cost is None or facts is None or not apart or apart[0].start < cost.start:
        return []
    end = facts.text.find("\n", apart[0].end)
    later = [a for a in facts.amounts if a.start >= apart[0].end and (end < 0 or a.start < end)]
    parts = [billions(a.high) for a in later if a.kind == "money" and a.unit == cost.unit and not a.per]
    if len(parts) < _FEWEST_PARTS:
        return []
    whole, total = billions(cost.high), rounded(sum(parts), 3)
    share = rounded(100 * total / whole, 1)
    each = " + ".join(plain(part, 3) for part in parts)
    working.append(ground.say("sums-work-parts", equation=f"{each} = {plain(total, 3)}", currency=cost.unit))
    working.append(
        ground.say("sums-work-funded", equation=f"100 × {plain(total, 3)} / {plain(whole, 3)} = {plain(share, 1)}")
    )
    how = "same" if total == whole else "less" if total < whole else "more"
    blanks = {"total": plain(total, 3), "whole": plain(whole, 3), "share": plain(share, 1), "currency": cost.unit}
    return [ground.say(f"sums-parts-{how}", count=str(len(parts)), **blanks)]


def _used_costs(ground: Ground) -> list[UnitCost]:
    costs = ground.kind.unit_costs if ground.kind else ()
    return [cost for cost in costs if _meant(ground, cost) and _capacity(ground, cost.unit)]


def _meant(ground: Ground, cost: UnitCost) -> bool:
    """Whether the proposal speaks of that sort of work."""
    proposal = ground.proposal
    said = " ".join([proposal.name, proposal.summary, *(a.text for a in proposal.answers.values())]).casefold()
    return not cost.when or any(word in said for word in cost.when)


def _capacity(ground: Ground, unit: str) -> float:
    """The largest amount in that unit or a multiple of it in the answers that speak of size; 0 for none."""
    read = (ground.facts_of(question) for question in CAPACITY_IN)
    amounts = (a for facts in read if facts for a in facts.amounts if not a.per)
    return max((a.high * _factor(ground, a, unit) for a in amounts), default=0.0)


def _factor(ground: Ground, amount: Amount, unit: str) -> float:
    """How many of the unit one of the amount's own is; 0 when it is of another sort."""
    if amount.unit == unit:
        return 1.0
    spec = ground.knowledge.lexicon.units.units.get(amount.unit)
    return spec.factor if spec and spec.of == unit else 0.0


def _unit_costs(ground: Ground, working: list[str]) -> list[str]:
    """The cost of a unit beside the published range, compared only where the currency is the same."""
    cost = ground.cost()
    if cost is None:
        return []
    lines = []
    for known in _used_costs(ground):
        capacity = _capacity(ground, known.unit)
        each = rounded(cost.high / rounded(capacity), 0)
        equation = f"{plain(cost.high, 0)} / {plain(capacity)} = {plain(each, 0)}"
        working.append(ground.say("sums-work-unit", equation=equation, currency=cost.unit, unit=known.unit))
        how = "other" if known.currency != cost.unit else "in" if known.low <= each <= known.high else "out"
        blanks = {"each": plain(each, 0), "currency": cost.unit, "what": known.what, "known": known.currency}
        blanks |= {"low": plain(known.low, 0), "high": plain(known.high, 0), "prices": known.prices}
        lines.append(ground.say(f"sums-unit-{how}", **blanks))
    return lines


def _jobs(ground: Ground, working: list[str]) -> list[str]:
    """Money per job; a plural such as hundreds of thousands stands for twice its unit at least."""
    cost, facts = ground.cost(), ground.facts_of(BENEFITS)
    jobs = ground.knowledge.lexicon.concepts.get("jobs")
    if cost is None or facts is None or jobs is None:
        return []
    words = set(jobs.phrases)
    counted = [a.high for a in facts.amounts if a.kind == "count" and (a.unit in words or f"{a.unit}s" in words)]
    least = max(counted, default=0.0) or _plural(ground, facts.text, words)
    if not least:
        return []
    each = rounded(cost.high / least, 0)
    working.append(
        ground.say(
            "sums-work-jobs",
            equation=f"{plain(cost.high, 0)} / {plain(least, 0)} = {plain(each, 0)}",
            currency=cost.unit,
        )
    )
    key = "sums-jobs" if counted else "sums-jobs-plural"
    return [ground.say(key, jobs=plain(least, 0), each=plain(each, 0), currency=cost.unit)]


def _plural(ground: Ground, text: str, jobs: set[str]) -> float:
    """The least number that a plural of a number word can mean, in a line that speaks of jobs."""
    for line in text.casefold().split("\n"):
        if any(word in line.split() for word in jobs):
            for phrase, least in ground.knowledge.lexicon.numbers.pluralities.items():
                if phrase in line:
                    return least
    return 0.0


def _order(ground: Ground, working: list[str]) -> list[str]:
    """Benefits before opening, and how long the whole takes."""
    begin, end, first = ground.day_of(START), ground.day_of(FINISH), ground.day_of(FIRST)
    lines = []
    if begin and end and end > begin:
        years = rounded((end - begin).days / YEAR, 1)
        days = (end - begin).days
        working.append(ground.say("sums-work-years", equation=f"{plain(days)} / {YEAR} = {plain(years, 1)}"))
        lines.append(ground.say("sums-years", start=str(begin.year), finish=str(end.year), years=plain(years, 1)))
    if first and begin and first < begin:
        lines.append(ground.say("sums-too-early", first=str(first.year), start=str(begin.year)))
    return lines

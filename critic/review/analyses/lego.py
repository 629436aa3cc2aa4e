"""Lego test: what repeats, how often, when the first piece is of use, and what is left when it is stopped early."""

from critic.model.review import Analysis
from critic.review.analyses.ground import YEAR, Ground, plain, rounded

UNIT, FIRST, STAGE = "options.repetition", "schedule.first-benefit", "options.stage-value"
START, FINISH = "schedule.start", "schedule.finish"
_ONE = 1


def analyse(ground: Ground) -> Analysis:
    """The unit with its number, and the share of the time until the first use, where the answers give them."""
    facts = ground.facts_of(UNIT)
    if facts is None and not any(q in ground.ratings and ground.ratings[q].state for q in (UNIT, STAGE, FIRST)):
        return Analysis(
            id="lego", applies=False, conclusion=ground.say("lego-missing"), needs=ground.missing(UNIT, STAGE, FIRST)
        )
    working: list[str] = []
    counted = [a for a in facts.amounts if a.kind == "count" and a.high > _ONE and a.unit] if facts else []
    points: list[str] = []
    if counted:
        unit = counted[0]
        conclusion = ground.say("lego-unit", count=plain(unit.high), unit=unit.unit)
    else:
        key = "lego-no-unit" if facts is None else "lego-no-count"
        conclusion = ground.say(key, state=ground.state(UNIT), words=ground.words(UNIT))
    points += _first_use(ground, working)
    points.append(ground.say("lego-stage", state=ground.state(STAGE), words=ground.words(STAGE)))
    return Analysis(
        id="lego",
        applies=True,
        conclusion=conclusion,
        points=tuple(points),
        working=tuple(working),
        needs=ground.missing(UNIT, FIRST, STAGE),
        sources=("flyvbjerg-2021-modular",) if "flyvbjerg-2021-modular" in ground.knowledge.sources else (),
    )


def _first_use(ground: Ground, working: list[str]) -> list[str]:
    first, begin, end = ground.day_of(FIRST), ground.day_of(START), ground.day_of(FINISH)
    if first is None:
        return [ground.say("lego-first-open", state=ground.state(FIRST))]
    if begin is None or end is None or not begin < end:
        return [ground.say("lego-first", year=str(first.year))]
    waited, whole = rounded((first - begin).days / YEAR, 1), rounded((end - begin).days / YEAR, 1)
    if whole <= 0 or waited < 0:
        return [ground.say("lego-first", year=str(first.year))]
    share = rounded(100 * waited / whole, 0)
    working.append(
        ground.say("lego-work-time", equation=f"100 × {plain(waited, 1)} / {plain(whole, 1)} = {plain(share)}")
    )
    return [ground.say("lego-first-share", year=str(first.year), share=plain(share))]

"""Race test: the chosen party against the field, what is bound before the race is decided, and the price of waiting."""

from critic.model.review import Analysis, Clock
from critic.review.analyses.ground import Ground, billions, plain, rounded

FIELD, SELECTION, COMMITMENT = "race.field", "race.selection", "race.commitment"
RIVAL_WINS, WAITING = "race.rival-wins", "race.waiting"
_WAIT = 2
"""Years that the question on waiting asks about."""


def analyse(ground: Ground) -> Analysis:
    """Rivals from the answer or, where it is silent, from what was known of the kind on that day."""
    rated = [q for q in (FIELD, SELECTION, COMMITMENT) if q in ground.ratings and ground.ratings[q].state]
    named = _named(ground)
    known = _known(ground)
    if not rated and not known:
        return Analysis(
            id="race",
            applies=False,
            conclusion=ground.say("race-missing"),
            needs=ground.missing(FIELD, SELECTION, COMMITMENT),
        )
    if ground.outcome(FIELD) == "not-applicable":
        return Analysis(id="race", applies=False, conclusion=ground.say("race-none", reason=_reason(ground)))
    working: list[str] = []
    if named:
        field = ground.say("race-field-named", count=str(len(named)), names=", ".join(named))
    elif known:
        names = ", ".join(name for name, _ in known)
        field = ground.say("race-field-known", count=str(len(known)), names=names)
    else:
        asked = FIELD in ground.ratings and ground.ratings[FIELD].state
        field = ground.say("race-field-silent" if asked else "race-field-unasked")
    chosen = ground.say("race-chosen" if ground.met(SELECTION) else "race-chosen-not", state=ground.state(SELECTION))
    share = _share(ground, working)
    points = [ground.say("race-rival", name=name, text=text) for name, text in known] if not named else []
    points += [share, ground.say("race-wins", state=ground.state(RIVAL_WINS))]
    points += _waiting(ground, working)
    rivals = ground.kind.field if ground.kind and not named else ()
    return Analysis(
        id="race",
        applies=True,
        conclusion=f"{field} {chosen}",
        points=tuple(points),
        working=tuple(working),
        needs=ground.missing(FIELD, SELECTION, COMMITMENT, RIVAL_WINS, WAITING),
        sources=tuple(dict.fromkeys(s for r in rivals if r.known_from <= ground.day for s in r.sources)),
    )


def _waiting(ground: Ground, working: list[str]) -> list[str]:
    """What the proposal says of waiting, and how far the technology would have moved on by then."""
    lines = [ground.say("race-waiting", state=ground.state(WAITING), words=ground.quoted(WAITING))]
    clock = ground.clock
    if isinstance(clock, Clock):
        interval = rounded(clock.interval)
        steps = rounded(_WAIT / interval, 1)
        equation = f"{_WAIT} / {plain(interval)} = {plain(steps, 1)}"
        blanks = {"technology": clock.technology_title, "first": clock.steps[0][0], "last": clock.steps[-1][0]}
        working.append(ground.say("race-work-waiting", equation=equation, interval=plain(interval), **blanks))
        lines.append(ground.say("race-waiting-steps", years=str(_WAIT), steps=plain(steps, 1), **blanks))
    return lines


def _reason(ground: Ground) -> str:
    answer = ground.proposal.answers.get(FIELD)
    return answer.reason if answer else ""


def _named(ground: Ground) -> list[str]:
    facts = ground.facts_of(FIELD)
    parties = (p.name for p in facts.parties if p.kind != "generic") if facts else ()
    return list(dict.fromkeys(parties))


def _known(ground: Ground) -> list[tuple[str, str]]:
    """Rivals of the kind, known on the day, without those who appear in the proposal itself."""
    kind = ground.kind
    if kind is None:
        return []
    texts = [a.text for a in ground.proposal.answers.values()]
    said = " ".join([*texts, *ground.proposal.sponsors]).casefold()
    return [(r.name, r.text) for r in kind.field if r.known_from <= ground.day and r.name.casefold() not in said]


def _share(ground: Ground, working: list[str]) -> str:
    """The share of the whole that is bound before the race is decided."""
    facts = ground.facts_of(COMMITMENT)
    if facts is None:
        return ground.say("race-share-silent", state=ground.state(COMMITMENT))
    percent = next((a for a in facts.amounts if a.kind == "percent" and a.high <= 100), None)
    if percent:
        return ground.say("race-share", share=plain(percent.high))
    cost = ground.cost()
    sums = [a for a in facts.amounts if a.kind == "money" and cost and a.unit == cost.unit]
    if not sums or cost is None or not cost.high:
        return ground.say("race-share-unknown", words=ground.words(COMMITMENT))
    part, whole = billions(sums[0].high), billions(cost.high)
    share = rounded(100 * part / whole, 1)
    working.append(ground.say("race-work", equation=f"100 × {plain(part, 3)} / {plain(whole, 3)} = {plain(share, 1)}"))
    return ground.say("race-share" if ground.met(COMMITMENT) else "race-share-said", share=plain(share, 1))

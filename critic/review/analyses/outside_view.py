"""Outside-view card: the estimate against the base rates of its class, or of its neighbours where none fits.

Base rates: `knowledge/classes`; uplifts and classes of estimate: `knowledge/base-rates.yaml`. Multiplying an estimate
by one plus the mean overrun of its class is what reference-class forecasting begins with (Flyvbjerg 2008).
"""

from critic.model.catalogue import EstimateClass, Kind, ReferenceClass
from critic.model.review import Analysis
from critic.review.analyses.ground import Ground, billions, plain, rounded

COST, RANGE = "cost.estimate", "cost.range"


def analyse(ground: Ground) -> Analysis:
    """The card; it needs the kind of project and, for sums, the estimate."""
    kind = ground.kind
    classes = _classes(ground, kind)
    if kind is None or not classes:
        return Analysis(id="outside-view", applies=False, conclusion=ground.say("outside-no-kind"))
    own = ground.knowledge.classes.get(kind.reference_class)
    points, working = _rates(ground, classes), list[str]()
    conclusion = _against_class(ground, own, working) if own else _against_neighbours(ground, kind, classes, working)
    points += _estimate_class(ground)
    points += _uplift(ground, kind, working)
    return Analysis(
        id="outside-view",
        applies=True,
        conclusion=conclusion,
        points=tuple(points),
        working=tuple(working),
        needs=ground.missing(COST, RANGE),
        sources=tuple(dict.fromkeys(s for c in classes for s in c.sources)),
    )


def _classes(ground: Ground, kind: Kind | None) -> list[ReferenceClass]:
    names = (kind.reference_class, *kind.neighbours) if kind else ()
    return [ground.knowledge.classes[n] for n in names if n]


def _rates(ground: Ground, classes: list[ReferenceClass]) -> list[str]:
    return [
        ground.say(
            "outside-rate",
            title=c.title,
            mean=f"{c.mean_overrun:g}",
            share=f"{c.tail_share:g}",
            tail=f"{c.tail_mean:g}",
            year=str(c.year),
            confirmed=ground.say(f"page-confirmed-{c.confirmed}"),
        )
        for c in classes
    ]


def _against_class(ground: Ground, own: ReferenceClass, working: list[str]) -> str:
    cost = ground.cost()
    blanks = {"title": own.title, "mean": f"{own.mean_overrun:g}", "share": f"{own.tail_share:g}"}
    blanks["tail"] = f"{own.tail_mean:g}"
    if cost is None:
        return ground.say("outside-class-no-cost", **blanks)
    stated = billions(cost.high)
    outturn = rounded(stated * (1 + own.mean_overrun / 100))
    worst = rounded(stated * (1 + own.tail_mean / 100))
    working.append(_grown(ground, stated, own.mean_overrun, outturn, cost.unit, "mean"))
    working.append(_grown(ground, stated, own.tail_mean, worst, cost.unit, "tail"))
    sums = {"stated": plain(stated, 3), "outturn": plain(outturn), "worst": plain(worst), "currency": cost.unit}
    return ground.say("outside-class", **blanks, **sums)


def _against_neighbours(ground: Ground, kind: Kind, classes: list[ReferenceClass], working: list[str]) -> str:
    means, shares = [c.mean_overrun for c in classes], [c.tail_share for c in classes]
    blanks = {
        "kind": kind.title,
        "names": ", ".join(c.title for c in classes),
        "low": f"{min(means):g}",
        "high": f"{max(means):g}",
        "share_low": f"{min(shares):g}",
        "share_high": f"{max(shares):g}",
    }
    cost = ground.cost()
    if cost is None:
        return ground.say("outside-neighbours-no-cost", **blanks)
    stated = billions(cost.high)
    ends = [rounded(stated * (1 + mean / 100)) for mean in (min(means), max(means))]
    for mean, end in zip((min(means), max(means)), ends, strict=True):
        working.append(_grown(ground, stated, mean, end, cost.unit, "mean"))
    sums = {"stated": plain(stated, 3), "least": plain(ends[0]), "most": plain(ends[1]), "currency": cost.unit}
    return ground.say("outside-neighbours", **blanks, **sums)


def _grown(ground: Ground, stated: float, percent: float, outturn: float, currency: str, which: str) -> str:
    equation = f"{plain(stated, 3)} × (1 + {plain(percent)} / 100) = {plain(outturn)}"
    return ground.say(f"outside-work-{which}", equation=equation, currency=currency)


def _estimate_class(ground: Ground) -> list[str]:
    """The class of estimate that the proposal names, held against the range that it states."""
    facts = ground.facts_of(RANGE)
    if facts is None:
        return [ground.say("outside-no-class", state=ground.state(RANGE))]
    words = facts.words
    names = ground.knowledge.lexicon.replies.get("estimate-class", ())
    number = next((words[i + 1] for i, w in enumerate(words[:-1]) if w in names), "")
    published = ground.knowledge.base_rates.estimate_classes.get(number)
    if published is None:
        return [ground.say("outside-class-unnamed")]
    written = (a for a in facts.amounts if a.kind == "percent" and _in_digits(facts.text[a.start : a.end]))
    return [_compared(ground, number, published, max((a.high for a in written), default=None))]


def _in_digits(text: str) -> bool:
    """Whether it is a figure: half of a reserve is no end of a range."""
    return any(c.isdigit() for c in text)


def _compared(ground: Ground, number: str, published: EstimateClass, stated: float | None) -> str:
    blanks = {"number": number, "least": f"{published.high[0]:g}", "most": f"{published.high[1]:g}"}
    if stated is None:
        return ground.say("outside-class-no-range", **blanks)
    how = "narrow" if stated < published.high[0] else "wide" if stated > published.high[1] else "fits"
    return ground.say(f"outside-class-{how}", stated=f"{stated:g}", **blanks)


def _uplift(ground: Ground, kind: Kind, working: list[str]) -> list[str]:
    uplift = ground.knowledge.base_rates.uplifts.get(kind.uplift)
    if uplift is None:
        return []
    blanks = {"title": uplift.title, "capital": f"{uplift.capital_high:g}", "duration": f"{uplift.duration_high:g}"}
    cost = ground.cost()
    if cost is None:
        return [ground.say("outside-uplift", **blanks)]
    stated = billions(cost.high)
    top = rounded(stated * (1 + uplift.capital_high / 100))
    working.append(_grown(ground, stated, uplift.capital_high, top, cost.unit, "uplift"))
    return [ground.say("outside-uplift-cost", top=plain(top), currency=cost.unit, **blanks)]

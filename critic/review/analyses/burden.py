"""Burden-of-proof ledger: every claim is evidenced, defended, asserted, conceded or open.

A claim is evidenced when its answer is good and something in it can be looked up, defended when it is good without,
asserted when words stand for it that do not do, conceded when the proposal is silent.
"""

from typing import Literal

from critic.model.review import Analysis
from critic.review.analyses.ground import Ground

Status = Literal["evidenced", "defended", "asserted", "conceded", "open"]
CONCERN = "claims"
BESIDE = ("goals.outcome", "architecture.premise", "architecture.evidence-against", "cost.estimate", "schedule.finish")
_ORDER: tuple[Status, ...] = ("evidenced", "defended", "asserted", "conceded", "open")


def analyse(ground: Ground) -> Analysis:
    """The count of each status, and which claims stand where."""
    asked = [
        q for q, r in ground.ratings.items() if (r.concern == CONCERN or q in BESIDE) and r.outcome != "not-applicable"
    ]
    statuses = {q: status_of(ground, q) for q in asked}
    if all(status == "open" for status in statuses.values()):
        return Analysis(
            id="burden", applies=False, conclusion=ground.say("burden-missing"), needs=ground.missing(*asked)
        )
    by_status = {status: [q for q in asked if statuses[q] == status] for status in _ORDER}
    counts: dict[str, str] = {status: str(len(found)) for status, found in by_status.items()}
    return Analysis(
        id="burden",
        applies=True,
        conclusion=ground.say("burden-lead", total=str(len(asked)), **counts),
        points=tuple(
            ground.say(f"burden-{status}", titles="; ".join(ground.title(q) for q in found))
            for status, found in by_status.items()
            if found
        ),
        working=(ground.say("burden-work"),),
        needs=ground.missing(*asked),
        sources=("walton-2008",) if "walton-2008" in ground.knowledge.sources else (),
    )


def status_of(ground: Ground, question: str) -> Status:
    """Where the burden of proof lies for one claim."""
    rating = ground.ratings[question]
    if rating.state == "not-stated":
        return "conceded"
    if rating.state != "stated":
        return "open"
    if rating.outcome != "met":
        return "asserted"
    facts = ground.facts_of(question)
    found = bool(facts and (facts.addresses or facts.of_concept("evidence")))
    return "evidenced" if found else "defended"

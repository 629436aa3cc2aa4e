"""Allocation test: who decides who gets what, by what rule, who audits it, who can appeal, who is left out."""

from critic.model.review import Analysis
from critic.review.analyses.ground import Ground

PARTS = (
    "allocation.decider",
    "allocation.rule",
    "allocation.audit",
    "allocation.appeal",
    "allocation.conflict",
    "allocation.scope",
    "allocation.users",
)


def analyse(ground: Ground) -> Analysis:
    """How many of the parts stand, and how each of the others is open."""
    parts = [q for q in PARTS if q in ground.ratings and ground.outcome(q) != "not-applicable"]
    if not parts and any(q in ground.ratings for q in PARTS):
        answer = ground.proposal.answers[next(q for q in PARTS if q in ground.ratings)]
        return Analysis(id="allocation", applies=False, conclusion=ground.say("allocation-none", reason=answer.reason))
    rated = [q for q in parts if ground.ratings[q].state]
    if not rated:
        return Analysis(
            id="allocation", applies=False, conclusion=ground.say("allocation-missing"), needs=ground.missing(*parts)
        )
    standing = [q for q in parts if ground.met(q)]
    decider = PARTS[0]
    who = "allocation-decided" if ground.met(decider) else "allocation-open"
    count = ground.say("allocation-count", met=str(len(standing)), total=str(len(parts)))
    questions = ground.knowledge.questions
    words = ground.words(decider).rstrip(".")
    return Analysis(
        id="allocation",
        applies=True,
        conclusion=f"{ground.say(who, words=words, state=ground.state(decider))} {count}",
        points=tuple(ground.say("allocation-part", title=ground.title(q), state=ground.state(q)) for q in parts),
        working=(ground.say("allocation-work"),),
        needs=ground.missing(*parts),
        sources=tuple(dict.fromkeys(s for q in parts for s in questions[q].body.sources)),
    )

"""Quoted challenge: the weightiest weak words of the proposal, each with the one thing that would mend it."""

from critic.model.review import Analysis, Finding
from critic.review.analyses.ground import Ground

_MOST = 3
_LONGEST = 140


def analyse(ground: Ground) -> Analysis:
    """The quoted findings whose questions weigh most, in the order of their weight in the whole."""
    quoted = [f for f in ground.findings if f.quotes and f.tier != "form" and f.state == "stated"]
    first = {f.question: f for f in reversed(quoted)}
    ordered = sorted(first.values(), key=lambda f: (-_loss(ground, f), f.question))[:_MOST]
    if not ordered:
        return Analysis(id="challenge", applies=False, conclusion=ground.say("challenge-none"))
    worst = ordered[0]
    return Analysis(
        id="challenge",
        applies=True,
        conclusion=ground.say("challenge-lead", quote=_cut(ground.words(worst.question)), message=worst.message),
        points=tuple(_point(ground, finding) for finding in ordered),
        sources=tuple(dict.fromkeys(s for f in ordered for s in f.sources)),
    )


def _loss(ground: Ground, finding: Finding) -> float:
    rating = ground.ratings[finding.question]
    return rating.share * (100 - (rating.score or 0.0))


def _point(ground: Ground, finding: Finding) -> str:
    blanks = {"quote": _cut(ground.words(finding.question)), "message": finding.message, "repair": finding.repair}
    return ground.say("challenge-point", title=ground.title(finding.question), **blanks)


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0] + " \u2026"

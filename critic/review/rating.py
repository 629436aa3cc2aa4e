"""Scores, steps, the verdict: arithmetic only, no text is read here.

All weights and thresholds come from `knowledge/scoring.yaml`, where each says whether it is published or a house
choice; the report prints those that it used.
"""

from collections.abc import Iterable, Sequence
from math import fsum

from critic.model.catalogue import Knowledge, Scoring, StepDefinition
from critic.model.review import ConcernRating, QuestionRating, Verdict, Veto
from critic.model.terms import STEPS, Outcome, Step
from critic.model.value import value

_FATAL: frozenset[Outcome] = frozenset({"gap", "contradicted", "open"})


def outcome_of(outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome of a question from those of its checks; a check that waits for another answer is left out."""
    closed = [o for o in outcomes if o != "open"]
    if "contradicted" in closed:
        return "contradicted"
    if all(o == "met" for o in closed):
        return "met"
    return "gap" if all(o == "gap" for o in closed) else "weak"


def score_of(outcomes: Sequence[Outcome], form: bool, scoring: Scoring) -> tuple[float, bool]:
    """Score of a question, 0 to 100, and whether form holds it down: the mean of its checks' points."""
    closed = [scoring.points[o] for o in outcomes if o != "open"]
    score = 100 * fsum(closed) / len(closed) if closed else 0.0
    capped = form and score > scoring.form_cap
    return (scoring.form_cap if capped else score), capped


def step_of(score: float, scoring: Scoring) -> Step:
    """The step of five that a score earns."""
    return STEPS[_index(score, scoring.steps)]


def _index(score: float, steps: Sequence[StepDefinition]) -> int:
    return max(i for i, step in enumerate(steps) if score >= step.from_ - 1e-9)


@value
class Shares:
    """Points of the whole that hang on each question: concern weight times weight within the concern."""

    points: dict[str, float]
    "By question id; questions that do not apply are not here."
    concerns: dict[str, float]
    "By concern id, adding up to 100."


def shares_of(applicable: Iterable[tuple[str, str, float]], knowledge: Knowledge) -> Shares:
    """Shares of the questions that apply, given as (id, concern, weight within the concern).

    The weight of a concern in which nothing applies is spread over the others.
    """
    rows = list(applicable)
    totals: dict[str, float] = {}
    for _, concern, weight in rows:
        totals[concern] = totals.get(concern, 0.0) + weight
    whole = sum(knowledge.concerns[c].weight for c in totals) or 1
    concerns = {c: 100 * knowledge.concerns[c].weight / whole for c in totals}
    return Shares(points={q: concerns[c] * w / totals[c] for q, c, w in rows}, concerns=concerns)


def concern_rating(
    concern: str, ratings: Sequence[QuestionRating], share: float, scoring: Scoring
) -> ConcernRating | None:
    """Rating of one concern from its questions; None when none of them applies."""
    applying = [r for r in ratings if r.outcome != "not-applicable"]
    total = fsum(r.weight for r in applying)
    if not total:
        return None
    floor = fsum(r.weight * (r.score or 0.0) for r in applying) / total
    ceiling = fsum(r.weight * (100.0 if r.score is None else r.score) for r in applying) / total
    return ConcernRating(
        concern=concern,
        floor=floor,
        ceiling=ceiling,
        step=step_of(floor, scoring),
        best_step=step_of(ceiling, scoring),
        answered=sum(r.score is not None for r in applying),
        open=sum(r.score is None for r in applying),
        not_applicable=len(ratings) - len(applying),
        weight=share,
    )


def vetoes_of(ratings: Iterable[QuestionRating], knowledge: Knowledge) -> tuple[Veto, ...]:
    """Critical questions of heart concerns that were answered and are a gap or contradicted, silence included."""
    return tuple(
        Veto(question=r.question, title=knowledge.questions[r.question].body.title)
        for r in ratings
        if r.score is not None and r.outcome in _FATAL and is_veto_question(r.question, knowledge)
    )


def is_veto_question(question: str, knowledge: Knowledge) -> bool:
    """Whether a gap in this question caps the verdict."""
    found = knowledge.questions[question]
    return found.body.severity == "critical" and knowledge.concerns[found.concern].heart


def verdict_index(floor: float, vetoed: bool, scoring: Scoring) -> int:
    """Place of the verdict in `scoring.verdicts`, worst first."""
    index = _index(floor, scoring.verdicts)
    return min(index, cap_index(scoring)) if vetoed else index


def cap_index(scoring: Scoring) -> int:
    """Place of the best verdict that a veto leaves."""
    return [v.name for v in scoring.verdicts].index(scoring.veto_cap)


def verdict_of(floor: float, ceiling: float, vetoes: tuple[Veto, ...], scoring: Scoring) -> Verdict:
    """The verdict of the whole: that of the floor, capped by vetoes."""
    index = verdict_index(floor, bool(vetoes), scoring)
    step = scoring.verdicts[index]
    return Verdict(
        name=step.name,
        meaning=step.meaning,
        uncapped=scoring.verdicts[verdict_index(floor, False, scoring)].name,
        best=scoring.verdicts[verdict_index(ceiling, bool(vetoes), scoring)].name,
        vetoes=vetoes,
    )

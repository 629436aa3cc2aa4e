"""The smallest set of answers that changes the verdict, upwards and downwards.

The whole is a weighted sum of the questions, so taking the largest gains first gives the fewest answers; answers that
lift a veto come before all others when the aim lies above the cap.
"""

from collections.abc import Sequence
from math import fsum

from critic.model.catalogue import Knowledge
from critic.model.review import Change, ChangeItem, QuestionRating
from critic.review.rating import cap_index, is_veto_question, verdict_index


def lift(ratings: Sequence[QuestionRating], floor: float, vetoed: set[str], knowledge: Knowledge) -> Change | None:
    """The fewest answers, each fully met, that lead to a better verdict; None at the top."""
    scoring = knowledge.scoring
    now = verdict_index(floor, bool(vetoed), scoring)
    if now == len(scoring.verdicts) - 1:
        return None
    aim = now + 1
    chosen = [_gain(r, True) for r in ratings if r.question in vetoed and aim > cap_index(scoring)]
    rest = sorted((_gain(r, False) for r in ratings if r.question not in {c.question for c in chosen}), key=_order)
    chosen.sort(key=_order)
    reached = floor + fsum(c.points for c in chosen)
    for item in rest:
        if reached >= scoring.verdicts[aim].from_ - 1e-9 or item.points <= 0:
            break
        chosen.append(item)
        reached += item.points
    left = {q for q in vetoed if q not in {c.question for c in chosen}}
    name = scoring.verdicts[verdict_index(reached, bool(left), scoring)].name
    return Change(verdict=name, floor=reached, items=tuple(chosen))


def sink(ratings: Sequence[QuestionRating], floor: float, vetoed: set[str], knowledge: Knowledge) -> Change | None:
    """The fewest answers that, were they gaps, would lead to a worse verdict; None at the bottom."""
    scoring = knowledge.scoring
    now = verdict_index(floor, bool(vetoed), scoring)
    if now == 0:
        return None
    losses = sorted((_loss(r) for r in ratings if r.score), key=_order)
    if now > cap_index(scoring) and not vetoed:
        fatal = [item for item in losses if is_veto_question(item.question, knowledge)]
        if fatal:
            reached = floor - fatal[0].points
            name = scoring.verdicts[verdict_index(reached, True, scoring)].name
            return Change(verdict=name, floor=reached, items=(fatal[0],))
    chosen: list[ChangeItem] = []
    reached = floor
    for item in losses:
        if reached < scoring.verdicts[now].from_ - 1e-9:
            break
        chosen.append(item)
        reached -= item.points
    name = scoring.verdicts[verdict_index(reached, bool(vetoed), scoring)].name
    return Change(verdict=name, floor=reached, items=tuple(chosen))


def _gain(rating: QuestionRating, lifts_veto: bool) -> ChangeItem:
    missing = 1 - (rating.score or 0.0) / 100
    return ChangeItem(question=rating.question, points=rating.share * missing, lifts_veto=lifts_veto)


def _loss(rating: QuestionRating) -> ChangeItem:
    return ChangeItem(question=rating.question, points=rating.share * (rating.score or 0.0) / 100, lifts_veto=False)


def _order(item: ChangeItem) -> tuple[float, str]:
    return (-round(item.points, 9), item.question)

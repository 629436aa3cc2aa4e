"""Which question comes next: computed from what is missing and worth most, never scripted."""

from collections.abc import Mapping

from critic.model.catalogue import Knowledge
from critic.model.proposal import Answer
from critic.model.review import Review

_SAME_CONCERN = 1.5
"""How much more a question counts when it belongs to the concern under discussion: a house choice, so that talk does
not jump with every question."""


def remaining(knowledge: Knowledge, answers: Mapping[str, Answer]) -> list[str]:
    """Questions without an answer of any kind; their number is the upper bound on questions left."""
    return [q for q in knowledge.questions if q not in answers]


def next_question(
    knowledge: Knowledge, answers: Mapping[str, Answer], review: Review, current: str | None
) -> str | None:
    """The open question with the largest share of the whole whose predecessors have been dealt with.

    The order is total: equal shares are ordered as in the knowledge. None when nothing is left.
    """
    open_ = set(remaining(knowledge, answers))
    ready = [q for q in knowledge.questions if q in open_ and not open_ & set(knowledge.questions[q].body.after)]
    if not ready:
        return None
    shares = {r.question: r.share for r in review.questions}
    concern = current.partition(".")[0] if current else ""
    places = {q: i for i, q in enumerate(knowledge.questions)}
    return max(ready, key=lambda q: (shares[q] * (_SAME_CONCERN if q.startswith(f"{concern}.") else 1), -places[q]))

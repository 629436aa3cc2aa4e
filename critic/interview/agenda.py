"""Which question comes next: computed from what is missing and worth most, never scripted."""

from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.model.review import Review
from critic.review.scope import may_open

_WANTED = 1.2
"""How much more a question counts when an analysis lacks its answer: a house choice, below that for the concern."""

_SAME_CONCERN = 1.5
"""How much more a question counts when it belongs to the concern under discussion: a house choice, so that talk does
not jump with every question."""


def remaining(review: Review) -> list[str]:
    """Questions that apply and have no answer of any kind."""
    return [r.question for r in review.questions if r.state is None]


def most_left(review: Review, proposal: Proposal, knowledge: Knowledge) -> int:
    """The upper bound on questions left: those that remain, and those that an answer to come could open."""
    return len(remaining(review)) + len(may_open(proposal, knowledge))


def next_question(knowledge: Knowledge, review: Review, current: str | None) -> str | None:
    """The open question with the largest share of the whole whose predecessors have been dealt with.

    A question that the last answer opened comes before all others. The order is total: equal shares are ordered as in
    the knowledge. None when nothing is left.
    """
    open_ = set(remaining(review))
    bodies = {q: knowledge.questions[q].body for q in knowledge.questions if q in open_}
    ready = [q for q, body in bodies.items() if not open_ & set(body.after)]
    if not ready:
        return None
    opened = [q for q in ready if (by := bodies[q].opened_by) and by.question == current]
    wanted = {q for analysis in review.analyses for q in analysis.needs}
    shares = {r.question: r.share * (_WANTED if r.question in wanted else 1) for r in review.questions}
    concern = current.partition(".")[0] if current else ""
    places = {q: i for i, q in enumerate(knowledge.questions)}
    return max(
        opened or ready, key=lambda q: (shares[q] * (_SAME_CONCERN if q.startswith(f"{concern}.") else 1), -places[q])
    )


def changed_by(question: str, before: Review, after: Review) -> list[str]:
    """Questions, other than the one answered, that are rated otherwise now."""
    old = {r.question: (r.outcome, r.score) for r in before.questions}
    return [
        r.question
        for r in after.questions
        if r.question in old and r.question != question and old[r.question] != (r.outcome, r.score)
    ]


def following(question: str, proposal: Proposal, knowledge: Knowledge) -> list[str]:
    """Answered questions that come right after this one, and so were answered with it in mind."""
    return [
        q.id
        for q in knowledge.questions.values()
        if question in q.body.after and q.id in proposal.answers and proposal.answers[q.id].state == "stated"
    ]

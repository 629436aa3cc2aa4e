"""Which question comes next: computed from what is missing and worth most, never scripted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.review.scope import may_open

if TYPE_CHECKING:
    from critic.model.review import Review

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
    """What the most valuable analysis that lacks an answer asks next; when none does, the largest share of the whole.

    A question that the last answer opened comes before all others, and before a question come those that it builds on.
    Among several the largest share counts; the order is total: equal shares are ordered as in the knowledge. None when
    nothing is left.
    """
    left = set(remaining(review))
    open_ = [q for q in knowledge.questions if q in left]
    builds_on = {q: [p for p in knowledge.questions[q].body.after if p in open_] for q in open_}
    opened = [q for q in open_ if (by := knowledge.questions[q].body.opened_by) and by.question == current]
    wanted = [[q for q in open_ if q in lacking] for lacking in lacks(review, knowledge)]
    ready = [q for q in _with_roots(opened or next(filter(None, wanted), open_), builds_on) if not builds_on[q]]
    shares = {r.question: r.share for r in review.questions}
    concern = current.partition(".")[0] if current else ""
    return max(ready, key=lambda q: shares[q] * (_SAME_CONCERN if q.startswith(f"{concern}.") else 1), default=None)


def lacks(review: Review, knowledge: Knowledge) -> list[set[str]]:
    """The questions whose answers each analysis lacks, the most valuable analysis first."""
    needs = {analysis.id: set(analysis.needs) for analysis in review.analyses}
    needs["clock"] = set(review.clock.asks)
    return [needs.get(name, set()) for name in knowledge.scoring.analyses]


def _with_roots(questions: list[str], builds_on: dict[str, list[str]]) -> list[str]:
    """The questions and, before them, everything open that they build on; the knowledge holds no circle."""
    found: dict[str, None] = {}
    for question in questions:
        for root in _with_roots(builds_on[question], builds_on):
            found.setdefault(root)
        found.setdefault(question)
    return list(found)


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

"""Which questions a proposal is asked: by its kind, by the depth of the examination, by what its answers open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.model.question import Question

if TYPE_CHECKING:
    from critic.reading.facts import Facts


def in_scope(proposal: Proposal, knowledge: Knowledge, facts_of: Callable[[str], Facts | None]) -> list[str]:
    """Ids of the questions that apply, in the order of the knowledge.

    A question that has been answered counts at every depth and whatever opened it, as long as its kind is right.
    """
    return [q for q, question in knowledge.questions.items() if _applies(question, proposal, facts_of)]


def may_open(proposal: Proposal, knowledge: Knowledge) -> list[str]:
    """Ids of the questions that an answer which is still to come could open."""
    return [
        q
        for q, question in knowledge.questions.items()
        if question.body.opened_by
        and question.suits(proposal.kind, proposal.depth)
        and question.body.opened_by.question not in proposal.answers
        and q not in proposal.answers
    ]


def _applies(question: Question, proposal: Proposal, facts_of: Callable[[str], Facts | None]) -> bool:
    if question.id in proposal.answers:
        return question.suits(proposal.kind, "full")
    if not question.suits(proposal.kind, proposal.depth):
        return False
    opener = question.body.opened_by
    if opener is None:
        return True
    facts = facts_of(opener.question)
    return facts is not None and any(facts.of_concept(name, even_denied=True) for name in opener.says)

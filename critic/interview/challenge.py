"""What the examiner says to an answer that does not do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.model.proposal import Answer, Proposal
from critic.model.question import Question

if TYPE_CHECKING:
    from critic.model.review import Finding, Review
    from critic.review.examine import Examined

_QUOTED = 30
_MOST = 12


def challenge(knowledge: Knowledge, proposal: Proposal, answer: Answer, examined: Examined) -> str:
    """The user's own words, the criterion they miss, one thing to mend, an example; or two answers side by side."""
    clash = next((f for f in examined.findings if f.outcome == "contradicted" and f.against), None)
    if clash:
        return _side_by_side(knowledge, proposal, answer, clash)
    first = examined.findings[0]
    said = {q.text for q in first.quotes}
    others = [f for f in examined.findings[1:] if not said & {q.text for q in f.quotes}]
    messages = [first.message, *(say(knowledge, "challenge-more", message=f.message) for f in others[:1])]
    quote = " ".join(answer.text.split()[:_QUOTED]).rstrip(".")
    if any(q.text and q.text in first.message for q in first.quotes):
        lead = say(knowledge, "challenge-plain", message=" ".join(messages))
    else:
        lead = say(knowledge, "challenge", quote=quote, message=" ".join(messages))
    question = knowledge.questions[answer.question]
    way = _way(knowledge, first, proposal)
    parts = [lead, way, say(knowledge, "challenge-ask", repair=first.repair), example(knowledge, question)]
    return "\n".join(p for p in parts if p)


def _way(knowledge: Knowledge, finding: Finding, proposal: Proposal) -> str:
    """How to get to the question that the answer was meant for, or to the answer whose words it repeats."""
    if finding.rule == "form/said-before":
        return say(knowledge, "said-before-way", question=finding.against)
    if finding.against and finding.against not in proposal.answers:
        return say(knowledge, "meant-for-another", question=finding.against)
    return ""


def conceded(knowledge: Knowledge, examined: Examined) -> str:
    """What is recorded after the last try."""
    return say(knowledge, "conceded", message=" ".join(f.message for f in examined.findings[:2]))


def example(knowledge: Knowledge, question: Question) -> str:
    """An answer that would do; nothing when the knowledge has none."""
    good = next((e for e in question.body.examples if e.expect == "met"), None)
    if good is None:
        return ""
    words = good.answer if isinstance(good.answer, str) else "; ".join(good.answer)
    return say(knowledge, "example", answer=words)


def _side_by_side(knowledge: Knowledge, proposal: Proposal, answer: Answer, clash: Finding) -> str:
    """Two answers that contradict each other, and the question which of them holds."""
    other = proposal.answers[clash.against]
    text = say(
        knowledge,
        "contradiction",
        message=clash.message,
        other=knowledge.questions[clash.against].body.ask,
        there=other.text,
        here=answer.text,
    )
    return f"{text}\n{say(knowledge, 'contradiction-ask', question=clash.against)}"


def weightiest(knowledge: Knowledge, review: Review) -> str:
    """The remarks that weigh, each with the question to go to; nothing when there are none."""
    heavy = [f for f in review.findings if f.tier != "form" and f.severity != "minor"][:_MOST]
    return "\n".join(say(knowledge, "remark-line", question=f.question, message=f.message) for f in heavy)

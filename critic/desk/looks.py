"""What can be looked at beside the conversation: the remarks, the questions, the turns, the review, the file."""

from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.model.terms import SEVERITIES

LISTS = ("findings", "map", "search")
"""Lists to go somewhere from."""
TEXTS = ("review", "proposal")
"""Texts to read."""


def rows(session: Session, name: str) -> list[tuple[str, str]]:
    """The rows of one of LISTS, each with the question, or the number of the turn, that it leads to."""
    return {"findings": _findings, "map": _questions, "search": _turns}[name](session)


def text(session: Session, name: str) -> str:
    """One of TEXTS as it stands now."""
    if name == "proposal":
        return file_of(session.proposal, session.knowledge)
    from critic.report.markdown import markdown
    from critic.report.view import view_of

    return markdown(view_of(session.review, session.proposal, session.knowledge), session.knowledge)


def file_of(proposal: Proposal, knowledge: Knowledge) -> str:
    """A proposal as the text of its file. What writes it is loaded when it is needed: the first question is not."""
    from critic.proposal.write import write

    return write(proposal, knowledge)


def _findings(session: Session) -> list[tuple[str, str]]:
    """Every remark, worst first within each concern; severity and concern are words that a filter finds."""
    knowledge = session.knowledge
    places = {c: i for i, c in enumerate(knowledge.concerns)}
    ordered = sorted(
        session.review.findings, key=lambda f: (places[f.concern], -SEVERITIES.index(f.severity), f.tier == "form")
    )
    found = []
    for finding in ordered:
        blanks = {"concern": knowledge.concerns[finding.concern].title, "message": finding.message}
        severity = say(knowledge, f"severity-{finding.severity}")
        found.append((finding.question, say(knowledge, "finding-row", severity=severity, **blanks)))
    return found


def _questions(session: Session) -> list[tuple[str, str]]:
    """Every question that is asked, with its state."""
    knowledge = session.knowledge
    found = []
    for rating in session.review.questions:
        answer = session.proposal.answers.get(rating.question)
        state = "unasked" if answer is None else answer.state
        step = str(rating.step) if rating.step and state == "stated" else say(knowledge, f"state-{state}")
        blanks = {"concern": knowledge.concerns[rating.concern].title, "step": step}
        ask = knowledge.questions[rating.question].body.ask
        found.append((rating.question, say(knowledge, "question-row", ask=ask, **blanks)))
    return found


def _turns(session: Session) -> list[tuple[str, str]]:
    """Everything that was said, the last first."""
    knowledge = session.knowledge
    numbered = [
        (
            str(i),
            say(knowledge, "turn-row", label=say(knowledge, f"turn-{turn.kind}"), text=" ".join(turn.text.split())),
        )
        for i, turn in enumerate(session.transcript)
    ]
    return numbered[::-1]

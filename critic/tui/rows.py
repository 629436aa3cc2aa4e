"""Rows of lists: remarks and questions, each with the question to go to."""

from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.terms import SEVERITIES


def finding_rows(session: Session) -> list[tuple[str, str]]:
    """Every remark, worst first within each concern; severity and concern are words that a filter finds."""
    knowledge = session.knowledge
    places = {c: i for i, c in enumerate(knowledge.concerns)}
    ordered = sorted(
        session.review.findings, key=lambda f: (places[f.concern], -SEVERITIES.index(f.severity), f.tier == "form")
    )
    return [
        (
            f.question,
            say(
                knowledge,
                "finding-row",
                concern=knowledge.concerns[f.concern].title,
                severity=say(knowledge, f"severity-{f.severity}"),
                message=f.message,
            ),
        )
        for f in ordered
    ]


def question_rows(session: Session) -> list[tuple[str, str]]:
    """Every question that is asked, with its state."""
    knowledge = session.knowledge
    rows = []
    for rating in session.review.questions:
        answer = session.proposal.answers.get(rating.question)
        state = "unasked" if answer is None else answer.state
        step = (
            f"{rating.step}"
            if rating.step and answer and answer.state == "stated"
            else say(knowledge, f"state-{state}")
        )
        blanks = {"concern": knowledge.concerns[rating.concern].title, "step": step}
        rows.append(
            (
                rating.question,
                say(knowledge, "question-row", ask=knowledge.questions[rating.question].body.ask, **blanks),
            )
        )
    return rows

"""What can be asked between two answers: why, an example, precedents, where the review stands."""

from critic.interview.challenge import example, weightiest
from critic.interview.precedents import recalled
from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.transcript import Turn


def why(session: Session) -> list[Turn]:
    """Why the current question is asked, and what it rests on."""
    knowledge = session.knowledge
    question = knowledge.questions.get(session.current or "")
    if question is None:
        return []
    sources = (knowledge.sources[key] for key in question.body.sources)
    named = "; ".join(f"{s.publisher}, {s.title} ({s.year})" for s in sources)
    text = f"{say(knowledge, 'why', why=question.body.why)} {say(knowledge, 'why-source', sources=named)}"
    return session.note(text, "why", question.id)


def an_example(session: Session) -> list[Turn]:
    """An answer that would do."""
    question = session.knowledge.questions.get(session.current or "")
    if question is None:
        return []
    text = example(session.knowledge, question) or say(session.knowledge, "no-example")
    return session.note(text, "example", question.id)


def precedents(session: Session) -> list[Turn]:
    """A few finished projects of the proposal's kind, of which the end was known on its day."""
    question = session.current or ""
    text = recalled(session.knowledge, session.proposal, question)
    return session.note(text or say(session.knowledge, "precedent-none"), "example", question)


def score(session: Session) -> list[Turn]:
    """Where the review stands."""
    return session.note(session.standing("score"))


def remarks(session: Session) -> list[Turn]:
    """The remarks that weigh, worst first within each concern, with the question to go to."""
    return session.note(weightiest(session.knowledge, session.review) or say(session.knowledge, "remark-none"))

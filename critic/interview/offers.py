"""What can be sent now without typing: the ways not to answer, or the choices of the opening."""

from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.terms import DEPTHS

REPLIES = ("silent", "unknown", "na", "skip", "example", "why")
"""Commands that are offered under every question, in this order."""

AFTERWARDS = ("review", "findings", "export", "save")
"""Commands that are offered when nothing is left to ask."""


def offers(session: Session) -> list[tuple[str, str]]:
    """Label and the line that it stands for; nothing where only words will do."""
    knowledge = session.knowledge
    opening = session.opening
    if opening is None:
        names = REPLIES if session.current else AFTERWARDS
        return [(say(knowledge, f"offer-{name}"), f"/{name}") for name in names]
    step = opening.steps[0]
    if step == "kind" and opening.guess:
        return [(word, word) for word in (say(knowledge, "offer-yes"), say(knowledge, "offer-no"))]
    if step == "as-of" and opening.today:
        return [(say(knowledge, "offer-today"), say(knowledge, "offer-today"))]
    return [(depth, depth) for depth in DEPTHS] if step == "depth" else []

"""What a user types instead of an answer."""

from critic.model.catalogue import Knowledge
from critic.model.terms import STATES, State
from critic.reading.phrases import words_of


def means(text: str, reply: str, knowledge: Knowledge) -> bool:
    """Whether the whole text is one of the ways to say `reply`, whatever its case and final mark."""
    words = words_of(text.strip().rstrip(".!").casefold())
    return any(words == words_of(way) for way in knowledge.lexicon.replies.get(reply, ()))


def state_of(text: str, knowledge: Knowledge) -> State | None:
    """The state that the whole text declares, or None when it is an answer."""
    return next((state for state in STATES if means(text, state, knowledge)), None)

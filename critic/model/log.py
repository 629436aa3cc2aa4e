"""What a session's log consists of: one event for each thing that changed, in the order it happened."""

from typing import Literal

from critic.model.proposal import Answer
from critic.model.value import value

EventKind = Literal["opening", "answer", "depth", "undo", "redo"]


@value
class Event:
    """One thing that changed."""

    kind: EventKind
    "A line of the opening, an answer, a depth, or one of the two that go back and forth."
    question: str = ""
    "Question id of an answer."
    before: Answer | None = None
    "What was there; None when there was nothing."
    after: Answer | None = None
    "What is there now; None when it was taken away."
    text: str = ""
    "Words of the opening, none for a step back in it; or the depth."


@value
class Kept:
    """A session as it lies in the store."""

    id: int
    "Number of the session."
    name: str
    "Of the proposal."
    kind: str
    "Kind id."
    verdict: str
    "Where the review stood."
    floor: float
    "0 to 100."
    answered: int
    "Questions with an answer of any kind."
    total: int
    "Questions asked of it."
    changed: str
    "When it last changed, ISO time in UTC."
    unsent: str
    "What stood in the composer and was not sent."
    file: str
    "The file it was saved to or came from; nothing when there is none."

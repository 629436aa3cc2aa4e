"""What was said in a conversation."""

from typing import Literal

from critic.model.value import value

Speaker = Literal["examiner", "user"]
TurnKind = Literal[
    "greeting", "question", "answer", "challenge", "praise", "concession", "note", "why", "example", "closing", "error"
]


@value
class Turn:
    """One thing said."""

    speaker: Speaker
    "Who."
    kind: TurnKind
    "What for; decides how it looks."
    text: str
    "Plain words, never markup."
    question: str = ""
    "Question id it is about, if one."

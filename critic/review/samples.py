"""The answers that the knowledge itself gives as examples, by which a pasted one is seen."""

import re
from functools import lru_cache

from critic.model.catalogue import Knowledge

_REMEMBERED = 4096
"""Texts whose letters are kept: as many as a session of a day may see."""


def samples_of(knowledge: Knowledge) -> frozenset[str]:
    """The letters of every example."""
    answers = (e.answer for q in knowledge.questions.values() for e in q.body.examples)
    return frozenset(letters(a if isinstance(a, str) else "\n".join(a)) for a in answers)


@lru_cache(maxsize=_REMEMBERED)
def letters(text: str) -> str:
    """The letters and digits of a text, by which two are the same whatever their case, spaces and marks."""
    return re.sub(r"\W+", "", text.casefold())

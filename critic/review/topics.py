"""Which other question an answer speaks of, if it speaks of another one.

The weight of a word is that of information retrieval: the logarithm of the number of questions over that of the
questions that use it (inverse document frequency). A question's score for an answer is the sum over the words they
share, divided by the square root of the number of its words, so that a long question has no head start.
"""

from functools import cached_property, lru_cache
from math import log, sqrt

from critic.knowledge.topics import topical
from critic.model.catalogue import Knowledge

_LIKE_ANOTHER = 0.9
"""Score from which an answer reads like one to that other question."""
_SURELY_ANOTHER = 1.4
"""The same where the answer has all that was asked for in its own place too."""
_TIMES_ITS_OWN = 3
"""So many times the score of the question that was asked."""
_ANSWER = 25
"""Words of an answer; a longer one shares more words with other questions by chance, and has to score more. All four
are house choices, measured on the honest answers and the example proposals in the tests, each given to its own question
and to others."""
_LOOKED_AT = 5
"""So many of the likest questions are looked at."""
_REMEMBERED = 2_000
"""Answers whose scores are kept."""


class Topics:
    """The words of all questions that a kind of project is asked."""

    def __init__(self, knowledge: Knowledge, kind: str) -> None:
        self._knowledge = knowledge
        self._kind = kind
        self._scores = lru_cache(maxsize=_REMEMBERED)(self._scored)

    def likelier(self, question: str, words: tuple[str, ...], met: bool) -> list[str]:
        """The questions that these words speak of far more than of `question`, the likest first; mostly none.

        `met` asks for more: the words have all that `question` wants.
        """
        scores, highest = self._scores(words)
        long = max(1.0, len(words) / _ANSWER)
        least = max((_SURELY_ANOTHER if met else _LIKE_ANOTHER) * long, scores.get(question, 0.0) * _TIMES_ITS_OWN)
        if highest < least:
            return []
        found = [q for q, score in scores.items() if score >= least and q != question]
        return sorted(found, key=lambda q: (-scores[q], q))[:_LOOKED_AT]

    def _scored(self, words: tuple[str, ...]) -> tuple[dict[str, float], float]:
        """What these words weigh for every question that uses one of them, and the most of it."""
        scores: dict[str, float] = {}
        for word in topical(words, self._knowledge.lexicon):
            for question, weight in self._weights.get(word, ()):
                scores[question] = scores.get(question, 0.0) + weight
        return scores, max(scores.values(), default=0.0)

    @cached_property
    def _weights(self) -> dict[str, list[tuple[str, float]]]:
        """For every word the questions that use it, with what it weighs there."""
        asked = [q.id for q in self._knowledge.questions.values() if q.suits(self._kind, "full")]
        users: dict[str, list[str]] = {}
        roots: dict[str, float] = {}
        for question in asked:
            words = self._knowledge.topics[question].split()
            roots[question] = sqrt(len(words))
            for word in words:
                users.setdefault(word, []).append(question)
        rarity = {word: log(len(asked) / len(questions)) for word, questions in users.items()}
        return {word: [(q, rarity[word] / roots[q]) for q in questions] for word, questions in users.items()}

"""Words of the knowledge that the reading needs: those of each question, by which it is seen which one an answer speaks
of, and the longer ones of all turns of phrase, by which misspelt ones are repaired.

They are worked out once, when the knowledge is read, and kept with it: taking a hundred thousand words apart takes a
tenth of a review.
"""

import re
from collections.abc import Iterable

from critic.model.checks import Conceptual
from critic.model.lexicon import Lexicon
from critic.model.question import Question

_WORD = re.compile(r"[^\W\d_]+")
LEAST_DOUBLED = 6
"""Letters from which a word is repaired when a letter is doubled or not (runing): a house choice."""
_SHORTEST = 3
"""Letters of a word that says what something is about."""


def stem(word: str, endings: tuple[str, ...]) -> str:
    """The word without its ending and a letter that was doubled before it: stops, stopped, stopping."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            bare = word[: -len(ending)]
            return bare[:-1] if bare[-1] == bare[-2] else bare
    return word


def topical(words: Iterable[str], lexicon: Lexicon) -> set[str]:
    """The case-folded words that carry meaning, without their endings."""
    stop, endings = lexicon.stop, lexicon.numbers.endings
    return {stem(w, endings) for w in words if len(w) >= _SHORTEST and w not in stop and w.isalpha()}


def topics_of(questions: Iterable[Question], lexicon: Lexicon) -> dict[str, str]:
    """For every question its topical words in one string, in the order of the alphabet."""
    return {q.id: " ".join(sorted(topical(_words(q, lexicon), lexicon))) for q in questions}


def vocabulary_of(lexicon: Lexicon) -> str:
    """The longer words of all turns of phrase, in one string and in the order of the alphabet: for repairing others."""
    phrases = [e.phrase for entries in lexicon.form.values() for e in entries.entries]
    phrases += [phrase for concept in lexicon.concepts.values() for phrase in concept.phrases]
    words = set(_WORD.findall(" ".join(phrases).casefold()))
    return " ".join(sorted(word for word in words if len(word) >= LEAST_DOUBLED))


def _words(question: Question, lexicon: Lexicon) -> set[str]:
    """Every word in which the question is asked and judged; not those of its examples, which are of some project."""
    body = question.body
    texts = [body.title, body.ask, body.why, body.silent]
    for check in body.checks:
        texts += [check.gap, check.weak, check.met, check.repair, check.false_positives]
        for name in check.all_of if isinstance(check, Conceptual) else ():
            texts += lexicon.concepts[name].phrases if name in lexicon.concepts else ()
    return set(_WORD.findall(" ".join(texts).casefold()))

"""Whether an answer says anything at all."""

from critic.model.catalogue import Knowledge
from critic.model.question import Question
from critic.reading.facts import Facts
from critic.reading.phrases import words_of
from critic.review.samples import letters, samples_of

_LONG_SAMPLE = 9
_FEWEST_SAID = 3
_PARROTED = 0.7


class Hollowness:
    """Sees the answers that are no answer to any question, for one Knowledge."""

    def __init__(self, knowledge: Knowledge, wary: bool) -> None:
        """`wary` is off only where the knowledge's own examples are the answers."""
        self._stop = knowledge.lexicon.stop
        self._samples = samples_of(knowledge) if wary else frozenset()
        self._asked: dict[str, frozenset[str]] = {}

    def of(self, question: Question, facts: Facts) -> str:
        """Message id of the reason why these words cannot answer any question, or nothing."""
        if facts.hollow:
            return "hollow-repeated" if facts.hollow == "repeated" else "hollow"
        if self._parroted(question, facts):
            return "hollow-parroted"
        if facts.heaped and question.body.answer != "list":
            return "hollow-heaped"
        return "hollow-pasted" if self._pasted(facts) else ""

    def _pasted(self, facts: Facts) -> bool:
        """Whether the answer is word for word an example of the knowledge that is too long to be met by chance."""
        return len(facts.words) >= _LONG_SAMPLE and letters(facts.text) in self._samples

    def _parroted(self, question: Question, facts: Facts) -> bool:
        """Whether the answer says little but the words of the question, and nothing definite."""
        if facts.amounts or facts.dates or any(p.kind != "generic" for p in facts.parties):
            return False
        said = {word for word in facts.words if word.isalpha() and word not in self._stop}
        return len(said) >= _FEWEST_SAID and len(said & self._words_of(question)) >= _PARROTED * len(said)

    def _words_of(self, question: Question) -> frozenset[str]:
        """The words of the question itself."""
        if question.id not in self._asked:
            self._asked[question.id] = frozenset(words_of(f"{question.body.ask} {question.body.title}"))
        return self._asked[question.id]

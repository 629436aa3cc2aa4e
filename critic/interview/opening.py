"""The first few questions: name, summary, kind and day of the proposal, and how far to go."""

from datetime import date

from critic.interview.replies import means
from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.model.terms import DEPTHS, Depth
from critic.model.transcript import TurnKind
from critic.reading.phrases import words_of

_SURE = 70
Said = tuple[TurnKind, str, str]


class Opening:
    """Asks for the header of a new proposal, one thing at a time."""

    def __init__(self, knowledge: Knowledge, today: date | None) -> None:
        self.knowledge = knowledge
        self.today = today
        self.steps = ["name", "summary", "kind", "as-of", "depth"]
        self.past: list[str] = []
        self.name = ""
        self.summary = ""
        self.kind = ""
        self.guess = ""
        self.as_of: date | None = None
        self.depth: Depth = "full"

    @property
    def done(self) -> bool:
        """Whether everything has been asked."""
        return not self.steps

    def proposal(self) -> Proposal:
        """What was said so far, as a proposal without answers."""
        return Proposal(
            name=self.name, summary=self.summary, kind=self.kind, as_of=self.as_of, depth=self.depth, answers={}
        )

    def ask(self) -> list[Said]:
        """The question of the present step."""
        if not self.steps:
            return []
        blanks = {"kinds": self._kinds(), "today": self.today.isoformat() if self.today else "", **self._counts()}
        step = self.steps[0]
        if step == "kind":
            self.guess = guessed(self.knowledge, f"{self.name}\n{self.summary}") or ""
        if step == "kind" and self.guess:
            step, blanks["title"] = "kind-guessed", self.knowledge.kinds[self.guess].title
        return [("question", say(self.knowledge, f"ask-{step}", **blanks), "")]

    def hear(self, words: str) -> list[Said]:
        """What the examiner says to these words, the next question included; no words go one step back."""
        if not words:
            self.steps.insert(0, self.past.pop())
            return self.ask()
        step = self.steps[0]
        if step == "kind":
            return self._hear_kind(words)
        if step == "as-of":
            return self._hear_day(words)
        if step == "depth":
            return self._hear_depth(words)
        if step == "name":
            self.name = " ".join(words.split())
        else:
            self.summary = words
        return self._on()

    def _on(self, *said: Said) -> list[Said]:
        self.past.append(self.steps.pop(0))
        return [*said, *self.ask()]

    def _hear_kind(self, words: str) -> list[Said]:
        if self.guess:
            guess, self.guess = self.guess, ""
            if means(words, "yes", self.knowledge):
                return self._set_kind(guess)
            if means(words, "no", self.knowledge):
                return [("question", say(self.knowledge, "kind-again", kinds=self._kinds()), "")]
        kinds = list(self.knowledge.kinds)
        if words.isdigit() and 1 <= int(words) <= len(kinds):
            return self._set_kind(kinds[int(words) - 1])
        if words in kinds:
            return self._set_kind(words)
        found = self._nearest(words)
        if found is None:
            return [("question", say(self.knowledge, "kind-unknown", text=words, kinds=self._kinds()), "")]
        self.guess = found
        return [("question", say(self.knowledge, "kind-confirm", title=self.knowledge.kinds[found].title), "")]

    def _nearest(self, words: str) -> str | None:
        """The kind whose title or alias is closest (rapidfuzz token set ratio of 70 and above); always confirmed."""
        from rapidfuzz import fuzz, process

        ways = {w.casefold(): k for k, kind in self.knowledge.kinds.items() for w in (kind.title, *kind.aliases)}
        best = process.extractOne(words.casefold(), list(ways), scorer=fuzz.token_set_ratio, score_cutoff=_SURE)
        return ways[best[0]] if best else None

    def _set_kind(self, kind: str) -> list[Said]:
        self.kind = kind
        return self._on(("note", say(self.knowledge, "kind-set", title=self.knowledge.kinds[kind].title), ""))

    def _hear_day(self, words: str) -> list[Said]:
        if self.today and means(words, "today", self.knowledge):
            self.as_of = self.today
        else:
            try:
                self.as_of = date.fromisoformat(words)
            except ValueError:
                today = self.today.isoformat() if self.today else ""
                return [("error", say(self.knowledge, "as-of-wrong", text=words, today=today), "")]
        return self._on(("note", say(self.knowledge, "as-of-set", date=self.as_of.isoformat()), ""))

    def _hear_depth(self, words: str) -> list[Said]:
        depth = depth_of(words)
        if depth is None:
            return [("error", unknown_depth(self.knowledge, self.kind, words), "")]
        self.depth = depth
        return self._on(("note", say(self.knowledge, "depth-set", depth=depth), ""))

    def _counts(self) -> dict[str, str]:
        """How many questions each depth has for the kind chosen."""
        return {depth: str(count_at(self.knowledge, self.kind, depth)) for depth in DEPTHS}

    def _kinds(self) -> str:
        return ", ".join(f"{i} {kind.title}" for i, kind in enumerate(self.knowledge.kinds.values(), start=1))


def guessed(knowledge: Knowledge, text: str) -> str | None:
    """The kind whose titles and aliases take up most words of a text, singular or plural; None for none or two.

    A kind of which nothing is known, such as the one for all others, is never guessed.
    """
    words = [_stem(word) for word in words_of(text.casefold())]
    taken: dict[str, int] = {}
    for key, kind in knowledge.kinds.items():
        if not kind.technologies and not kind.reference_class:
            continue
        ways = {tuple(_stem(w) for w in words_of(way.casefold())) for way in (kind.title, *kind.aliases)}
        found = [len(way) for way in ways for i in range(len(words)) if way and tuple(words[i : i + len(way)]) == way]
        taken[key] = sum(found)
    first, second = sorted((0, 0, *taken.values()), reverse=True)[:2]
    return max(taken, key=lambda key: taken[key]) if first > second else None


def _stem(word: str) -> str:
    """A word without the ending of a plural."""
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def count_at(knowledge: Knowledge, kind: str, depth: Depth) -> int:
    """How many questions a proposal of that kind is asked at that depth, before any answer opens another."""
    return sum(q.suits(kind, depth) and q.body.opened_by is None for q in knowledge.questions.values())


def depth_of(words: str) -> Depth | None:
    """The depth these words name, by itself or as its number from 1."""
    said = words.strip().casefold()
    return next((d for i, d in enumerate(DEPTHS, start=1) if said in {d, str(i)}), None)


def unknown_depth(knowledge: Knowledge, kind: str, words: str) -> str:
    """What is said to a depth that there is not."""
    counts = {depth: str(count_at(knowledge, kind, depth)) for depth in DEPTHS}
    return say(knowledge, "depth-wrong", text=words, **counts)

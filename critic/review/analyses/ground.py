"""What an analysis stands on: the answers as they were read and rated, and the knowledge of that day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from critic.knowledge.messages import say
from critic.model.catalogue import Kind, Knowledge
from critic.model.proposal import Proposal
from critic.model.review import Clock, ClockMissing, Finding, QuestionRating
from critic.model.terms import Outcome
from critic.reading.facts import Amount, Facts

YEAR = 365.2425
"""Days in a mean year of the Gregorian calendar."""
_LATEST = "9999"
_FEW = 160
"""Characters that are quoted whole beside a state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One proposal with everything found in it so far."""

    proposal: Proposal
    "As given."
    knowledge: Knowledge
    "All that may be known."
    facts_of: Callable[[str], Facts | None]
    "Facts of the answer to a question; None when it has no words."
    ratings: dict[str, QuestionRating]
    "By question id; only what was asked."
    findings: tuple[Finding, ...]
    "Worst first."
    clock: Clock | ClockMissing
    "The architecture-age clock."

    def say(self, message: str, /, **blanks: str) -> str:
        """A message of the knowledge's language."""
        return say(self.knowledge, message, **blanks)

    @property
    def kind(self) -> Kind | None:
        """The kind of the proposal, if it names one."""
        return self.knowledge.kinds.get(self.proposal.kind)

    @property
    def day(self) -> str:
        """The day of the proposal as ISO date; a day beyond all others when it names none."""
        return self.proposal.as_of.isoformat() if self.proposal.as_of else _LATEST

    def outcome(self, question: str) -> Outcome:
        """How the question came out; open when it was not asked."""
        rating = self.ratings.get(question)
        return rating.outcome if rating else "open"

    def met(self, question: str) -> bool:
        """Whether the answer has all that is asked for."""
        return self.outcome(question) == "met"

    def state(self, question: str) -> str:
        """How the question stands, in a word or two."""
        rating = self.ratings.get(question)
        if rating is None or rating.state is None:
            return self.say("state-unasked")
        if rating.outcome == "open" or rating.state == "not-stated":
            return self.say(f"state-{rating.state}")
        return self.say(f"outcome-{rating.outcome}")

    def title(self, question: str) -> str:
        """The criterion of a question."""
        found = self.knowledge.questions.get(question)
        return found.body.title if found else question

    def words(self, question: str) -> str:
        """The words of the answer, on one line; nothing when it has none."""
        facts = self.facts_of(question)
        return " ".join(facts.text.split()) if facts else ""

    def quoted(self, question: str) -> str:
        """The words of the answer in quotation marks behind a space, where they are few enough; or else nothing."""
        words = self.words(question)
        return self.say("quoted", words=words) if words and len(words) <= _FEW else ""

    def cost(self) -> Amount | None:
        """The largest sum of money in the estimate, whose total it is taken for."""
        facts = self.facts_of("cost.estimate")
        sums = [a for a in facts.amounts if a.kind == "money" and not a.per] if facts else []
        return max(sums, key=lambda a: a.high, default=None)

    def day_of(self, question: str) -> date | None:
        """The first day that the answer names."""
        facts = self.facts_of(question)
        return next((d.begin for d in facts.dates if d.begin is not None), None) if facts else None

    def missing(self, *questions: str) -> tuple[str, ...]:
        """Those of the questions whose answers have no words."""
        return tuple(q for q in questions if self.facts_of(q) is None and q in self.knowledge.questions)


def plain(amount: float, digits: int = 2) -> str:
    """A number as it is printed in a working: with commas, and no more decimals than it needs."""
    text = f"{amount:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def rounded(amount: float, digits: int = 2) -> float:
    """The number that `plain` prints, so that a reader who recomputes it comes to the same result."""
    return float(plain(amount, digits).replace(",", ""))


def billions(amount: float) -> float:
    """Money in billions, to three decimals."""
    return rounded(amount / 1e9, 3)

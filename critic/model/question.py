"""A question: what is asked, why, and how its answer is judged."""

from typing import Annotated, Literal

from critic.model.checks import ByKind, Check
from critic.model.terms import DEPTHS, AnswerType, Basis, Depth, Severity
from critic.model.value import Strict, value

HeaderField = Literal["cost", "start", "finish"]
"""The fields of a proposal's header that answer a question."""


@value
class Example(Strict):
    """An answer and what the checks must say of it: documentation and test in one."""

    answer: str | tuple[str, ...]
    "Words as a user would write them; several for a list."
    expect: Literal["met", "weak", "gap", "contradicted"]
    "The outcome of the question as a whole."
    given: dict[str, str] | None = None
    "Answers to other questions (id to words) that a consistency check compares with."
    as_of: str = ""
    "Date of the imagined proposal, ISO; only where the check needs one."
    source: str = ""
    "Source id when the answer is a real one."


@value
class Case(Strict):
    """What a real project said or did about a question."""

    text: str
    "In our own words, with the project's name."
    sources: tuple[str, ...]
    "Source ids."


@value
class Practice(Strict):
    """A good and a weak answer from real projects."""

    good: Case
    "One that a reviewer would accept."
    weak: Case
    "One that a reviewer would not, and what came of it."


@value
class CrossReference(Strict):
    """Where a published guide asks for the same thing."""

    source: str
    "Source id of the guide."
    at: str
    "The item's number and name, never its wording: `best practice 7`, `section B`."


@value
class OpenedBy(Strict):
    """What an earlier answer has to say before this question makes sense."""

    question: str
    "Question id of that answer."
    says: tuple[str, ...]
    "Concept lists; one of them has to be touched on there."


@value
class QuestionBody(Strict):
    """What a question's file holds; its id and concern are its path."""

    title: str
    "The criterion as a sentence that is true of a good proposal."
    ask: str
    "The question as the examiner puts it."
    answer: AnswerType
    "What kind of answer is expected."
    why: str
    "Why a reviewer asks it, in one or two sentences."
    silent: str
    "Remark when the proposal does not say."
    severity: Severity
    "What a gap costs."
    basis: Basis
    "Whether that severity is published or a house choice."
    depth: Depth
    "The least depth of an examination at which it is asked."
    sources: tuple[str, ...]
    "Source ids the question rests on."
    checks: tuple[Annotated[Check, ByKind()], ...]
    "The criteria, all of equal weight."
    examples: tuple[Example, ...]
    "At least one for each outcome the checks can give."
    after: tuple[str, ...] = ()
    "Questions that come before this one in a conversation."
    kinds: tuple[str, ...] = ()
    "Kind ids it applies to; it applies to every kind when there are none."
    opened_by: OpenedBy | None = None
    "The answer that gives rise to it; it is asked in any case when there is none."
    said_in: str = ""
    "Question whose answer may already hold the date that is asked for here; it is then offered again."
    practice: Practice | None = None
    "How real projects answered it."
    see: tuple[CrossReference, ...] = ()
    "Where published guides ask for the same."
    header: HeaderField | None = None
    "The header field that answers this question, if one does."


@value
class Question:
    """A question with its place: `<concern>.<name>` is both its id and its path."""

    id: str
    "Such as `goals.outcome`."
    concern: str
    "The part before the dot."
    body: QuestionBody
    "What its file says."

    def suits(self, kind: str, depth: Depth) -> bool:
        """Whether a proposal of that kind (`""` when unknown) is asked it in an examination of that depth."""
        if self.body.kinds and kind not in self.body.kinds:
            return False
        return DEPTHS.index(self.body.depth) <= DEPTHS.index(depth)

"""One conversation: what was said so far, and what the examiner says to the next thing.

It knows no screen, no file and no clock. Every method appends turns to the transcript and returns the new ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from critic.interview.agenda import changed_by, following, most_left, next_question, remaining
from critic.interview.challenge import challenge, conceded
from critic.interview.history import History
from critic.interview.opening import Opening, depth_of, unknown_depth
from critic.interview.replies import state_of
from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.model.log import Event
from critic.model.proposal import Answer, Proposal
from critic.model.question import Question
from critic.model.terms import State
from critic.model.transcript import Speaker, Turn, TurnKind
from critic.source.problems import did_you_mean

if TYPE_CHECKING:
    from critic.model.review import Review
    from critic.review.examine import Examined, Examiner

_MOST_TRIES = 2


class Session:
    """A conversation about one proposal."""

    def __init__(self, knowledge: Knowledge, proposal: Proposal | None = None, today: date | None = None) -> None:
        """`today` is offered as the day of the proposal when it has none; without it nothing is offered."""
        self.knowledge = knowledge
        self.proposal = proposal or Proposal(name="", answers={})
        self.at_start = self.proposal
        self.began_empty = proposal is None
        self.history = History()
        self.opening = None if proposal else Opening(knowledge, today)
        self.transcript: list[Turn] = []
        self.current: str | None = None
        self.asked: list[str] = []
        self.tries = 0
        self.first_words: tuple[str, ...] = ()
        self.needs_reason = False
        self.found_before: frozenset[str] | None = None
        self._review: Review | None = None

    # --- what a screen asks

    @cached_property
    def examiner(self) -> Examiner:
        """Who rates; loaded and made when it is first needed: the first question does not wait for it."""
        from critic.review.examine import Examiner

        return Examiner(self.knowledge)

    @property
    def review(self) -> Review:
        """The review as it stands."""
        if self._review is None:
            self._review = self.examiner.review(self.proposal)
        return self._review

    @property
    def questions_left(self) -> int:
        """At most so many questions are left."""
        return most_left(self.review, self.proposal, self.knowledge)

    def draft(self) -> str:
        """The words that the answer to the current question has so far, to be changed rather than typed again."""
        answer = self.proposal.answers.get(self.current or "")
        return answer.text if answer else self.offered()

    def offered(self) -> str:
        """A date that an earlier answer gave and that answers the current question; nothing when there is none."""
        question = self._question()
        if question is None or question.id in self.proposal.answers or not question.body.said_in:
            return ""
        earlier = self.proposal.answers.get(question.body.said_in)
        if earlier is None or earlier.state != "stated":
            return ""
        facts = self.examiner.reader.read(earlier.text, self.proposal.as_of)
        clear = (d for d in facts.dates if d.begin and not d.vague)
        return next((facts.text[d.start : d.stop] for d in clear), "")

    def standing(self, message: str) -> str:
        """Where the review stands, in the words of that message."""
        review = self.review
        floor, ceiling = f"{review.floor:.0f}", f"{review.ceiling:.0f}"
        return say(
            self.knowledge,
            message,
            verdict=review.verdict.name,
            floor=floor,
            ceiling=ceiling,
            range=floor if floor == ceiling else f"{floor}-{ceiling}",
            left=str(self.questions_left),
        )

    # --- what a user does

    def start(self) -> list[Turn]:
        """The greeting and the first question."""
        if self.opening:
            return self._tell(("greeting", say(self.knowledge, "greet-new"), ""), *self.opening.ask())
        return self._greet("greet-file" if remaining(self.review) else "greet-done")

    def answer(self, text: str) -> list[Turn]:
        """The user's words to whatever was asked."""
        words = text.strip()
        if not words:
            return self._tell(("note", say(self.knowledge, "said-nothing"), ""))
        heard = self.heard(words)
        if self.opening:
            return [*heard, *self._open(words)]
        if self.current is None:
            return [*heard, *self._closing()]
        if self.needs_reason:
            return [*heard, *self._declared("not-applicable", words)]
        state = state_of(words, self.knowledge)
        if state:
            return [*heard, *self._declare(state)]
        return [*heard, *self._stated(words)]

    def declare(self, state: State, reason: str = "") -> list[Turn]:
        """One of the ways not to answer, by a key or a button instead of words."""
        if self.current is None:
            return self._closing() if self.opening is None else []
        return self._declare(state, reason)

    def back(self) -> list[Turn]:
        """The question before this one, with what was said to it."""
        if self.opening and self.opening.past:
            return self._open("")
        place = self.asked.index(self.current) if self.current else len(self.asked)
        return self.goto(self.asked[place - 1]) if place else self._tell(("note", say(self.knowledge, "back-none"), ""))

    def goto(self, question: str) -> list[Turn]:
        """That question, with what was said to it so far."""
        if self.opening:
            return self._tell(("note", say(self.knowledge, "back-none"), ""))
        if question not in self.knowledge.questions:
            hint = did_you_mean(question, self.knowledge.questions)
            return self._tell(("error", say(self.knowledge, "goto-unknown", name=question, hint=hint), ""))
        found = self.knowledge.questions[question]
        if not found.suits(self.proposal.kind, "full"):
            kinds = ", ".join(self.knowledge.kinds[k].title for k in found.body.kinds)
            return self._tell(("error", say(self.knowledge, "goto-other-kind", name=question, kinds=kinds), ""))
        answer = self.proposal.answers.get(question)
        if answer is None:
            return self._ask(question)
        title = self.knowledge.questions[question].body.title
        said = answer.text or say(self.knowledge, f"state-{answer.state}")
        note: tuple[TurnKind, str, str] = ("note", say(self.knowledge, "back", title=title, answer=said), question)
        return [*self._tell(note), *self._ask(question)]

    def set_depth(self, words: str) -> list[Turn]:
        """Goes further, or less far; without words it says how far it goes. Answers are kept and keep counting."""
        depth = depth_of(words)
        if words and depth is None:
            return self._tell(("error", unknown_depth(self.knowledge, self.proposal.kind, words), ""))
        if depth and depth != self.proposal.depth and not self.opening:
            self.proposal = replace(self.proposal, depth=depth)
            self.history.note(Event(kind="depth", text=depth))
            self._rate()
        left = str(self.questions_left)
        said = self._tell(("note", say(self.knowledge, "depth-now", depth=self.proposal.depth, left=left), ""))
        if self.opening or self.current in remaining(self.review):
            return said
        return [*said, *self._next()]

    def undo(self) -> list[Turn]:
        """Takes back the last answer that was given or changed; what it was before stands again."""
        event = self.history.undo()
        return self._turned(event) if event else self._tell(("note", say(self.knowledge, "undo-none"), ""))

    def redo(self) -> list[Turn]:
        """Gives again what was taken back last."""
        event = self.history.redo()
        return self._turned(event) if event else self._tell(("note", say(self.knowledge, "redo-none"), ""))

    def _turned(self, event: Event) -> list[Turn]:
        self._replace(event.question, event.after)
        self._rate()
        title = self.knowledge.questions[event.question].body.title
        said = event.after.text or say(self.knowledge, f"state-{event.after.state}") if event.after else ""
        message = f"{event.kind}-done" if event.after else f"{event.kind}-empty"
        note = self._tell(("note", say(self.knowledge, message, title=title, answer=said), event.question))
        return [*note, *self._ask(event.question)]

    def _replace(self, question: str, answer: Answer | None) -> None:
        """Puts one answer in its place, or takes it away; the order is that of the knowledge."""
        answers = {q: a for q, a in self.proposal.answers.items() if q != question}
        if answer:
            answers[question] = answer
        ordered = {q: answers[q] for q in self.knowledge.questions if q in answers}
        self.proposal = replace(self.proposal, answers=ordered)

    def replay(self, events: Sequence[Event], turns: Sequence[Turn]) -> None:
        """Brings a fresh session to where the log of another one left it; nothing is asked or said."""
        for event in events:
            self.history.take(event)
            if event.kind == "opening" and self.opening:
                self.opening.hear(event.text)
                if self.opening.done:
                    self.proposal, self.opening = self.opening.proposal(), None
            elif event.kind == "depth":
                self.proposal = replace(self.proposal, depth=depth_of(event.text) or self.proposal.depth)
            elif event.question:
                self._replace(event.question, event.after)
        self.transcript = list(turns)
        self.asked = list(dict.fromkeys(t.question for t in turns if t.kind == "question" and t.question))
        self._rate()

    def take_up(self) -> list[Turn]:
        """The words with which a session that was left is taken up again, and the next question."""
        if self.opening:
            return [
                *self._tell(("greeting", say(self.knowledge, "greet-again-new"), "")),
                *self._tell(*self.opening.ask()),
            ]
        return self._greet("greet-again")

    def _greet(self, message: str) -> list[Turn]:
        total = len(self.review.questions)
        answered = total - len(remaining(self.review))
        blanks = {"name": self.proposal.name, "answered": str(answered), "total": str(total)}
        return [*self._tell(("greeting", say(self.knowledge, message, **blanks), "")), *self._next()]

    def heard(self, words: str) -> list[Turn]:
        """The user's words as a turn; also for a command, so that the transcript shows what is replied to."""
        turn = Turn(speaker="user", kind="answer", text=words, question=self.current or "")
        self.transcript.append(turn)
        return [turn]

    def note(self, text: str, kind: TurnKind = "note", question: str = "") -> list[Turn]:
        """Something the examiner says beside the questions, such as where a file was saved."""
        return self._tell((kind, text, question))

    # --- answers

    def _open(self, words: str) -> list[Turn]:
        assert self.opening is not None
        self.history.note(Event(kind="opening", text=words))
        turns = self._tell(*self.opening.hear(words))
        if self.opening.done:
            self.proposal = self.opening.proposal()
            self.opening = None
            self._rate()
            return [*turns, *self._next()]
        return turns

    def _stated(self, words: str) -> list[Turn]:
        question = self._question()
        assert question is not None
        answer, examined, together = self._best(question, words)
        turns = self._put(answer)
        if together:
            turns += self._tell(("note", say(self.knowledge, "taken-together"), question.id))
        remarks = [f for f in examined.findings if f.outcome != "met"]
        if not remarks:
            praise = "praise-better" if self.tries else "praise"
            text = say(self.knowledge, praise, merits=" ".join(examined.merits))
            return [*turns, *self._tell(("praise", text.strip(), question.id)), *self._bearings(), *self._next()]
        self.tries += 1
        if self.tries < _MOST_TRIES and answer.items != self.first_words:
            self.first_words = answer.items
            return [
                *turns,
                *self._tell(("challenge", challenge(self.knowledge, self.proposal, answer, examined), question.id)),
            ]
        conceding = self._tell(("concession", conceded(self.knowledge, examined), question.id))
        return [*turns, *conceding, *self._bearings(), *self._next()]

    def _best(self, question: Question, words: str) -> tuple[Answer, Examined, bool]:
        """The new words alone or together with the first ones, whichever is rated better; alone when equal."""
        items = tuple(line.strip() for line in words.split("\n") if line.strip())
        alone = self._answer(question, items if question.body.answer == "list" else (words,))
        first = self._try(alone)
        if not self.first_words or self.first_words == alone.items:
            return alone, first, False
        both = self._answer(question, (*self.first_words, *alone.items))
        second = self._try(both)
        return (both, second, True) if _merit(second) > _merit(first) else (alone, first, False)

    def _answer(self, question: Question, items: tuple[str, ...]) -> Answer:
        former = self.proposal.answers.get(question.id)
        if former and former.state == "stated":
            return replace(former, items=items)
        return Answer(question=question.id, state="stated", items=items)

    def _try(self, answer: Answer) -> Examined:
        trial = replace(self.proposal, answers={**self.proposal.answers, answer.question: answer})
        return self.examiner.examine(trial, answer.question)

    def _declare(self, state: State, reason: str = "") -> list[Turn]:
        if state == "not-applicable" and not reason:
            self.needs_reason = True
            return self._tell(("question", say(self.knowledge, "ask-reason"), self.current or ""))
        return self._declared(state, reason)

    def _declared(self, state: State, reason: str) -> list[Turn]:
        question = self._question()
        assert question is not None
        changed = self._put(Answer(question=question.id, state=state, reason=reason))
        blanks = {"silent": question.body.silent, "reason": reason}
        note = say(self.knowledge, f"noted-{state}", **blanks)
        return [*changed, *self._tell(("note", note, question.id)), *self._next()]

    def _put(self, answer: Answer) -> list[Turn]:
        """Takes the answer in; what a changed one does to others is told, and nothing of theirs is touched."""
        former = self.proposal.answers.get(answer.question)
        before = self.review
        self.history.answered(answer.question, former, answer)
        self._replace(answer.question, answer)
        self._rate()
        told = self._clashes(answer.question, before)
        if former is None or former.items == answer.items or self.tries:
            return told
        affected = changed_by(answer.question, before, self.review)
        stale = [q for q in following(answer.question, self.proposal, self.knowledge) if q not in affected]
        for message, questions in (("affected", affected), ("stale", stale)):
            if questions:
                titles = "; ".join(self.knowledge.questions[q].body.title for q in questions)
                told += self._tell(("note", say(self.knowledge, message, titles=titles), answer.question))
        return told

    def _bearings(self) -> list[Turn]:
        """What a first answer brings to light in an earlier one, such as the age of its premise on opening day."""
        if self.found_before is None:
            return []
        said = [
            say(self.knowledge, "bears-on", title=self.knowledge.questions[f.question].body.title, message=f.message)
            for f in self.review.findings
            if f.tier == "substance" and f.question != self.current and f.message not in self.found_before
        ]
        return self._tell(*(("note", text, self.current or "") for text in said))

    def _clashes(self, question: str, before: Review) -> list[Turn]:
        """Earlier answers that this one contradicts, put beside it with the question which of them holds."""
        known = {f.message for f in before.findings}
        told: list[Turn] = []
        for finding in self.review.findings:
            if finding.outcome == "contradicted" and finding.against == question and finding.message not in known:
                ask = self.knowledge.questions[finding.question].body.ask
                blanks = {"message": finding.message, "other": ask, "question": finding.question, "this": question}
                told += self._tell(("challenge", say(self.knowledge, "contradiction-later", **blanks), question))
        return told

    def _rate(self) -> None:
        """The review is made anew when it is asked for."""
        self._review = None

    # --- turns

    def _next(self) -> list[Turn]:
        following = next_question(self.knowledge, self.review, self.current)
        if following is None:
            self.current = None
            return self._closing()
        return self._ask(following)

    def _ask(self, question: str) -> list[Turn]:
        self.current = question
        if question not in self.asked:
            self.asked.append(question)
        self.tries = 0
        self.first_words = ()
        self.needs_reason = False
        first = question not in self.proposal.answers
        self.found_before = frozenset(f.message for f in self.review.findings) if first else None
        told = self._tell(("question", self.knowledge.questions[question].body.ask, question))
        said = self.offered()
        if said:
            told += self._tell(("note", say(self.knowledge, "said-already", words=said), question))
        return told

    def _closing(self) -> list[Turn]:
        return self._tell(("closing", self.standing("closing"), ""))

    def _question(self) -> Question | None:
        return self.knowledge.questions.get(self.current or "")

    def _tell(self, *said: tuple[TurnKind, str, str]) -> list[Turn]:
        speaker: Speaker = "examiner"
        turns = [Turn(speaker=speaker, kind=kind, text=text, question=question) for kind, text, question in said]
        self.transcript += turns
        return turns


def _merit(examined: Examined) -> tuple[float, int]:
    return (examined.score or 0.0, -len(examined.findings))

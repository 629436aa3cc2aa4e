"""A proposal and the knowledge to a review."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from math import fsum

from critic.model.catalogue import Knowledge
from critic.model.checks import Check
from critic.model.proposal import Answer, Proposal
from critic.model.question import Question
from critic.model.review import Clock, ClockMissing, Finding, QuestionRating, Review
from critic.model.terms import SEVERITIES, Outcome
from critic.model.value import value
from critic.reading.facts import Facts
from critic.reading.reader import Reader
from critic.review.analyses import analyses_of
from critic.review.analyses.ground import Ground
from critic.review.change import lift, sink
from critic.review.checks import judge
from critic.review.clock import clock_of
from critic.review.context import Context, Judgement
from critic.review.doubt import Doubt, discount
from critic.review.hollow import Hollowness
from critic.review.rating import concern_rating, outcome_of, score_of, shares_of, step_of, verdict_of, vetoes_of
from critic.review.remarks import Remarks, opening
from critic.review.scope import in_scope
from critic.review.topics import Topics

_TELLING: frozenset[tuple[str, Outcome]] = frozenset({("concepts", "met"), ("priced", "met")})
"""Checks that few answers pass by chance; any date passes one that asks for a date."""
_REMEMBERED = 4_000
"""Answers whose examination is kept."""


@value
class Examined:
    """One answer with what was found in it."""

    outcome: Outcome
    "Of the question."
    score: float | None
    "0 to 100; None while open or not applicable."
    capped: bool
    "Whether form holds it down."
    findings: tuple[Finding, ...]
    "Remarks."
    merits: tuple[str, ...]
    "What is good."


class Examiner:
    """Reviews proposals with one Knowledge. What it has read it remembers, so a second look costs little."""

    def __init__(self, knowledge: Knowledge, wary: bool = True) -> None:
        """`wary` is off only where the knowledge's own examples are the answers."""
        self.knowledge = knowledge
        self.reader = Reader(knowledge)
        self.hollowness = Hollowness(knowledge, wary)
        self.remarks = Remarks(knowledge)
        self.topics: dict[str, Topics] = {}
        self.places = {q: i for i, q in enumerate(knowledge.questions)}
        self._alone: dict[Hashable, Examined] = {}

    def forget(self) -> None:
        """Empties the memory of what was read and found."""
        self.reader.forget()
        self._alone.clear()

    def review(self, proposal: Proposal) -> Review:
        """The review: the same for the same proposal and knowledge, whatever the order of the answers."""
        facts_of = self._facts_of(proposal)
        clock = clock_of(proposal, self.knowledge, facts_of)
        questions = in_scope(proposal, self.knowledge, facts_of)
        firsts = self._firsts(proposal)
        examined = {q: self._examine(q, proposal, facts_of, clock, firsts) for q in questions}
        ratings = self._ratings(proposal, examined)
        return self._whole(proposal, ratings, examined, clock, facts_of)

    def examine(self, proposal: Proposal, question: str) -> Examined:
        """What is found in the answer to one question, without the rest of the review."""
        facts_of = self._facts_of(proposal)
        clock = clock_of(proposal, self.knowledge, facts_of)
        return self._examine(question, proposal, facts_of, clock, self._firsts(proposal))

    def _firsts(self, proposal: Proposal) -> dict[tuple[str, ...], str]:
        """For the words of every answer, the first question of the knowledge that they answer."""
        ordered = sorted(proposal.answers.items(), key=lambda item: self.places[item[0]], reverse=True)
        return {answer.items: question for question, answer in ordered}

    def _facts_of(self, proposal: Proposal) -> Callable[[str], Facts | None]:
        def facts_of(question: str) -> Facts | None:
            answer = proposal.answers.get(question)
            if answer is None or answer.state != "stated":
                return None
            return self.reader.read(answer.text, proposal.as_of)

        return facts_of

    def _examine(
        self,
        question_id: str,
        proposal: Proposal,
        facts_of: Callable[[str], Facts | None],
        clock: Clock | ClockMissing,
        firsts: dict[tuple[str, ...], str],
    ) -> Examined:
        question = self.knowledge.questions[question_id]
        answer = proposal.answers.get(question_id)
        if answer is None:
            return Examined(outcome="open", score=None, capped=False, findings=(), merits=())
        if answer.state != "stated":
            return self._unstated(question, answer)
        first = firsts[answer.items]
        key = (question_id, answer.items, proposal.name, proposal.as_of, proposal.kind, first)
        known = self._alone.get(key)
        if known is not None:
            return known
        asked: list[str] = []

        def other(name: str) -> Facts | None:
            asked.append(name)
            return facts_of(name)

        def age() -> Clock | ClockMissing:
            asked.append(question_id)
            return clock

        facts = self.reader.read(answer.text, proposal.as_of)
        own = frozenset(proposal.name.casefold().split())
        context = Context(answer=answer, facts=facts, as_of=proposal.as_of, own=own, other=other, clock=age)
        found = self._judged(question, context, proposal.kind, first)
        if not asked:
            self._remember(key, found)
        return found

    def _remember(self, key: Hashable, found: Examined) -> None:
        """Keeps what hangs on nothing but one answer, so that it need not be found again."""
        if len(self._alone) >= _REMEMBERED:
            self._alone.clear()
        self._alone[key] = found

    def _judged(self, question: Question, context: Context, kind: str, first: str) -> Examined:
        """What the checks find in stated words; `first` is the first question that the same words answer."""
        facts = context.facts
        emptiness = self.hollowness.of(question, facts)
        if emptiness:
            finding = self.remarks.hollow(question, facts, emptiness)
            return Examined(outcome="gap", score=0.0, capped=False, findings=(finding,), merits=())
        judgements = [(check, judge(check, context)) for check in question.body.checks]
        doubt = discount(facts) or self._elsewhere(question, context, kind, judgements)
        if doubt and doubt.reason == "undone" and all(j.outcome in {"gap", "open"} for _, j in judgements):
            doubt = None  # there is nothing that could be taken back
        if doubt and doubt.other:
            judgements = [(check, _resolved(j)) for check, j in judgements]
        repeated = self.remarks.said_before(question, facts, first)
        form = [*self.remarks.form(question, facts), *repeated]
        outcomes = [_doubted(j.outcome) if doubt else j.outcome for _, j in judgements]
        score, capped = score_of(outcomes, bool(form), self.knowledge.scoring)
        short = [(check, j) for check, j in judgements if j.outcome not in {"met", "open"}]
        findings = [self.remarks.doubt(question, facts, doubt)] if doubt else []
        doubtful = next((j for _, j in short if j.unsure), None)
        findings += [self.remarks.shortfall(question, context, c, j, again=j is not doubtful) for c, j in short]
        merits = [self.remarks.merit(c, j) for c, j in judgements if j.outcome == "met" and not doubt]
        return Examined(
            outcome=outcome_of(outcomes),
            score=score,
            capped=capped,
            findings=(*findings, *form),
            merits=tuple(dict.fromkeys(m for m in merits if m)),
        )

    def _elsewhere(
        self, question: Question, context: Context, kind: str, judgements: list[tuple[Check, Judgement]]
    ) -> Doubt | None:
        """Another question of that kind of project that the words speak of far more, and have all that it asks for.

        A list may speak of many things, and a goal of any; one of two that build on each other speaks of both.
        """
        if len(context.answer.items) > 1 or any(check.kind == "outcome" for check, _ in judgements):
            return None
        topics = self.topics.get(kind) or self.topics.setdefault(kind, Topics(self.knowledge, kind))
        met = all(j.outcome in {"met", "open"} for _, j in judgements)
        for other in topics.likelier(question.id, context.facts.words, met):
            if other in question.body.after or question.id in self.knowledge.questions[other].body.after:
                continue
            checks = self.knowledge.questions[other].body.checks
            outcomes = [(check.kind, judge(check, context).outcome) for check in checks]
            if not _TELLING.isdisjoint(outcomes) and outcome_of([o for _, o in outcomes]) == "met":
                (quote,) = opening(context.facts.text)
                return Doubt(reason="elsewhere", span=(quote.start, quote.end), other=other)
        return None

    def _unstated(self, question: Question, answer: Answer) -> Examined:
        if answer.state == "not-applicable":
            return Examined(outcome="not-applicable", score=None, capped=False, findings=(), merits=())
        score = 0.0 if answer.state == "not-stated" else None
        finding = self.remarks.unstated(question, answer)
        return Examined(outcome="open", score=score, capped=False, findings=(finding,), merits=())

    def _ratings(self, proposal: Proposal, examined: dict[str, Examined]) -> list[QuestionRating]:
        knowledge = self.knowledge
        questions = {q: knowledge.questions[q] for q in examined}
        weights = {q: knowledge.scoring.severity_weights[k.body.severity] for q, k in questions.items()}
        applicable = [(q, k.concern, weights[q]) for q, k in questions.items()]
        shares = shares_of([row for row in applicable if examined[row[0]].outcome != "not-applicable"], knowledge)
        return [
            QuestionRating(
                question=q,
                concern=question.concern,
                state=proposal.answers[q].state if q in proposal.answers else None,
                outcome=examined[q].outcome,
                score=examined[q].score,
                step=None if examined[q].score is None else step_of(examined[q].score or 0.0, knowledge.scoring),
                weight=weights[q],
                share=shares.points.get(q, 0.0),
                merits=examined[q].merits,
                capped=examined[q].capped,
            )
            for q, question in questions.items()
        ]

    def _whole(
        self,
        proposal: Proposal,
        ratings: list[QuestionRating],
        examined: dict[str, Examined],
        clock: Clock | ClockMissing,
        facts_of: Callable[[str], Facts | None],
    ) -> Review:
        knowledge = self.knowledge
        applying = [r for r in ratings if r.outcome != "not-applicable"]
        answered = [r for r in applying if r.score is not None]
        floor = fsum(r.share * (r.score or 0.0) for r in answered) / 100
        covered = fsum(r.share for r in answered)
        ceiling = floor + fsum(r.share for r in applying if r.score is None)
        concerns = []
        for concern in knowledge.concerns:
            mine = [r for r in ratings if r.concern == concern]
            rating = concern_rating(concern, mine, fsum(r.share for r in mine), knowledge.scoring)
            if rating:
                concerns.append(rating)
        findings = self._in_order(examined)
        ground = Ground(
            proposal=proposal,
            knowledge=knowledge,
            facts_of=facts_of,
            ratings={r.question: r for r in ratings},
            findings=findings,
            clock=clock,
        )
        vetoes = vetoes_of(ratings, knowledge)
        vetoed = {v.question for v in vetoes}
        return Review(
            packs=tuple((pack.name, pack.version) for pack in knowledge.packs),
            floor=floor,
            ceiling=ceiling,
            quality=100 * floor / covered if covered else None,
            completeness=covered,
            verdict=verdict_of(floor, ceiling, vetoes, knowledge.scoring),
            concerns=tuple(concerns),
            questions=tuple(ratings),
            findings=findings,
            analyses=analyses_of(ground),
            clock=clock,
            lift=lift(applying, floor, vetoed, knowledge),
            sink=sink(applying, floor, vetoed, knowledge),
        )

    def _in_order(self, examined: dict[str, Examined]) -> tuple[Finding, ...]:
        places = {c: i for i, c in enumerate(self.knowledge.concerns)}
        findings = [f for e in examined.values() for f in e.findings]
        findings.sort(key=lambda f: (places[f.concern], f.tier == "form", -SEVERITIES.index(f.severity), f.question))
        return tuple(findings)


def _doubted(outcome: Outcome) -> Outcome:
    return "weak" if outcome == "met" else outcome


def _resolved(judgement: Judgement) -> Judgement:
    """A gap where only the benefit of the doubt made it more."""
    return replace(judgement, outcome="gap", unsure=False) if judgement.unsure else judgement

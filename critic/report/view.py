"""What a report says, in order, before anybody decides how it looks."""

from dataclasses import replace

from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.model.review import Change, Clock, ConcernRating, Finding, QuestionRating, Review
from critic.model.terms import SEVERITIES
from critic.model.value import value

_WORDS = 40


@value
class Remark:
    """One finding as it is printed."""

    labels: tuple[str, ...]
    "Severity, outcome or state, tier where it is not substance."
    message: str
    "The remark."
    repair: str
    "What would mend it; nothing when the remark before says the same."
    rule: str
    "The rule that made it."


@value
class Group:
    """One question with what there is to say about its answer."""

    title: str
    "The criterion."
    step: str
    "How far it is met, or in which way it is open."
    words: str
    "The answer, cut to its first words; for a silence the nearest that the proposal comes."
    source: str
    "Where those words were published."
    silent: bool
    "Whether the proposal does not say."
    remarks: tuple[Remark, ...]
    "Worst first; none for a good answer."
    merits: str
    "What is good about a good answer."


@value
class Section:
    """One concern as it is printed."""

    title: str
    "Its name."
    question: str
    "The question behind it."
    step: str
    "Its rating, or both ends of it."
    score: str
    "Its score, or both ends of it."
    open: int
    "Questions without an answer."
    answered: int
    "Questions with one."
    weight: str
    "Share of the whole."
    groups: tuple[Group, ...]
    "Questions with remarks, worst first, then those without."


@value
class Row:
    """One question in the arithmetic."""

    question: str
    "Id."
    severity: str
    "In words."
    outcome: str
    "In words."
    score: str
    "Or nothing while open."
    share: str
    "Of the whole, 0 to 100."
    points: str
    "Share times score."
    sources: str
    "Ids of what the question rests on."


@value
class View:
    """The whole report."""

    title: str
    "Heading."
    lines: tuple[str, ...]
    "Header facts in words of the report."
    summary: str
    "In words of the user; may be empty."
    sponsors: tuple[str, ...]
    "In words of the user."
    heading: str
    "Of the verdict."
    verdict: tuple[str, ...]
    "Paragraphs."
    vetoes: tuple[str, ...]
    "Remarks whose gap caps the verdict."
    sections: tuple[Section, ...]
    "By concern."
    clock: tuple[str, ...]
    "Paragraphs, the conclusion first."
    lift: tuple[str, tuple[str, ...]] | None
    "Lead and items."
    sink: tuple[str, tuple[str, ...]] | None
    "Lead and items."
    unasked: tuple[tuple[str, str], ...]
    "Id and question of everything without an answer."
    not_applicable: tuple[tuple[str, str], ...]
    "Title and reason."
    left_out: tuple[str, ...]
    "Titles of questions that are answered although they belong to another kind."
    rows: tuple[Row, ...]
    "The arithmetic."
    arithmetic: tuple[str, ...]
    "Paragraphs on it."
    answer_sources: tuple[tuple[str, str], ...]
    "Title of the question and where its answer was published."
    sources: tuple[str, ...]
    "What the questions rest on."


def number(amount: float, digits: int = 0) -> str:
    """A number as it is printed; minus zero does not exist."""
    text = f"{amount:.{digits}f}"
    return text.lstrip("-") if not text.strip("-0.") else text


def shortened(text: str) -> str:
    """The first words of a text, with an ellipsis where some were cut."""
    words = text.split()
    return " ".join(words) if len(words) <= _WORDS else " ".join(words[:_WORDS]) + " \u2026"


def view_of(review: Review, proposal: Proposal, knowledge: Knowledge) -> View:
    """The report of a review."""
    return _Builder(review, proposal, knowledge).view()


class _Builder:
    def __init__(self, review: Review, proposal: Proposal, knowledge: Knowledge) -> None:
        self.review = review
        self.proposal = proposal
        self.knowledge = knowledge
        self.unanswered = [r for r in review.questions if r.score is None and r.outcome == "open"]

    def say(self, message: str, **blanks: str) -> str:
        return say(self.knowledge, message, **blanks)

    def title(self, question: str) -> str:
        return self.knowledge.questions[question].body.title

    def view(self) -> View:
        examined = {r.question for r in self.review.questions}
        return View(
            title=self.say("report-title", name=self.proposal.name),
            lines=self.header(),
            summary=self.proposal.summary,
            sponsors=self.proposal.sponsors,
            heading=self.say("verdict-heading", verdict=self.review.verdict.name),
            verdict=self.verdict(),
            vetoes=self.vetoes(),
            sections=tuple(self.section(c) for c in self.review.concerns),
            clock=self.clock(),
            lift=self.change(self.review.lift, "change-lift"),
            sink=self.change(self.review.sink, "change-sink"),
            unasked=tuple(
                (r.question, self.knowledge.questions[r.question].body.ask) for r in self.unanswered if r.state is None
            ),
            not_applicable=tuple(
                (self.title(r.question), self.proposal.answers[r.question].reason)
                for r in self.review.questions
                if r.outcome == "not-applicable"
            ),
            left_out=tuple(self.title(q) for q in self.proposal.answers if q not in examined),
            rows=tuple(self.row(r) for r in self.review.questions if r.outcome != "not-applicable"),
            arithmetic=self.arithmetic(),
            answer_sources=tuple(
                (self.title(q), self.proposal.answers[q].source)
                for q in self.knowledge.questions
                if q in self.proposal.answers and self.proposal.answers[q].source
            ),
            sources=self.sources(),
        )

    def header(self) -> tuple[str, ...]:
        day = self.proposal.as_of
        kind = self.knowledge.kinds.get(self.proposal.kind)
        lines = [
            self.say("report-as-of", date=day.isoformat()) if day else self.say("report-no-date"),
            kind.title if kind else "",
            self.say(f"depth-{self.proposal.depth}", count=str(len(self.review.questions))),
            self.proposal.stage,
        ]
        return tuple(line for line in lines if line)

    def verdict(self) -> tuple[str, ...]:
        review, verdict = self.review, self.review.verdict
        score = {"floor": number(review.floor), "ceiling": number(review.ceiling)}
        paragraphs = [verdict.meaning]
        interval = bool(self.unanswered)
        sentence = [self.say("verdict-interval" if interval else "verdict-score", **score)]
        if interval and verdict.best != verdict.name:
            sentence.append(self.say("verdict-best", open=str(len(self.unanswered)), best=verdict.best))
        paragraphs.append(" ".join(sentence))
        if review.quality is None:
            paragraphs.append(self.say("verdict-no-quality"))
        else:
            both = {"quality": number(review.quality), "completeness": number(review.completeness)}
            paragraphs.append(self.say("verdict-quality", **both))
        if verdict.vetoes:
            cap = self.knowledge.scoring.veto_cap
            paragraphs.append(self.say("verdict-veto", cap=cap, uncapped=verdict.uncapped))
        return tuple(paragraphs)

    def vetoes(self) -> tuple[str, ...]:
        """The first remark on each question that caps the verdict."""
        first = {f.question: f.message for f in reversed(self.review.findings) if f.tier != "form"}
        return tuple(first.get(v.question, v.title) for v in self.review.verdict.vetoes)

    def section(self, rating: ConcernRating) -> Section:
        concern = self.knowledge.concerns[rating.concern]
        findings = [f for f in self.review.findings if f.concern == rating.concern]
        remarked = dict.fromkeys(f.question for f in findings)
        good = [r for r in self.review.questions if r.concern == rating.concern and r.merits]
        floor, ceiling = number(rating.floor), number(rating.ceiling)
        same = rating.step == rating.best_step
        return Section(
            title=concern.title,
            question=concern.question,
            step=rating.step if same else self.say("table-range", floor=rating.step, ceiling=rating.best_step),
            score=floor if floor == ceiling else self.say("table-range", floor=floor, ceiling=ceiling),
            open=rating.open,
            answered=rating.answered,
            weight=number(rating.weight),
            groups=(
                *(self.group(q, [f for f in findings if f.question == q], "") for q in remarked),
                *(self.group(r.question, [], " ".join(r.merits)) for r in good if r.question not in remarked),
            ),
        )

    def group(self, question: str, findings: list[Finding], merits: str) -> Group:
        answer = self.proposal.answers[question]
        silent = answer.state == "not-stated"
        remarks = tuple(self.remark(f) for f in findings)
        said: set[str] = set()
        kept = []
        for remark in remarks:
            kept.append(replace(remark, repair="") if remark.repair in said else remark)
            said.add(remark.repair)
        rating = next(r for r in self.review.questions if r.question == question)
        stated = answer.state == "stated" and rating.step
        return Group(
            title=self.title(question),
            step=rating.step if stated and rating.step else self.say(f"state-{answer.state}"),
            words=shortened(answer.quote if silent else "; ".join(answer.items)),
            source=answer.source,
            silent=silent,
            remarks=tuple(kept),
            merits=merits,
        )

    def remark(self, finding: Finding) -> Remark:
        labels = [self.say(f"severity-{finding.severity}")]
        labels.append(
            self.say(f"outcome-{finding.outcome}") if finding.outcome != "open" else self.say(f"state-{finding.state}")
        )
        if finding.tier != "substance":
            labels = [self.say(f"tier-{finding.tier}")]
        return Remark(labels=tuple(labels), message=finding.message, repair=finding.repair, rule=finding.rule)

    def clock(self) -> tuple[str, ...]:
        clock = self.review.clock
        if not isinstance(clock, Clock):
            needs = "; ".join(self.say(f"clock-needs-{need}") for need in clock.needs)
            return (self.say("clock-missing", needs=needs),)
        technology = self.knowledge.technologies[clock.technology]
        blanks = {
            "premise": str(clock.premise.year),
            "completion": str(clock.completion.year),
            "years": number(clock.age_then, 1),
            "generations": number(clock.generations, 1),
            "technology": technology.title,
        }
        lead = [self.say("clock-lead", **blanks)]
        if clock.age_now is not None:
            lead.append(self.say("clock-now", years=number(clock.age_now, 1)))
        swap = self.proposal.answers.get("architecture.swap")
        silent = self.say("finding-silent")
        work = self.say(
            "clock-work",
            first=clock.steps[0][0],
            first_date=clock.steps[0][1],
            last=clock.steps[-1][0],
            last_date=clock.steps[-1][1],
            count=str(len(clock.steps) - 1),
            interval=number(clock.interval, 2),
            where=clock.premise_source,
            years=number(clock.age_then, 1),
            generations=number(clock.generations, 1),
        )
        return (
            " ".join(lead),
            self.say("clock-swap", answer=swap.text.replace("\n", " ") if swap and swap.items else silent),
            f"{self.say('clock-measures', measures=technology.measures)} {work}",
        )

    def change(self, change: Change | None, lead: str) -> tuple[str, tuple[str, ...]] | None:
        if change is None or not change.items:
            return None
        items = []
        for item in change.items:
            message = "change-item-loss" if lead == "change-sink" else "change-item"
            message = "change-item-veto" if item.lifts_veto else message
            ask = self.knowledge.questions[item.question].body.ask
            items.append(self.say(message, ask=ask, points=number(item.points, 1)))
        return self.say(lead, verdict=change.verdict, floor=number(change.floor)), tuple(items)

    def row(self, rating: QuestionRating) -> Row:
        open_ = rating.score is None
        state = rating.state or "later"
        named = f"state-{state}" if rating.outcome == "open" and rating.state else f"outcome-{rating.outcome}"
        return Row(
            question=rating.question,
            severity=self.say(f"severity-{self.knowledge.questions[rating.question].body.severity}"),
            outcome=self.say(named),
            score="" if open_ else number(rating.score or 0, 0),
            share=number(rating.share, 2),
            points=number(rating.share * (rating.score or 0) / 100, 2),
            sources=", ".join(self.knowledge.questions[rating.question].body.sources),
        )

    def arithmetic(self) -> tuple[str, ...]:
        scoring = self.knowledge.scoring
        weights = {s: number(scoring.severity_weights[s]) for s in SEVERITIES}
        points = {o: f"{scoring.points[o]:g}" for o in ("met", "weak", "gap")}
        lead = self.say(
            "arithmetic-lead", cap=number(scoring.form_cap), floor=number(self.review.floor, 2), **weights, **points
        )
        steps, verdicts = (
            "; ".join(self.say("step", name=s.name, least=f"{s.from_:g}", meaning=s.meaning) for s in table)
            for table in (scoring.steps, scoring.verdicts)
        )
        return (
            lead,
            self.say("arithmetic-steps", steps=steps),
            self.say("arithmetic-verdicts", steps=verdicts),
            " ".join(scoring.basis.split()),
        )

    def sources(self) -> tuple[str, ...]:
        """The sources of every question that applies, of the scoring and of the clock."""
        applying = [r.question for r in self.review.questions if r.outcome != "not-applicable"]
        ids = [s for q in applying for s in self.knowledge.questions[q].body.sources]
        ids += self.knowledge.scoring.sources
        if isinstance(self.review.clock, Clock):
            known = {name for name, _ in self.review.clock.steps}
            line = self.knowledge.technologies[self.review.clock.technology].generations
            ids += [g.source for g in line if g.name in known]
        used = set(ids)
        return tuple(source_line(self.knowledge, key) for key in self.knowledge.sources if key in used)


def source_line(knowledge: Knowledge, key: str) -> str:
    """A source as it stands in a list: id, who, what, when, where it was read, its grade, what was not confirmed."""
    source = knowledge.sources[key]
    parts = [f"{source.publisher}: {source.title} ({source.year})", source.identifier, source.url]
    line = f"{key}: " + ", ".join(p for p in parts if p) + f" ({source.kind})"
    return f"{line}. {source.note}" if source.note else line

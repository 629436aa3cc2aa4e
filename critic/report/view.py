"""What a report says, in order, before anybody decides how it looks."""

from dataclasses import replace
from math import fsum

from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.model.review import Analysis, Change, Clock, ConcernRating, Finding, QuestionRating, Review
from critic.model.terms import SEVERITIES
from critic.report.parts import Group, Implied, Moves, Remark, Row, Section, View

_WORDS = 40


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

    def say(self, message: str, /, **blanks: str) -> str:
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
            implied=self.implied(),
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
        if review.quality is None:
            sentence.append(self.say("verdict-no-quality"))
        else:
            both = {"quality": number(review.quality), "completeness": number(review.completeness)}
            sentence.append(self.say("verdict-quality", **both))
        paragraphs.append(" ".join(sentence))
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
            weighty=tuple(self.weighty(q, [f for f in findings if f.question == q]) for q in self.heavy(findings)),
            groups=(
                *(self.group(q, [f for f in findings if f.question == q], "") for q in remarked),
                *(self.group(r.question, [], " ".join(r.merits)) for r in good if r.question not in remarked),
            ),
        )

    def heavy(self, findings: list[Finding]) -> list[str]:
        """Questions whose remarks weigh: critical or major ones, worst first."""
        heavy = [f for f in findings if f.tier != "form" and f.severity != "minor"]
        return list(dict.fromkeys(f.question for f in heavy))

    def weighty(self, question: str, findings: list[Finding]) -> tuple[str, str]:
        first = next(f for f in findings if f.tier != "form")
        said = first.message if first.state == "not-stated" else f"{self.title(question)}: {first.message}"
        return self.say(f"severity-{first.severity}"), said

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

    def implied(self) -> tuple[Implied, ...]:
        """The analyses in the order of the report: the challenge, the clock, the others, how far to trust them."""
        found = [self.analysis(a) for a in self.review.analyses]
        closing = Implied(
            title=self.say("title-calibration"), conclusion=self.say("calibration-lead"), points=(), working=()
        )
        return (*found[:1], self.clock(), *found[1:], closing)

    def analysis(self, analysis: Analysis) -> Implied:
        working = list(analysis.working)
        if analysis.needs:
            asks = " ".join(self.knowledge.questions[q].body.ask for q in analysis.needs)
            working.append(self.say("analysis-needs", needs=asks))
        if analysis.sources:
            working.append(self.say("analysis-sources", sources=", ".join(analysis.sources)))
        return Implied(
            title=self.say(f"title-{analysis.id}"),
            conclusion=analysis.conclusion,
            points=analysis.points,
            working=tuple(working),
        )

    def clock(self) -> Implied:
        clock = self.review.clock
        title = self.say("clock-heading")
        if not isinstance(clock, Clock):
            needs = "; ".join(self.say(f"clock-needs-{need}") for need in clock.needs)
            return Implied(title=title, conclusion=self.say("clock-missing", needs=needs), points=(), working=())
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
        frozen = self.proposal.answers.get("architecture.freeze")
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
        ahead = number(clock.ahead, 1) if clock.ahead is not None else self.say("state-unknown")
        return Implied(
            title=title,
            conclusion=" ".join(lead),
            points=(
                self.say("clock-newer", newer=str(clock.newer), ahead=ahead),
                self.say("clock-swap", answer=swap.text.replace("\n", " ") if swap and swap.items else silent),
                self.say("clock-freeze", answer=frozen.text.replace("\n", " ") if frozen and frozen.items else silent),
                self.say("clock-line", line=self.time_line(clock)),
            ),
            working=(self.say("clock-measures", measures=technology.measures), work),
        )

    def time_line(self, clock: Clock) -> str:
        """Generations, premise, proposal and opening day in the order of their dates."""
        marks = [(date[:10], name) for name, date in clock.steps]
        marks.append((clock.premise.isoformat(), self.say("clock-premise")))
        marks.append((clock.completion.isoformat(), self.say("clock-completion")))
        if clock.as_of:
            marks.append((clock.as_of.isoformat(), self.say("clock-proposal")))
        return " \u2192 ".join(f"{day[:4]} {name}" for day, name in sorted(marks))

    def change(self, change: Change | None, lead: str) -> Moves | None:
        if change is None or not change.items:
            return None
        items = []
        for item in change.items:
            message = "change-item-loss" if lead == "change-sink" else "change-item"
            message = "change-item-veto" if item.lifts_veto else message
            ask = self.knowledge.questions[item.question].body.ask
            items.append(self.say(message, ask=ask, points=number(item.points, 1)))
        said = self.say(lead, verdict=change.verdict, floor=number(change.floor))
        return Moves(lead=said, items=tuple(items), working=self.moved(change, lead == "change-sink"))

    def moved(self, change: Change, down: bool) -> tuple[str, ...]:
        """Every step from the score of the whole to the one that the answers lead to."""
        ratings = {r.question: r for r in self.review.questions}
        lines, steps = [self.say("change-work-sink" if down else "change-work-lift")], [number(self.review.floor, 2)]
        for item in change.items:
            share, score = f"{ratings[item.question].share:.3f}", f"{ratings[item.question].score or 0:.4g}"
            missing = score if down else f"(100 - {score})"
            equation = f"{share} × {missing} / 100 = {number(item.points, 2)}"
            lines.append(self.say("change-work", equation=equation, question=item.question))
            steps.append(number(item.points, 2))
        total = fsum([float(steps[0]), *(-float(s) if down else float(s) for s in steps[1:])])
        sign = " - " if down else " + "
        return (*lines, self.say("change-work-sum", equation=f"{sign.join(steps)} = {number(total, 1)}"))

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
        ids += [s for analysis in self.review.analyses for s in analysis.sources]
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

"""Whether the knowledge keeps its promises, beyond the shape of its files.

What a single file says is checked when it is read; here files are held against each other. Whether the examples come
out as promised is checked by `critic.review.examples`, because that takes a review.
"""

import re
import string
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from critic.model.catalogue import Knowledge, Precedent
from critic.model.checks import Avoided, Check, Conceptual, Ordered, Within
from critic.model.question import Question
from critic.source.nodes import Document, Mapping, parse, read_bytes
from critic.source.problems import Problem, did_you_mean

_ALIKE = 92
_SOURCES = 2
_EDITION = re.compile(r"\d{4}\.\d{2}")
"""An edition that is named after its month, so that what is known later can be told."""
_READ_IN_CODE = (
    "non-answer",
    "result",
    "result-verb",
    "end-state",
    "aspiration",
    "activity",
    "own-work",
    "then-and-now",
    "not-so-today",
    "limit",
    "nominal-prices",
    "evidence",
    "deferral",
    "admission",
    "undone",
    "flattery",
    "breakdown",
    "placeholder",
    "the-rest",
    "in-a-place",
    "parts",
    "fraction",
)
"""Concept lists that the code of a check asks for by name, rather than a question's file."""


def lint(knowledge: Knowledge, roots: Sequence[Path]) -> list[Problem]:
    """Every promise that is broken, with the file and, where it can be found, the line; `roots` holds the files."""
    return list(_Lint(knowledge, roots).problems())


class _Lint:
    def __init__(self, knowledge: Knowledge, roots: Sequence[Path]) -> None:
        self.knowledge = knowledge
        self.roots = roots
        self.documents: dict[Path, Document] = {}
        entries = (entry for pack in knowledge.packs for entry in pack.retires)
        self.retired = {e.removeprefix("questions/").replace("/", ".") for e in entries if e.startswith("questions/")}

    def problems(self) -> Iterator[Problem]:
        for question in self.knowledge.questions.values():
            yield from self.question(question)
        yield from self.circles()
        yield from self.alike()
        yield from self.sources()
        yield from self.weights()
        yield from self.catalogues()
        yield from self.concepts_used()

    def at(self, file: str, message: str, hint: str = "", key: str = "") -> Problem:
        document = self.document(file, key)
        root = document.root
        entry = root.entries.get(key) if isinstance(root, Mapping) else None
        return document.problem(entry.key.place if entry else None, message, hint)

    def document(self, file: str, key: str) -> Document:
        """The topmost file of that path, or rather the topmost that has the key."""
        found = [self.parsed(root / file) for root in reversed(self.roots) if (root / file).is_file()]
        with_key = (d for d in found if isinstance(d.root, Mapping) and key in d.root.entries)
        return next(with_key, found[0])

    def parsed(self, path: Path) -> Document:
        if path not in self.documents:
            self.documents[path] = parse(read_bytes(path), str(path))
        return self.documents[path]

    def own(self, file: str, key: str) -> bool:
        """Whether the topmost folder says this; what lies below it may be left unused by what is retired."""
        path = self.roots[-1] / file
        if not path.is_file():
            return False
        root = self.parsed(path).root
        return isinstance(root, Mapping) and key in root.entries

    def question(self, question: Question) -> Iterator[Problem]:
        body, file = question.body, _file(question)
        if not body.sources:
            yield self.at(file, "it rests on no source.", "Name at least one.", "sources")
        yield from self._unknown_sources(file, body.sources, "sources")
        yield from self._unknown_sources(file, _cited(question), "practice")
        for kind in body.kinds:
            if kind not in self.knowledge.kinds:
                yield self.at(file, f"there is no kind `{kind}`.", did_you_mean(kind, self.knowledge.kinds), "kinds")
        if body.said_in:
            yield from self._unknown("question", [body.said_in], self.knowledge.questions, file, "said-in")
        if body.opened_by:
            yield from self._unknown("question", [body.opened_by.question], self.knowledge.questions, file, "opened-by")
            lists = self.knowledge.lexicon.concepts
            yield from self._unknown("concept list", body.opened_by.says, lists, file, "opened-by")
        for earlier in body.after:
            if earlier not in self.knowledge.questions and earlier not in self.retired:
                hint = did_you_mean(earlier, self.knowledge.questions)
                yield self.at(file, f"there is no question `{earlier}`.", hint, "after")
        if not body.checks:
            yield self.at(file, "it has no check.", "Add at least one.", "checks")
        for check in body.checks:
            yield from self.check(file, check)
        yield from self.examples(file, question)

    def check(self, file: str, check: Check) -> Iterator[Problem]:
        if "weak" in check.OUTCOMES and not check.weak:
            yield self.at(
                file, f"the check `{check.kind}` can be weak, and has no remark for it.", "Add `weak`.", "checks"
            )
        if not check.false_positives:
            yield self.at(file, f"the check `{check.kind}` does not say when it would be wrong.", "Add it.", "checks")
        for name in ("gap", "weak", "met", "repair", "contradicted"):
            text = getattr(check, name, "")
            for blank in _blanks(text):
                if blank not in check.BLANKS:
                    known = ", ".join(f"{{{b}}}" for b in sorted(check.BLANKS)) or "none"
                    message = f"`{name}` of the check `{check.kind}` uses {{{blank}}}, which it does not provide."
                    yield self.at(file, message, f"Provided: {known}.", "checks")
        if isinstance(check, Conceptual | Avoided):
            for concept in check.all_of if isinstance(check, Conceptual) else check.lists:
                if concept not in self.knowledge.lexicon.concepts:
                    hint = did_you_mean(concept, self.knowledge.lexicon.concepts)
                    yield self.at(file, f"there is no concept list `{concept}`.", hint, "checks")
        other = check.later_than if isinstance(check, Ordered) else check.of if isinstance(check, Within) else ""
        if other and other not in self.knowledge.questions:
            hint = did_you_mean(other, self.knowledge.questions)
            yield self.at(file, f"there is no question `{other}`.", hint, "checks")

    def examples(self, file: str, question: Question) -> Iterator[Problem]:
        wanted = {"met"}.union(*(check.OUTCOMES for check in question.body.checks))
        for outcome in sorted(wanted - {e.expect for e in question.body.examples}):
            yield self.at(file, f"no example shows the outcome `{outcome}`.", "Add one.", "examples")
        for example in question.body.examples:
            if example.source and example.source not in self.knowledge.sources:
                hint = did_you_mean(example.source, self.knowledge.sources)
                yield self.at(file, f"there is no source `{example.source}`.", hint, "examples")

    def circles(self) -> Iterator[Problem]:
        done: set[str] = set()
        for start in self.knowledge.questions:
            path: list[str] = []
            found = self._circle(start, path, done)
            if found:
                loop = " after ".join(found)
                yield self.at(_file(self.knowledge.questions[start]), f"`after` goes in a circle: {loop}.", "", "after")
                return

    def _circle(self, question: str, path: list[str], done: set[str]) -> list[str]:
        if question in path:
            return [*path[path.index(question) :], question]
        if question in done or question not in self.knowledge.questions:
            return []
        path.append(question)
        for earlier in self.knowledge.questions[question].body.after:
            found = self._circle(earlier, path, done)
            if found:
                return found
        path.pop()
        done.add(question)
        return []

    def alike(self) -> Iterator[Problem]:
        """No two questions may ask the same thing (rapidfuzz token sort ratio of 92 and above)."""
        from rapidfuzz import fuzz

        questions = list(self.knowledge.questions.values())
        for i, one in enumerate(questions):
            for other in questions[i + 1 :]:
                if fuzz.token_sort_ratio(one.body.ask, other.body.ask) >= _ALIKE:
                    yield self.at(_file(other), f"it asks the same as `{one.id}`.", "Keep one of the two.", "ask")

    def sources(self) -> Iterator[Problem]:
        used = set(self._sources_used())
        for key in self.knowledge.sources:
            if key not in used and self.own("sources.yaml", key):
                yield self.at("sources.yaml", f"nothing uses the source `{key}`.", "Use it or delete it.", key)

    def _sources_used(self) -> Iterator[str]:
        for question in self.knowledge.questions.values():
            yield from question.body.sources
            yield from (e.source for e in question.body.examples)
            yield from _cited(question)
        for concern in self.knowledge.concerns.values():
            yield from concern.sources
        for technology in self.knowledge.technologies.values():
            yield from (g.source for g in technology.generations)
        for precedent in self.knowledge.precedents.values():
            yield from precedent.sources
        for kind in self.knowledge.kinds.values():
            yield from (s for premise in kind.premises for s in premise.sources)
            yield from (s for cost in kind.unit_costs for s in cost.sources)
            yield from (s for rival in kind.field for s in rival.sources)
        for class_ in self.knowledge.classes.values():
            yield from class_.sources
            yield from (m.source for m in class_.measured)
        rates = self.knowledge.base_rates
        yield from (s for uplift in rates.uplifts.values() for s in uplift.sources)
        yield from (s for class_ in rates.estimate_classes.values() for s in class_.sources)
        yield from self.knowledge.scoring.sources

    def weights(self) -> Iterator[Problem]:
        total = sum(c.weight for c in self.knowledge.concerns.values())
        if total != 100:
            yield self.at("concerns.yaml", f"the weights of the concerns add up to {total}.", "They should give 100.")

    def catalogues(self) -> Iterator[Problem]:
        for key, technology in self.knowledge.technologies.items():
            file = f"technologies/{key}.yaml"
            dates = [g.date for g in technology.generations]
            if dates != sorted(dates):
                yield self.at(file, "its generations are not in order of their dates.", "", "generations")
            yield from self._unknown_sources(file, (g.source for g in technology.generations), "generations")
        for key, kind in self.knowledge.kinds.items():
            file = f"kinds/{key}.yaml"
            known = self.knowledge.technologies
            yield from self._unknown("technology", kind.technologies, known, file, "technologies")
            main = [kind.main_technology] if kind.main_technology else []
            yield from self._unknown("technology", main, known, file, "main-technology")
            classes = [c for c in (kind.reference_class,) if c]
            yield from self._unknown("class", classes, self.knowledge.classes, file, "reference-class")
            yield from self._unknown("class", kind.neighbours, self.knowledge.classes, file, "neighbours")
            if kind.uplift:
                yield from self._unknown("uplift", [kind.uplift], self.knowledge.base_rates.uplifts, file, "uplift")
            for rival in kind.field:
                yield from self._unknown_sources(file, rival.sources, "field")
            for premise in kind.premises:
                yield from self._unknown_sources(file, premise.sources, "premises")
            for cost in kind.unit_costs:
                yield from self._unknown_sources(file, cost.sources, "unit-costs")
                if cost.low > cost.high:
                    yield self.at(file, f"a {cost.what} costs more at the low end than at the high.", "", "unit-costs")
        for key, precedent in self.knowledge.precedents.items():
            file = f"precedents/{key}.yaml"
            yield from self._unknown("kind", [precedent.kind], self.knowledge.kinds, file, "kind")
            yield from self._unknown("concern", precedent.lessons, self.knowledge.concerns, file, "lessons")
            yield from self._unknown_sources(file, precedent.sources, "sources")
            if not precedent.lessons:
                yield self.at(file, "it teaches nothing.", "Add at least one lesson.", "lessons")
            yield from self.known(file, precedent)
        for key, class_ in self.knowledge.classes.items():
            yield from self._unknown_sources(f"classes/{key}.yaml", class_.sources, "sources")
            yield from self._unknown_sources(f"classes/{key}.yaml", (m.source for m in class_.measured), "measured")

    def known(self, file: str, precedent: Precedent) -> Iterator[Problem]:
        """Two sources, and a day from which the outturn was known."""
        if len(set(precedent.sources)) < _SOURCES:
            yield self.at(file, "it has a single source.", "Name a second one that says the same.", "sources")
        day = _day(precedent.known_from)
        if day is None:
            yield self.at(file, f"`{precedent.known_from}` is not a day.", "Write it as 2013-05-16.", "known-from")
            return
        edition = self.knowledge.packs[-1].version
        if _EDITION.fullmatch(edition) and edition < f"{day:%Y.%m}" and self.own(file, "known-from"):
            message = f"its outturn is known from {day}, which is later than this edition ({edition})."
            yield self.at(file, message, "Leave out what is not known yet.", "known-from")

    def _unknown(self, what: str, named: Iterable[str], known: Iterable[str], file: str, key: str) -> Iterator[Problem]:
        for name in named:
            if name not in known:
                yield self.at(file, f"there is no {what} `{name}`.", did_you_mean(name, known), key)

    def _unknown_sources(self, file: str, sources: Iterable[str], key: str) -> Iterator[Problem]:
        yield from self._unknown("source", sources, self.knowledge.sources, file, key)

    def concepts_used(self) -> Iterator[Problem]:
        used = set(_READ_IN_CODE)
        for question in self.knowledge.questions.values():
            for check in question.body.checks:
                used.update(getattr(check, "all_of", ()))
                used.update(getattr(check, "lists", ()))
                used.update(getattr(check, name, "") for name in ("role", "acts", "unless"))
            used.update(question.body.opened_by.says if question.body.opened_by else ())
        for concept in self.knowledge.lexicon.concepts:
            file = f"lexicon/{self.knowledge.language}/concepts/{concept}.yaml"
            if concept not in used and self.own(file, "title"):
                yield self.at(file, "no check uses this list.", "Use it or delete it.", "title")


def _cited(question: Question) -> Iterator[str]:
    """Sources of what real projects did, and of the guides that ask for the same."""
    practice = question.body.practice
    if practice is not None:
        yield from (*practice.good.sources, *practice.weak.sources)
    yield from (reference.source for reference in question.body.see)


def _file(question: Question) -> str:
    return f"questions/{question.id.replace('.', '/')}.yaml"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _blanks(text: str) -> list[str]:
    try:
        return [name for _, name, _, _ in string.Formatter().parse(text) if name]
    except ValueError:
        return [text]

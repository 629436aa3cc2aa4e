"""Folders of YAML to Knowledge, all problems of all files at once; loaded only when nothing was read before."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from critic.knowledge import folder
from critic.knowledge.topics import topics_of, vocabulary_of
from critic.model.catalogue import (
    BaseRates,
    Concern,
    Kind,
    Knowledge,
    Pack,
    Precedent,
    ReferenceClass,
    Scoring,
    Source,
    Technology,
)
from critic.model.lexicon import Dates, FormList, Grammar, Lexicon, Money, Negation, Numbers, Parties, PhraseList, Units
from critic.model.question import Question, QuestionBody
from critic.source.nodes import Document, parse, read_bytes
from critic.source.problems import Problem, SourceError, did_you_mean

T = TypeVar("T")
_PACK = "pack.yaml"


def read(roots: Sequence[Path]) -> Knowledge:
    """The knowledge in these folders, each laid over the one before, read anew.

    A file of a later folder stands in for the one of the same path; tables by key (such as the sources) are merged.
    Raises SourceError with every problem of every file.
    """
    return _Reader(roots).knowledge()


class _Reader:
    def __init__(self, roots: Sequence[Path]) -> None:
        self.roots = roots
        self.problems: list[Problem] = []
        self.documents: dict[str, list[Document]] = {}
        self.used: set[str] = {_PACK}
        self.packs: list[Pack] = []
        for root in roots:
            self.layer(root)

    def layer(self, root: Path) -> None:
        """The files of one folder; what its pack retires is taken out of those below it."""
        found: dict[str, Document] = {}
        for path in folder.files(root):
            try:
                found[path.relative_to(root).as_posix()] = parse(read_bytes(path), str(path))
            except SourceError as error:
                self.problems.extend(error.problems)
        pack = self.pack(root, found.get(_PACK))
        for entry in pack.retires if pack else ():
            if self.documents.pop(f"{entry}.yaml", None) is None:
                hint = did_you_mean(entry, [name.removesuffix(".yaml") for name in self.documents])
                self.problems.append(found[_PACK].problem(None, f"there is no `{entry}` to retire.", hint))
        for name, document in found.items():
            self.documents.setdefault(name, []).append(document)

    def pack(self, root: Path, document: Document | None) -> Pack | None:
        if document is None:
            if not any(p.path == str(root / _PACK) for p in self.problems):
                hint = "Write `name:` and `version:` into it."
                self.problems.append(
                    Problem(path=str(root / _PACK), line=0, column=0, message="is missing.", hint=hint)
                )
            return None
        pack = self.build(Pack, document)
        if pack:
            self.packs.append(pack)
        return pack

    def knowledge(self) -> Knowledge:
        language = f"lexicon/{self.packs[0].language if self.packs else 'en'}"
        concerns = self.table(Concern, "concerns.yaml")
        found: dict[str, Any] = {
            "packs": tuple(self.packs),
            "concerns": dict(sorted(concerns.items(), key=lambda item: item[1].order)),
            "questions": self.questions(concerns),
            "sources": self.table(Source, "sources.yaml"),
            "kinds": self.folder(Kind, "kinds"),
            "technologies": self.folder(Technology, "technologies"),
            "precedents": self.folder(Precedent, "precedents"),
            "classes": self.folder(ReferenceClass, "classes"),
            "base_rates": self.one(BaseRates, "base-rates.yaml"),
            "scoring": self.one(Scoring, "scoring.yaml"),
            "lexicon": self.lexicon(language),
        }
        self.unread()
        if self.problems:
            raise SourceError(self.problems)
        found["topics"] = topics_of(found["questions"].values(), found["lexicon"])
        found["vocabulary"] = vocabulary_of(found["lexicon"])
        return Knowledge(**found)

    def lexicon(self, base: str) -> Lexicon:
        parts: dict[str, Any] = {
            "form": self.folder(FormList, f"{base}/form"),
            "concepts": self.folder(PhraseList, f"{base}/concepts"),
            "numbers": self.one(Numbers, f"{base}/numbers.yaml"),
            "money": self.one(Money, f"{base}/money.yaml"),
            "units": self.one(Units, f"{base}/units.yaml"),
            "dates": self.one(Dates, f"{base}/dates.yaml"),
            "parties": self.one(Parties, f"{base}/parties.yaml"),
            "negation": self.one(Negation, f"{base}/negation.yaml"),
            "grammar": self.one(Grammar, f"{base}/grammar.yaml"),
            "stop": frozenset(self.one(tuple[str, ...], f"{base}/stop.yaml") or ()),
            "replies": self.table(tuple[str, ...], f"{base}/replies.yaml"),
            "messages": self.table(str, f"{base}/messages.yaml"),
        }
        return Lexicon(**parts)

    def questions(self, concerns: dict[str, Concern]) -> dict[str, Question]:
        questions: list[Question] = []
        for name in sorted(n for n in self.documents if n.startswith("questions/")):
            steps = name.removesuffix(".yaml").split("/")[1:]
            document = self.documents[name][-1]
            body = self.one(QuestionBody, name)
            if len(steps) != 2 or (concerns and steps[0] not in concerns):
                hint = did_you_mean(steps[0], concerns)
                self.problems.append(document.problem(None, "is not questions/<concern>/<name>.yaml.", hint))
            elif body is not None and concerns:
                questions.append(Question(id=".".join(steps), concern=steps[0], body=body))
        questions.sort(key=lambda q: (concerns[q.concern].order, q.id))
        return {q.id: q for q in questions}

    def folder(self, type_: type[T], name: str) -> dict[str, T]:
        found: dict[str, T] = {}
        for file in sorted(n for n in self.documents if n.startswith(name + "/")):
            value = self.one(type_, file)
            if value is not None:
                found[file.removeprefix(name + "/").removesuffix(".yaml")] = value
        return found

    def table(self, type_: type[T], name: str) -> dict[str, T]:
        """A table by key; a later folder adds to it and stands in for single keys."""
        self.used.add(name)
        if name not in self.documents:
            self.missing(name)
        merged: dict[str, T] = {}
        for document in self.documents.get(name, ()):
            merged.update(self.build(dict[str, type_], document) or {})  # type: ignore[valid-type]
        return merged

    def one(self, type_: type[T], name: str) -> T | None:
        self.used.add(name)
        if name not in self.documents:
            self.missing(name)
            return None
        return self.build(type_, self.documents[name][-1])

    def build(self, type_: type[T], document: Document) -> T | None:
        from critic.knowledge.typed import build

        return build(type_, document, self.problems)

    def missing(self, name: str) -> None:
        path = str(self.roots[0] / name)
        if not any(p.path == path for p in self.problems):
            self.problems.append(Problem(path=path, line=0, column=0, message="is missing."))

    def unread(self) -> None:
        for name in sorted(set(self.documents) - self.used):
            if not name.startswith("lexicon/"):
                self.problems.append(
                    self.documents[name][-1].problem(None, "belongs to no part of the knowledge.", "Move or delete it.")
                )

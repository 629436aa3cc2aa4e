"""A folder of YAML to Knowledge, all problems of all files at once."""

from pathlib import Path
from typing import Any, TypeVar

from critic.knowledge import cache, folder
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
from critic.model.lexicon import Dates, FormList, Lexicon, Money, Negation, Numbers, Parties, PhraseList, Units
from critic.model.question import Question, QuestionBody
from critic.source.nodes import Document, parse, read_bytes
from critic.source.problems import Problem, SourceError, did_you_mean

T = TypeVar("T")


def load(root: Path | None = None) -> Knowledge:
    """The knowledge in `root`, or the shipped one.

    Raises SourceError with every problem of every file. A folder that was read before and has not changed since
    comes from the cache (see `critic.knowledge.cache`).
    """
    root = root or folder.shipped()
    if not root.is_dir():
        raise SourceError([Problem(path=str(root), line=0, column=0, message="is not a folder of knowledge.")])
    key = folder.fingerprint(root)
    cached = cache.get(key)
    if cached is not None:
        return cached
    knowledge = read(root)
    cache.put(key, knowledge)
    return knowledge


def read(root: Path) -> Knowledge:
    """The knowledge in `root`, read anew. Raises SourceError with every problem of every file."""
    return _Reader(root).knowledge()


class _Reader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}
        self.used: set[str] = set()
        for path in folder.files(root):
            try:
                self.documents[path.relative_to(root).as_posix()] = parse(read_bytes(path), str(path))
            except SourceError as error:
                self.problems.extend(error.problems)

    def knowledge(self) -> Knowledge:
        pack = self.one(Pack, "pack.yaml")
        language = f"lexicon/{pack.language if pack else 'en'}"
        concerns = self.table(Concern, "concerns.yaml")
        found = {
            "pack": pack,
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
        return Knowledge(**found)  # type: ignore[arg-type]

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
            "stop": frozenset(self.one(tuple[str, ...], f"{base}/stop.yaml") or ()),
            "replies": self.one(dict[str, tuple[str, ...]], f"{base}/replies.yaml") or {},
            "messages": self.one(dict[str, str], f"{base}/messages.yaml") or {},
        }
        return Lexicon(**parts)

    def questions(self, concerns: dict[str, Concern]) -> dict[str, Question]:
        questions: list[Question] = []
        for name in sorted(n for n in self.documents if n.startswith("questions/")):
            steps = name.removesuffix(".yaml").split("/")[1:]
            document = self.documents[name]
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
        return self.one(dict[str, type_], name) or {}  # type: ignore[valid-type]

    def one(self, type_: type[T], name: str) -> T | None:
        from critic.knowledge.typed import build

        self.used.add(name)
        document = self.documents.get(name)
        if document is None:
            if not any(p.path == str(self.root / name) for p in self.problems):
                self.problems.append(Problem(path=str(self.root / name), line=0, column=0, message="is missing."))
            return None
        return build(type_, document, self.problems)

    def unread(self) -> None:
        for name in sorted(set(self.documents) - self.used):
            if not name.startswith("lexicon/"):
                self.problems.append(
                    self.documents[name].problem(None, "belongs to no part of the knowledge.", "Move or delete it.")
                )

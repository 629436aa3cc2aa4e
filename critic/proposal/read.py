"""A proposal file to a Proposal, or to every mistake in it at once."""

from datetime import date
from pathlib import Path

from critic.model.catalogue import Knowledge
from critic.model.proposal import Answer, Proposal
from critic.model.terms import DEPTHS, STATES, Depth, State
from critic.proposal.layout import ANSWER_KEYS, FORMAT, UNNAMED, header_keys, header_questions, nested
from critic.source.nodes import Document, Entry, Mapping, Node, Scalar, Sequence, parse, read_bytes
from critic.source.problems import Problem, SourceError, did_you_mean


def read_file(path: Path, knowledge: Knowledge) -> Proposal:
    """The proposal in the file. Raises SourceError with every problem."""
    return read(read_bytes(path), str(path), knowledge)


def read(data: bytes, path: str, knowledge: Knowledge) -> Proposal:
    """The proposal in `data`; `path` is used in messages only. Raises SourceError with every problem."""
    document = parse(data, path)
    if document.root is None:
        raise SourceError([document.problem(None, "is empty.", "`critic new` writes a file to fill in.")])
    if not isinstance(document.root, Mapping):
        message = "a proposal begins with keys such as `name:` and `answers:`."
        raise SourceError([document.problem(document.root.place, message, "`critic new` writes a file to fill in.")])
    return _Reading(document, document.root, knowledge).proposal()


class _Reading:
    def __init__(self, document: Document, root: Mapping, knowledge: Knowledge) -> None:
        self.document = document
        self.root = root
        self.knowledge = knowledge
        self.problems: list[Problem] = []
        self.answers: dict[str, Answer] = {}

    def proposal(self) -> Proposal:
        self.known_keys(self.root, header_keys(self.knowledge), "the top level of a proposal")
        self.format()
        for field, question in header_questions(self.knowledge).items():
            entry = self.root.entries.get(field)
            if entry:
                self.answer(question, entry.node)
        self.nested_answers()
        found = Proposal(
            name=self.text("name") or UNNAMED,
            kind=self.kind(),
            stage=self.text("stage"),
            as_of=self.as_of(),
            summary=self.text("summary"),
            depth=self.depth(),
            sponsors=self.texts("sponsors"),
            answers={q: self.answers[q] for q in self.knowledge.questions if q in self.answers},
        )
        if self.problems:
            raise SourceError(self.problems)
        return found

    def say(self, node: Node, message: str, hint: str = "") -> None:
        self.problems.append(self.document.problem(node.place, message, hint))

    def known_keys(self, mapping: Mapping, known: tuple[str, ...], where: str) -> None:
        for key, entry in mapping.entries.items():
            if key not in known:
                self.say(entry.key, f"`{key}` is not known at {where}.", did_you_mean(key, known))

    def format(self) -> None:
        entry = self.root.entries.get("format")
        if entry and not (isinstance(entry.node, Scalar) and entry.node.text == FORMAT):
            self.say(entry.node, f"only format {FORMAT} is known.", f"Write `format: {FORMAT}`.")

    def text(self, field: str) -> str:
        entry = self.root.entries.get(field)
        if entry is None:
            return ""
        if isinstance(entry.node, Scalar):
            return entry.node.text.strip()
        self.say(entry.node, f"`{field}` is a single text, not a list or keys.", "Put it on one line, or behind `>-`.")
        return ""

    def texts(self, field: str) -> tuple[str, ...]:
        entry = self.root.entries.get(field)
        return self.items(entry.node, field) if entry else ()

    def items(self, node: Node, what: str) -> tuple[str, ...]:
        """One text or a list of them, without the empty ones."""
        if isinstance(node, Mapping):
            self.say(node, f"`{what}` is a text or a list, not keys.", "Put words that contain `: ` in quotes.")
            return ()
        found = []
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Scalar):
                found.append(item.text.strip())
            else:
                self.say(item, f"an item of `{what}` is a text.", "Put words that contain `: ` in quotes.")
        return tuple(text for text in found if text)

    def kind(self) -> str:
        kind = self.text("kind")
        if kind and kind not in self.knowledge.kinds:
            hint = did_you_mean(kind, self.knowledge.kinds)
            self.say(self.root.entries["kind"].node, f"there is no kind `{kind}`.", hint or "Leave it empty.")
        return kind

    def depth(self) -> Depth:
        text = self.text("depth")
        found = next((d for d in DEPTHS if d == text), None)
        if text and found is None:
            known = ", ".join(f"`{d}`" for d in DEPTHS)
            hint = did_you_mean(text, DEPTHS) or f"Known: {known}."
            self.say(self.root.entries["depth"].node, f"there is no depth `{text}`.", hint)
        return found or "full"

    def as_of(self) -> date | None:
        text = self.text("as_of")
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.say(self.root.entries["as_of"].node, f"`{text}` is not a day.", "Write it as 2025-01-21.")
            return None

    def nested_answers(self) -> None:
        entry = self.root.entries.get("answers")
        if entry is None or _blank(entry.node):
            return
        table = nested(self.knowledge)
        if not isinstance(entry.node, Mapping):
            self.say(entry.node, "`answers` holds concerns, each with its questions.", "Such as `goals:`, indented.")
            return
        self.known_keys(entry.node, tuple(table), "`answers`")
        for concern, inner in entry.node.entries.items():
            if concern in table and not _blank(inner.node):
                self.concern(concern, inner, table[concern])

    def concern(self, concern: str, entry: Entry, names: dict[str, str]) -> None:
        if not isinstance(entry.node, Mapping):
            example = next(iter(names))
            self.say(entry.node, f"`{concern}` holds questions with their answers.", f"Such as `{example}:`, indented.")
            return
        headers = {
            q.partition(".")[2]: f for f, q in header_questions(self.knowledge).items() if q.startswith(f"{concern}.")
        }
        for name, inner in entry.node.entries.items():
            if name in names:
                self.answer(names[name], inner.node)
            elif name in headers:
                self.say(inner.key, f"`{name}` is answered at the top of the file.", f"Write `{headers[name]}:` there.")
            else:
                hint = did_you_mean(name, names)
                self.say(inner.key, f"`{concern}` has no question `{name}`.", hint)

    def answer(self, question: str, node: Node) -> None:
        if _blank(node):
            return
        if not isinstance(node, Mapping):
            items = self.items(node, question.partition(".")[2])
            if items:
                self.answers[question] = Answer(question=question, state="stated", items=items)
            return
        self.known_keys(node, ANSWER_KEYS, "an answer")
        fields = {key: self.field(node, key) for key in ("source", "quote", "state", "reason", "note")}
        given = node.entries.get("answer")
        items = self.items(given.node, "answer") if given and not _blank(given.node) else ()
        state = self.state(node, fields["state"], items, fields["reason"])
        if state:
            self.answers[question] = Answer(
                question=question,
                state=state,
                items=items if state == "stated" else (),
                reason=fields["reason"],
                source=fields["source"],
                quote=fields["quote"],
                note=fields["note"],
            )

    def field(self, node: Mapping, key: str) -> str:
        entry = node.entries.get(key)
        if entry is None:
            return ""
        if isinstance(entry.node, Scalar):
            return entry.node.text.strip()
        self.say(entry.node, f"`{key}` is a single text.", "Put words that contain `: ` in quotes.")
        return ""

    def state(self, node: Mapping, written: str, items: tuple[str, ...], reason: str) -> State | None:
        place = node.entries["state"].node if "state" in node.entries else node
        if not written:
            if items:
                return "stated"
            if any(node.entries.values()) and any(not _blank(e.node) for e in node.entries.values()):
                self.say(node, "there is neither an `answer` nor a `state`.", "Add one of them.")
            return None
        state = next((s for s in STATES if s == written), None)
        if state is None:
            self.say(place, f"there is no state `{written}`.", did_you_mean(written, STATES))
        elif state == "stated" and not items:
            self.say(place, "the state is `stated`, but there is no `answer`.", "Add the words, or use `not-stated`.")
            return None
        elif state != "stated" and items:
            self.say(place, f"there is an `answer`, and the state is `{state}`.", "Keep one of the two.")
        elif state == "not-applicable" and not reason:
            self.say(place, "`not-applicable` needs a `reason`.", "Say in a sentence why it does not apply.")
        return state


def _blank(node: Node) -> bool:
    """Nothing but white space, or an explicit null."""
    return isinstance(node, Scalar) and not node.quoted and node.text.strip() in {"", "~", "null"}

"""YAML text to nodes with places.

Built from libyaml's events rather than from PyYAML's own composer: no recursion, so depth is bounded by a message
and not by the stack; aliases, anchors and tags are refused before they can expand; equal keys are seen. Scalars stay
text. `plain` gives the few types that YAML 1.2's core schema knows, for files that need them.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from critic.model.value import value
from critic.source.problems import Problem, SourceError

MAX_BYTES = 4_000_000
MAX_DEPTH = 40
_INT = re.compile(r"[-+]?[0-9]{1,18}\Z")
_FLOAT = re.compile(r"[-+]?(?:[0-9]{1,18}\.[0-9]{0,18}|\.[0-9]{1,18}|[0-9]{1,18})(?:[eE][-+]?[0-9]{1,3})?\Z")
_TOO_DEEP = f"this is nested more than {MAX_DEPTH} deep."
"""Said when our own limit is met, or that of a libyaml which looks far ahead and has one."""
_LEVELS = "A proposal needs four levels."
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@value
class Place:
    """Where something stands."""

    line: int
    "From 1."
    column: int
    "From 1."


@value
class Scalar:
    """A single value."""

    place: Place
    "Of its first character."
    text: str
    "As YAML reads it, quotes and folding taken away."
    quoted: bool
    "Whether it was written in quotes or as a block."


@value
class Entry:
    """One key of a mapping."""

    key: Scalar
    "The key."
    node: "Node"
    "Its value."


@value
class Mapping:
    """Keys and values in the order of the file, each key once."""

    place: Place
    "Of the first key."
    entries: dict[str, Entry]
    "By key."


@value
class Sequence:
    """A list."""

    place: Place
    "Of its first character."
    items: tuple["Node", ...]
    "In order."


Node = Scalar | Mapping | Sequence


@value
class Document:
    """A file that was read: its root and what is needed to point into it."""

    path: str
    "As the user named it."
    text: str
    "Its content."
    root: Node | None
    "None when it holds nothing."

    def problem(self, place: Place | None, message: str, hint: str = "") -> Problem:
        """A problem of this file with its line quoted."""
        if place is None:
            return Problem(path=self.path, line=0, column=0, message=message, hint=hint)
        return Problem(
            path=self.path,
            line=place.line,
            column=place.column,
            message=message,
            hint=hint,
            excerpt=_line(self.text, place.line),
        )


def read_bytes(path: Path) -> bytes:
    """The file's bytes.

    Raises SourceError with the system's reason when there are none to be had, or when it is larger than MAX_BYTES.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise SourceError([_whole(str(path), f"cannot be opened: {reason.lower()}.")]) from None
    return data


def parse(data: bytes, path: str) -> Document:
    """Bytes of one YAML file to its document; `path` is used in messages only.

    Raises SourceError when the bytes are not UTF-8, not YAML, or use what a proposal has no need of.
    """
    if len(data) > MAX_BYTES:
        raise SourceError([_whole(path, f"is larger than {MAX_BYTES // 1_000_000} MB; is it the right file?")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            [
                Problem(
                    path=path,
                    line=line,
                    column=0,
                    message=f"byte {error.start + 1} is not UTF-8.",
                    hint="Save the file as UTF-8.",
                )
            ]
        ) from None
    return Document(path=path, text=text, root=_Builder(path, text).build())


def plain(node: Node | None) -> Any:
    """The node as dicts, lists and YAML 1.2 core scalars (null, booleans, integers, floats, text)."""
    if node is None:
        return None
    if isinstance(node, Mapping):
        return {key: plain(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if node.quoted else _resolve(node.text)


def _resolve(text: str) -> Any:
    if text in {"", "~", "null", "Null", "NULL"}:
        return None
    if text in {"true", "True", "TRUE"}:
        return True
    if text in {"false", "False", "FALSE"}:
        return False
    if _INT.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text


class _Builder:
    """One pass over the events, with a stack of the collections that are still open."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.problems: list[Problem] = []

    def build(self) -> Node | None:
        try:
            root = self._document(yaml.parse(self.text, Loader=_LOADER))
        except yaml.YAMLError as error:
            self.problems.append(self._from_yaml(error))
            root = None
        if self.problems:
            raise SourceError(self.problems)
        return root

    def _document(self, events: Iterator[Any]) -> Node | None:
        root: Node | None = None
        stack: list[_Open] = []
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._say(event, "a second document begins here.", "Keep one proposal in one file.")
                    break
            node: Node | None = None
            if isinstance(event, yaml.NodeEvent):
                self._refuse(event)
            if isinstance(event, yaml.ScalarEvent):
                node = Scalar(place=_place(event), text=event.value, quoted=bool(event.style))
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                stack.append(_Open(event))
                if len(stack) > MAX_DEPTH:
                    self._say(event, _TOO_DEEP, _LEVELS)
                    break
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                node = stack.pop().close()
            if node is None:
                continue
            if stack:
                self._add(stack[-1], node)
            else:
                root = node
        return None if isinstance(root, Scalar) and not root.text and not root.quoted else root

    def _refuse(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._say(event, f"`*{event.anchor}` repeats another place.", "Write the words out; aliases are not read.")
        elif event.anchor:
            self._say(event, f"`&{event.anchor}` is an anchor.", "Put words that begin with `&` in quotes.")
        elif event.tag and event.tag != "!":
            self._say(event, f"`{event.tag}` is a tag.", "Put words that begin with `!` in quotes.")

    def _add(self, parent: "_Open", node: Node) -> None:
        if not parent.mapping:
            parent.items.append(node)
        elif parent.key is not None:
            parent.entries[parent.key.text] = Entry(key=parent.key, node=node)
            parent.key = None
        elif isinstance(node, Scalar):
            if node.text in parent.entries:
                first = parent.entries[node.text].key.place.line
                self._at(node.place, f"`{node.text}` stands here twice.", f"It is also in line {first}; keep one.")
            parent.key = node
        else:
            self._at(node.place, "a key has to be a word.", "Put it in quotes if it begins with `[` or `{`.")
            parent.key = Scalar(place=node.place, text=f"\0{len(parent.entries)}", quoted=True)

    def _say(self, event: Any, message: str, hint: str) -> None:
        self._at(_place(event), message, hint)

    def _at(self, place: Place, message: str, hint: str) -> None:
        self.problems.append(
            Problem(
                path=self.path,
                line=place.line,
                column=place.column,
                message=message,
                hint=hint,
                excerpt=_line(self.text, place.line),
            )
        )

    def _from_yaml(self, error: yaml.YAMLError) -> Problem:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be parsed"
        message = _TOO_DEEP if "nesting depth" in what else f"this is not YAML: {what}."
        if mark is None:
            position = getattr(error, "position", None)
            if not isinstance(position, int) or position < 0:
                return _whole(self.path, message)
            line = self.text.count("\n", 0, position) + 1
            return Problem(path=self.path, line=line, column=0, message=message)
        return Problem(
            path=self.path,
            line=mark.line + 1,
            column=mark.column + 1,
            message=message,
            hint=_LEVELS if message == _TOO_DEEP else _YAML_HINTS.get(what, ""),
            excerpt=_line(self.text, mark.line + 1),
        )


_YAML_HINTS = {
    "mapping values are not allowed in this context": "Put words that contain `: ` in quotes.",
    "found character that cannot start any token": "Indent with spaces, and put words that begin with `@` in quotes.",
    "could not find expected ':'": "Is a colon missing, or the line before indented differently?",
    "did not find expected key": "Is this line indented like the ones above it?",
}


class _Open:
    """A collection whose end has not come yet."""

    def __init__(self, event: Any) -> None:
        self.place = _place(event)
        self.mapping = isinstance(event, yaml.MappingStartEvent)
        self.key: Scalar | None = None
        self.entries: dict[str, Entry] = {}
        self.items: list[Node] = []

    def close(self) -> Node:
        if self.mapping:
            return Mapping(place=self.place, entries=self.entries)
        return Sequence(place=self.place, items=tuple(self.items))


def _place(event: Any) -> Place:
    return Place(line=event.start_mark.line + 1, column=event.start_mark.column + 1)


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _whole(path: str, message: str) -> Problem:
    return Problem(path=path, line=0, column=0, message=message)

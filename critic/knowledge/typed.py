"""Nodes to typed values: pydantic validates, its findings become problems in the words of the file format."""

import json
from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from critic.model.value import Strict, hyphenated
from critic.source.nodes import Document, Mapping, Node, Place, Sequence, plain
from critic.source.problems import Problem, did_you_mean

T = TypeVar("T")
Location = tuple[str | int, ...]


def build(type_: type[T], document: Document, problems: list[Problem]) -> T | None:
    """The document as a value of `type_`; what is wrong with it is added to `problems` and None returned."""
    if document.root is None:
        problems.append(document.problem(None, "is empty.", "Delete it or fill it in."))
        return None
    try:
        found: T = _adapter(cast("Hashable", type_)).validate_json(json.dumps(plain(document.root)))
        return found
    except ValidationError as error:
        problems.extend(_problem(document, e) for e in error.errors(include_url=False))
        return None


@cache
def _adapter(type_: Hashable) -> "TypeAdapter[Any]":
    return TypeAdapter(cast("type[Any]", type_))


@cache
def _field_names() -> frozenset[str]:
    names: set[str] = set()
    pending = [Strict]
    while pending:
        cls = pending.pop()
        pending.extend(cls.__subclasses__())
        names.update(hyphenated(n) for n in getattr(cls, "__dataclass_fields__", ()))
    return frozenset(names)


def _problem(document: Document, error: Any) -> Problem:
    location: Location = error["loc"]
    kind: str = error["type"]
    name = str(location[-1]) if location else "it"
    if kind == "missing":
        place = _place(document.root, location[:-1])
        return document.problem(place, f"`{name}` is missing.", "Add it here.")
    if kind == "unexpected_keyword_argument":
        place = _place(document.root, location, key=True)
        return document.problem(place, f"`{name}` is not known here.", did_you_mean(name, _field_names()))
    place = _place(document.root, location)
    if kind == "union_tag_invalid":
        expected = str(error["ctx"]["expected_tags"]).replace("'", "`")
        return document.problem(place, f"there is no check kind `{error['ctx']['tag']}`.", f"Known: {expected}.")
    if kind == "literal_error":
        expected = str(error["ctx"]["expected"]).replace("'", "`")
        return document.problem(place, f"`{error['input']}` is not one of {expected}.")
    wanted = str(error["msg"]).removeprefix("Input should be ")
    return document.problem(place, f"`{name}` should be {wanted}.", _quote_hint(error))


def _quote_hint(error: Any) -> str:
    if error["type"] == "string_type" and isinstance(error["input"], int | float | bool):
        return "Put it in quotes."
    return ""


def _place(node: Node | None, location: Location, key: bool = False) -> Place | None:
    """The place of what `location` leads to, or of the last step towards it that is in the file."""
    found = node
    place = node.place if node is not None else None
    for index, step in enumerate(location):
        if isinstance(found, Mapping) and step in found.entries:
            entry = found.entries[str(step)]
            last = index == len(location) - 1
            place = entry.key.place if key and last else entry.node.place
            found = entry.node
        elif isinstance(found, Sequence) and isinstance(step, int) and step < len(found.items):
            found = found.items[step]
            place = found.place
    return place

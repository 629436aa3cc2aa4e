"""Knowledge as one line of JSON and back: quick to read, the same on every version of Python, and only ever data.

A value of the model is an object with the one key `=`: its class's name and its fields in their order. Arrays are
tuples. A set is an object with the one key `set`.
"""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from critic.model import catalogue, checks, lexicon, question
from critic.model.catalogue import Knowledge

_CLASSES: dict[str, type[Any]] = {
    name: found
    for module in (catalogue, checks, lexicon, question)
    for name, found in vars(module).items()
    if isinstance(found, type) and is_dataclass(found)
}
"""No two classes of the model share a name; a test holds them to it."""
_FIELDS = {name: tuple(f.name for f in fields(found)) for name, found in _CLASSES.items()}
_SETTERS = {name: tuple(getattr(found, f).__set__ for f in _FIELDS[name]) for name, found in _CLASSES.items()}
"""What puts a field into its slot. Going through the constructors took as long again as reading the JSON."""
_VALUE, _SET = "=", "set"


def encode(knowledge: Knowledge) -> str:
    """The knowledge as JSON."""
    return json.dumps(_plain(knowledge), ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Knowledge:
    """The knowledge that `encode` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    found = json.loads(text, object_hook=_built)
    if not isinstance(found, Knowledge):
        raise TypeError("not a Knowledge")
    return found


def _plain(item: object) -> object:
    if is_dataclass(item):
        name = type(item).__name__
        return {_VALUE: [name, *(_plain(getattr(item, field)) for field in _FIELDS[name])]}
    if isinstance(item, dict):
        return {key: _plain(found) for key, found in item.items()}
    if isinstance(item, frozenset):
        return {_SET: sorted(item)}
    if isinstance(item, tuple):
        if any(isinstance(inner, tuple) for inner in item):
            raise TypeError("a tuple in a tuple cannot be told from a list")
        return [_plain(inner) for inner in item]
    return item


def _built(item: dict[str, Any]) -> Any:
    if len(item) == 1:
        if _VALUE in item:
            return _made(*item[_VALUE])
        if _SET in item and isinstance(item[_SET], list):
            return frozenset(item[_SET])
    for key, found in item.items():
        if type(found) is list:
            item[key] = tuple(found)
    return item


def _made(name: str, *values: Any) -> Any:
    made = object.__new__(_CLASSES[name])
    for put, found in zip(_SETTERS[name], values, strict=True):
        put(made, tuple(found) if type(found) is list else found)
    return made

"""How every value of the model is declared.

Values are frozen standard-library dataclasses that pydantic validates at the doors (see `critic.knowledge.sources`).
They are not pydantic models because a model class costs about 2 ms to define on the machines this was measured on,
and a review of one file needs forty of them and validates none.
"""

from dataclasses import FrozenInstanceError, dataclass
from typing import Any, ClassVar, TypeVar, dataclass_transform

T = TypeVar("T")


def hyphenated(name: str) -> str:
    """The spelling a field has in a YAML file: `at_least` is written `at-least`, `from_` is written `from`."""
    return name.rstrip("_").replace("_", "-")


class Strict:
    """Base of values that are read from files: unknown fields and wrong types are refused."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {
        "strict": True,
        "extra": "forbid",
        "alias_generator": hyphenated,
    }


@dataclass_transform(frozen_default=True, kw_only_default=True)
def value(cls: type[T]) -> type[T]:
    """A frozen, slotted dataclass whose fields are given by name.

    Comparison, hash and representation are shared by all of them, and so is what refuses a change of the values that
    are read from files: compiling five more functions for each of ninety classes took a tenth of the time of a review.
    """
    read = issubclass(cls, Strict)
    made = dataclass(frozen=not read, slots=True, kw_only=True, eq=False, repr=False)(cls)
    for function in (_eq, _hash, _repr, *((_setattr, _delattr) if read else ())):
        setattr(made, f"_{function.__name__}__", function)
    return made


def _setattr(self: Any, name: str, found: Any) -> None:
    """Fills an empty slot, as the constructor does, and nothing else."""
    if hasattr(self, name):
        raise FrozenInstanceError(f"cannot assign to field {name!r}")
    object.__setattr__(self, name, found)


def _delattr(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, name) for name in self.__dataclass_fields__)


def _eq(self: Any, other: object) -> bool:
    return type(self) is type(other) and _values(self) == _values(other)


def _hash(self: Any) -> int:
    return hash(_values(self))


def _repr(self: Any) -> str:
    inner = ", ".join(f"{name}={found!r}" for name, found in zip(self.__dataclass_fields__, _values(self), strict=True))
    return f"{type(self).__name__}({inner})"

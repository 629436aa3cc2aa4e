"""How every value of the model is declared.

Values are frozen standard-library dataclasses that pydantic validates at the doors (see `critic.knowledge.sources`).
They are not pydantic models because a model class costs about 2 ms to define on the machines this was measured on,
and a review of one file needs forty of them and validates none.
"""

from dataclasses import dataclass
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
    """A frozen, slotted dataclass whose fields are given by name."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)

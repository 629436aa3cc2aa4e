"""Which key carries out which command: the keys the program comes with, and how one is spelled."""

import re

KEYS: dict[str, str] = {
    "help": "f1",
    "why": "f2",
    "example": "f3",
    "editor": "f4",
    "silent": "f5",
    "unknown": "f6",
    "na": "f7",
    "skip": "f8",
    "back": "f9",
    "export": "f10",
    "findings": "f11",
    "map": "f12",
    "save": "ctrl+s",
    "search": "ctrl+r",
    "review": "ctrl+o",
    "panel": "ctrl+t",
    "settings": "ctrl+l",
    "goto": "ctrl+g",
    "precedent": "alt+p",
    "edit": "alt+e",
    "undo": "alt+z",
    "redo": "alt+y",
    "score": "alt+s",
    "depth": "alt+d",
    "proposal": "alt+o",
    "copy": "alt+c",
    "quit": "ctrl+q",
}
"""By command. None of them is a key that the text area, the terminal or the command palette needs."""

SHOWN = ("help", "why", "example", "silent", "back")
"""Commands in the last line of the screen; it has room for five at 80 columns."""

NONE = "none"
"""Stands for no key at all."""

TAKEN = frozenset({"ctrl+c", "ctrl+p", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+h", "ctrl+x", "ctrl+v", "ctrl+a", "ctrl+e"})
"""Needed to copy, to paste, to type, and by the command palette; or the same as Enter, Tab and Backspace."""

_SPELLED = re.compile(
    r"(f([1-9]|1[0-9]|2[0-4])|(ctrl|alt|ctrl\+alt|ctrl\+shift|alt\+shift)\+([a-z0-9]|f([1-9]|1[0-2])))\Z"
)


def is_key(text: str) -> bool:
    """Whether it is a key that can be given to a command: f1 to f24, or a letter, digit or F key behind ctrl or alt."""
    return bool(_SPELLED.match(text))

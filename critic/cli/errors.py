"""The only place that writes stderr, and the exit codes."""

import sys
from enum import IntEnum
from typing import NoReturn


class Exit(IntEnum):
    """What the command's exit code means."""

    REVIEWED = 0
    "Reviewed, nothing at or above --fail-on."
    FINDINGS = 1
    "Findings at or above --fail-on."
    UNREADABLE = 2
    "The command line or a file cannot be used."
    INTERNAL = 3
    "A mistake in the program."
    INTERRUPTED = 130
    "Stopped by the user."


def note(text: str) -> None:
    """A line on stderr."""
    try:
        sys.stderr.write(text.rstrip("\n") + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        pass


def fail(text: str, code: Exit = Exit.UNREADABLE) -> NoReturn:
    """A message on stderr and the end of the program."""
    note(text)
    sys.exit(int(code))

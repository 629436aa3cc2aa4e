"""What is wrong with a file, where, and what to do about it."""

from collections.abc import Iterable, Sequence

from critic.model.value import value

_WIDTH = 100


@value
class Problem:
    """One mistake in one file."""

    path: str
    "The file as the user named it."
    line: int
    "From 1; 0 when the whole file is meant."
    column: int
    "From 1; 0 when the whole line is meant."
    message: str
    "What is wrong, as a sentence."
    hint: str = ""
    "What to do, as a sentence."
    excerpt: str = ""
    "The line it is in, without its end."

    @property
    def place(self) -> str:
        """`file:line:column`, as far as it is known."""
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}:{self.column}" if self.column else f"{self.path}:{self.line}"


class SourceError(Exception):
    """A file, or a folder of files, cannot be read; `problems` says why, all at once, in order of place."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.path, p.line, p.column, p.message)))
        super().__init__(render(self.problems))


def visible(text: str) -> str:
    """The text with every character that could move a cursor or hide others written as its code point."""
    return "".join(_shown(c) for c in text)


def hides(text: str) -> bool:
    """Whether a character in it could move a cursor or hide others."""
    return any(_hidden(ord(c)) for c in text)


def sound(text: str) -> str:
    """The text with halves of characters, which no file can hold, replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _hidden(code: int) -> bool:
    return code < 0x20 or 0x7F <= code < 0xA0 or code in _HIDDEN or 0xD800 <= code < 0xE000


def _shown(char: str) -> str:
    return f"<U+{ord(char):04X}>" if _hidden(ord(char)) else char


_HIDDEN = frozenset(
    [
        *[0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF, 0xE0001],
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        *range(0xE0020, 0xE0080),
    ]
)


def render(problems: Iterable[Problem]) -> str:
    """The problems as a person reads them: place and message, the line, a caret, the advice."""
    return "\n".join(_one(p) for p in problems)


def _one(problem: Problem) -> str:
    lines = [f"{visible(problem.place)}: {visible(problem.message)}"]
    if problem.excerpt:
        begin = max(0, problem.column - 1 - _WIDTH // 2) if problem.column > _WIDTH else 0
        before = visible(problem.excerpt[begin : max(problem.column - 1, begin)])
        after = visible(problem.excerpt[max(problem.column - 1, begin) : begin + _WIDTH])
        lines.append(f"    {before}{after}")
        if problem.column:
            lines.append("    " + " " * len(before) + "^")
    if problem.hint:
        lines.append(f"    {visible(problem.hint)}")
    return "\n".join(lines)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known spelling closest to `word`, or None when none is close (rapidfuzz ratio below 60)."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word.casefold(), sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence with the nearest spelling, or with all of them when they are few, or nothing."""
    names = sorted(known)
    near = nearest(word, names)
    if near is not None:
        return f"Did you mean `{near}`?"
    if 0 < len(names) <= 14:
        return "Known here: " + ", ".join(f"`{n}`" for n in names) + "."
    return ""

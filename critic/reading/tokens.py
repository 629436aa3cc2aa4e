"""Text to words, numbers and marks with their places, in one pass."""

import re

_TOKEN = re.compile(
    r"(?P<u>(?:https?://|www\.|doi\.org/)[^\s<>\"'\)\]]+)"
    r"|(?P<n>\d{1,3}(?:['\u2019]\d{3})+(?!\d)|\d+(?:[.,]\d+)*|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d))"
    r"|(?P<w>[^\W\d_]+(?:['\u2019][^\W\d_]+)*)"
    r"|(?P<m>[^\s\w]|_)"
)
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]*\d)")
_CURLY = "\u2019"
_ENDERS = frozenset(".!?;\u3002\uff01\uff1f")


class Tokens:
    """The tokens of one text, as parallel lists.

    `kinds` holds `w` (word), `n` (number), `m` (mark) or `u` (address); `low` the case-folded text with straight
    apostrophes; `starts` and `ends` the offsets in the text; `sentences` the number of the sentence, from 0.
    """

    __slots__ = ("ends", "heads", "kinds", "low", "raw", "sentences", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.kinds: list[str] = []
        self.raw: list[str] = []
        self.low: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._split(text)
        self.sentences = self._sentences()
        self.heads = self._heads()

    def __len__(self) -> int:
        return len(self.kinds)

    def _split(self, text: str) -> None:
        skip = 0
        kinds, raws, lows, starts, ends = self.kinds, self.raw, self.low, self.starts, self.ends
        curly = _CURLY in text
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            if start < skip:
                continue
            kind, raw = match.lastgroup or "m", match.group()
            if kind == "n":
                grouped = _GROUPED.match(text, start)
                if grouped is not None:
                    raw, end = grouped.group(), grouped.end()
                    skip = end
            kinds.append(kind)
            raws.append(raw)
            lows.append(raw.casefold().replace(_CURLY, "'") if curly else raw.casefold())
            starts.append(start)
            ends.append(end)

    def _sentences(self) -> list[int]:
        found: list[int] = []
        number = 0
        count = len(self.kinds)
        lines = "\n" in self.text
        for i, raw in enumerate(self.raw):
            if lines and i and "\n" in self.text[self.ends[i - 1] : self.starts[i]]:
                number += 1
            found.append(number)
            if raw in _ENDERS and self._ends_sentence(i, count):
                number += 1
        return found

    def _ends_sentence(self, i: int, count: int) -> bool:
        if i + 1 >= count:
            return False
        if self.raw[i] != ".":
            return True
        spaced = self.starts[i + 1] > self.ends[i]
        initial = i > 0 and len(self.raw[i - 1]) == 1 and self.kinds[i - 1] == "w"
        return spaced and not initial and not self.raw[i + 1][0].islower()

    def adjacent(self, i: int) -> bool:
        """Whether token `i` follows token `i - 1` with nothing between them."""
        return 0 < i < len(self.kinds) and self.starts[i] == self.ends[i - 1]

    def first(self, i: int) -> bool:
        """Whether token `i` is the first word of its sentence."""
        return i in self.heads

    def _heads(self) -> frozenset[int]:
        """The first word, number or address of each sentence."""
        found: dict[int, int] = {}
        for i, sentence in enumerate(self.sentences):
            if self.kinds[i] != "m":
                found.setdefault(sentence, i)
        return frozenset(found.values())

    def span(self, i: int, j: int) -> str:
        """The text from token `i` up to, not including, token `j`."""
        return self.text[self.starts[i] : self.ends[j - 1]]

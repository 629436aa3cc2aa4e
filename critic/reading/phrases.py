"""Phrases of the lexicon, found by their first two words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Generic, TypeVar

from critic.reading.tokens import Tokens

V = TypeVar("V")
_HYPHENS = frozenset("-\u2010\u2011")


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokens it is matched by; hyphens count as spaces."""
    spaced = phrase.replace("-", " ")
    if spaced.isascii() and spaced.replace(" ", "").isalpha():
        return tuple(spaced.casefold().split())
    return tuple(low for low in Tokens(phrase).low if low != "-")


class Running:
    """The words of a text without the hyphens between them, and what each is followed by."""

    __slots__ = ("distinct", "pairs", "places", "words")

    def __init__(self, words: list[str]) -> None:
        self.places = [i for i, word in enumerate(words) if word not in _HYPHENS]
        "The token that each of them is."
        self.words = tuple(words) if len(self.places) == len(words) else tuple(words[i] for i in self.places)
        "In the order of the text."
        self.pairs = [*pairwise(self.words), None]
        "Each with the one behind it."
        self.distinct = frozenset(self.words)
        "Each once."


class Phrases(Generic[V]):
    """Phrases by first word and, under it, by second word (`""` for none), longest first, each with a value.

    What stands under a first word is sorted out when a text first has that word: most texts have few of them.
    """

    __slots__ = ("_longer", "_single", "_sorted", "by_first")

    def __init__(self, entries: Iterable[tuple[str, V]] = ()) -> None:
        self.by_first: dict[str, list[tuple[str, V]]] = {}
        self._sorted: set[str] = set()
        self._single: dict[str, list[V]] = {}
        self._longer: dict[tuple[str, str] | None, list[tuple[tuple[str, ...], V]]] = {}
        for entry in entries:
            first = _first_word(entry[0])
            if first:
                self.by_first.setdefault(first, []).append(entry)

    def at(self, words: list[str], i: int) -> tuple[int, V] | None:
        """The longest phrase that begins at token `i`, as (token behind it, value); hyphens between are skipped."""
        if i >= len(words) or words[i] not in self.by_first:
            return None
        if words[i] not in self._sorted:
            self._sort_out(words[i])
        for phrase, found in self._longer.get((words[i], _following(words, i)), ()):
            end = _matches(words, i, phrase)
            if end:
                return end, found
        single = self._single.get(words[i])
        return (i + 1, single[0]) if single else None

    def by_value(self, text: Running) -> dict[V, list[tuple[int, int]]]:
        """Where the phrases of each value stand in the text, as (first token, token behind), the longest first."""
        found: defaultdict[V, list[tuple[int, int]]] = defaultdict(list)
        single, longer, words, places = self._single, self._longer, text.words, text.places
        for k in self._sites(text):
            place = places[k]
            for phrase, value in longer.get(text.pairs[k], ()):
                behind = k + len(phrase)
                if words[k:behind] == phrase:
                    found[value].append((place, places[behind - 1] + 1))
            for value in single.get(words[k], ()):
                found[value].append((place, place + 1))
        return found

    def _sites(self, text: Running) -> list[int]:
        """Where in the text a phrase may begin, after what stands under those words has been sorted out."""
        begun = self.by_first.keys() & text.distinct
        for first in begun - self._sorted:
            self._sort_out(first)
        return [k for k, word in enumerate(text.words) if word in begun] if begun else []

    def apart_in(self, text: Running) -> Iterator[tuple[int, int, V]]:
        """The longest phrase at each place, as (first token, token behind, value), without overlap."""
        behind = 0
        for k in self._sites(text):
            if text.places[k] >= behind:
                found = self._longest(text, k)
                if found:
                    behind, value = found
                    yield text.places[k], behind, value

    def _longest(self, text: Running, k: int) -> tuple[int, V] | None:
        for phrase, value in self._longer.get(text.pairs[k], ()):
            if text.words[k : k + len(phrase)] == phrase:
                return text.places[k + len(phrase) - 1] + 1, value
        single = self._single.get(text.words[k])
        return (text.places[k] + 1, single[0]) if single else None

    def _sort_out(self, first: str) -> None:
        self._sorted.add(first)
        seconds: set[tuple[str, str]] = set()
        for phrase, value in self.by_first[first]:
            words = words_of(phrase)
            if len(words) == 1:
                self._single.setdefault(first, []).append(value)
            else:
                pair = (first, words[1])
                seconds.add(pair)
                self._longer.setdefault(pair, []).append((words, value))
        for pair in seconds:
            self._longer[pair].sort(key=lambda c: -len(c[0]))


def _first_word(phrase: str) -> str:
    """The first of the words of a phrase; quickly where it is plain."""
    head = phrase.partition(" ")[0]
    if head.isascii() and head.isalpha() and head.islower():
        return head
    words = words_of(phrase)
    return words[0] if words else ""


def _following(words: list[str], i: int) -> str:
    """The word behind token `i` and any hyphens, or nothing that a phrase could go on with."""
    position = i + 1
    while position < len(words) and words[position] in _HYPHENS:
        position += 1
    return words[position] if position < len(words) else "\n"


def _matches(words: list[str], i: int, phrase: tuple[str, ...]) -> int:
    position = i
    count = len(words)
    for word in phrase:
        while position < count and position > i and words[position] in _HYPHENS:
            position += 1
        if position >= count or words[position] != word:
            return 0
        position += 1
    return position

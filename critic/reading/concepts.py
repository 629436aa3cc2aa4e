"""The ideas that a text touches on: its phrases of every concept list, each list worked out when it is asked for.

A text has three phrases for every two of its words, since many lists share a phrase; a check asks for a few lists.
"""

from critic.reading.facts import Hit
from critic.reading.phrases import Running
from critic.reading.soundness import Span, outside
from critic.reading.tables import Tables
from critic.reading.tokens import Tokens

Parted = tuple[tuple[Hit, ...], tuple[Hit, ...]]


class Concepts:
    """Phrases of the concept lists in one text, each list by itself: a longer phrase of one hides none of another."""

    __slots__ = ("_denials", "_known", "_places", "_tables", "_tokens", "_words")

    def __init__(self, tokens: Tokens, words: list[str], text: Running, denials: list[Span], tables: Tables) -> None:
        self._tokens, self._words, self._denials, self._tables = tokens, words, denials, tables
        self._places = tables.concepts.by_value(text)
        self._known: dict[str, Parted] = {}

    @property
    def lists(self) -> list[str]:
        """Ids of the lists of which a phrase may stand in the text."""
        return list(self._places)

    def of(self, name: str) -> Parted:
        """The phrases of one list that are affirmed, and those that are mentioned in order to be denied."""
        if name not in self._places:
            return (), ()
        found = self._known.get(name)
        if found is None:
            hits = self._hits(name)
            affirmed = tuple(h for h in hits if self._affirmed(h))
            denied = () if len(affirmed) == len(hits) else tuple(h for h in hits if not self._affirmed(h))
            found = self._known[name] = (affirmed, denied)
        return found

    def _hits(self, name: str) -> list[Hit]:
        tokens, behind = self._tokens, 0
        verbs = name in self._tables.verbs
        hits: list[Hit] = []
        for i, end in self._places[name]:
            if i >= behind and not (verbs and end == i + 1 and self._noun(i)):
                behind = end
                start, stop = tokens.starts[i], tokens.ends[end - 1]
                hits.append(Hit(list=name, start=start, end=stop, sentence=tokens.sentences[i]))
        return hits

    def _noun(self, i: int) -> bool:
        """Whether a word that may be a verb is none here: behind an article or a preposition, or in a compound."""
        tokens = self._tokens
        joined = (tokens.raw[i - 1] == "-" and tokens.adjacent(i)) if i else False
        compound = i + 1 < len(tokens) and tokens.raw[i + 1] == "-" and tokens.adjacent(i + 1)
        return joined or compound or (i > 0 and self._words[i - 1] in self._tables.before_nouns)

    def _affirmed(self, hit: Hit) -> bool:
        """Whether the phrase is not denied, or is itself a denial (cannot afford not to)."""
        if outside(self._denials, hit.start):
            return True
        said = self._tokens.text[hit.start : hit.end].casefold().split()
        return any(word in self._tables.negators.by_first for word in said)

"""Whether the words affirm what they mention: denials, repetitions, heaps of keywords.

A phrase or a number counts for a criterion only where the sentence says that it is so. Thresholds are house choices,
measured on the sets in `tests/review/`.
"""

from bisect import bisect_right

from critic.knowledge.topics import stem
from critic.reading.tables import Tables
from critic.reading.tokens import Tokens

Span = tuple[int, int]
_BEYOND = 1 << 62
_BREAKS = frozenset(",;:()\u2013\u2014")
_PARTING = frozenset(",;")
_FEWEST_REPEATED = 5
_YEAR_DIGITS = 4
_LONGEST_LIST = 12
"""Tokens behind a comma within which a list of names comes to its last one."""
_MOST_REPEATED = 0.6
_FEWEST_FRAGMENTS = 5
_SHORT_FRAGMENT = 2.5


def denied(tokens: Tokens, words: list[str], tables: Tables) -> list[Span]:
    """Offsets of what is denied: all of a clause with not, the rest of a clause behind no; nothing in a condition."""
    if not any(word in tables.negators.by_first for word in words):
        return []
    spans = (_denied_in(tokens, words, begin, end, tables) for begin, end in _clauses(tokens, words, tables))
    return [span for span in spans if span is not None]


def _denied_in(tokens: Tokens, words: list[str], begin: int, end: int, tables: Tables) -> Span | None:
    """What one clause, given by its tokens, denies."""
    if any(words[i] in tables.conditions for i in range(begin, end)):
        return None
    behind = 0
    i = begin
    while i < end:
        if behind and words[i] in tables.exceptions:
            return tokens.starts[behind], tokens.starts[i]
        negator = tables.negators.at(words, i)
        if negator and negator[1] == "verbal":
            return tokens.starts[begin], tokens.ends[end - 1]
        if negator and negator[1] == "nominal" and not behind:
            behind = negator[0]
        i = negator[0] if negator else i + 1
    return (tokens.starts[behind], tokens.ends[end - 1]) if 0 < behind < end else None


def _clauses(tokens: Tokens, words: list[str], tables: Tables) -> list[Span]:
    """Token ranges between marks, words that begin a clause, and ends of sentences."""
    clauses: list[Span] = []
    begin = 0
    for i in range(len(tokens)):
        new = i > begin and (words[i] in tables.breaks or tokens.sentences[i] != tokens.sentences[i - 1])
        if new:
            clauses.append((begin, i))
            begin = i
        if (tokens.raw[i] in _BREAKS or _dash(tokens, i)) and not _goes_on(tokens, words, i, tables):
            if i > begin:
                clauses.append((begin, i))
            begin = i + 1
    if begin < len(tokens):
        clauses.append((begin, len(tokens)))
    return clauses


def _dash(tokens: Tokens, i: int) -> bool:
    """Whether the hyphen at `i` stands between two spaces for a dash."""
    return tokens.raw[i] == "-" and not tokens.adjacent(i) and not tokens.adjacent(i + 1)


def _goes_on(tokens: Tokens, words: list[str], i: int, tables: Tables) -> bool:
    """Whether the mark at `i` is a comma inside a number, or one behind which the same clause goes on."""
    if tokens.raw[i] != "," or i + 1 >= len(tokens):
        return False
    return tokens.adjacent(i + 1) or words[i + 1] in tables.continues or _lists_names(tokens, words, i + 1, tables)


def _lists_names(tokens: Tokens, words: list[str], i: int, tables: Tables) -> bool:
    """Whether nothing but names stands from token `i` to a word such as or: not like A, B or C."""
    for j in range(i, min(i + _LONGEST_LIST, len(tokens))):
        if words[j] in tables.alternatives:
            return j > i
        if not (tokens.raw[j][0].isupper() or tokens.raw[j] == "," or tokens.kinds[j] == "n"):
            return False
    return False


def outside(spans: list[Span], start: int) -> bool:
    """Whether an offset lies in none of the spans, which are in order and apart."""
    place = bisect_right(spans, (start, _BEYOND)) - 1
    return place < 0 or start >= spans[place][1]


def repeated(content: list[list[str]], tables: Tables) -> bool:
    """Whether most words of meaning are said again and again, whatever their ending."""
    words = [stem(word, tables.endings) for sentence in content for word in sentence]
    return len(words) >= _FEWEST_REPEATED and len(set(words)) / len(words) <= _MOST_REPEATED


def heaped(tokens: Tokens, words: list[str], tables: Tables) -> bool:
    """Whether it is a heap of keywords: many fragments of one or two words, and hardly a small word between them.

    What stands in brackets is left out: four bidders (A, B, C, D) is a sentence with a list.
    """
    if sum(raw in _PARTING for raw in tokens.raw) < _FEWEST_FRAGMENTS - 1:
        return False
    fragments = _fragments(tokens)
    said = [i for fragment in fragments for i in fragment]
    if len(fragments) < _FEWEST_FRAGMENTS or len(said) / len(fragments) > _SHORT_FRAGMENT:
        return False
    small = sum(words[i] in tables.stop for i in said)
    return small * 2 <= len(said)


def _fragments(tokens: Tokens) -> list[list[int]]:
    """The words and numbers between commas and semicolons, outside brackets."""
    found: list[list[int]] = [[]]
    depth = 0
    for i, kind in enumerate(tokens.kinds):
        depth = max(0, depth + (tokens.raw[i] == "(") - (tokens.raw[i] == ")"))
        if kind in "wn" and not depth:
            found[-1].append(i)
        elif tokens.raw[i] in _PARTING and not tokens.adjacent(i + 1) and not depth and not _year(tokens, i + 1):
            found.append([])
    return [fragment for fragment in found if fragment]


def _year(tokens: Tokens, i: int) -> bool:
    """Whether a year stands at token `i`, before which a comma belongs to its date: May 30, 2031."""
    return i < len(tokens) and tokens.kinds[i] == "n" and len(tokens.raw[i]) == _YEAR_DIGITS

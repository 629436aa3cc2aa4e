"""Digits and number words to values."""

from decimal import Decimal

from critic.reading.tables import Tables
from critic.reading.tokens import Tokens

_LONGEST = 30


def value_of(raw: str, decimal: str) -> Decimal | None:
    """A written number; which of `.` and `,` groups digits follows from their places, else from `decimal`.

    None for what is not one number, such as 31.12.2030 or a run of more than 30 digits.
    """
    text = raw.replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    if len(text) > _LONGEST:
        return None
    marks = [c for c in text if c in ".,"]
    if not marks:
        return Decimal(text)
    last = marks[-1]
    if len(set(marks)) == 2:
        if marks.count(last) > 1:
            return None
        whole, _, rest = text.rpartition(last)
        return Decimal(whole.replace(".", "").replace(",", "") + "." + rest)
    groups = text.split(last)
    thousands = len(groups[0]) <= 3 and groups[0] != "0" and all(len(g) == 3 for g in groups[1:])
    if thousands and (len(groups) > 2 or last != decimal):
        return Decimal("".join(groups))
    return Decimal(text.replace(last, ".")) if len(groups) == 2 else None


def number_at(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, Decimal] | None:
    """The number written at token `i`, without its scale, as (token behind it, value)."""
    if i >= len(tokens):
        return None
    if tokens.kinds[i] == "n":
        found = value_of(tokens.raw[i], tables.decimal)
        return None if found is None else (i + 1, found)
    if words[i] not in tables.number_words:
        return None
    total = tables.number_words[words[i]]
    i += 1
    while i < len(words):
        j = i + 1 if tokens.raw[i] == "-" and i + 1 < len(words) else i
        more = tables.number_words.get(words[j])
        if more is None or not 0 < more < 10 or total % 10 or not total:
            break
        total += more
        i = j + 1
    return i, total


def scaled(tokens: Tokens, words: list[str], i: int, tables: Tables, money: bool) -> tuple[int, Decimal]:
    """Multiplier written at token `i` (million, bn, hundred thousand), as (token behind it, factor, 1 if none).

    A single letter is a scale only in an amount of money, and then only right behind the digits: 5 m is a length.
    """
    factor = Decimal(1)
    while i < len(words):
        j = i + 1 if tokens.raw[i] == "-" and tokens.adjacent(i) and i + 1 < len(words) else i
        found = tables.scales.at(tokens, words, j)
        if found is None:
            break
        end, scale = found
        if len(words[j]) == 1 and not (money and (tokens.adjacent(j) or _alone(tokens, end))):
            break
        factor *= scale
        i = end
        if _abbreviated(tokens, words, j, i):
            i += 1
    return i, factor


def _alone(tokens: Tokens, end: int) -> bool:
    return end >= len(tokens) or tokens.kinds[end] == "m"


def _abbreviated(tokens: Tokens, words: list[str], first: int, end: int) -> bool:
    """Whether the scale at `first` ends in the full stop of an abbreviation (Mrd.), not in that of its sentence."""
    if end + 1 >= len(words) or tokens.raw[end] != "." or not tokens.adjacent(end):
        return False
    return end - first == 1 and len(words[first]) <= 4 and tokens.sentences[end + 1] == tokens.sentences[end]

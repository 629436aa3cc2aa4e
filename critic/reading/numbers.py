"""Digits and number words to values."""

from decimal import Decimal

from critic.reading.tables import Tables
from critic.reading.tokens import Tokens

_LONGEST = 30
_SPACES = dict.fromkeys(map(ord, " \u00a0\u202f'\u2019"))
"""What stands between groups of digits beside `.` and `,`."""
_HALF = Decimal("0.5")
_BILLION = 1_000_000_000


def value_of(raw: str, decimal: str) -> Decimal | None:
    """A written number; which of `.` and `,` groups digits follows from their places, else from `decimal`.

    None for what is not one number, such as 31.12.2030 or a run of more than 30 digits.
    """
    text = raw.translate(_SPACES)
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
    if _grouped(text.split(last), last, decimal):
        return Decimal(text.replace(last, ""))
    return Decimal(text.replace(last, ".")) if len(marks) == 1 else None


def _grouped(groups: list[str], mark: str, decimal: str) -> bool:
    """Whether the mark groups digits: by three, or by two and then three as in India (1,08,000)."""
    if groups[0] == "0" or len(groups[0]) > 3 or len(groups[-1]) != 3:
        return False
    inner = {len(group) for group in groups[1:-1]}
    return inner <= {3} and (len(groups) > 2 or mark != decimal) if inner != {2} else mark == ","


def number_at(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, Decimal] | None:
    """The number written at token `i`, without its scale, as (token behind it, value)."""
    if i >= len(tokens):
        return None
    if tokens.kinds[i] == "n":
        found = value_of(tokens.raw[i], tables.decimal)
        return None if found is None else (i + 1, found)
    if words[i] not in tables.number_words:
        return None
    value = tables.number_words[words[i]]
    if not value:
        return i + 1, value
    if value < 1 or words[i] in tables.articles:
        return _part_of_a_scale(words, i, value, tables)
    return _spelled(tokens, words, i, tables)


def _part_of_a_scale(words: list[str], i: int, value: Decimal, tables: Tables) -> tuple[int, Decimal] | None:
    """Half a billion, a quarter of a million, a dozen: an article or a part counts only before a scale."""
    j = i + 1
    while value < 1 and j < len(words) and (words[j] in tables.articles or words[j] in tables.joiners):
        j += 1
    return (j, value) if j < len(words) and words[j] in tables.scale_words else None


def _spelled(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, Decimal]:
    """Twenty-five, seven and a half."""
    total = tables.number_words[words[i]]
    i += 1
    while i < len(words):
        j = i + 1 if tokens.raw[i] == "-" and i + 1 < len(words) else i
        more = tables.number_words.get(words[j])
        if more is None or not 1 <= more < 10 or words[j] in tables.articles or total % 10 or not total:
            break
        total += more
        i = j + 1
    and_a = i + 2 < len(words) and words[i] in tables.range_words and words[i + 1] in tables.articles
    if and_a and tables.number_words.get(words[i + 2]) == _HALF:
        return i + 3, total + _HALF
    return i, total


def scaled(tokens: Tokens, words: list[str], i: int, tables: Tables, money: bool) -> tuple[int, Decimal]:
    """Multiplier written at token `i` (million, bn, hundred thousand), as (token behind it, factor, 1 if none).

    A single letter is a scale in an amount of money, or right behind the digits and before something that is counted
    (80m passengers); 5 m is a length, and 2.6B is no unit in either.
    """
    factor = Decimal(1)
    while i < len(words):
        j = i + 1 if tokens.raw[i] == "-" and tokens.adjacent(i) and i + 1 < len(words) else i
        found = tables.scales.at(words, j)
        if found is None:
            break
        end, scale = found
        sure = scale >= _BILLION and tokens.raw[j].isupper() and tokens.adjacent(j)
        if len(words[j]) == 1 and not sure and not _letter_counts(tokens, words, j, end, tables, money):
            break
        factor *= scale
        i = end
        if _abbreviated(tokens, words, j, i, tables):
            i += 1
    return i, factor


def _letter_counts(tokens: Tokens, words: list[str], j: int, end: int, tables: Tables, money: bool) -> bool:
    if money:
        return tokens.adjacent(j) or end >= len(tokens) or tokens.kinds[end] == "m"
    unit = tables.units.at(words, end)
    return tokens.adjacent(j) and unit is not None and unit[1].dimension == "count"


def _abbreviated(tokens: Tokens, words: list[str], first: int, end: int, tables: Tables) -> bool:
    """Whether the scale at `first` ends in the full stop of an abbreviation (Mrd.), not in that of its sentence."""
    if end + 1 >= len(words) or tokens.raw[end] != "." or not tokens.adjacent(end):
        return False
    if end - first != 1 or len(words[first]) > 4:
        return False
    same = tokens.sentences[end + 1] == tokens.sentences[end]
    return same or tables.currencies.at(words, end + 1) is not None

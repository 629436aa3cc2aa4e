"""Shares in words and in counts: two thirds, a quarter of, one in five, 75 out of 100."""

from decimal import Decimal

from critic.reading.amounts import inside_name
from critic.reading.facts import Amount
from critic.reading.numbers import number_at
from critic.reading.tables import Tables
from critic.reading.tokens import Tokens

_LEAST_WHOLE = 3
"""One in two is said as a half; in two is mostly an adverb."""
_ROUND = frozenset({100, 1_000, 10_000, 100_000, 1_000_000})
_LARGEST_WHOLE = 60
"""Wholes of a share: small ones and round ones; one in 2030 is a year. A house choice."""
_HALVES = 2
_TIMES = frozenset({"duration", "time"})


def share_at(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, Amount] | None:
    """The share that begins at token `i`, as (token behind it, amount in per cent)."""
    if inside_name(tokens, i):
        return None
    found = _named(tokens, words, i, tables) or _counted(tokens, words, i, tables)
    if found is None:
        return None
    end, share = found
    percent = float(100 * share)
    return end, Amount(
        kind="percent",
        low=percent,
        high=percent,
        first=percent,
        unit="percent",
        dimension="ratio",
        per="",
        over=None,
        price_base=None,
        approximate=i > 0 and words[i - 1] in tables.approximate,
        ranged=False,
        start=tokens.starts[i],
        end=tokens.ends[end - 1],
    )


def _named(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, Decimal] | None:
    """Two thirds, three-quarters; one of them, or a half without a number, only before what it is a part of."""
    if tables.part_words.get(words[i]) == _HALVES:
        return _one_part(tokens, words, i, tables)
    if words[i] in tables.articles:
        return _one_part(tokens, words, i + 1, tables)
    number = number_at(tokens, words, i, tables)
    if number is None:
        return None
    j, count = number
    j = j + 1 if j < len(words) and tokens.raw[j] == "-" else j
    if count == 1:
        return _one_part(tokens, words, j, tables)
    whole = tables.part_words.get(words[j], count) if j < len(words) else count
    return None if count >= whole or _of_no_whole(tokens, words, j + 1, tables) else (j + 1, count / whole)


def _one_part(tokens: Tokens, words: list[str], j: int, tables: Tables) -> tuple[int, Decimal] | None:
    """The part named at token `j`, if what follows says that it is one."""
    if j + 1 >= len(words) or words[j] not in tables.part_words or words[j + 1] not in tables.part_of:
        return None
    return None if _of_no_whole(tokens, words, j + 1, tables) else (j + 1, 1 / tables.part_words[words[j]])


def _counted(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, Decimal] | None:
    """One in five, 4 out of 5, 75 in 100; not three in 2030, nor one in 200 years."""
    number = number_at(tokens, words, i, tables)
    joined = number and tables.out_of.at(words, number[0])
    whole = joined and number_at(tokens, words, joined[0], tables)
    if not number or not whole or (i and words[i - 1] in tables.labels):
        return None
    end, total = whole
    if not _whole(total) or number[1] >= total or _of_no_whole(tokens, words, end, tables):
        return None
    return end, number[1] / total


def _whole(total: Decimal) -> bool:
    return total == int(total) and (_LEAST_WHOLE <= total <= _LARGEST_WHOLE or int(total) in _ROUND)


def _of_no_whole(tokens: Tokens, words: list[str], i: int, tables: Tables) -> bool:
    """Whether a span of time or a scale follows: in ten years, three quarters of an hour, a quarter of a million."""
    while i < len(words) and (words[i] in tables.part_of or words[i] in tables.articles):
        i += 1
    if i >= len(words):
        return False
    unit = tables.units.at(words, i)
    return words[i] in tables.scale_words or (unit is not None and unit[1].dimension in _TIMES)

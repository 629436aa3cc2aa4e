"""Money, quantities, percentages and durations."""

from dataclasses import replace
from decimal import Decimal

from critic.model.value import value
from critic.reading.facts import Amount, AmountKind
from critic.reading.numbers import number_at, scaled
from critic.reading.tables import Tables
from critic.reading.tokens import Tokens

_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014")
_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25, "decade": 10.0, "century": 100.0}
_SIGNS = frozenset("+-\u2212\u00b1")
_PRICE_WINDOW = 9
_LONGEST_LEAD = 5
_MILLION = 1_000_000
_CODE = 3
_YEAR = 4
_LABELLED = 40
"""Tokens behind a colon within which a number belongs to the word before it."""


@value
class _Part:
    """One end of an amount: the number with the currency and unit written at it."""

    end: int
    number: Decimal
    scale: Decimal
    currency: str
    unit: str
    dimension: str


def amount_at(tokens: Tokens, words: list[str], i: int, tables: Tables, money: str) -> tuple[int, Amount] | None:
    """The amount that begins at token `i`, as (token behind it, amount).

    `money` is the only currency of the text, which a bare number of millions is in too: 280 million euros and 200
    million more.
    """
    first = _part(tokens, words, i, tables)
    if first is None:
        return None
    second = _second(tokens, words, first, tables)
    if second and first.unit and not second.unit and i > 0 and words[i - 1] in tables.range_before:
        second = replace(second, scale=first.scale, unit=first.unit, dimension=first.dimension)
    last = second or first
    end = last.end
    currency = first.currency or last.currency
    unit, dimension = last.unit, last.dimension
    scales = (first.scale, last.scale)
    if second and first.scale == 1 and not first.unit and first.number * second.scale <= second.number * second.scale:
        scales = (second.scale, second.scale)
    low = float(first.number * scales[0])
    high = float(last.number * scales[1])
    if not currency and not unit:
        end, unit, dimension = _noun(tokens, words, end, tables)
        if not unit and tokens.kinds[i] == "n" and _dated(tokens, words, end, tables):
            unit = _label(tokens, words, i)
            dimension = "count" if unit else ""
        currency = (money or _code_before(tokens, i)) if not (unit or first.unit) and last.scale >= _MILLION else ""
        large = last.scale >= _MILLION and tokens.kinds[i] == "n"
        if not currency and not unit and not large and not _bare(tokens, words, i, end, tables):
            return None
    if not currency and dimension in {"", "count"} and _labelled(tokens, words, i, tables):
        return None
    end, per = _per(tokens, words, end, tables)
    end, over = _over(tokens, words, end, tables)
    base, end = _price_base(tokens, words, i, end, tables) if currency else (None, end)
    amount = Amount(
        kind=_kind(currency, unit, dimension),
        low=min(low, high),
        high=max(low, high),
        first=low,
        unit=currency or unit,
        dimension="money" if currency else dimension,
        per=per,
        over=over,
        price_base=base,
        approximate=i > 0 and words[i - 1] in tables.approximate,
        ranged=second is not None,
        start=tokens.starts[i],
        end=tokens.ends[end - 1],
    )
    return end, amount


def _kind(currency: str, unit: str, dimension: str) -> AmountKind:
    if currency:
        return "money"
    if dimension == "ratio":
        return "percent"
    if dimension == "duration":
        return "duration"
    if dimension == "count":
        return "count"
    return "quantity" if unit else "number"


def _part(tokens: Tokens, words: list[str], i: int, tables: Tables, money: bool = False) -> _Part | None:
    before = tables.currencies.at(words, i)
    if before and tokens.raw[before[0] - 1] == "$" and before[0] - i > 1 and not tokens.adjacent(before[0] - 1):
        return None
    j = before[0] if before else i
    number = number_at(tokens, words, j, tables)
    if number is None or (before is None and inside_name(tokens, j)):
        return None
    j, digits = number
    priced = money or before is not None or _currency_follows(tokens, words, j, tables)
    end, factor = scaled(tokens, words, j, tables, money=priced)
    if before and before[0] == i + 1 and _letter(words[i]) and not (tokens.adjacent(before[0]) and factor >= _MILLION):
        return None
    if end == j and not before and _glued_letters(tokens, words, j, tables):
        return None
    currency = before[1] if before else ""
    measured = None if currency else tables.units.at(words, _skip_dash(tokens, end))
    code = None if before else _scaled_code(words, end, tables)
    if code:
        return _Part(end=end + 1, number=digits, scale=factor * code[0], currency=code[1], unit="", dimension="")
    after = None if before else _currency_behind(tokens, words, j, end, tables)
    if after and not (measured and measured[0] > after[0]):
        return _Part(end=after[0], number=digits, scale=factor, currency=after[1], unit="", dimension="")
    unit, dimension = "", ""
    if measured:
        end, found = measured
        unit, dimension, factor = found.id, found.dimension, factor * found.factor
    elif not currency and _compound(tokens, words, end, tables):
        unit, dimension = f"{words[end]}/{words[end + 2]}", "rate"
        end += 3
    return _Part(end=end, number=digits, scale=factor, currency=currency, unit=unit, dimension=dimension)


def _compound(tokens: Tokens, words: list[str], i: int, tables: Tables) -> bool:
    """Whether a unit that no list holds stands at token `i`: l/s, cfu/m."""
    return (
        i + 2 < len(tokens)
        and tokens.raw[i + 1] == "/"
        and tokens.kinds[i] == tokens.kinds[i + 2] == "w"
        and tokens.adjacent(i + 1)
        and tokens.adjacent(i + 2)
        and words[i] not in tables.stop
    )


def _scaled_code(words: list[str], i: int, tables: Tables) -> tuple[Decimal, str] | None:
    """Factor and currency of a code with its scale in one word: MEUR, kCHF."""
    if i >= len(words) or len(words[i]) != _CODE + 1:
        return None
    scale, code = tables.scales.at([words[i][0]], 0), tables.currencies.at([words[i][1:]], 0)
    return (scale[1], code[1]) if scale and code else None


def _currency_behind(tokens: Tokens, words: list[str], j: int, end: int, tables: Tables) -> tuple[int, str] | None:
    """The currency behind the digits that end at token `j` and their scale; milliards of euros has a word between."""
    parted = end > j and end < len(words) and words[end] in tables.part_of
    return tables.currencies.at(words, end + 1 if parted else _skip_dash(tokens, end))


def _glued_letters(tokens: Tokens, words: list[str], j: int, tables: Tables) -> bool:
    """Whether the digits go on in letters that are no unit: 5G, 3D; or in a slash and digits: 24/7."""
    if not 0 < j < len(tokens) or tokens.kinds[j - 1] != "n" or not tokens.adjacent(j):
        return False
    if tokens.kinds[j] == "w":
        return tables.units.at(words, j) is None and tables.currencies.at(words, j) is None
    return tokens.raw[j] in "/:" and j + 1 < len(tokens) and tokens.kinds[j + 1] == "n" and tokens.adjacent(j + 1)


def _bare(tokens: Tokens, words: list[str], i: int, end: int, tables: Tables) -> bool:
    """Whether a number without a unit is a value: digits behind a word such as of, or alone."""
    if tokens.kinds[i] != "n":
        return False
    return len(tokens) == end - i or (i > 0 and words[i - 1] in tables.before_number)


def _labelled(tokens: Tokens, words: list[str], i: int, tables: Tables) -> bool:
    """Whether the number is part of a name: page 37, Terminal 5, Class 395 trains."""
    if i == 0 or tokens.kinds[i] != "n" or tokens.kinds[i - 1] != "w":
        return False
    if words[i - 1] in tables.labels:
        return True
    return tokens.raw[i - 1][0].isupper() and words[i - 1] not in tables.stop and words[i - 1] not in tables.approximate


def _currency_follows(tokens: Tokens, words: list[str], j: int, tables: Tables) -> bool:
    return tables.currencies.at(words, j + 1) is not None


def _skip_dash(tokens: Tokens, i: int) -> int:
    return i + 1 if i < len(tokens) and tokens.raw[i] == "-" and tokens.adjacent(i) else i


def inside_name(tokens: Tokens, i: int) -> bool:
    """Whether the digits belong to a name: B200, GPT-4, M25."""
    if tokens.kinds[i] != "n" or not tokens.adjacent(i):
        return False
    if tokens.kinds[i - 1] == "w":
        return True
    return tokens.raw[i - 1] == "-" and tokens.adjacent(i - 1) and tokens.kinds[i - 2] == "w"


def _second(tokens: Tokens, words: list[str], first: _Part, tables: Tables) -> _Part | None:
    i = first.end
    if i + 1 >= len(words):
        return None
    dash = tokens.raw[i] in _DASHES
    if not dash and words[i] not in tables.range_words:
        return None
    signed = i + 2 < len(words) and tokens.raw[i + 1] in _SIGNS
    second = _part(tokens, words, i + 2 if signed else i + 1, tables, money=bool(first.currency))
    apart = second and first.unit and second.unit and first.unit != second.unit
    return None if apart else second


def _noun(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, str, str]:
    """The counted noun behind a bare number: the first plural among the next three words, else nothing."""
    for j in range(i, min(i + 3, len(words))):
        if tokens.kinds[j] != "w" or words[j] in tables.stop or words[j] in tables.range_words:
            break
        known = tables.units.at(words, j)
        if known is not None and known[1].dimension == "count":
            return known[0], known[1].id, "count"
        if words[j].endswith(tables.plurals) and len(words[j]) > 2:
            return j + 1, words[j], "count"
    return i, "", ""


def _dated(tokens: Tokens, words: list[str], i: int, tables: Tables) -> bool:
    """Whether the day for which a value holds stands at token `i`: in 2026, today."""
    if i < len(words) and words[i] in tables.present:
        return True
    mark = tables.marks.at(words, i)
    return mark is not None and mark[0] < len(words) and tokens.kinds[mark[0]] == "n" and len(words[mark[0]]) == _YEAR


def _label(tokens: Tokens, words: list[str], i: int) -> str:
    """The word before the colon behind which the number at token `i` stands in its sentence, or nothing."""
    for j in range(i - 1, max(0, i - _LABELLED), -1):
        if tokens.sentences[j] != tokens.sentences[i]:
            break
        if tokens.raw[j] == ":" and tokens.kinds[j - 1] == "w":
            return words[j - 1]
    return ""


def _per(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, str]:
    """The period it recurs in, right behind it or behind what it is made of: tonnes of rock a day."""
    found = tables.per.at(words, i)
    if found is None and i + 2 < len(words) and words[i] in tables.part_of and tokens.kinds[i + 1] == "w":
        found = tables.per.at(words, i + 2)
    return found if found else (i, "")


def _over(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, float | None]:
    begin = tables.over.at(words, i)
    if begin is None:
        return i, None
    found = duration_at(tokens, words, begin[0], tables)
    return found if found else (i, None)


def duration_at(tokens: Tokens, words: list[str], i: int, tables: Tables) -> tuple[int, float] | None:
    """A duration at token `i`, as (token behind it, years)."""
    article = i < len(words) and words[i] in tables.articles
    number = (i + 1, Decimal(1)) if article else number_at(tokens, words, i, tables)
    if number is None:
        return None
    end, count = number
    measured = tables.units.at(words, _skip_dash(tokens, end))
    if measured is None or measured[1].id not in _YEARS:
        return None
    return measured[0], float(count) * _YEARS[measured[1].id]


def _price_base(tokens: Tokens, words: list[str], begin: int, end: int, tables: Tables) -> tuple[int | None, int]:
    """The year in `(2015 prices)`, `at 2011 prices`, `in 2025 dollars` behind the amount, or in the words before it.

    Returned with the token behind the whole amount, which takes the price base in when nothing else stands between.
    """
    stop = min(end + _PRICE_WINDOW, len(words))
    for j in [*range(end, stop), *range(max(0, begin - _PRICE_WINDOW), begin)]:
        behind = priced_year(tokens, words, j, tables)
        if not behind:
            continue
        between = any(kind == "n" for kind in tokens.kinds[end:j])
        return int(tokens.raw[j]), (behind if j >= end and not between else end)
    return None, end


def _code_before(tokens: Tokens, i: int) -> str:
    """The code of a currency that no list holds, in front of millions: NPR 148 billion; else nothing."""
    code = tokens.raw[i - 1] if i else ""
    return code if len(code) == _CODE and code.isalpha() and code.isupper() else ""


def only_currency(words: list[str], tables: Tables) -> str:
    """The currency that the text names, if it names one and no other; else nothing."""
    found: set[str] = set()
    behind = 0
    for i in [i for i, word in enumerate(words) if word in tables.currencies.by_first]:
        named = tables.currencies.at(words, i) if i >= behind else None
        if named and not (named[0] == i + 1 and _letter(words[i])):
            behind = named[0]
            found.add(named[1])
    return found.pop() if len(found) == 1 else ""


def _letter(word: str) -> bool:
    """Whether it is a letter that stands for a currency only right before the digits of a large sum: R80bn."""
    return len(word) == 1 and word.isalpha()


def year_near_prices(tokens: Tokens, words: list[str], j: int, tables: Tables) -> bool:
    """Whether token `j` is a year behind a word such as priced, closely and in one sentence: priced as of end 2022."""
    mark = tables.marks.at(words, j - 1) if j else None
    if not _four_digits(tokens, j) or (mark is not None and mark[1] != "in"):
        return False
    before = range(max(0, j - _PRICE_WINDOW), j)
    return any(words[i] in tables.price_words and tokens.sentences[i] == tokens.sentences[j] for i in before)


def _four_digits(tokens: Tokens, j: int) -> bool:
    return tokens.kinds[j] == "n" and len(tokens.raw[j]) == 4 and tokens.raw[j].isdigit()


def priced_year(tokens: Tokens, words: list[str], j: int, tables: Tables) -> int:
    """The token behind a year whose prices or money are meant, and behind those words; 0 when it is no such year."""
    if not _four_digits(tokens, j):
        return 0
    k = j + 1
    if k + 1 < len(words) and tokens.raw[k] in {"/", "-", "\u2013"} and tokens.kinds[k + 1] == "n":
        k += 2
    quarter = tables.quarters.at(words, k)
    k = quarter[0] if quarter else k
    named = _skip_dash(tokens, k)
    priced = tables.prices.at(words, named) or tables.currencies.at(words, named)
    if priced:
        return priced[0]
    return k if _prices_lead_to(tokens, words, j, tables) else 0


def _prices_lead_to(tokens: Tokens, words: list[str], j: int, tables: Tables) -> bool:
    """Whether the words before token `j` say that prices are meant, with a colon or a month between or not."""
    while j and (tokens.raw[j - 1] == ":" or words[j - 1] in tables.months_and_quarters):
        j -= 1
    found = (tables.prices_before.at(words, j - length) for length in range(1, min(_LONGEST_LEAD, j) + 1))
    return any(phrase is not None and phrase[0] == j for phrase in found)

"""Dates and periods, absolute or counted from the day of the proposal."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from critic.reading.amounts import duration_at, priced_year
from critic.reading.facts import DateFact, Grain
from critic.reading.tables import Tables
from critic.reading.tokens import Tokens

_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014")
_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_YEAR = 4
"""Digits of a year."""
_SPLIT_FISCAL_STARTS = (4, 1)
_PLAIN_FISCAL_STARTS = (10, 1)

Span = tuple[date, date]
Found = tuple[int, Span, Grain, bool]
"""Token behind it, first and last day, grain, whether it is only roughly meant."""

Way = Callable[[int], Found | None]
"""Reads the date that begins at a token."""


class DateReader:
    """Reads the dates of one text; `as_of` is the day that relative dates count from, if known."""

    def __init__(self, tokens: Tokens, words: list[str], tables: Tables, as_of: date | None) -> None:
        self.tokens = tokens
        self.words = words
        self.tables = tables
        self.as_of = as_of
        self.refused = 0
        self.from_year = (self._iso, self._quarter, self._fiscal, self._year)
        self.from_digits = (self._iso, self._day_month, self._quarter)
        self.from_word = (self._month, self._quarter, self._season, self._fiscal, self._part_of, self._now_phrase)

    def at(self, i: int) -> tuple[int, DateFact] | None:
        """The date that begins at token `i` with the word that marks its role, as (token behind it, date)."""
        mark, j = "", i
        marked = self.tables.marks.at(self.words, i)
        if marked:
            j, mark = marked
        relative = self._relative(i)
        if relative:
            return relative
        found = self._absolute(j, loose=bool(mark))
        if found is None and marked:
            found = self._absolute(self._joined(j), loose=True)
        found = found or (self._now_phrase(i) if marked else None)
        if found is None:
            return None
        end, (begin, last), grain, vague = found
        return end, DateFact(
            begin=begin,
            end=last,
            grain=grain,
            mark=mark,
            vague=vague,
            anchor="",
            start=self.tokens.starts[i],
            stop=self.tokens.ends[end - 1],
        )

    def _absolute(self, i: int, loose: bool) -> Found | None:
        if not self.refused <= i < len(self.words):
            return None
        if self.tokens.kinds[i] == "n":
            ways: tuple[Way, ...] = self.from_year if len(self.words[i]) == _YEAR else self.from_digits
        elif self.words[i] in self.tables.date_words:
            ways = self.from_word
        else:
            return None
        for way in ways:
            found = way(i)
            if found and (loose or way != self._year or not self._counted(found[0])):
                return found
        return None

    def _counted(self, end: int) -> bool:
        """Whether the four digits before token `end` count something: 2000 homes, 2030 MW."""
        return self.tables.units.at(self.words, end) is not None

    def _joined(self, i: int) -> int:
        while i < len(self.words) and self.words[i] in self.tables.joiners:
            i += 1
        return i

    def _year_at(self, i: int, glued: bool = False) -> int | None:
        if (
            i >= len(self.words)
            or self.tokens.kinds[i] != "n"
            or len(self.words[i]) != 4
            or not self.words[i].isdigit()
        ):
            return None
        if not glued and self.tokens.adjacent(i) and (self.tokens.kinds[i - 1] == "w" or self.tokens.raw[i - 1] == ":"):
            return None
        if i > 0 and self.words[i - 1] in self.tables.labels:
            return None
        year = int(self.words[i])
        return year if _FIRST_YEAR <= year <= _LAST_YEAR else None

    def _small(self, i: int, most: int) -> int | None:
        if i >= len(self.words) or self.tokens.kinds[i] != "n" or not self.words[i].isdigit() or len(self.words[i]) > 2:
            return None
        number = int(self.words[i])
        return number if 1 <= number <= most else None

    def _iso(self, i: int) -> Found | None:
        if self.tokens.kinds[i] != "n":
            return None
        dotted = self.words[i].split(".")
        if len(dotted) == 3 and len(dotted[2]) == 4:
            return self._day(i + 1, int(dotted[2]), int(dotted[1]), int(dotted[0]))
        slashed = self._slashed(i)
        if slashed:
            return slashed
        year = self._year_at(i)
        if year is None or not self._glued(i + 1, "-"):
            return None
        month = self._small(i + 2, 12)
        if month is None or len(self.words[i + 2]) != 2:
            return None
        if self._glued(i + 3, "-"):
            day = self._small(i + 4, 31)
            if day is not None:
                return self._day(i + 5, year, month, day)
        return i + 3, _month_span(year, month), "month", False

    def _slashed(self, i: int) -> Found | None:
        """31/12/2030 and 12/31/2030; where both could be the month, nothing is read."""
        first, second = self._small(i, 31), self._small(i + 2, 31)
        year = self._year_at(i + 4) if self._glued(i + 1, "/") and self._glued(i + 3, "/") else None
        if first is None or second is None or year is None or (first <= 12 and second <= 12):
            return None
        day, month = (first, second) if first > 12 else (second, first)
        return self._day(i + 5, year, month, day)

    def _glued(self, i: int, mark: str) -> bool:
        return (
            i + 1 < len(self.words)
            and self.tokens.raw[i] == mark
            and self.tokens.adjacent(i)
            and self.tokens.adjacent(i + 1)
        )

    def _day(self, end: int, year: int, month: int, day: int) -> Found | None:
        try:
            found = date(year, month, day)
        except ValueError:
            return None
        return end, (found, found), "day", False

    def _day_month(self, i: int) -> Found | None:
        day = self._small(i, 31)
        if day is None:
            return None
        j = i + 1
        if j < len(self.words) and self.words[j] in self.tables.ordinals:
            j += 1
        month = self.tables.months.at(self.words, self._joined(j))
        if month is None:
            return None
        end = self._comma(month[0])
        year = self._year_at(end)
        if year is None:
            return None
        found = self._day(end + 1, year, month[1], day)
        if found is None:
            self.refused = end + 1
        return found

    def _comma(self, i: int) -> int:
        return i + 1 if i < len(self.words) and self.tokens.raw[i] in {",", "."} else i

    def _month(self, i: int) -> Found | None:
        month = self.tables.months.at(self.words, i)
        if month is None:
            return None
        end = self._comma(month[0])
        day = self._small(end, 31)
        if day is not None:
            j = end + 1
            if j < len(self.words) and self.words[j] in self.tables.ordinals:
                j += 1
            year = self._year_at(self._comma(j))
            if year is not None:
                return self._day(self._comma(j) + 1, year, month[1], day)
        year = self._year_at(self._joined(end))
        return None if year is None else (self._joined(end) + 1, _month_span(year, month[1]), "month", False)

    def _quarter(self, i: int) -> Found | None:
        for table, months, grain in ((self.tables.quarters, 3, "quarter"), (self.tables.halves, 6, "half")):
            named = table.at(self.words, i)
            if named:
                j = self._joined(named[0])
                j += j < len(self.words) and self.tokens.raw[j] == "/"
                year, end = self._year_at(j), j + 1
            else:
                year = self._year_at(i)
                j = i + 2 if i + 1 < len(self.words) and self.tokens.raw[i + 1] in _DASHES else i + 1
                named = table.at(self.words, j) if year else None
                end = named[0] if named else 0
            if named and year:
                first = (named[1] - 1) * months + 1
                span = (date(year, first, 1), _month_span(year, first + months - 1)[1])
                return end, span, ("quarter" if grain == "quarter" else "half"), False
        return None

    def _season(self, i: int) -> Found | None:
        season = self.tables.seasons.at(self.words, i)
        if season is None:
            return None
        j = self._joined(season[0])
        year = self._year_at(j)
        if year is None:
            return None
        begin = date(year, season[1], 1)
        return j + 1, (begin, _plus_years(begin, 0.25) - timedelta(days=1)), "season", False

    def _fiscal(self, i: int) -> Found | None:
        named = self.tables.fiscal.at(self.words, i)
        j = named[0] if named else i
        year = self._year_at(j, glued=named is not None)
        split = year is not None and j + 2 < len(self.words) and self.tokens.raw[j + 1] in {"/", "-", "\u2013"}
        if split and year is not None and self.words[j + 2] in {f"{(year + 1) % 100:02d}", str(year + 1)}:
            begin = date(year, *_SPLIT_FISCAL_STARTS)
            return j + 3, (begin, _plus_years(begin, 1) - timedelta(days=1)), "fiscal-year", False
        if not named:
            return None
        if year is None:
            short = self._small(j, 99)
            year = 2000 + short if short is not None and len(self.words[j]) == 2 else None
        if year is None:
            return None
        begin = date(year - 1, *_PLAIN_FISCAL_STARTS)
        return j + 1, (begin, _plus_years(begin, 1) - timedelta(days=1)), "fiscal-year", False

    def _part_of(self, i: int) -> Found | None:
        part = self.tables.parts.at(self.words, i)
        if part is None:
            return None
        j = part[0]
        if j < len(self.words) and self.tokens.raw[j] in _DASHES:
            j += 1
        whole = self._inner(self._joined(j))
        if whole is None:
            return None
        end, span, grain, _ = whole
        return end, _part(span, part[1], grain), grain, grain == "decade" and part[1] != "end"

    def _inner(self, i: int) -> Found | None:
        if i >= len(self.words):
            return None
        for way in (self._iso, self._day_month, self._month, self._quarter, self._season, self._fiscal, self._year):
            found = way(i)
            if found:
                return found
        return None

    def _year(self, i: int) -> Found | None:
        year = self._year_at(i)
        if year is None or priced_year(self.tokens, self.words, i, self.tables):
            return None
        j = i + 1
        if j < len(self.words) and self.tokens.raw[j] in {"'", "\u2019"}:
            j += 1
        if (
            j < len(self.words)
            and self.words[j] in self.tables.decade_endings
            and self.tokens.adjacent(j)
            and year % 10 == 0
        ):
            return j + 1, (date(year, 1, 1), date(year + 9, 12, 31)), "decade", True
        return i + 1, (date(year, 1, 1), date(year, 12, 31)), "year", False

    def _now_phrase(self, i: int) -> Found | None:
        if self.as_of is None:
            return None
        decade = self.tables.decade_end.at(self.words, i)
        if decade:
            end = date(self.as_of.year // 10 * 10 + 9, 12, 31)
            return decade[0], (end, end), "decade", False
        for ends, later in ((self.tables.this_year_end, 0), (self.tables.next_year_end, 1)):
            ending = ends.at(self.words, i)
            if ending:
                end = date(self.as_of.year + later, 12, 31)
                return ending[0], (end, end), "year", False
        following = self.tables.next_year.at(self.words, i)
        if following:
            year = self.as_of.year + 1
            return following[0], (date(year, 1, 1), date(year, 12, 31)), "year", False
        return None

    def _relative(self, i: int) -> tuple[int, DateFact] | None:
        """`within ten years (of approval)`, `in four years`, `over the next four years`."""
        begin = self.tables.within.at(self.words, i)
        if begin and i and self.words[i - 1] in self.tables.often:
            return None
        lasting = duration_at(self.tokens, self.words, self._joined(begin[0]) if begin else i, self.tables)
        if lasting is None:
            return None
        end, years = lasting
        now = self.tables.from_now.at(self.words, end)
        if now:
            end = now[0]
        elif begin is None and not self._counts_from_event(end):
            return None
        anchor = ""
        if not now and end < len(self.words) and self.words[end] in self.tables.anchors:
            j = end + 1
            while j < min(len(self.words), end + 4) and self.tokens.kinds[j] == "w":
                j += 1
            anchor, end = self.tokens.span(end + 1, j) if j > end + 1 else "", j
        counted = None if anchor or self.as_of is None else _plus_years(self.as_of, years)
        return end, DateFact(
            begin=counted,
            end=counted,
            grain="relative",
            mark="by",
            vague=bool(anchor),
            anchor=anchor,
            start=self.tokens.starts[i],
            stop=self.tokens.ends[end - 1],
        )

    def _counts_from_event(self, end: int) -> bool:
        """Whether `after` or a word like it follows, so that a plain duration is a date: three years after opening."""
        return end + 1 < len(self.words) and self.words[end] in self.tables.anchors - self.tables.joiners - {"from"}


def _month_span(year: int, month: int) -> Span:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _plus_years(day: date, years: float) -> date:
    months = day.month - 1 + round(years * 12)
    year, month = min(day.year + months // 12, 9999), months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _part(span: Span, part: str, grain: Grain) -> Span:
    """Early, middle and late thirds of a period (a decade: years 0-3, 4-6, 7-9), or its last month or year."""
    begin, last = span
    if part == "end":
        return last, last
    if grain == "decade":
        first, final = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[part]
        return date(begin.year + first, 1, 1), date(begin.year + final, 12, 31)
    days = (last - begin).days + 1
    first, final = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}[part]
    return begin + timedelta(days=days * first // 3), begin + timedelta(days=days * final // 3 - 1)

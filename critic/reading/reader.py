"""One answer to its facts."""

from collections import OrderedDict
from dataclasses import replace
from datetime import date

from critic.model.catalogue import Knowledge
from critic.reading.amounts import amount_at, only_currency, priced_year, year_near_prices
from critic.reading.concepts import Concepts
from critic.reading.dates import DateReader
from critic.reading.facts import Amount, DateFact, Facts, Hit, Hollow, KnownName, Party
from critic.reading.parties import parties_in
from critic.reading.phrases import Running
from critic.reading.shares import share_at
from critic.reading.soundness import Span, denied, heaped, outside, repeated
from critic.reading.tables import Tables
from critic.reading.tokens import Tokens

_REMEMBERED = 2_000
_LONGEST = 200_000
_LEAD = 8
_CLAUSE = 2
_CHAIN = 2
"""Semicolons from which clauses are a chain without a word that links them."""
_INSIDE_A_WORD = frozenset("-'\u2019/&%")
_NON_ANSWER = "non-answer"


class Reader:
    """Reads answers with the words of one Knowledge; the same text is read once."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.tables = Tables(knowledge)
        self._known: OrderedDict[tuple[str, date | None], Facts] = OrderedDict()

    def read(self, text: str, as_of: date | None) -> Facts:
        """The facts of `text`; relative dates count from `as_of`. Only its first 200,000 characters are read."""
        key = (text, as_of)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = _read(text[:_LONGEST], self.tables, as_of)
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return found

    def forget(self) -> None:
        """Empties the memory of what was read."""
        self._known.clear()


def _read(text: str, tables: Tables, as_of: date | None) -> Facts:
    tokens = Tokens(text)
    words = [tables.repair(w) if k == "w" else w for w, k in zip(tokens.low, tokens.kinds, strict=True)]
    running = Running(words)
    taken = [False] * len(tokens)
    dates, amounts = _times_and_amounts(tokens, words, tables, as_of, taken)
    denials = denied(tokens, words, tables)
    concepts = Concepts(tokens, words, running, denials, tables)
    content = _content(tokens, words, tables)
    parties = parties_in(tokens, words, tables, taken)
    counts = [(a.start, a.end) for a in amounts if a.kind == "count"]
    return Facts(
        text=text,
        words=tuple(low for low in tokens.low if low != "-"),
        content=len({w for sentence in content for w in sentence}),
        spoken=_spoken(tokens, words, tables, taken),
        sentence_content=tuple(len(set(sentence)) for sentence in content),
        steps=_steps(tokens, words, tables),
        amounts=tuple(a for a in amounts if outside(denials, a.start)),
        dates=tuple(d for d in dates if outside(denials, d.start)),
        parties=tuple(p for p in parties if _holds(p, denials, counts)),
        names=tuple(n for n in _names(tokens, running, tables) if outside(denials, n.start)),
        form=tuple(_form(tokens, words, running, tables, amounts, parties)),
        ideas=concepts,
        addresses=tuple((tokens.starts[i], tokens.ends[i]) for i in range(len(tokens)) if tokens.kinds[i] == "u"),
        hollow=_hollow(tokens, words, tables, concepts) or ("repeated" if repeated(content, tables) else ""),
        heaped=heaped(tokens, words, tables),
    )


def _holds(party: Party, denials: list[Span], counts: list[Span]) -> bool:
    """Whether it is not denied, and no mere name inside a count (three Kenyan counties)."""
    if party.kind == "name" and not outside(counts, party.start):
        return False
    return party.kind == "generic" or outside(denials, party.start)


def _times_and_amounts(
    tokens: Tokens, words: list[str], tables: Tables, as_of: date | None, taken: list[bool]
) -> tuple[list[DateFact], list[Amount]]:
    reader = DateReader(tokens, words, tables, as_of)
    dates: list[DateFact] = []
    amounts: list[Amount] = []
    behind = 0
    money = only_currency(words, tables)
    for i in _starts(tokens, words, tables):
        if i < behind:
            continue
        when = reader.at(i)
        if when:
            behind, fact = when
            own = behind
            dates.append(fact)
        else:
            counted = share_at(tokens, words, i, tables) or amount_at(tokens, words, i, tables, money)
            if counted is None:
                continue
            behind, amount = counted
            own = i + 1 if amount.kind == "count" else behind  # whom it counts may be named: two transport ministers
            amounts.append(amount)
        taken[i:own] = [True] * (own - i)
    return dates, _in_the_prices_named(tokens, words, tables, amounts)


def _in_the_prices_named(tokens: Tokens, words: list[str], tables: Tables, amounts: list[Amount]) -> list[Amount]:
    """Sums without a price base take the only one that the text names, wherever it does."""
    if all(a.kind != "money" or a.price_base for a in amounts):
        return amounts
    places = range(len(tokens))
    years = {int(tokens.raw[j]) for j in places if priced_year(tokens, words, j, tables)}
    years = years or {int(tokens.raw[j]) for j in places if year_near_prices(tokens, words, j, tables)}
    if len(years) != 1:
        return amounts
    return [replace(a, price_base=min(years)) if a.kind == "money" else a for a in amounts]


def _starts(tokens: Tokens, words: list[str], tables: Tables) -> list[int]:
    """Tokens at which a date or an amount may begin.

    These are numbers and words of their tables, and a word that only leads in (by, within, US$) when one of those
    follows closely: most words of an answer are neither, and asking every table about each of them is what costs.
    """
    found: list[int] = []
    core, lead, kinds = tables.quantity_words, tables.lead_words, tokens.kinds
    last = len(words) + _LEAD
    for i in range(len(words) - 1, -1, -1):
        if kinds[i] == "n" or words[i] in core:
            last = i
            found.append(i)
        elif words[i] in lead and last - i <= _LEAD:
            found.append(i)
    found.reverse()
    return found


def _form(
    tokens: Tokens, words: list[str], text: Running, tables: Tables, amounts: list[Amount], parties: list[Party]
) -> list[Hit]:
    """Turns of phrase to remark on, not those in a name (Windows XP Professional) or right behind a denial."""
    hits = [
        Hit(list=name, start=tokens.starts[i], end=tokens.ends[end - 1], sentence=tokens.sentences[i])
        for i, end, name in tables.form.apart_in(text)
        if (end >= len(words) or words[end] not in tables.unless_next[name])
        and not _in_a_name(tokens, i)
        and not (i and _denies(words, i - 1, tables))
    ]
    if not hits:
        return hits
    measured = _sentences_with(tokens, {a.start for a in amounts if a.kind != "number"})
    named = _sentences_with(tokens, {p.start for p in parties if p.kind != "generic"})
    return [
        h
        for h in hits
        if (h.list not in tables.unless_measured or h.sentence not in measured)
        and (h.list not in tables.unless_party or h.sentence not in named)
    ]


def _denies(words: list[str], i: int, tables: Tables) -> bool:
    """Whether the word at `i` denies what follows it."""
    found = tables.negators.at(words, i) if words[i] in tables.negators.by_first else None
    return found is not None and found[1] != "harmless"


def _in_a_name(tokens: Tokens, i: int) -> bool:
    """Whether the word is written with one capital and stands behind another such word."""
    return i > 0 and tokens.raw[i].istitle() and tokens.raw[i - 1][0].isupper() and not tokens.first(i)


def _sentences_with(tokens: Tokens, starts: set[int]) -> set[int]:
    return {tokens.sentences[i] for i in range(len(tokens)) if tokens.starts[i] in starts}


def _names(tokens: Tokens, text: Running, tables: Tables) -> list[KnownName]:
    return [
        KnownName(catalogue=catalogue, key=key, start=tokens.starts[i], end=tokens.ends[end - 1])
        for i, end, (catalogue, key) in tables.names.apart_in(text)
    ]


def _content(tokens: Tokens, words: list[str], tables: Tables) -> list[list[str]]:
    """The words that carry meaning, by sentence."""
    found: list[list[str]] = []
    for i, word in enumerate(words):
        while len(found) <= tokens.sentences[i]:
            found.append([])
        if tokens.kinds[i] == "n" or (tokens.kinds[i] == "w" and len(word) > 1 and word not in tables.stop):
            found[tokens.sentences[i]].append(word)
    return found


def _steps(tokens: Tokens, words: list[str], tables: Tables) -> int:
    """Number of stretches between marks that say something, where a word such as which or then links them; else 0."""
    if tables.links.isdisjoint(words) and tokens.raw.count(";") < _CHAIN:
        return 0
    found = within = 0
    for kind, raw, word in zip(tokens.kinds, tokens.raw, words, strict=True):
        if kind == "m" and raw not in _INSIDE_A_WORD:
            found += within >= _CLAUSE
            within = 0
        elif kind == "w" and word not in tables.stop:
            within += 1
    return found + (within >= _CLAUSE)


def _spoken(tokens: Tokens, words: list[str], tables: Tables, taken: list[bool]) -> int:
    """Number of different words that carry meaning and belong to no amount and no date."""
    return len({w for i, w in enumerate(words) if tokens.kinds[i] == "w" and not taken[i] and w not in tables.stop})


def _hollow(tokens: Tokens, words: list[str], tables: Tables, concepts: Concepts) -> Hollow:
    """Whether the whole answer is a way of saying nothing: at most two words of meaning outside such phrases."""
    if not any(k in "wnu" for k in tokens.kinds):
        return "empty"
    covered = sorted((h.start, h.end) for hits in concepts.of(_NON_ANSWER) for h in hits)
    if not covered:
        return ""
    left = [
        words[i]
        for i in range(len(tokens))
        if tokens.kinds[i] in "wn" and words[i] not in tables.stop and outside(covered, tokens.starts[i])
    ]
    return "non-answer" if len(left) <= 2 else ""

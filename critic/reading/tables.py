"""The lexicon compiled for matching: one look-up by first word for each class of words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from critic.knowledge.topics import LEAST_DOUBLED
from critic.model.catalogue import Knowledge
from critic.model.lexicon import Dates, Lexicon, Negation, Parties, UnitSpec
from critic.reading.phrases import Phrases

_WORD = re.compile(r"\b[^\W\d_A-Z]+\b")
_LEAST_REPAIRED = 8
"""Letters from which any one wrong letter of a word is repaired: a house choice."""


def _inverted(table: Mapping[str, Iterable[str]]) -> Iterable[tuple[str, str]]:
    return ((word, key) for key, ways in table.items() for word in ways)


class Tables:
    """Everything the reading looks words up in, compiled once from a Knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._numbers(knowledge.lexicon)
        self._dates(knowledge.lexicon.dates)
        self._starters()
        self._parties(knowledge.lexicon.parties)
        self._phrases(knowledge)
        self._denials(knowledge.lexicon.negation)
        self.links = frozenset(knowledge.lexicon.grammar.links)
        self.reports = frozenset(knowledge.lexicon.grammar.reports)
        self.before_nouns = frozenset(knowledge.lexicon.grammar.before_nouns)
        self._long = self._long_words()
        self.repair = lru_cache(maxsize=50_000)(self._repair)

    def _numbers(self, lexicon: Lexicon) -> None:
        numbers = lexicon.numbers
        self.decimal = numbers.decimal
        self.number_words = {word: Decimal(str(n)) for word, n in numbers.words.items()}
        self.articles = frozenset(numbers.articles)
        self.plurals = numbers.plurals
        self.labels = frozenset(numbers.labels)
        self.part_words = {word: Decimal(str(n)) for word, n in numbers.parts.items()}
        self.part_of = frozenset(numbers.part_of)
        self.out_of = Phrases((word, True) for word in numbers.out_of)
        self.before_number = frozenset(numbers.before)
        self.scale_words = frozenset(numbers.scales)
        self.scales = Phrases((word, Decimal(str(n))) for word, n in numbers.scales.items())
        self.approximate = frozenset(numbers.hedges)
        self.range_words = frozenset(numbers.range_words)
        self.range_before = frozenset(numbers.range_before)
        self.currencies = Phrases(_inverted(lexicon.money.currencies))
        self.prices = Phrases((word, True) for word in lexicon.money.prices)
        self.price_words = frozenset(lexicon.money.price_words)
        self.prices_before = Phrases((word, True) for word in lexicon.money.prices_before)
        self.units = Phrases(_units(lexicon.units.units))
        self.per = Phrases(_inverted(lexicon.units.per))
        self.over = Phrases((word, True) for word in lexicon.units.over)

    def _dates(self, dates: Dates) -> None:
        self.ordinals = frozenset(dates.ordinals)
        self.decade_endings = frozenset(dates.decade_endings)
        self.months = Phrases((w, int(m)) for w, m in _inverted(dates.months))
        self.seasons = Phrases((w, int(m)) for w, m in _inverted(dates.seasons))
        self.quarters = Phrases((w, int(q)) for w, q in _inverted(dates.quarters))
        self.months_and_quarters = frozenset(self.months.by_first).union(self.quarters.by_first)
        self.halves = Phrases((w, int(h)) for w, h in _inverted(dates.halves))
        self.fiscal = Phrases((w, True) for w in dates.fiscal)
        self.parts = Phrases(_inverted(dates.parts))
        self.decade_end = Phrases((w, True) for w in dates.decade_end)
        self.this_year_end = Phrases((w, True) for w in dates.this_year_end)
        self.next_year_end = Phrases((w, True) for w in dates.next_year_end)
        self.next_year = Phrases((w, True) for w in dates.next_year)
        self.marks = Phrases(_inverted(dates.marks))
        self.within = Phrases((w, True) for w in dates.within)
        self.present = frozenset(dates.present)
        self.often = frozenset(dates.often)
        self.anchors = frozenset(dates.anchors)
        self.from_now = Phrases((w, True) for w in dates.from_now)
        self.joiners = frozenset(dates.joiners)

    def _starters(self) -> None:
        """Words at which a date or an amount may begin, and words that may lead in to one."""
        lone: list[Phrases[Any]] = [self.months, self.seasons, self.quarters, self.halves, self.fiscal, self.parts]
        lone += [self.decade_end, self.this_year_end, self.next_year_end, self.next_year]
        counted = frozenset(self.number_words) | frozenset(self.part_words)
        self.date_words = frozenset().union(*(t.by_first for t in lone))
        self.quantity_words = counted.union(self.date_words) - self.articles
        leading: tuple[Phrases[Any], ...] = (self.marks, self.within, self.currencies)
        self.lead_words = self.articles.union(*(t.by_first for t in leading))

    def _parties(self, parties: Parties) -> None:
        self.common_endings = parties.common_endings
        self.bodies = frozenset(parties.bodies)
        self.offices = Phrases((w, True) for w in parties.offices)
        self.heads = frozenset(parties.heads)
        self.definite = frozenset(parties.definite)
        self.loose = frozenset(parties.loose)
        self.generic = Phrases((w, True) for w in parties.generic)
        self.not_names = frozenset(parties.not_names)
        self.known = frozenset(parties.known)
        self.inside = frozenset(parties.inside) | frozenset(parties.inside_later)
        self.inside_later = frozenset(parties.inside_later)

    def _phrases(self, knowledge: Knowledge) -> None:
        lexicon = knowledge.lexicon
        self.stop = lexicon.stop
        self.endings = lexicon.numbers.endings
        self.form = Phrases((e.phrase, name) for name, entries in lexicon.form.items() for e in entries.entries)
        self.unless_next = {n: frozenset(entries.unless_next) for n, entries in lexicon.form.items()}
        self.unless_party = frozenset(n for n, entries in lexicon.form.items() if entries.unless_party)
        self.unless_measured = frozenset(n for n, entries in lexicon.form.items() if entries.unless_measured)
        self.verbs = frozenset(name for name, c in lexicon.concepts.items() if c.verbs)
        self.concepts = Phrases((p, name) for name, c in lexicon.concepts.items() for p in c.phrases)
        self.names = Phrases(_known_names(knowledge))

    def _denials(self, negation: Negation) -> None:
        kinds = (("nominal", negation.nominal), ("verbal", negation.verbal), ("harmless", negation.harmless))
        self.negators = Phrases((word, kind) for kind, words in kinds for word in words)
        self.conditions = frozenset(negation.conditions)
        self.exceptions = frozenset(negation.exceptions)
        self.continues = frozenset(negation.continues)
        self.alternatives = frozenset(negation.alternatives)
        self.breaks = frozenset(negation.breaks)

    @cached_property
    def common(self) -> frozenset[str]:
        """Every word that the knowledge writes without a capital: for texts that have none at all."""
        words: set[str] = set(self.stop)
        pending: list[object] = [self._knowledge]
        while pending:
            item = pending.pop()
            if isinstance(item, str):
                words.update(_WORD.findall(item))
            elif isinstance(item, dict):
                pending += [*item.keys(), *item.values()]
            elif isinstance(item, tuple | frozenset):
                pending += item
            elif is_dataclass(item):
                pending += [getattr(item, field.name) for field in fields(item)]
        forms = words | {form for w in words for form in (f"{w}s", f"{w}ed", f"{w}ing")}
        countries = {c.casefold() for p in self._knowledge.precedents.values() for c in p.countries}
        return frozenset(forms - countries - self.known)

    def _long_words(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = {}
        for word in self._knowledge.vocabulary.split():
            found.setdefault((word[0], word[-2:]), []).append(word)
        return found

    def ordinary(self, word: str) -> bool:
        """Whether it is a long word of the lexicon, rather than the name of somebody."""
        return word in self._long.get((word[0], word[-2:]), ()) and word not in self.known

    def _repair(self, word: str) -> str:
        """The long word of the lexicon that `word` misspells by one letter inside, or `word` itself.

        First letter and ending have to agree and the word must be long: short words one letter apart are too often
        two words (compete, complete). In a shorter one a letter may be doubled or not (runing).
        """
        if len(word) < LEAST_DOUBLED:
            return word
        candidates = self._long.get((word[0], word[-2:]), ())
        if not candidates or word in candidates:
            return word
        if len(word) < _LEAST_REPAIRED:
            bare = _undoubled(word)
            return next((c for c in candidates if _undoubled(c) == bare), word)
        from rapidfuzz.distance import OSA

        for candidate in candidates:
            if abs(len(candidate) - len(word)) <= 1 and OSA.distance(word, candidate, score_cutoff=1) <= 1:
                return candidate
        return word


def _undoubled(word: str) -> str:
    """The word with every run of a letter written once."""
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


class Unit(NamedTuple):
    """What a unit word stands for."""

    id: str
    dimension: str
    factor: Decimal


def _units(table: Mapping[str, UnitSpec]) -> Iterable[tuple[str, Unit]]:
    for unit, spec in table.items():
        for word in spec.words:
            yield word, Unit(unit, spec.dimension, Decimal(1))
        for word, factor in spec.multiples.items():
            yield word, Unit(unit, spec.dimension, Decimal(str(factor)))


def _known_names(knowledge: Knowledge) -> Iterable[tuple[str, tuple[str, str]]]:
    for key, precedent in knowledge.precedents.items():
        for name in (precedent.title, *precedent.aliases):
            yield name, ("precedents", key)
    for key, technology in knowledge.technologies.items():
        for name in technology.aliases:
            yield name, ("technologies", key)
        for generation in technology.generations:
            for name in (generation.name, *generation.aliases):
                yield name, ("technologies", f"{key}/{generation.name}")

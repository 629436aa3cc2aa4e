"""The words of one language: everything about reading and talking that would change with it."""

from dataclasses import field

from critic.model.value import Strict, value


@value
class FormEntry(Strict):
    """A turn of phrase that a careful writer avoids in a proposal."""

    phrase: str
    "Lower case; words only, hyphens count as spaces."
    bad: str
    "A sentence in which it is remarked on."
    good: str
    "A sentence that says the same and is not."


@value
class FormList(Strict):
    """Turns of phrase with one remark."""

    title: str
    "What they have in common."
    remark: str
    "Said of each, with `{quote}`."
    repair: str
    "What to write instead."
    entries: tuple[FormEntry, ...]
    "The turns of phrase."
    unless_measured: bool = False
    "Whether a number in the same sentence takes the remark away."
    unless_party: bool = False
    "Whether somebody named in the same sentence takes the remark away."
    unless_next: tuple[str, ...] = ()
    "Words that take the remark away when they follow, such as than after a comparative."


@value
class PhraseList(Strict):
    """Turns of phrase that stand for one idea."""

    title: str
    "The idea."
    phrases: tuple[str, ...]
    "Lower case; words only, hyphens count as spaces."
    verbs: bool = False
    "Whether a single word counts only where it can be a verb: not behind an article, not in a compound."


@value
class Numbers(Strict):
    """How numbers are written."""

    decimal: str
    "The mark before decimals."
    words: dict[str, float]
    "Number words and their values."
    pluralities: dict[str, float]
    "Plurals of number words and the least they can mean, the longest first (hundreds of thousands: 200,000)."
    scales: dict[str, float]
    "Words and letters that multiply, such as bn."
    hedges: tuple[str, ...]
    "Words before a number that make it approximate."
    range_words: tuple[str, ...]
    "Words between two numbers that make a range."
    range_before: tuple[str, ...]
    "Words before the first of two numbers that give the second the same unit (from 14 months to 6)."
    articles: tuple[str, ...]
    "Number words that count only before a scale (a million)."
    labels: tuple[str, ...]
    "Words that make the number behind them a name (page, section)."
    parts: dict[str, float]
    "Words for a part and how many of them make the whole (third: 3)."
    part_of: tuple[str, ...]
    "Words behind such a word that show that it is a part of something."
    out_of: tuple[str, ...]
    "What stands between two numbers that make a share (one in five)."
    endings: tuple[str, ...]
    "Endings that make the same word (ing, ed, s), longest first."
    plurals: tuple[str, ...]
    "Endings of counted nouns."
    before: tuple[str, ...]
    "Words before a bare number that make it a value (a ratio of 2.3)."


@value
class Money(Strict):
    """How money is written."""

    currencies: dict[str, tuple[str, ...]]
    "ISO code to the ways it is written."
    prices: tuple[str, ...]
    "Words that make a year before them a price base."
    prices_before: tuple[str, ...]
    "Words that make a year behind them a price base."
    price_words: tuple[str, ...]
    "Words that make a year further on in their sentence the one whose prices are meant, where no other is named."


@value
class UnitSpec(Strict):
    """One unit."""

    dimension: str
    "What it measures."
    words: tuple[str, ...]
    "How it is written."
    multiples: dict[str, float] = field(default_factory=dict)
    "Words for multiples of it, such as Mt."
    of: str = ""
    "Unit id it is a multiple of, such as kW for MW."
    factor: float = 1.0
    "How many of those it is."


@value
class Units(Strict):
    """How quantities are written."""

    units: dict[str, UnitSpec]
    "Unit id to how it is written."
    per: dict[str, tuple[str, ...]]
    "Period to the ways of saying `per` it."
    over: tuple[str, ...]
    "Words before a duration that spread an amount over it."


@value
class Dates(Strict):
    """How dates are written."""

    months: dict[str, tuple[str, ...]]
    "Month number to its names."
    seasons: dict[str, tuple[str, ...]]
    "First month of the season to its names."
    quarters: dict[str, tuple[str, ...]]
    "Quarter number to its names, such as q1."
    halves: dict[str, tuple[str, ...]]
    "Half number to its names, such as h1."
    fiscal: tuple[str, ...]
    "Words before a fiscal year."
    parts: dict[str, tuple[str, ...]]
    "Part of a period (early, mid, late, end) to its names."
    decade_end: tuple[str, ...]
    "Phrases for the end of the present decade."
    this_year_end: tuple[str, ...]
    "Phrases for the end of the present year."
    next_year_end: tuple[str, ...]
    "Ways to say the end of the year after the proposal's."
    next_year: tuple[str, ...]
    "Phrases for next year."
    marks: dict[str, tuple[str, ...]]
    "Role of a date (by, before, after, from, in) to the words before it."
    within: tuple[str, ...]
    "Words before a duration that counts from now."
    present: tuple[str, ...]
    "Words for the day of the proposal behind a value."
    often: tuple[str, ...]
    "Words in front of them that say how often something happens instead: once in ten years."
    from_now: tuple[str, ...]
    "Words after a duration that count it from the day of the proposal."
    anchors: tuple[str, ...]
    "Words after a duration that count it from an event instead."
    ordinals: tuple[str, ...]
    "What follows the number of a day (th)."
    decade_endings: tuple[str, ...]
    "What follows a year to make it a decade (s)."
    joiners: tuple[str, ...]
    "Words inside a date that carry nothing, such as of."


@value
class Parties(Strict):
    """How bodies and people are named."""

    bodies: tuple[str, ...]
    "Nouns that make a capitalised name a body (ministry, agency)."
    offices: tuple[str, ...]
    "Roles that exactly one person or body holds at a time."
    heads: tuple[str, ...]
    "Nouns in small letters that make what is described before them an office (the national ports authority)."
    definite: tuple[str, ...]
    "Words before such a description that make it one certain office."
    loose: tuple[str, ...]
    "Words in such a description that leave open which office is meant (the competent authority)."
    generic: tuple[str, ...]
    "Words that name nobody (we, stakeholders)."
    not_names: tuple[str, ...]
    "Capitalised words and abbreviations that are not names."
    common_endings: tuple[str, ...]
    "Endings of first words of a sentence that are mostly no names."
    known: tuple[str, ...]
    "Names of one word that are names even at the beginning of a sentence."
    inside: tuple[str, ...]
    "Small words that may stand inside a name (of, for)."
    inside_later: tuple[str, ...]
    "Small words that may do so only behind one of those (and, the)."


@value
class Grammar(Strict):
    """Small words that tell what the words beside them are."""

    links: tuple[str, ...]
    "Words that lead from one clause to what comes of it, or back to it (which, then, they)."
    reports: tuple[str, ...]
    "Verbs of which the party behind them is told, and does nothing (reports to parliament)."
    before_nouns: tuple[str, ...]
    "Words behind which a word that may be a verb or a noun is a noun (the run, a farm)."


@value
class Negation(Strict):
    """How something is denied."""

    nominal: tuple[str, ...]
    "Words that deny what follows them in their clause (no, nobody)."
    verbal: tuple[str, ...]
    "Words that deny the whole of their clause (not, cannot)."
    harmless: tuple[str, ...]
    "Phrases with such a word that deny nothing (no later than)."
    conditions: tuple[str, ...]
    "Words that make a clause a condition, in which nothing is denied."
    exceptions: tuple[str, ...]
    "Words at which such a denial ends: what follows is what has to be there first (no payment without a report)."
    continues: tuple[str, ...]
    "Words behind a comma that go on with the same clause."
    alternatives: tuple[str, ...]
    "Words before the last of several names, all of which are denied (not like A, B or C)."
    breaks: tuple[str, ...]
    "Words at which a new clause begins."


@value
class Lexicon:
    """All of the above."""

    form: dict[str, FormList]
    "By id."
    concepts: dict[str, PhraseList]
    "By id."
    numbers: Numbers
    "Numbers."
    money: Money
    "Money."
    units: Units
    "Quantities."
    dates: Dates
    "Dates."
    parties: Parties
    "Bodies and people."
    negation: Negation
    grammar: Grammar
    "Denials."
    stop: frozenset[str]
    "Words that carry no meaning by themselves."
    replies: dict[str, tuple[str, ...]]
    "What a user types instead of an answer, by what it means."
    messages: dict[str, str]
    "What the examiner and the report say, by id, with `{blanks}`."

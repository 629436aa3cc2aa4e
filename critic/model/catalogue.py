"""What the knowledge holds beside questions: concerns, sources, kinds, technologies, precedents, the scoring table."""

from typing import Literal

from critic.model.lexicon import Lexicon
from critic.model.question import Question
from critic.model.value import Strict, value


@value
class Concern(Strict):
    """One of the eleven things a proposal is examined for."""

    title: str
    "One or two words, as a heading."
    question: str
    "The question behind it."
    yardstick: str
    "What a good proposal is held against."
    weight: int
    "Share of the whole in percent; the weights of all concerns add up to 100."
    heart: bool
    "Whether a gap in one of its critical questions caps the verdict."
    order: int
    "Place in the report, from 1."
    sources: tuple[str, ...]
    "Source ids."


@value
class Source(Strict):
    """A publication that the knowledge leans on."""

    title: str
    "Full title."
    year: int
    "Year of publication."
    publisher: str
    "Author or body."
    kind: Literal["audit", "peer-reviewed", "official", "book", "press", "memoir", "essay", "dataset"]
    "What sort of publication, which is also the grade of its quality."
    identifier: str = ""
    "Report number, ISBN, DOI or arXiv number."
    url: str = ""
    "Where it was read."
    note: str = ""
    "What could not be confirmed about it."


@value
class Generation(Strict):
    """One generation of a technology."""

    name: str
    "What it is called."
    date: str
    "When it was first in use: year, year-month or ISO date."
    source: str
    "Source id of the date."
    aliases: tuple[str, ...] = ()
    "Other names a proposal may use."
    known_from: str = ""
    "When it was publicly known, where that is later or earlier than first use."
    replaced: str = ""
    "What it did better than the one before, in a clause."


@value
class Technology(Strict):
    """A line of generations, oldest first, each superseding the one before."""

    title: str
    "What the line is, as a noun phrase."
    measures: str
    "What one generation step means, in a sentence."
    generations: tuple[Generation, ...]
    "At least three, by date."
    aliases: tuple[str, ...] = ()
    "Names of the line itself."


@value
class UnitCost(Strict):
    """What one unit of a kind of work has cost, as a range over finished projects."""

    what: str
    "What is counted, as a noun phrase: `kilometre of metro line`."
    unit: str
    "The unit as an answer would write it: `km`, `MW`, `student`."
    currency: str
    "ISO 4217."
    low: float
    "Lower end, in that currency per unit."
    high: float
    "Upper end, in that currency per unit."
    prices: str
    "Price base: the year, or what the source says of it."
    sources: tuple[str, ...]
    "Source ids."
    note: str = ""
    "What the range covers, and what it leaves out."
    when: tuple[str, ...] = ()
    "Words, one of which the proposal has to use; it is held against every proposal of the kind when there are none."


@value
class Premise(Strict):
    """Something that proposals of a kind usually take for granted."""

    text: str
    "The premise, as a sentence."
    ended: str
    "How it turned out where it was examined, in a sentence."
    sources: tuple[str, ...]
    "Source ids."


@value
class Rival(Strict):
    """Somebody who was in the same race."""

    name: str
    "Name as an answer would write it."
    text: str
    "What it was doing, in a clause."
    known_from: str
    "ISO date from which that was known."
    sources: tuple[str, ...]
    "Source ids."


@value
class Kind(Strict):
    """A kind of megaproject."""

    title: str
    "As a noun phrase."
    aliases: tuple[str, ...]
    "How people call it."
    technologies: tuple[str, ...] = ()
    "Technology ids that such projects stand on, one or the other."
    main_technology: str = ""
    "The one that sets the clock when the proposal names none; empty where such projects stand on different ones."
    reference_class: str = ""
    "Class id of its base rates; empty where none has been published."
    neighbours: tuple[str, ...] = ()
    "Class ids that are nearest, shown beside it or instead of it."
    note: str = ""
    "What the classes do not cover, in a sentence."
    premises: tuple[Premise, ...] = ()
    "What such proposals usually take for granted."
    unit_costs: tuple[UnitCost, ...] = ()
    "What a unit of such work has cost."
    uplift: str = ""
    "Id of the optimism-bias uplift that is nearest; a house choice."
    field: tuple[Rival, ...] = ()
    "Who else was in the race, where there is one."


@value
class Portfolio(Strict):
    """Percentiles that were computed from a published portfolio of projects."""

    portfolio: str
    "Whose projects, and which."
    measure: str
    "What was measured, with its unit: `cost growth, per cent`."
    n: int
    "How many projects."
    p10: float
    "One in ten lies below."
    p50: float
    "The median."
    p90: float
    "One in ten lies above."
    share_over_zero: float
    "Share of projects that grew or slipped at all, 0 to 1."
    year: int
    "Of the data."
    bias: str
    "What is wrong with it."
    source: str
    "Source id."


@value
class ReferenceClass(Strict):
    """A published class of finished projects with its base rates of cost."""

    title: str
    "As a noun phrase."
    mean_overrun: float
    "Mean cost overrun in per cent, over all projects of the class."
    tail_share: float
    "Share of projects in the tail (overrun of 50 % or more), in per cent."
    tail_mean: float
    "Mean cost overrun of those, in per cent."
    year: int
    "Of the publication."
    confirmed: Literal["all", "mean", "none"]
    "Which of the three figures a second source was found for."
    sources: tuple[str, ...]
    "Source ids: first the publication, then what confirms it."
    measured: tuple[Portfolio, ...] = ()
    "Percentiles of portfolios that are nearest to the class."


@value
class Uplift(Strict):
    """Upper bounds of optimism bias for a type of project."""

    title: str
    "Type of project."
    capital_low: float
    "Lower bound for capital expenditure in per cent."
    capital_high: float
    "Upper bound for capital expenditure in per cent."
    duration_low: float
    "Lower bound for the duration in per cent."
    duration_high: float
    "Upper bound for the duration in per cent."
    sources: tuple[str, ...]
    "Source ids."


@value
class EstimateClass(Strict):
    """One of the five classes of estimate, with how far the outturn may lie from it."""

    low: tuple[float, float]
    "Least and greatest lower end of the range, in per cent below zero."
    high: tuple[float, float]
    "Least and greatest upper end of the range, in per cent."
    sources: tuple[str, ...]
    "Source ids."


@value
class BaseRates(Strict):
    """What holds for classes of projects at large."""

    uplifts: dict[str, Uplift]
    "By id."
    estimate_classes: dict[str, EstimateClass]
    "By number, `1` (the best) to `5`."


@value
class Precedent(Strict):
    """A finished, cancelled or running project that a proposal may be likened to."""

    title: str
    "Name."
    aliases: tuple[str, ...] = ()
    "Other names."
    kind: str
    "Kind id."
    countries: tuple[str, ...]
    "Where it lies or who paid, as short names of countries."
    years: str
    "Start and end as text, such as `1990-2003`."
    status: Literal["finished", "running", "cancelled"]
    "On the day of `known-from`."
    verdict: Literal["success", "mixed", "failure"]
    "How its auditors, or failing them its historians, see it."
    goal: str
    "Its goal as stated at the start, paraphrased."
    promised: str
    "Cost and date as promised, with price base where one was given."
    outturn: str
    "What it cost and when it was done, or how it ended."
    well: str = ""
    "What was done well."
    wrong: str = ""
    "What went wrong, as auditors put it, paraphrased."
    lessons: dict[str, str]
    "By concern id: what a reviewer takes from it."
    cost_growth: float | None = None
    "Outturn over promise in per cent, only where a source gives it."
    delay: float | None = None
    "Years later than promised, only where both dates are sourced."
    known_from: str
    "ISO date from which the outturn was known."
    sources: tuple[str, ...]
    "Source ids, two at least."


@value
class StepDefinition(Strict):
    """One of the five steps of a rating."""

    name: str
    "As printed."
    from_: float
    "Lowest score that earns it, 0 to 100."
    meaning: str
    "Its definition."


@value
class Scoring(Strict):
    """Weights, thresholds and caps; every one is printed in the review that uses it."""

    severity_weights: dict[str, float]
    "Weight of a question within its concern, by severity."
    points: dict[str, float]
    "Points from 0 to 1 for each outcome of a check."
    form_cap: float
    "The most a question with a remark on form can score, 0 to 100."
    steps: tuple[StepDefinition, ...]
    "Five steps of a question and a concern, worst first."
    verdicts: tuple[StepDefinition, ...]
    "Five steps of the whole, worst first."
    veto_cap: str
    "The best verdict when a critical question of a heart concern is a gap."
    analyses: tuple[str, ...]
    "Ids of the analyses, the most valuable first: what the first of them lacks is asked next."
    basis: str
    "Which of these numbers are published and which are house choices."
    sources: tuple[str, ...]
    "Source ids."


@value
class Pack(Strict):
    """Who wrote the knowledge and which edition it is."""

    name: str
    "Of the pack."
    version: str
    "Edition, printed in every review."
    language: str = "en"
    "Folder under `lexicon/` that the questions are written for; that of the shipped pack counts."
    retires: tuple[str, ...] = ()
    "Entries of the packs below it that it leaves out, as `questions/goals/baseline`."


@value
class Knowledge:
    """All that a review may know, by id, in the order of the ids."""

    packs: tuple[Pack, ...]
    "Name and edition of the shipped pack and of whatever is laid over it."
    concerns: dict[str, Concern]
    "By id, in the order of the report."
    questions: dict[str, Question]
    "By id: concern by concern, then by name."
    sources: dict[str, Source]
    "By id."
    kinds: dict[str, Kind]
    "By id."
    technologies: dict[str, Technology]
    "By id."
    precedents: dict[str, Precedent]
    "By id."
    classes: dict[str, ReferenceClass]
    "By id."
    base_rates: BaseRates
    "Uplifts and classes of estimate."
    scoring: Scoring
    "The arithmetic."
    lexicon: Lexicon
    "The words of the pack's language."
    topics: dict[str, str]
    "By question id, the words it is asked and judged in, without small words and endings, in one string."

    vocabulary: str
    "The longer words of the turns of phrase in `lexicon`, in one string."

    @property
    def language(self) -> str:
        """Folder under `lexicon/` that the questions are written for."""
        return self.packs[0].language

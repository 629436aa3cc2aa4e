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
    kind: Literal["audit", "peer-reviewed", "official", "book", "press", "essay", "dataset"]
    "What sort of publication, which is also how far it is trusted."
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
class Kind(Strict):
    """A kind of megaproject."""

    title: str
    "As a noun phrase."
    aliases: tuple[str, ...]
    "How people call it."
    technologies: tuple[str, ...] = ()
    "Technology ids whose generations set the clock when the proposal names none; the first is used."
    neighbours: str = ""
    "Which classes of finished projects are nearest, in a sentence."


@value
class Precedent(Strict):
    """A finished, cancelled or running project that a proposal may be likened to."""

    title: str
    "Name."
    aliases: tuple[str, ...] = ()
    "Other names."
    kind: str
    "Kind id."
    years: str
    "Start and end as text, such as `1990-2003`."
    promised: str
    "Goal, cost and date as promised, with price base."
    ended: str
    "How it ended."
    lesson: str
    "What a reviewer takes from it."
    known_from: str
    "ISO date from which the ending was known."
    sources: tuple[str, ...]
    "Source ids, two where they could be found."


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
    language: str
    "Folder under `lexicon/` that the questions are written for."


@value
class Knowledge:
    """All that a review may know, by id, in the order of the ids."""

    pack: Pack
    "Name and edition."
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
    scoring: Scoring
    "The arithmetic."
    lexicon: Lexicon
    "The words of the pack's language."

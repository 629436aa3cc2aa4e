"""What a review says: findings, ratings, the clock, the verdict and what would change it."""

from datetime import date

from critic.model.terms import Outcome, Severity, State, Step, Tier
from critic.model.value import value


@value
class Quote:
    """Words of the user with their place."""

    text: str
    "Copied from the answer."
    start: int
    "Offset of the first character in `Answer.text`."
    end: int
    "Offset behind the last character."


@value
class Finding:
    """One remark: what is missing, in whose words, by which rule, and how to mend it."""

    question: str
    "Question id."
    concern: str
    "Concern id."
    rule: str
    "`<question>/<check kind>`, `<question>/silent` or `form/<list>`; what a reader looks up."
    outcome: Outcome
    "Never `met`; what is good is said by `QuestionRating.merits`."
    state: State
    "How the question was answered."
    tier: Tier
    "Form, substance or consistency."
    severity: Severity
    "Of the question; form is always minor."
    message: str
    "The remark, in a sentence."
    quotes: tuple[Quote, ...]
    "The words it is about; empty for a silence."
    repair: str
    "The one thing that would mend it."
    sources: tuple[str, ...]
    "Ids of the publications that the rule rests on."
    against: str = ""
    "Question id of the other answer, where two are compared."


@value
class QuestionRating:
    """How far one question is answered."""

    question: str
    "Question id."
    concern: str
    "Concern id."
    state: State | None
    "None when nobody has answered it yet."
    outcome: Outcome
    "Of its substance and consistency checks taken together."
    score: float | None
    "0 to 100; None while it is open or when it does not apply."
    step: Step | None
    "The step that score earns."
    weight: float
    "Weight within the concern."
    share: float
    "Points of the whole (0 to 100) that hang on this question."
    merits: tuple[str, ...]
    "What is good about the answer."
    capped: bool
    "Whether a remark on form holds the score down."


@value
class ConcernRating:
    """How far one concern is met."""

    concern: str
    "Concern id."
    floor: float
    "0 to 100, everything open counted as unmet."
    ceiling: float
    "0 to 100, everything open counted as met."
    step: Step
    "Of the floor."
    best_step: Step
    "Of the ceiling."
    answered: int
    "Questions with words or with a declared silence."
    open: int
    "Questions nobody has answered."
    not_applicable: int
    "Questions that do not apply."
    weight: float
    "Share of the whole in percent."


@value
class Veto:
    """A critical gap in a heart concern."""

    question: str
    "Question id."
    title: str
    "The criterion that is not met."


@value
class ChangeItem:
    """One answer that would move the verdict."""

    question: str
    "Question id."
    points: float
    "How much of the whole it adds or takes away."
    lifts_veto: bool
    "Whether it is needed because of the cap."


@value
class Change:
    """The smallest set of answers after which the verdict is another one."""

    verdict: str
    "The verdict it leads to."
    floor: float
    "The floor it leads to."
    items: tuple[ChangeItem, ...]
    "Largest first; empty when no set does it."


@value
class Clock:
    """How old the technical premise is, now and on opening day."""

    technology: str
    "Technology id the interval is taken from."
    technology_title: str
    "Its name as a noun phrase."
    premise: date
    "When the premise was the state of the art."
    premise_source: str
    "Where that date comes from: the answer's own words, or the generation that it names."
    as_of: date | None
    "The day of the proposal."
    completion: date
    "Opening day, the first day of the period that the proposal names."
    interval: float
    "Years between generations: the mean of the known steps."
    steps: tuple[tuple[str, str], ...]
    "Name and date of each generation known at `as_of` that the interval was worked out from."
    age_now: float | None
    "Years from premise to `as_of`."
    age_then: float
    "Years from premise to completion."
    generations: float
    "`age_then` divided by `interval`."
    newer: int
    "Generations known at `as_of` that came after the premise."
    ahead: float | None
    "Generations to be expected from `as_of` to completion, by `interval`."
    asks: tuple[str, ...] = ()
    "Nothing: it has what it needs."


@value
class ClockMissing:
    """Why there is no clock."""

    needs: tuple[str, ...]
    "What it would have to know, each as a noun phrase."
    asks: tuple[str, ...] = ()
    "Questions whose answers it lacks."


@value
class Analysis:
    """What some of the answers imply together: one section of the report."""

    id: str
    "Such as `outside-view`."
    applies: bool
    "Whether there was enough to go on."
    conclusion: str
    "One sentence; when it does not apply, what it would need to know."
    points: tuple[str, ...] = ()
    "A few sentences under it."
    working: tuple[str, ...] = ()
    "How it was worked out; equations can be recomputed from the figures that are printed."
    needs: tuple[str, ...] = ()
    "Questions whose answers it lacks."
    sources: tuple[str, ...] = ()
    "Source ids."


@value
class Verdict:
    """The whole, in one of five steps, with its reason."""

    name: str
    "Such as Amber/Red."
    meaning: str
    "Its written definition."
    uncapped: str
    "What the floor alone would have given."
    best: str
    "The best it can become while questions are open."
    vetoes: tuple[Veto, ...]
    "Critical gaps in heart concerns."


@value
class Review:
    """A review. It depends on the proposal and the knowledge, and on nothing else."""

    packs: tuple[tuple[str, str], ...]
    "Name and edition of every pack of knowledge that was used."
    floor: float
    "0 to 100, everything open counted as unmet."
    ceiling: float
    "0 to 100, everything open counted as met."
    quality: float | None
    "0 to 100 over the answered questions only; None when there are none."
    completeness: float
    "Percent of the weight that has been answered."
    verdict: Verdict
    "The whole."
    concerns: tuple[ConcernRating, ...]
    "In the order of the report."
    questions: tuple[QuestionRating, ...]
    "In the order of the knowledge."
    findings: tuple[Finding, ...]
    "Worst first within each concern, concerns in the order of the report."
    clock: Clock | ClockMissing
    "The architecture-age clock."
    analyses: tuple[Analysis, ...]
    "What the answers imply together, in the order of the report."
    lift: Change | None
    "What would lift the verdict; None at the top."
    sink: Change | None
    "What would sink it; None at the bottom."

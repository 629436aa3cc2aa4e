"""What a report consists of, before anybody decides how it looks."""

from critic.model.value import value


@value
class Remark:
    """One finding as it is printed."""

    labels: tuple[str, ...]
    "Severity, outcome or state, tier where it is not substance."
    message: str
    "The remark."
    repair: str
    "What would mend it; nothing when the remark before says the same."
    rule: str
    "The rule that made it."


@value
class Group:
    """One question with what there is to say about its answer."""

    title: str
    "The criterion."
    step: str
    "How far it is met, or in which way it is open."
    words: str
    "The answer, cut to its first words; for a silence the nearest that the proposal comes."
    source: str
    "Where those words were published."
    silent: bool
    "Whether the proposal does not say."
    remarks: tuple[Remark, ...]
    "Worst first; none for a good answer."
    merits: str
    "What is good about a good answer."


@value
class Implied:
    """One analysis as it is printed."""

    title: str
    "Its heading."
    conclusion: str
    "In a sentence or two."
    points: tuple[str, ...]
    "Sentences under it."
    working: tuple[str, ...]
    "How it was worked out."


@value
class Moves:
    """The answers that would lead to another verdict, as they are printed."""

    lead: str
    "Where they lead."
    items: tuple[str, ...]
    "Largest first."
    working: tuple[str, ...]
    "How the points were worked out."


@value
class Section:
    """One concern as it is printed."""

    title: str
    "Its name."
    question: str
    "The question behind it."
    step: str
    "Its rating, or both ends of it."
    score: str
    "Its score, or both ends of it."
    open: int
    "Questions without an answer."
    answered: int
    "Questions with one."
    weight: str
    "Share of the whole."
    weighty: tuple[tuple[str, str], ...]
    "Severity and message of each remark that weighs."
    groups: tuple[Group, ...]
    "Questions with remarks, worst first, then those without."


@value
class Row:
    """One question in the arithmetic."""

    question: str
    "Id."
    severity: str
    "In words."
    outcome: str
    "In words."
    score: str
    "Or nothing while open."
    share: str
    "Of the whole, 0 to 100."
    points: str
    "Share times score."
    sources: str
    "Ids of what the question rests on."


@value
class View:
    """The whole report."""

    title: str
    "Heading."
    lines: tuple[str, ...]
    "Header facts in words of the report."
    summary: str
    "In words of the user; may be empty."
    sponsors: tuple[str, ...]
    "In words of the user."
    heading: str
    "Of the verdict."
    verdict: tuple[str, ...]
    "Paragraphs."
    vetoes: tuple[str, ...]
    "Remarks whose gap caps the verdict."
    sections: tuple[Section, ...]
    "By concern."
    implied: tuple[Implied, ...]
    "What the answers imply together."
    lift: Moves | None
    "None at the top."
    sink: Moves | None
    "None at the bottom."
    unasked: tuple[tuple[str, str], ...]
    "Id and question of everything without an answer."
    not_applicable: tuple[tuple[str, str], ...]
    "Title and reason."
    left_out: tuple[str, ...]
    "Titles of questions that are answered although they belong to another kind."
    rows: tuple[Row, ...]
    "The arithmetic."
    arithmetic: tuple[str, ...]
    "Paragraphs on it."
    answer_sources: tuple[tuple[str, str], ...]
    "Title of the question and where its answer was published."
    sources: tuple[str, ...]
    "What the questions rest on."

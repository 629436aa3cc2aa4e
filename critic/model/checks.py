"""The check kinds: one closed union. A question's file fills in the blanks; the criterion itself is Python.

Each kind is judged by the module of the same name under `critic/review/checks/`. `OUTCOMES` lists what a kind can
give beside `met`, `BLANKS` the `{names}` its remarks may use; the knowledge lint holds both against the files.
"""

from typing import Any, ClassVar, Literal

from critic.model.terms import Outcome
from critic.model.value import Strict, value


@value
class CheckBase(Strict):
    """What every check says, whatever it looks for."""

    gap: str
    "Remark when nothing in the answer meets the criterion."
    repair: str
    "The one thing to ask for so that it would be met."
    weak: str = ""
    "Remark when the criterion is met in part; needed by the kinds that can give `weak`."
    met: str = ""
    "What made a good answer good; the kind has a sentence of its own when this is empty."
    false_positives: str = ""
    "When the remark would be wrong, in the words of a reviewer who has seen it happen."

    OUTCOMES: ClassVar[frozenset[Outcome]] = frozenset({"weak", "gap"})
    BLANKS: ClassVar[frozenset[str]] = frozenset()


@value
class Told(CheckBase):
    """The answer says something: enough words of its own, and not a way of saying nothing."""

    kind: Literal["told"]
    at_least: int = 4
    "Number of words that carry meaning, below which the answer is only a hint."


@value
class OutcomeNamed(CheckBase):
    """A goal names a state of the world, rather than an activity or an amount of money."""

    kind: Literal["outcome"]

    BLANKS: ClassVar[frozenset[str]] = frozenset({"found"})


@value
class Measured(CheckBase):
    """There is something to measure: a number with a unit, or an end state that either holds or does not."""

    kind: Literal["measure"]
    end_state: bool = False
    "Whether an end state that anyone can see (landed, in service, connected) does as well as a number."
    money: bool = False
    "Whether a sum of money counts too, as it does for a benefit."
    present: bool = False
    "Whether today's value is asked for, so that an answer about a later day does not count."
    units: tuple[str, ...] = ()
    "Dimensions that count, such as `power` or `duration`; all but money when empty."

    BLANKS: ClassVar[frozenset[str]] = frozenset({"found"})


@value
class Dated(CheckBase):
    """The answer gives a date: a year or finer. A relative or rounded one (mid-2030s) is weak, and a wide span."""

    kind: Literal["dated"]
    decade: bool = False
    "Whether a decade does, as it does for the age of an idea."
    future: bool = False
    "Whether a day before that of the proposal does not count."
    past: bool = False
    "Whether a day after that of the proposal does not count."

    BLANKS: ClassVar[frozenset[str]] = frozenset({"found"})


@value
class Priced(CheckBase):
    """The answer gives an amount of money with its currency, and what else is asked for."""

    kind: Literal["priced"]
    price_base: bool = False
    "Whether the year whose prices are meant has to be named."
    whole: bool = False
    "Whether a total is needed, so that so much a year or a head does not do."
    range: bool = False
    "Whether a lower and an upper figure are needed."

    BLANKS: ClassVar[frozenset[str]] = frozenset({"found", "missing"})


@value
class PartyNamed(CheckBase):
    """A body or an office is named; `we`, `stakeholders` or `the partners` is weak."""

    kind: Literal["party"]
    at_least: int = 1
    "How many different ones."
    at_most: int = 99
    "How many before it is everybody and nobody."
    role: str = ""
    "Concept list of which a phrase stands beside who is meant; of several names those are, and without it none surely."
    acts: str = ""
    "Concept list of what they do; of several names the ones in front of such a phrase are meant, if any is."

    BLANKS: ClassVar[frozenset[str]] = frozenset({"found", "wanted", "count"})


@value
class Named(CheckBase):
    """Things are named, not described: proper names or entries of the knowledge."""

    kind: Literal["names"]
    at_least: int = 1
    "How many different names."
    counted: bool = False
    "Whether a group with its number does as well as a name (31,000 doctors), unless it is users."
    from_: Literal["anything", "precedents", "technologies"] = "anything"
    "What the names are looked up in; a name the knowledge does not hold still counts as a name."

    BLANKS: ClassVar[frozenset[str]] = frozenset({"found", "wanted", "count"})


@value
class Evidenced(CheckBase):
    """Something that could be looked up is cited: a study, a trial, an audit with its author or year, a link."""

    kind: Literal["evidence"]

    BLANKS: ClassVar[frozenset[str]] = frozenset({"found"})


Otherwise = Literal[
    "", "two-sums", "two-times", "steps", "limit", "figures", "released", "names", "terms", "consequence"
]
"""What an answer may do instead of using a listed phrase."""


@value
class Conceptual(CheckBase):
    """The answer covers each of the listed concepts, in sentences that say something about it."""

    kind: Literal["concepts"]
    all_of: tuple[str, ...]
    "Concept lists of the lexicon; all covered is met, some is weak, none is a gap."
    at_least: int = 5
    "Number of words that carry meaning, below which a covered concept is only mentioned (weak)."
    even_denied: bool = False
    "Whether an idea counts that is mentioned in order to be denied, such as an alternative."
    otherwise: Otherwise = ""
    "What says it too, in whatever words; each is told in `critic/review/checks/otherwise.py`."
    anchored: bool = True
    "Whether something definite has to stand beside the words: a number with its unit, a date, a name."

    BLANKS: ClassVar[frozenset[str]] = frozenset({"found", "missing"})


@value
class Ordered(CheckBase):
    """The date given here comes after the date given there."""

    kind: Literal["order"]
    later_than: str
    "Id of the question whose date comes first."
    contradicted: str
    "Remark when it does not."

    OUTCOMES: ClassVar[frozenset[Outcome]] = frozenset({"contradicted"})
    BLANKS: ClassVar[frozenset[str]] = frozenset({"found", "other"})


@value
class Within(CheckBase):
    """The money given here covers a share of the money given there."""

    kind: Literal["within"]
    of: str
    "Id of the question that holds the whole."
    at_least: float
    "Share from which the criterion is met, 0 to 1."
    weak_from: float
    "Share from which it is weak rather than a gap, 0 to 1."

    BLANKS: ClassVar[frozenset[str]] = frozenset({"found", "other", "share"})


@value
class Shared(CheckBase):
    """Percentages that share out one whole do not add up to more than it."""

    kind: Literal["shares"]
    contradicted: str
    "Remark when they do."

    OUTCOMES: ClassVar[frozenset[Outcome]] = frozenset({"contradicted"})
    BLANKS: ClassVar[frozenset[str]] = frozenset({"sum"})


@value
class Aged(CheckBase):
    """The technical premise is young enough on opening day, counted in generations of its technology."""

    kind: Literal["age"]
    weak_from: float
    "Generations on opening day from which the answer is weak."
    gap_from: float
    "Generations on opening day from which it is a gap."

    BLANKS: ClassVar[frozenset[str]] = frozenset(
        {"premise", "completion", "years", "generations", "newer", "technology"}
    )


@value
class Avoided(CheckBase):
    """None of the listed turns of phrase stands in the answer."""

    kind: Literal["avoids"]
    lists: tuple[str, ...]
    "Concept lists of the lexicon."
    unless: str = ""
    "Concept list of which a phrase in the answer makes up for it; empty for none."

    OUTCOMES: ClassVar[frozenset[Outcome]] = frozenset({"gap"})
    BLANKS: ClassVar[frozenset[str]] = frozenset({"found"})


class ByKind:
    """Tells pydantic to choose the check by its `kind`, without loading pydantic before it is needed."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from typing import Annotated

        from pydantic import Field

        return handler.generate_schema(Annotated[source, Field(discriminator="kind")])


Check = (
    Told
    | OutcomeNamed
    | Measured
    | Dated
    | Priced
    | PartyNamed
    | Named
    | Evidenced
    | Conceptual
    | Ordered
    | Within
    | Shared
    | Aged
    | Avoided
)

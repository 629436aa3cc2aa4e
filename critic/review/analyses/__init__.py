"""What a proposal's own answers imply: one module for each analysis, each to one section of the report."""

from collections.abc import Callable

from critic.model.review import Analysis
from critic.review.analyses import (
    allocation,
    arithmetic,
    burden,
    challenge,
    done_and_dead,
    lego,
    outside_view,
    precedents,
    race,
)
from critic.review.analyses.ground import Ground

ANALYSES: dict[str, Callable[[Ground], Analysis]] = {
    "challenge": challenge.analyse,
    "outside-view": outside_view.analyse,
    "race": race.analyse,
    "allocation": allocation.analyse,
    "done-and-dead": done_and_dead.analyse,
    "lego": lego.analyse,
    "precedents": precedents.analyse,
    "arithmetic": arithmetic.analyse,
    "burden": burden.analyse,
}
"""By id, in the order of the report. The clock and what would change the verdict are values of their own."""


def analyses_of(ground: Ground) -> tuple[Analysis, ...]:
    """Every analysis, whether it applies or says what it would need to know."""
    return tuple(analyse(ground) for analyse in ANALYSES.values())

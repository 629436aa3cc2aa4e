"""One module for each kind of check, each with one function `judge`."""

from typing import Any

from critic.review.checks import (
    age,
    avoids,
    concepts,
    dated,
    evidence,
    measure,
    names,
    order,
    outcome,
    party,
    priced,
    shares,
    told,
    within,
)
from critic.review.context import Context, Judgement

_JUDGES: dict[str, Any] = {
    "age": age.judge,
    "avoids": avoids.judge,
    "concepts": concepts.judge,
    "dated": dated.judge,
    "evidence": evidence.judge,
    "measure": measure.judge,
    "names": names.judge,
    "order": order.judge,
    "outcome": outcome.judge,
    "party": party.judge,
    "priced": priced.judge,
    "shares": shares.judge,
    "told": told.judge,
    "within": within.judge,
}


def judge(check: Any, context: Context) -> Judgement:
    """What `check` finds in the answer of `context`."""
    found: Judgement = _JUDGES[check.kind](check, context)
    return found

"""The report as JSON: the review's values, with the proposal's header, keys in a fixed order.

Numbers are rounded to six decimals, so that the bytes do not depend on the version of Python.
"""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from critic.model.proposal import Proposal
from critic.model.review import Review

FORMAT = 1
_DECIMALS = 6


def to_json(review: Review, proposal: Proposal) -> str:
    """The review as a JSON object, ending in a line break."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "proposal": {
            "name": proposal.name,
            "kind": proposal.kind,
            "stage": proposal.stage,
            "as_of": proposal.as_of,
            "answers": {q: asdict(a) for q, a in proposal.answers.items()},
        },
        "review": asdict(review),
    }
    return json.dumps(_rounded(document), ensure_ascii=True, indent=2, default=_plain) + "\n"


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DECIMALS)
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(inner) for inner in value]
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)

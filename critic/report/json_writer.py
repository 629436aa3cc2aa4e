"""The report as JSON: the review's values as they are, with the proposal's header, keys in a fixed order."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from critic.model.proposal import Proposal
from critic.model.review import Review

FORMAT = 1


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
    return json.dumps(document, ensure_ascii=True, indent=2, default=_plain) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)

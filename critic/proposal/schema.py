"""The JSON Schema of a proposal file, for editors that complete and check YAML."""

from typing import Any

from critic.model.catalogue import Knowledge
from critic.model.terms import DEPTHS, STATES
from critic.proposal.layout import ANSWER_KEYS, FORMAT, TEXT_FIELDS, header_questions, nested

_DRAFT = "http://json-schema.org/draft-07/schema#"


def schema(knowledge: Knowledge) -> dict[str, Any]:
    """Draft-07 schema: every question of the knowledge with its words, nothing else allowed."""
    properties: dict[str, Any] = {"format": {"enum": [int(FORMAT), FORMAT]}}
    for field in TEXT_FIELDS:
        properties[field] = {"type": ["string", "null"]}
    properties["kind"] = {"enum": [*knowledge.kinds, None]}
    properties["depth"] = {"enum": [*DEPTHS, None]}
    properties["as_of"] = {"type": ["string", "null"], "description": "ISO date, such as 2025-01-21"}
    properties["sponsors"] = {"$ref": "#/definitions/words"}
    for field, question in header_questions(knowledge).items():
        properties[field] = _question(knowledge, question)
    properties["answers"] = _object(
        {
            concern: {
                **_object({name: _question(knowledge, question) for name, question in names.items()}),
                "description": knowledge.concerns[concern].question,
            }
            for concern, names in nested(knowledge).items()
        }
    )
    edition = ", ".join(f"{pack.name} {pack.version}" for pack in knowledge.packs)
    return {
        "$schema": _DRAFT,
        "title": f"Proposal for critic ({edition})",
        **_object(properties),
        "definitions": {"words": _words(), "answer": _answer()},
    }


def _question(knowledge: Knowledge, question: str) -> dict[str, Any]:
    body = knowledge.questions[question].body
    return {
        "description": f"{body.ask} {body.why}",
        "anyOf": [{"$ref": "#/definitions/words"}, {"$ref": "#/definitions/answer"}],
    }


def _words() -> dict[str, Any]:
    text = {"type": ["string", "number", "boolean", "null"]}
    return {"anyOf": [text, {"type": "array", "items": text}]}


def _answer() -> dict[str, Any]:
    properties: dict[str, Any] = {key: {"type": ["string", "number", "null"]} for key in ANSWER_KEYS}
    properties["answer"] = {"$ref": "#/definitions/words"}
    properties["state"] = {"enum": list(STATES)}
    return _object(properties)


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": ["object", "null"], "additionalProperties": False, "properties": properties}

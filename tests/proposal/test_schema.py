"""The JSON Schema says of a file what the reader says."""

import json

import jsonschema
import pytest
import yaml

from critic.model.catalogue import Knowledge
from critic.proposal.schema import schema
from tests.helpers import EXAMPLES


def test_the_schema_is_draft_07(knowledge: Knowledge) -> None:
    jsonschema.Draft7Validator.check_schema(schema(knowledge))


@pytest.mark.parametrize("name", ["apollo-1961", "hs2-2012", "human-genome-1998", "stargate-2025"])
def test_the_examples_are_valid(knowledge: Knowledge, name: str) -> None:
    document = yaml.load((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert [e.message for e in jsonschema.Draft7Validator(schema(knowledge)).iter_errors(document)] == []


@pytest.mark.parametrize(
    "document", [{"nam": "X"}, {"answers": {"goal": {}}}, {"answers": {"goals": {"outcom": "x"}}}, {"kind": "railway"}]
)
def test_what_the_reader_refuses_is_invalid(knowledge: Knowledge, document: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(schema(knowledge)).validate(json.loads(json.dumps(document)))

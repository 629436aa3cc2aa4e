"""`critic schema`: the JSON Schema of proposal files."""

import json
from pathlib import Path

import click

from critic.cli.options import knowledge_in, knowledge_option
from critic.cli.out import write
from critic.proposal.schema import schema


@click.command()
@knowledge_option
def command(folder: Path | None) -> None:
    """Write the JSON Schema (draft-07) of proposal files to standard output, for editors that check YAML."""
    write(json.dumps(schema(knowledge_in(folder)), indent=2, ensure_ascii=False) + "\n")

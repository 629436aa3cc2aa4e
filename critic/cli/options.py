"""Options that several commands share."""

from pathlib import Path

import click

from critic.model.catalogue import Knowledge

knowledge_option = click.option(
    "--knowledge",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Lay the pack in this folder over the knowledge that comes with the program.",
)


def knowledge_in(folder: Path | None) -> Knowledge:
    """The knowledge of the option. Raises SourceError."""
    from critic.knowledge.load import load

    return load(folder)

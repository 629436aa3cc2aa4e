"""`critic new`: a proposal file to fill in."""

from pathlib import Path

import click

from critic.cli.errors import fail, note
from critic.cli.options import knowledge_in, knowledge_option
from critic.cli.out import write
from critic.model.proposal import Proposal
from critic.proposal.write import write as proposal_text
from critic.source.files import write_whole


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--name", default="", help="Name of the proposal.")
@knowledge_option
def command(file: Path | None, name: str, folder: Path | None) -> None:
    """Write a proposal file with every question, to FILE or to standard output. A file that exists is left alone."""
    text = proposal_text(Proposal(name=name, answers={}), knowledge_in(folder), blanks=True)
    if file is None:
        write(text)
        return
    if file.exists():
        fail(f"critic: {file} exists already; nothing was written. Choose another name.")
    try:
        write_whole(file, text)
    except OSError as error:
        fail(f"critic: {file} cannot be written: {(error.strerror or 'unknown reason').lower()}.")
    note(f"Written to {file}. Fill in what you know, then run `critic review {file}` or `critic chat {file}`.")

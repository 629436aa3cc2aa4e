"""`critic new`: a proposal file to fill in."""

from pathlib import Path

import click

from critic.cli.errors import fail, note
from critic.cli.options import knowledge_in, knowledge_option
from critic.cli.out import write
from critic.model.proposal import Proposal
from critic.model.terms import DEPTHS, Depth
from critic.proposal.write import write as proposal_text
from critic.source.files import write_whole
from critic.source.problems import did_you_mean


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--name", default="", help="Name of the proposal.")
@click.option("--kind", default="", metavar="KIND", help="Kind of project: its own questions are included.")
@click.option("--depth", type=click.Choice(DEPTHS), default="full", help="How many questions (default: full).")
@knowledge_option
def command(file: Path | None, name: str, kind: str, depth: Depth, folder: Path | None) -> None:
    """Write a proposal file with its questions, to FILE or to standard output. A file that exists is left alone."""
    knowledge = knowledge_in(folder)
    if kind and kind not in knowledge.kinds:
        known = did_you_mean(kind, knowledge.kinds) or f"Known: {', '.join(knowledge.kinds)}."
        fail(f"critic: there is no kind `{kind}`. {known}")
    text = proposal_text(Proposal(name=name, kind=kind, depth=depth, answers={}), knowledge, blanks=True)
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

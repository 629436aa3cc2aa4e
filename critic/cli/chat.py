"""`critic chat`: the conversation."""

import sys
from datetime import date
from pathlib import Path

import click

from critic.cli.errors import fail, note
from critic.cli.options import knowledge_in, knowledge_option


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@knowledge_option
def command(file: Path | None = None, folder: Path | None = None) -> None:
    """Examine a proposal in conversation. With FILE, its answers are in place and only the rest is asked."""
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):
        fail("critic: a conversation needs a terminal. Without one, use `critic review FILE`.")
    from critic.interview.drafts import Draft, drafts_folder
    from critic.interview.session import Session
    from critic.proposal.read import read_file

    knowledge = knowledge_in(folder)
    proposal = read_file(file, knowledge) if file is not None and file.exists() else None
    session = Session(knowledge, proposal, today=date.today())
    draft = Draft(knowledge, drafts_folder())
    from critic.tui.app import CriticApp

    CriticApp(session, file, draft).run()
    if draft.path is not None:
        note(f"Not saved to a file of yours. The answers are kept: `critic chat {draft.path}` goes on from there.")

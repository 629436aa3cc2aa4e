"""`critic sessions`: the conversations that are kept."""

from pathlib import Path

import click

from critic.cli.errors import fail, note
from critic.cli.options import knowledge_in, knowledge_option
from critic.cli.out import write
from critic.desk.store import Store, StoreError, store_path
from critic.model.log import Kept


@click.group()
def command() -> None:
    """List, show, export and delete the conversations that are kept."""


@command.command(name="list")
def list_() -> None:
    """Every session with its number, the one that changed last first."""
    rows = [("ID", "Changed", "Answered", "Verdict", "Score", "Name")]
    rows += [
        (str(k.id), k.changed[:16].replace("T", " "), f"{k.answered} of {k.total}", k.verdict, f"{k.floor:.0f}", k.name)
        for k in _store().sessions()
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    for row in rows:
        cells = [f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False)]
        write("  ".join([*cells, row[-1] or "(not named yet)"]) + "\n")


@command.command()
@click.argument("number", type=int, metavar="ID")
def show(number: int) -> None:
    """What was said in a session."""
    store = _store()
    kept = _kept(store, number)
    speakers = {"examiner": "critic", "user": "you"}
    for turn in store.turns(kept.id):
        body = turn.text.replace("\n", "\n" + " " * 8)
        write(f"{speakers[turn.speaker] + ':':<8}{body}\n\n")


@command.command()
@click.argument("number", type=int, metavar="ID")
@click.argument("file", type=click.Path(path_type=Path))
@knowledge_option
def export(number: int, file: Path, folder: Path | None) -> None:
    """Write the proposal of a session to a file; a file that exists is left alone."""
    from critic.interview.session import Session
    from critic.proposal.read import read
    from critic.proposal.write import write as proposal_text
    from critic.source.files import write_whole

    store = _store()
    kept = _kept(store, number)
    if file.exists():
        fail(f"critic: {file} exists already; nothing was written. Choose another name.")
    knowledge = knowledge_in(folder)
    text = store.proposal(kept.id)
    session = Session(knowledge, read(text.encode(), f"session {number}", knowledge) if text else None)
    session.replay(store.events(kept.id), store.turns(kept.id))
    try:
        write_whole(file, proposal_text(session.proposal, knowledge))
    except OSError as error:
        fail(f"critic: {file} cannot be written: {(error.strerror or 'unknown reason').lower()}.")
    note(f"Written to {file}.")


@command.command()
@click.argument("number", type=int, metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
def delete(number: int, yes: bool) -> None:
    """Delete a session with all that was said in it."""
    store = _store()
    kept = _kept(store, number)
    if not yes:
        question = f"Delete session {kept.id}, \u201c{kept.name}\u201d, {kept.answered} answers?"
        click.confirm(question, abort=True, err=True)
    store.delete(kept.id)
    note(f"Session {kept.id} is deleted.")


def _store() -> Store:
    try:
        return Store(store_path())
    except (StoreError, OSError) as error:
        fail(f"critic: the sessions cannot be read: {error}")


def _kept(store: Store, number: int) -> Kept:
    found = store.session(number)
    if found is None:
        fail(f"critic: there is no session {number}. `critic sessions list` shows those there are.")
    return found

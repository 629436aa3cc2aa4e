"""`critic chat`: the conversation, on a screen or as plain lines."""

import gc
import os
import sys
from datetime import date
from pathlib import Path

import click

from critic.cli.errors import fail, note
from critic.cli.options import knowledge_in, knowledge_option
from critic.desk.config import config_path, read_config
from critic.desk.desk import Desk
from critic.desk.reception import Reception
from critic.desk.store import Store, StoreError, store_path
from critic.source import collector


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--resume", "resume", is_flag=False, flag_value=0, type=int, metavar="[ID]", help="Go on with a session.")
@click.option("--plain", is_flag=True, help="Lines only, nothing redrawn: for screen readers and scripts.")
@knowledge_option
def command(
    file: Path | None = None, resume: int | None = None, plain: bool = False, folder: Path | None = None
) -> None:
    """Examine a proposal in conversation. With FILE, its answers are in place and only the rest is asked.

    `--resume` goes on with the session that changed last, `--resume ID` with that one (`critic sessions list`). Plain
    lines are chosen without being asked for when ACCESSIBLE is set, TERM is dumb, or there is no terminal.
    """
    gc.disable()  # the screen turns it on again once it stands
    reception = Reception(knowledge_in(folder), _store(), date.today())
    desk = _desk(reception, file, resume)
    if plain or _simple():
        collector.resume()
        _plain(desk or reception.fresh())
        return
    config = read_config(config_path())
    from critic.tui.app import CriticApp

    app = CriticApp(reception, desk, config)
    app.run()
    if app.chat is not None:
        _leave(app.chat.desk, app.chat.unsent)


def _desk(reception: Reception, file: Path | None, resume: int | None) -> Desk | None:
    """What the command line asks for; None when it leaves the choice to the start screen."""
    if resume is None:
        return reception.fresh(file) if file is not None else None
    if file is not None:
        fail("critic: give a FILE or --resume, not both.")
    desk = reception.resumed(resume)
    if desk is None:
        fail("critic: there is no such session. `critic sessions list` shows those there are.")
    return desk


def _simple() -> bool:
    """Whether nothing should be drawn. Behind `critic serve` the screen is a browser's, and there is no terminal."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return False
    terminal = sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()
    return not terminal or bool(os.environ.get("ACCESSIBLE")) or os.environ.get("TERM") == "dumb"


def _plain(desk: Desk) -> None:
    from critic.cli.out import write
    from critic.desk.plain import converse

    try:
        converse(desk, iter(sys.stdin.readline, ""), lambda line: write(f"{line}\n"))
    finally:
        _leave(desk, "")


def _leave(desk: Desk, unsent: str) -> None:
    told = desk.leave(unsent)
    if told:
        note(told)


def _store() -> Store | None:
    """The store; without it the conversation goes on, and says so."""
    try:
        store = Store(store_path())
    except StoreError as error:
        fail(f"critic: {error}")
    except OSError as error:
        note(f"critic: sessions cannot be kept ({error}). Save with /save before you leave.")
        return None
    if store.set_aside:
        note(f"critic: the file of sessions was damaged; it was set aside as {store.set_aside} and a new one begun.")
    return store

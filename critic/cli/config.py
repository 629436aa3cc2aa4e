"""`critic config`: the settings of the conversation on a screen."""

import click

from critic.cli.errors import note
from critic.cli.out import write
from critic.desk.config import THEMES, config_path, read_config
from critic.desk.keys import KEYS, NONE


@click.group()
def command() -> None:
    """Show and check the settings: theme and keys."""


@command.command()
def show() -> None:
    """Every setting as it counts, as a file that could be used: what is set, and what the program comes with."""
    path = config_path()
    config = read_config(path)
    where = str(path) if path.exists() else f"{path} (not there; this is what the program comes with)"
    write(f"# {where}\n")
    write(f"theme: {config.theme or THEMES[0]}   # {', '.join(THEMES)}\n")
    write("keys:\n")
    for name, key in config.keys:
        changed = "" if key == KEYS[name] else f"   # comes as {KEYS[name]}"
        write(f"  {name}: {key or NONE}{changed}\n")


@command.command()
def check() -> None:
    """Tell every mistake in the file of settings, with its place."""
    path = config_path()
    if not path.exists():
        note(f"There is no {path}; what the program comes with counts. `critic config show` writes it out.")
        return
    read_config(path)
    note(f"{path}: nothing is wrong with it.")

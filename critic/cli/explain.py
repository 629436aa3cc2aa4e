"""`critic explain`: the page of one entry of the knowledge."""

from pathlib import Path

import click

from critic.cli.errors import fail, note
from critic.cli.options import knowledge_in, knowledge_option
from critic.cli.out import write


@click.command()
@click.argument("entry", metavar="ID")
@knowledge_option
def command(entry: str, folder: Path | None) -> None:
    """Show everything about one question, kind, technology, precedent, reference class, concern or source.

    `critic list` names them. Where an id stands in two catalogues, both pages are shown; `classes/rail` names one.
    """
    from critic.report.pages import found, known_ids, page
    from critic.source.problems import did_you_mean

    knowledge = knowledge_in(folder)
    places = found(knowledge, entry)
    if not places:
        hint = did_you_mean(entry.rpartition("/")[2], known_ids(knowledge))
        fail(f"critic: nothing is called `{entry}`. {hint or '`critic list questions` names the questions.'}")
    if len(places) > 1:
        note(f"`{entry}` stands in {len(places)} catalogues: {', '.join(f'{c}/{k}' for c, k in places)}.")
    write("\n".join(page(knowledge, catalogue, key) for catalogue, key in places), markdown=True)

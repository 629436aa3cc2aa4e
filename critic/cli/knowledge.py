"""`critic knowledge`: tools for those who write the knowledge."""

from pathlib import Path

import click

from critic.cli.errors import Exit, note
from critic.cli.options import knowledge_option


@click.group()
def command() -> None:
    """Tools for the authors of questions, word lists and catalogues."""


@command.command()
@knowledge_option
def check(folder: Path | None) -> int:
    """Read every file anew, hold the files against each other, and run every example."""
    from critic.knowledge.folder import layers
    from critic.knowledge.lint import lint
    from critic.knowledge.load import read
    from critic.review.examples import broken
    from critic.source.problems import SourceError, render

    roots = layers(folder)
    try:
        knowledge = read(roots)
    except SourceError as error:
        note(str(error))
        return int(Exit.UNREADABLE)
    problems = lint(knowledge, roots)
    if problems:
        note(render(problems))
    examples = broken(knowledge)
    for one in examples:
        note(f"{one.place}: an example does not come out as promised: wanted {one.wanted}, got {one.got}.")
        note(f"    {one.example}")
    count = sum(len(q.body.examples) for q in knowledge.questions.values())
    pairs = sum(len(f.entries) for f in knowledge.lexicon.form.values())
    note(
        f"{len(knowledge.questions)} questions with {count} examples, {pairs} turns of phrase, "
        f"{len(knowledge.sources)} sources: {len(problems) + len(examples)} problems."
    )
    return int(Exit.FINDINGS if problems or examples else Exit.REVIEWED)

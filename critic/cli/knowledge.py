"""`critic knowledge`: tools for those who write the knowledge."""

import sys
from datetime import date
from pathlib import Path

import click

from critic.cli.errors import Exit, fail, note
from critic.cli.options import knowledge_in, knowledge_option
from critic.cli.out import write

ENTRIES = {"question": "questions", "precedent": "precedents", "technology": "technologies", "kind": "kinds"}
PACK_NOTE = "# Name and edition are printed in every review that uses this pack."


@click.group()
def command() -> None:
    """Tools for the authors of questions, precedents, technologies and word lists."""


@command.command()
@knowledge_option
def check(folder: Path | None) -> int:
    """Read every file anew, hold the files against each other, and run every example."""
    from critic.knowledge.folder import layers
    from critic.knowledge.lint import lint
    from critic.knowledge.read import read
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


@command.command()
@knowledge_option
def stats(folder: Path | None) -> None:
    """Count what the knowledge holds."""
    from critic.report.stats import stats as counted

    write(counted(knowledge_in(folder)))


@command.command()
@click.argument("entry", type=click.Choice(list(ENTRIES)))
@click.argument("name", metavar="ID")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), required=True, metavar="DIR", help="Your own pack."
)
def new(entry: str, name: str, into: Path) -> None:
    """Write a file to change into a question, precedent, technology or kind of your own pack.

    The id of a question is `<concern>.<name>`. A folder that is no pack yet becomes one.
    """
    import re

    from critic.knowledge.folder import shipped
    from critic.knowledge.load import load
    from critic.source.files import write_whole
    from critic.source.problems import did_you_mean

    knowledge = load()
    steps = name.split(".") if entry == "question" else [name]
    if not all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", step) for step in steps):
        fail(f"critic: `{name}` is no id. Use small letters, digits and hyphens, such as `spare-parts`.")
    if entry == "question" and (len(steps) != 2 or steps[0] not in knowledge.concerns):
        hint = did_you_mean(steps[0], knowledge.concerns) or f"Concerns: {', '.join(knowledge.concerns)}."
        fail(f"critic: the id of a question is `<concern>.<name>`. {hint}")
    target = into.joinpath(ENTRIES[entry], *steps).with_suffix(".yaml")
    if target.exists():
        fail(f"critic: {target} exists already; nothing was written.")
    template = shipped() / "lexicon" / knowledge.language / "templates" / f"{entry}.yaml"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if not (into / "pack.yaml").exists():
            write_whole(into / "pack.yaml", f"{PACK_NOTE}\nname: {into.name}\nversion: '1'\n")
        write_whole(target, template.read_text(encoding="utf-8"))
    except OSError as error:
        fail(f"critic: {target} cannot be written: {(error.strerror or 'unknown reason').lower()}.")
    note(f"Written to {target}. Change every line, then run `critic knowledge check --knowledge {into}`.")


@command.command(name="try")
@click.argument("question")
@click.argument("answers", nargs=-1, metavar="[ANSWER]...")
@click.option("--as-of", "day", default="", metavar="DATE", help="Day of the imagined proposal.")
@knowledge_option
def try_(question: str, answers: tuple[str, ...], day: str, folder: Path | None) -> None:
    """Try answers on one question: how each is rated, why, and what was read in it.

    Without an ANSWER, every line of standard input is one.
    """
    from critic.report.trial import trial
    from critic.source.problems import did_you_mean

    knowledge = knowledge_in(folder)
    if question not in knowledge.questions:
        hint = did_you_mean(question, knowledge.questions) or "`critic list questions` names them."
        fail(f"critic: there is no question `{question}`. {hint}")
    try:
        as_of = date.fromisoformat(day) if day else None
    except ValueError:
        fail(f"critic: `{day}` is not a day. Write it as 2025-01-21.")
    given = answers or tuple(line.strip() for line in sys.stdin if line.strip())
    write("\n".join(trial(knowledge, question, answer, as_of) for answer in given))

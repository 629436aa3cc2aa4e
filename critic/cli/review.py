"""`critic review`: proposal files to reports, without a screen."""

import sys
from pathlib import Path

import click

from critic.cli.errors import Exit, fail
from critic.cli.options import knowledge_in, knowledge_option
from critic.cli.out import write
from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.model.review import Review
from critic.model.terms import SEVERITIES
from critic.proposal.read import read, read_file
from critic.review.examine import Examiner
from critic.source.collector import paused
from critic.source.files import write_whole
from critic.source.problems import Problem, SourceError


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the report to this file.")
@click.option("--format", "form", type=click.Choice(["md", "json"]), default="md", help="Markdown (default) or JSON.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    help="Exit with 1 when there is a gap, a silence or a contradiction of this severity or above.",
)
@knowledge_option
def command(files: tuple[str, ...], output: Path | None, form: str, fail_on: str | None, folder: Path | None) -> int:
    """Review proposal files; `-` reads one from standard input.

    The report goes to standard output, everything else to standard error. With several files the reports follow each
    other; in JSON they form a list.
    """
    with paused():
        knowledge = knowledge_in(folder)
        proposals = _read_all(files, knowledge)
        examiner = Examiner(knowledge)
    reviews = [(proposal, examiner.review(proposal)) for proposal in proposals]
    text = _report(reviews, form, knowledge)
    if output is None:
        write(text, markdown=form == "md")
    else:
        _write_to(output, text)
    failing = fail_on is not None and any(fails(review, fail_on) for _, review in reviews)
    return int(Exit.FINDINGS if failing else Exit.REVIEWED)


def fails(review: Review, level: str) -> bool:
    """Whether the review has a finding that counts at that severity or above; weak answers and form do not."""
    least = SEVERITIES.index(level)
    return any(
        SEVERITIES.index(f.severity) >= least
        and f.tier != "form"
        and (f.outcome in {"gap", "contradicted"} or f.state == "not-stated")
        for f in review.findings
    )


def _read_all(files: tuple[str, ...], knowledge: Knowledge) -> list[Proposal]:
    """Every file, or every problem of every file."""
    proposals: list[Proposal] = []
    problems: list[Problem] = []
    for file in files:
        try:
            if file == "-":
                proposals.append(read(sys.stdin.buffer.read(), "standard input", knowledge))
            else:
                proposals.append(read_file(Path(file), knowledge))
        except SourceError as error:
            problems.extend(error.problems)
    if problems:
        raise SourceError(problems)
    return proposals


def _report(reviews: list[tuple[Proposal, Review]], form: str, knowledge: Knowledge) -> str:
    if form == "json":
        from critic.report.json_writer import to_json

        texts = [to_json(review, proposal) for proposal, review in reviews]
        return texts[0] if len(texts) == 1 else "[\n" + ",\n".join(t.rstrip("\n") for t in texts) + "\n]\n"
    from critic.report.markdown import markdown
    from critic.report.view import view_of

    return "\n".join(markdown(view_of(review, proposal, knowledge), knowledge) for proposal, review in reviews)


def _write_to(output: Path, text: str) -> None:
    try:
        write_whole(output, text)
    except OSError as error:
        fail(f"critic: {output} cannot be written: {(error.strerror or 'unknown reason').lower()}.")

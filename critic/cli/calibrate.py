"""`critic calibrate`: the examiner measured on past projects."""

from pathlib import Path

import click

from critic.cli.errors import fail
from critic.cli.options import knowledge_in, knowledge_option
from critic.cli.out import write


@click.command()
@click.argument("cases", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASE...")
@knowledge_option
def command(cases: tuple[Path, ...], folder: Path | None) -> None:
    """Review past projects as they were announced, and say how often it raises what was found later.

    A CASE is a file that names a proposal and what was found (see examples/cases), or a folder of such files.
    """
    from critic.proposal.cases import read_cases
    from critic.report.calibration import calibration_page
    from critic.review.calibrate import calibrate
    from critic.review.examine import Examiner

    knowledge = knowledge_in(folder)
    files = [file for case in cases for file in (sorted(case.glob("*.yaml")) if case.is_dir() else [case])]
    if not files:
        fail("critic: there is no case in that folder. A case is a YAML file such as those in examples/cases.")
    examiner = Examiner(knowledge)
    write(calibration_page(calibrate(examiner, read_cases(files, knowledge)), knowledge), markdown=True)

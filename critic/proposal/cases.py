"""Files of past cases to values: what was found, and the proposal it was found about."""

from collections.abc import Sequence
from pathlib import Path

from critic.knowledge.typed import build
from critic.model.calibration import PastCase
from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.proposal.read import read_file
from critic.source.nodes import Document, parse, read_bytes
from critic.source.problems import Problem, SourceError, did_you_mean


def read_cases(files: Sequence[Path], knowledge: Knowledge) -> list[tuple[PastCase, Proposal]]:
    """Every case with its proposal. Raises SourceError with every problem of every file."""
    problems: list[Problem] = []
    cases: list[tuple[PastCase, Proposal]] = []
    for file in files:
        try:
            document = parse(read_bytes(file), str(file))
            case = build(PastCase, document, problems)
            if case:
                problems += _unknown(case, document, knowledge)
                cases.append((case, read_file(file.parent / case.proposal, knowledge)))
        except SourceError as error:
            problems.extend(error.problems)
    if problems:
        raise SourceError(problems)
    return cases


def _unknown(case: PastCase, document: Document, knowledge: Knowledge) -> list[Problem]:
    """Concerns and questions that the knowledge does not have."""
    problems = []
    for found in case.findings:
        if found.concern not in knowledge.concerns:
            hint = did_you_mean(found.concern, knowledge.concerns)
            problems.append(document.problem(None, f"there is no concern `{found.concern}`.", hint))
        for question in found.raised_by:
            if question not in knowledge.questions:
                hint = did_you_mean(question, knowledge.questions)
                problems.append(document.problem(None, f"there is no question `{question}`.", hint))
    return problems

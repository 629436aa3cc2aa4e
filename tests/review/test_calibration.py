"""The examiner against past projects: recall, false alarms, the order of the cases."""

from pathlib import Path

from critic.knowledge.load import load
from critic.model.calibration import Calibration
from critic.proposal.cases import read_cases
from critic.review.calibrate import calibrate
from critic.review.examine import Examiner
from tests.helpers import EXAMPLES, run

KNOWLEDGE = load()
CASES = EXAMPLES / "cases"


def _measured() -> Calibration:
    return calibrate(Examiner(KNOWLEDGE), read_cases(sorted(CASES.glob("*.yaml")), KNOWLEDGE))


def test_nine_in_ten_of_the_audited_findings_are_raised_under_their_concern() -> None:
    due = [r for r in _measured().results if not r.finding.quiet]
    assert len(due) >= 30
    assert sum(r.how != "missed" for r in due) >= 0.9 * len(due)


def test_what_was_good_draws_at_most_one_false_alarm() -> None:
    good = [r for r in _measured().results if r.finding.quiet]
    assert len(good) >= 6
    assert sum(r.how == "false alarm" for r in good) <= 1


def test_a_finding_belongs_to_the_concern_of_the_questions_that_raise_it() -> None:
    for case, _ in read_cases(sorted(CASES.glob("*.yaml")), KNOWLEDGE):
        for found in case.findings:
            concerns = {KNOWLEDGE.questions[q].concern for q in found.raised_by}
            assert found.concern in concerns


def test_the_projects_that_went_well_come_before_those_that_went_badly() -> None:
    controls = [control for _, control, _, _ in _measured().ranking]
    assert controls[:2] == ["positive", "positive"]


def test_the_command_writes_the_page_and_says_what_the_figures_do_not_show() -> None:
    result = run("calibrate", str(CASES))
    assert result.returncode == 0
    assert result.stdout.decode() == (CASES / "README.md").read_text(encoding="utf-8")
    assert "does not show: that a review foretells the outcome" in result.stdout.decode()


def test_a_case_that_names_what_is_not_there_is_told(tmp_path: Path) -> None:
    case = tmp_path / "c.yaml"
    case.write_text(
        f"proposal: {EXAMPLES / 'apollo-1961.yaml'}\ncontrol: positive\n"
        "findings: [{concern: goal, text: X, kind: audit, source: S, raised-by: [goals.outcom]}]",
        encoding="utf-8",
    )
    result = run("calibrate", str(case))
    assert result.returncode == 2
    assert b"there is no concern `goal`. Did you mean `goals`?" in b" ".join(result.stderr.split())
    assert b"Did you mean `goals.outcome`?" in result.stderr

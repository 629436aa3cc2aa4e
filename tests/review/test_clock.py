"""The architecture-age clock uses what was known on the day of the proposal and says what it lacks."""

import pytest

from critic.model.review import Clock, ClockMissing
from critic.review.examine import Examiner
from tests.helpers import proposal

PREMISE, FINISH = "architecture.premise", "schedule.finish"


def test_the_interval_is_the_mean_of_the_steps_known_on_the_day(examiner: Examiner) -> None:
    answers = {PREMISE: "Clusters of NVIDIA GPUs, the approach of 2020.", FINISH: "2026"}
    early = examiner.review(proposal(answers, as_of="2021-01-01")).clock
    late = examiner.review(proposal(answers, as_of="2025-12-01")).clock
    assert isinstance(early, Clock)
    assert isinstance(late, Clock)
    assert [name for name, _ in early.steps] == ["P100", "V100", "A100"]
    assert late.steps[-1][0] == "B300"
    assert early.interval == pytest.approx((4 + 39 / 365.25) / 2, abs=0.01)
    assert early.generations == pytest.approx(early.age_then / early.interval)


def test_a_generation_that_is_named_dates_the_premise(examiner: Examiner) -> None:
    clock = examiner.review(
        proposal({PREMISE: "Built on H100 processors throughout.", FINISH: "2029"}, "2025-01-31")
    ).clock
    assert isinstance(clock, Clock)
    assert (clock.premise.isoformat(), clock.premise_source) == ("2022-09-20", "H100")


def test_the_kind_of_project_gives_the_technology_when_the_premise_does_not(examiner: Examiner) -> None:
    clock = examiner.review(
        proposal({PREMISE: "Two large units of one design, as of 2011.", FINISH: "2026"}, "2012-01-10", "nuclear")
    ).clock
    assert isinstance(clock, Clock)
    assert clock.technology == "reactor-generations"


def test_a_telescope_is_not_dated_by_the_launchers_of_its_kind(examiner: Examiner) -> None:
    answers = {PREMISE: "A mirror of 18 segments that unfolds in orbit, as studied in 1996.", FINISH: "2014"}
    clock = examiner.review(proposal(answers, "2008-06-30", "space")).clock
    assert isinstance(clock, ClockMissing)
    assert clock.needs == ("technology",)


def test_a_design_of_the_newest_generation_counts_only_by_those_still_to_come(examiner: Examiner) -> None:
    answers = {PREMISE: "Roller-compacted concrete, in use since 1980.", FINISH: "2034"}
    rating = next(
        r for r in examiner.review(proposal(answers, "2026-11-24", "hydro")).questions if r.question == PREMISE
    )
    assert rating.outcome == "met"


@pytest.mark.parametrize(
    ("answers", "as_of", "kind", "needs"),
    [
        ({}, "2025-01-01", "", ("premise", "completion", "technology")),
        ({PREMISE: "Large clusters of GPUs, of 2023."}, "2025-01-01", "ai-compute", ("completion",)),
        ({FINISH: "2029"}, "2025-01-01", "ai-compute", ("premise",)),
        ({PREMISE: "Large boosters, as of 1961.", FINISH: "1969"}, "1961-05-25", "space", ("generations",)),
    ],
)
def test_without_what_it_needs_there_is_no_clock_and_it_says_so(
    answers: dict[str, str], as_of: str, kind: str, needs: tuple[str, ...], examiner: Examiner
) -> None:
    clock = examiner.review(proposal(answers, as_of, kind)).clock
    assert isinstance(clock, ClockMissing)
    assert clock.needs == needs
    assert set(clock.asks) == {PREMISE if "premise" in needs else "", FINISH if "completion" in needs else ""} - {""}

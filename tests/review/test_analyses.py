"""What the answers imply together, on real figures; every number is recomputed from what is printed."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from critic.interview.agenda import next_question
from critic.knowledge.load import load
from critic.model.proposal import Answer, Proposal
from critic.model.review import Analysis, Clock
from critic.proposal.read import read_file
from critic.report.view import view_of
from critic.review.analyses import ANALYSES
from critic.review.examine import Examiner
from tests.helpers import EXAMPLES, proposal

KNOWLEDGE = load()
EXAMINER = Examiner(KNOWLEDGE)
PROPOSALS = sorted(EXAMPLES.glob("*.yaml"))
EQUATION = re.compile(r"([\d.,×/()+\s]+) = ([\d.,]+)")


def _analyses(case: Proposal) -> dict[str, Analysis]:
    return {a.id: a for a in EXAMINER.review(case).analyses}


def _of(example: str) -> dict[str, Analysis]:
    return _analyses(read_file(EXAMPLES / f"{example}.yaml", KNOWLEDGE))


def _all_words(analysis: Analysis) -> str:
    return " ".join([analysis.conclusion, *analysis.points])


@pytest.mark.parametrize("path", PROPOSALS, ids=lambda p: p.stem)
def test_every_equation_in_an_analysis_comes_out_when_it_is_worked_out_by_hand(path: Path) -> None:
    seen = 0
    for analysis in EXAMINER.review(read_file(path, KNOWLEDGE)).analyses:
        for line in analysis.working:
            for left, right in EQUATION.findall(line):
                seen += 1
                result = eval(left.replace(",", "").replace("×", "*"))
                digits = len(right.partition(".")[2])
                assert abs(result - float(right.replace(",", ""))) <= 0.5001 * 10**-digits, line
    assert seen


@pytest.mark.parametrize("path", PROPOSALS, ids=lambda p: p.stem)
def test_the_clock_can_be_worked_out_from_its_dates(path: Path) -> None:
    clock = EXAMINER.review(read_file(path, KNOWLEDGE)).clock
    if isinstance(clock, Clock):
        assert clock.generations == pytest.approx(clock.age_then / clock.interval)
        assert clock.age_then == pytest.approx((clock.completion - clock.premise).days / 365.2425)


@pytest.mark.parametrize("path", PROPOSALS, ids=lambda p: p.stem)
def test_every_analysis_leads_with_a_sentence_and_names_sources_that_exist(path: Path) -> None:
    analyses = EXAMINER.review(read_file(path, KNOWLEDGE)).analyses
    assert [a.id for a in analyses] == list(ANALYSES)
    for analysis in analyses:
        assert analysis.conclusion.endswith((".", "”", "!", "?"))
        assert all(source in KNOWLEDGE.sources for source in analysis.sources)
        assert all(question in KNOWLEDGE.questions for question in analysis.needs)


def test_no_analysis_guesses_where_nothing_is_said() -> None:
    analyses = _analyses(Proposal(name="X", answers={}))
    assert not any(a.applies for a in analyses.values())
    assert analyses["arithmetic"].needs


def test_stargate_has_no_class_of_its_own_and_is_held_against_its_neighbours() -> None:
    card = _of("stargate-2025")["outside-view"]
    assert "No class of finished projects has been published for AI compute" in card.conclusion
    assert "8 to 73 %" in card.conclusion
    assert "540 to 865 billion USD of 500" in card.conclusion


def test_stargate_spends_125_billion_a_year_and_a_tenth_of_its_money_is_spoken_for() -> None:
    sums = _of("stargate-2025")["arithmetic"]
    assert "125 billion USD a year" in sums.conclusion
    assert "52 of 500 billion USD, 10.4 %" in sums.conclusion
    assert any("2,500,000 USD" in point for point in sums.points)


def test_stargate_names_no_rival_and_five_were_in_the_race() -> None:
    race = _of("stargate-2025")["race"]
    assert "in the race on that day, by name: Anthropic, Google, Meta, xAI, DeepSeek (5)" in race.conclusion


def test_a_rival_that_was_not_known_on_the_day_is_not_named() -> None:
    early = proposal({"race.selection": "By invitation."}, "2024-11-25", "ai-compute")
    assert "by name: Anthropic (1)" in _analyses(early)["race"].conclusion


def test_stargate_leaves_open_who_decides_and_its_pair_is_empty() -> None:
    analyses = _of("stargate-2025")
    assert "It is not clear who decides who gets what is built (not stated)." in analyses["allocation"].conclusion
    assert "The pair is empty" in analyses["done-and-dead"].conclusion


def test_apollo_has_its_pair_and_its_class() -> None:
    analyses = _of("apollo-1961")
    assert "The pair stands" in analyses["done-and-dead"].conclusion
    assert "9 would become 14.4 billion USD" in analyses["outside-view"].conclusion


def test_high_speed_two_is_held_against_the_class_of_rail_and_the_library_of_its_day() -> None:
    analyses = _of("hs2-2012")
    assert "32.7 would become 45.45 billion GBP" in analyses["outside-view"].conclusion
    said = _all_words(analyses["precedents"])
    assert "Channel Tunnel" in said
    assert "Crossrail" not in said


def test_projects_that_are_cited_are_told_with_their_end_as_far_as_it_was_known() -> None:
    words = "The Tokaido Shinkansen, which doubled its cost, and the Channel Tunnel."
    ledger = _analyses(proposal({"precedents.comparison": words}, "2008-01-01", "rail"))["precedents"]
    assert "the library knows 2: 1 a success" in ledger.conclusion
    assert "Against it:" in _all_words(ledger)
    early = _analyses(proposal({"precedents.comparison": words}, "1990-01-01", "rail"))["precedents"]
    assert "the library knows 1" in early.conclusion


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("Class 3 estimate, up to 12 % above it.", "lies within the 10 to 30 % of that class"),
        ("Class 5 estimate, up to 12 % above it.", "narrower than the 30 to 100 %"),
        ("Class 2 estimate, up to 60 % above it.", "wider than the 5 to 20 %"),
        ("A range of 12 % is allowed for.", "without the class of the estimate"),
    ],
)
def test_the_range_is_held_against_the_class_of_the_estimate(answer: str, said: str) -> None:
    case = proposal({"cost.estimate": "£4bn in 2025 prices", "cost.range": answer}, "2025-06-01", "rail")
    assert said in _all_words(_analyses(case)["outside-view"])


def test_a_unit_cost_is_compared_where_the_currency_is_the_same_and_the_work_is_meant() -> None:
    answers = {"cost.estimate": "$6 billion in 2013 prices", "goals.measure": "A high speed line of 200 km by 2035."}
    sums = _analyses(proposal(answers, "2025-06-01", "rail"))["arithmetic"]
    assert "A kilometre of high-speed line comes to 30,000,000 USD, within the published" in _all_words(sums)
    assert "urban rail" not in _all_words(sums)
    euros = answers | {"cost.estimate": "€6 billion in 2013 prices"}
    assert "another currency" in _all_words(_analyses(proposal(euros, "2025-06-01", "rail"))["arithmetic"])


def test_power_in_gigawatts_is_held_against_a_cost_by_kilowatt() -> None:
    answers = {
        "cost.estimate": "$20 billion in 2020 prices",
        "goals.outcome": "Two reactors of 2 GW supply the grid by 2035.",
    }
    sums = _analyses(proposal(answers, "2025-06-01", "nuclear"))["arithmetic"]
    assert "10,000 USD" in _all_words(sums)


def test_benefits_before_the_start_are_told() -> None:
    answers = {
        "schedule.start": "In 2030",
        "schedule.finish": "In 2036",
        "schedule.first-benefit": "The first trains run in 2028.",
    }
    sums = _analyses(proposal(answers, "2025-06-01", "rail"))["arithmetic"]
    assert "The first use in 2028 lies before the start in 2030." in _all_words(sums)


def test_the_sums_that_are_bound_are_added_and_a_hope_is_left_out() -> None:
    funding = "£300m is in the settlement letter of 9 June 2026; the county voted £40m; £146m is hoped for."
    case = proposal({"cost.estimate": "£486 million in 2025 prices.", "cost.funding": funding}, "2026-11-24")
    sums = _analyses(case)["arithmetic"]
    assert "0.34 of 0.486 billion GBP, 70 %" in sums.conclusion
    assert any("0.3 + 0.04 = 0.34" in line for line in sums.working)


def test_projects_that_the_library_does_not_know_are_cited_all_the_same() -> None:
    silent = proposal({}, "2026-11-24", "other")
    cited = proposal({"precedents.comparison": "Eider barrage: on budget and on time, 1973."}, "2026-11-24", "other")
    assert "cites no finished project" in _analyses(silent)["precedents"].conclusion
    assert "None of the projects it cites is in the library" in _analyses(cited)["precedents"].conclusion


def test_the_unit_that_repeats_is_counted_and_the_first_use_dated() -> None:
    answers = {
        "options.repetition": "48 identical turbines, 3 days for each.",
        "schedule.start": "January 2027",
        "schedule.finish": "January 2031",
        "schedule.first-benefit": "The first row feeds the grid in January 2028.",
    }
    lego = _analyses(proposal(answers, "2025-06-01", "energy"))["lego"]
    assert lego.conclusion == "It is built of 48 turbines."
    assert "after 25 % of the time" in _all_words(lego)


def test_every_claim_stands_in_one_place_of_the_ledger() -> None:
    burden = _of("human-genome-1998")["burden"]
    total, *counts = map(int, re.findall(r"\d+", burden.conclusion))
    assert total == sum(counts)
    assert counts[0] >= 2


def test_what_the_most_valuable_analysis_lacks_is_asked_next_with_what_it_builds_on() -> None:
    told = ["goals.outcome", "goals.deadline", "goals.measure", "done.acceptance", "done.judge", "done.kill"]
    case = proposal({}, "1961-05-25", "space")
    for question in (*told, "architecture.premise", "schedule.start", "schedule.finish"):
        assert next_question(KNOWLEDGE, EXAMINER.review(case), None) == question
        answers = {**case.answers, question: Answer(question=question, state="unknown")}
        case = replace(case, answers=answers)


def test_every_analysis_has_its_rank_as_a_source_of_questions() -> None:
    assert set(KNOWLEDGE.scoring.analyses) == {*ANALYSES, "clock"} - {"challenge"}


@pytest.mark.parametrize(
    ("estimate", "said"),
    [
        (
            "$100bn in 2025 prices, of which $50bn for buildings, $30bn for chips and $20bn for power.",
            "come to its whole",
        ),
        ("$100bn, made up of $50bn for buildings and $30bn for chips.", "come to 80 of 100 billion USD, 80 %"),
        ("$100bn, made up of $90bn for buildings and $30bn for chips.", "come to 120 billion USD, which is 120 %"),
    ],
)
def test_the_parts_of_an_estimate_are_added_up(estimate: str, said: str) -> None:
    sums = _analyses(proposal({"cost.estimate": estimate}, "2025-06-01", "ai-compute"))["arithmetic"]
    assert said in _all_words(sums)


def test_earlier_estimates_beside_the_present_one_are_no_parts_of_it() -> None:
    words = "£55.7bn in 2015 prices; it was £32.7bn in 2011 and £42.6bn in 2013."
    sums = _analyses(proposal({"cost.estimate": words}, "2015-12-01", "rail"))["arithmetic"]
    assert "parts" not in _all_words(sums)


def test_waiting_is_counted_in_generations_of_the_technology() -> None:
    race = _of("stargate-2025")["race"]
    assert "Starting 2 years later would be 0.9 generations of data-centre accelerators for AI later." in race.points
    assert any(line.startswith("2 / 2.14 = 0.9") for line in race.working)


def test_each_likeness_is_asked_the_critical_questions() -> None:
    answers = {
        "precedents.comparison": "The Channel Tunnel and the Øresund link, each with its outturn.",
        "precedents.differences": "Unlike the Channel Tunnel it buys no trains, and it is 12 km shorter.",
    }
    points = _analyses(proposal(answers, "2012-01-01", "roads"))["precedents"].points
    asked = [p for p in points if p.startswith("Asked of that likeness")]
    assert len(asked) == 2
    assert "It is seen as a failure" in asked[0] or "It is seen as mixed" in asked[0]
    assert "without a word on this one" in asked[1]
    assert all("Which of its kind ended otherwise?" in p for p in asked)


@pytest.mark.parametrize("path", PROPOSALS, ids=lambda p: p.stem)
def test_what_would_change_the_verdict_can_be_added_up_by_hand(path: Path) -> None:
    case = read_file(path, KNOWLEDGE)
    view = view_of(EXAMINER.review(case), case, KNOWLEDGE)
    for moves in filter(None, (view.lift, view.sink)):
        assert len(moves.working) == len(moves.items) + 2
        for line in moves.working:
            for left, right in re.findall(r"([\d.,×/()+\s-]+) = ([\d.,]+)", line):
                result = eval(left.replace(",", "").replace("×", "*"))
                assert abs(result - float(right)) <= 0.501 * 10 ** -len(right.partition(".")[2]), line

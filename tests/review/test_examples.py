"""The four real proposals: what their reviews must say."""

import pytest

from critic.model.catalogue import Knowledge
from critic.model.review import Clock, Finding, Review
from critic.proposal.read import read_file
from critic.report.markdown import markdown
from critic.report.view import view_of
from critic.review.examine import Examiner
from tests.helpers import EXAMPLES

HEART = ("goals", "done", "allocation", "architecture")

# Row of the founding essay's table: the question whose finding raises it, and words that the report must show.
ROWS = {
    "A1 one party served while the race is on": ("race.selection", "nor against whom"),
    "A1 the rivals are not mentioned": ("race.field", "who else is in the race"),
    "A2 pitched before, what was re-examined": ("claims.provenance", "what was re-examined since the earlier version"),
    "A3 the evidence since then is not faced": (
        "architecture.evidence-against",
        "what has come up against its premise",
    ),
    "A4 how old when finished": ("architecture.premise", "The premise is of 2023; on opening day in 2029"),
    "A5 no goal that anyone could check": ("goals.outcome", "nobody could say on a given day whether it holds"),
    "A6 what does done mean": ("done.acceptance", "what test shows that it is finished and works"),
    "A7 is it for the military, who uses it": ("allocation.scope", "military ones among them"),
    "A8 who allocates the compute": ("allocation.decider", "who decides who gets what"),
    "A9 cancer vaccine, on what evidence": ("claims.evidence", "no evidence for its benefits"),
    "A10 talked about as settled": ("claims.settled", "takes the matter as settled"),
    "A11 another use if the bet is wrong": ("options.reuse", "what else it could be used for"),
}


def _review(name: str, examiner: Examiner) -> Review:
    return examiner.review(read_file(EXAMPLES / f"{name}.yaml", examiner.knowledge))


def _of(review: Review, question: str) -> list[Finding]:
    return [f for f in review.findings if f.question == question]


def _floor(review: Review, concern: str) -> float:
    return next(c.floor for c in review.concerns if c.concern == concern)


@pytest.mark.parametrize("row", sorted(ROWS))
def test_the_stargate_review_raises_every_row_of_the_essay(row: str, examiner: Examiner) -> None:
    question, words = ROWS[row]
    proposal = read_file(EXAMPLES / "stargate-2025.yaml", examiner.knowledge)
    findings = _of(examiner.review(proposal), question)
    assert any(words in f.message for f in findings)
    for finding in findings:
        answer = proposal.answers[question]
        assert finding.state == "not-stated" or finding.quotes
        assert all(answer.text[q.start : q.end] == q.text for q in finding.quotes)


def test_the_stargate_review_names_the_premise_its_age_and_its_generations(examiner: Examiner) -> None:
    review = _review("stargate-2025", examiner)
    clock = review.clock
    assert isinstance(clock, Clock)
    assert (clock.premise.year, clock.completion.year) == (2023, 2029)
    assert clock.steps[-1][0] == "B200", "what came out after the proposal's day is not used"
    assert (round(clock.age_then, 1), round(clock.generations, 1)) == (6.0, 2.8)
    proposal = read_file(EXAMPLES / "stargate-2025.yaml", examiner.knowledge)
    text = markdown(view_of(review, proposal, examiner.knowledge), examiner.knowledge)
    assert "The premise is of 2023. On opening day, in 2029, it will be 6.0 years old" in text
    assert "2.8 generations of data-centre accelerators" in text


@pytest.mark.parametrize("name", ["apollo-1961", "human-genome-1998"])
@pytest.mark.parametrize("concern", ["goals", "done"])
def test_the_controls_are_rated_well_where_they_were_good(name: str, concern: str, examiner: Examiner) -> None:
    review = _review(name, examiner)
    rating = next(c for c in review.concerns if c.concern == concern)
    assert rating.step in {"substantially met", "fully met"}
    assert [f.message for f in review.findings if f.concern == concern] == []


def test_apollo_is_still_asked_for_a_figure_of_its_cost(examiner: Examiner) -> None:
    findings = _of(_review("apollo-1961", examiner), "cost.estimate")
    assert [f.outcome for f in findings] == ["weak"]
    assert "Give the total" in findings[0].repair


@pytest.mark.parametrize("concern", HEART)
def test_the_genome_project_stands_above_stargate(concern: str, examiner: Examiner) -> None:
    genome, stargate = _review("human-genome-1998", examiner), _review("stargate-2025", examiner)
    assert _floor(genome, concern) > _floor(stargate, concern)


def test_the_verdicts_are_in_an_order_that_history_would_accept(examiner: Examiner) -> None:
    names = ["human-genome-1998", "apollo-1961", "hs2-2012", "stargate-2025"]
    floors = [_review(name, examiner).floor for name in names]
    assert floors == sorted(floors, reverse=True)


def test_every_answer_of_an_example_has_its_source(knowledge: Knowledge) -> None:
    for path in sorted(EXAMPLES.glob("*.yaml")):
        for answer in read_file(path, knowledge).answers.values():
            assert answer.source or answer.state != "stated", f"{path.name}: {answer.question}"

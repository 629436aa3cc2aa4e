"""Scores, verdicts and what would change them can be worked out again from what is printed."""

import itertools
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from critic.knowledge.load import load
from critic.model.proposal import Answer, Proposal
from critic.model.review import Change, Review
from critic.proposal.read import read_file
from critic.report.markdown import markdown
from critic.report.view import view_of
from critic.review.examine import Examiner
from critic.review.rating import verdict_index
from tests.helpers import EXAMPLES, proposal, stated

KNOWLEDGE = load()
EXAMINER = Examiner(KNOWLEDGE)
SAMPLES = [
    (q.id, e.answer if isinstance(e.answer, str) else "\n".join(e.answer))
    for q in KNOWLEDGE.questions.values()
    for e in q.body.examples
]


@st.composite
def drawn(draw: st.DrawFn) -> Proposal:
    """A proposal with some answers taken from the knowledge's own examples and some of the other states."""
    answers: dict[str, Answer] = {}
    for question, words in draw(st.lists(st.sampled_from(SAMPLES), max_size=40)):
        answers[question] = stated(question, words)
    for question in draw(st.lists(st.sampled_from(sorted(KNOWLEDGE.questions)), max_size=15)):
        state = draw(st.sampled_from(["not-stated", "unknown", "later", "not-applicable"]))
        answers[question] = Answer(question=question, state=state, reason="Because.")  # type: ignore[arg-type]
    return Proposal(name="Drawn", answers=answers)


def test_the_printed_arithmetic_gives_the_printed_score() -> None:
    for path in sorted(EXAMPLES.glob("*.yaml")):
        case = read_file(path, KNOWLEDGE)
        review = EXAMINER.review(case)
        text = markdown(view_of(review, case, KNOWLEDGE), KNOWLEDGE)
        rows = re.findall(
            r"^\| `[a-z.-]+` \| .* \| (\d*) \| ([\d.]+) \| ([\d.]+) \| [a-z0-9, -]+ \|$", text, re.MULTILINE
        )
        assert len(rows) == sum(r.outcome != "not-applicable" for r in review.questions)
        assert abs(sum(float(share) for _, share, _ in rows) - 100) < 0.3
        assert abs(sum(float(points) for _, _, points in rows) - review.floor) < 0.3
        for score, share, points in rows:
            assert abs(float(share) * float(score or 0) / 100 - float(points)) < 0.06


def test_the_score_of_a_concern_is_the_weighted_mean_of_its_questions() -> None:
    review = EXAMINER.review(read_file(EXAMPLES / "hs2-2012.yaml", KNOWLEDGE))
    for rating in review.concerns:
        mine = [q for q in review.questions if q.concern == rating.concern and q.outcome != "not-applicable"]
        assert abs(rating.floor - sum(q.weight * (q.score or 0) for q in mine) / sum(q.weight for q in mine)) < 1e-9


@settings(max_examples=80, deadline=None)
@given(drawn())
def test_the_interval_holds_and_closes_when_nothing_is_open(case: Proposal) -> None:
    review = EXAMINER.review(case)
    assert -1e-9 <= review.floor <= review.ceiling <= 100 + 1e-9
    open_ = [r for r in review.questions if r.outcome == "open" and r.score is None]
    assert (abs(review.ceiling - review.floor) < 1e-9) == (not open_)
    assert 0 <= review.completeness <= 100 + 1e-9
    if review.quality is not None:
        assert abs(review.quality * review.completeness / 100 - review.floor) < 1e-6


def _met(review: Review, chosen: tuple[str, ...]) -> int:
    """The verdict when these questions are fully met."""
    floor = review.floor + sum(r.share * (1 - (r.score or 0) / 100) for r in review.questions if r.question in chosen)
    vetoed = {v.question for v in review.verdict.vetoes} - set(chosen)
    return verdict_index(floor, bool(vetoed), KNOWLEDGE.scoring)


@settings(max_examples=60, deadline=None)
@given(drawn())
def test_no_smaller_set_of_answers_lifts_the_verdict(case: Proposal) -> None:
    review = EXAMINER.review(case)
    change = review.lift
    now = [v.name for v in KNOWLEDGE.scoring.verdicts].index(review.verdict.name)
    if change is None:
        assert now == len(KNOWLEDGE.scoring.verdicts) - 1
        return
    chosen = tuple(i.question for i in change.items)
    assert _met(review, chosen) > now
    for left_out in chosen:
        assert _met(review, tuple(q for q in chosen if q != left_out)) <= now
    best = sorted((r for r in review.questions), key=lambda r: -r.share * (1 - (r.score or 0) / 100))[:9]
    for smaller in itertools.combinations([r.question for r in best], min(len(chosen) - 1, 3)):
        if len(smaller) < len(chosen):
            assert _met(review, smaller) <= now


@settings(max_examples=60, deadline=None)
@given(drawn())
def test_what_is_said_to_sink_the_verdict_does(case: Proposal) -> None:
    review = EXAMINER.review(case)
    change = review.sink
    names = [v.name for v in KNOWLEDGE.scoring.verdicts]
    if change is None:
        assert review.verdict.name == names[0]
        return
    assert isinstance(change, Change)
    lost = {i.question: i.points for i in change.items}
    assert names.index(change.verdict) < names.index(review.verdict.name)
    assert abs(review.floor - sum(lost.values()) - change.floor) < 1e-6


@settings(max_examples=40, deadline=None)
@given(drawn(), st.randoms(use_true_random=False))
def test_the_order_of_the_answers_changes_nothing(case: Proposal, random: object) -> None:
    items = list(case.answers.items())
    random.shuffle(items)  # type: ignore[attr-defined]
    assert EXAMINER.review(replace(case, answers=dict(items))) == EXAMINER.review(case)


def test_a_gap_in_a_critical_question_of_a_heart_concern_holds_the_verdict_down() -> None:
    good = read_file(EXAMPLES / "human-genome-1998.yaml", KNOWLEDGE)
    assert EXAMINER.review(good).verdict.name == "Amber/Green"
    silent = Answer(question="done.acceptance", state="not-stated")
    spoilt = replace(good, answers={**good.answers, silent.question: silent})
    review = EXAMINER.review(spoilt)
    assert review.floor > 60
    assert review.verdict.name == "Amber/Red"
    assert [v.question for v in review.verdict.vetoes] == ["done.acceptance"]
    assert review.lift is not None
    assert [i.question for i in review.lift.items] == ["done.acceptance"]


def test_form_alone_never_takes_a_question_below_substantially_met() -> None:
    words = "A man has landed on the moon and returned safely to the earth, hopefully, etc."
    review = EXAMINER.review(proposal({"goals.outcome": words}))
    rating = next(r for r in review.questions if r.question == "goals.outcome")
    assert rating.capped
    assert rating.step == "substantially met"
    assert {f.tier for f in review.findings} == {"form"}


def test_silence_counts_as_a_gap_and_not_knowing_stays_open() -> None:
    for state, floor, ceiling in (("not-stated", 0, None), ("unknown", 0, 100), ("later", 0, 100)):
        answer = Answer(question="goals.outcome", state=state)  # type: ignore[arg-type]
        review = EXAMINER.review(Proposal(name="X", answers={"goals.outcome": answer}))
        assert review.floor == floor
        assert (review.ceiling == ceiling) == (state != "not-stated")


def test_what_does_not_apply_is_neither_good_nor_bad() -> None:
    nothing = {q: Answer(question=q, state="not-applicable", reason="No.") for q in KNOWLEDGE.questions}
    review = EXAMINER.review(Proposal(name="X", answers=nothing))
    assert review.concerns == ()
    assert review.findings == ()


def test_a_finish_before_the_start_is_a_contradiction() -> None:
    review = EXAMINER.review(proposal({"schedule.start": "2030", "schedule.finish": "December 2027"}))
    finding = next(f for f in review.findings if f.tier == "consistency")
    assert finding.message == "The finish (“December 2027”) comes before the start (“2030”)."
    assert finding.outcome == "contradicted"


@settings(max_examples=25, deadline=None)
@given(drawn())
def test_what_the_examiner_remembers_of_other_proposals_changes_no_review(case: Proposal) -> None:
    assert EXAMINER.review(case) == Examiner(KNOWLEDGE).review(case)

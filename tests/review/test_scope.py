"""Which questions a proposal is asked: by kind, by depth, by what an answer opens."""

from dataclasses import replace

from critic.interview.session import Session
from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.proposal.read import read
from critic.proposal.write import write
from critic.report.markdown import markdown
from critic.report.view import view_of
from critic.review.examine import Examiner
from tests.helpers import proposal

JOBS = "4,000 jobs by 2030."


def _asked(case: Proposal, knowledge: Knowledge) -> set[str]:
    return {r.question for r in Examiner(knowledge).review(case).questions}


def _of_kind(knowledge: Knowledge, kind: str) -> Knowledge:
    """The knowledge with one question that only that kind is asked."""
    question = knowledge.questions["goals.baseline"]
    changed = replace(question, body=replace(question.body, kinds=(kind,)))
    return replace(knowledge, questions={**knowledge.questions, question.id: changed})


def test_a_quick_examination_has_at_most_twelve_questions_and_one_for_each_concern(knowledge: Knowledge) -> None:
    asked = _asked(Proposal(name="X", depth="quick", answers={}), knowledge)
    assert len(asked) <= 12
    assert {q.partition(".")[0] for q in asked} == set(knowledge.concerns)


def test_every_depth_asks_what_the_lesser_one_asks_and_more(knowledge: Knowledge) -> None:
    quick, standard, full = (
        _asked(Proposal(name="X", depth=depth, answers={}), knowledge) for depth in ("quick", "standard", "full")
    )
    assert quick < standard < full
    assert 25 <= len(standard) <= 35


def test_an_answer_counts_at_every_depth(knowledge: Knowledge) -> None:
    case = replace(proposal({"goals.baseline": "Today it is 84 minutes."}), depth="quick")
    assert "goals.baseline" in _asked(case, knowledge)


def test_a_question_of_another_kind_is_not_asked_and_an_answer_to_it_is_said_to_be_left_out(
    knowledge: Knowledge,
) -> None:
    narrowed = _of_kind(knowledge, "rail")
    case = proposal({"goals.baseline": "Today it is 84 minutes."}, kind="rail")
    assert "goals.baseline" in _asked(case, narrowed)
    other = replace(case, kind="space")
    assert "goals.baseline" not in _asked(other, narrowed)
    report = markdown(view_of(Examiner(narrowed).review(other), other, narrowed), narrowed)
    assert "## Not examined" in report
    assert narrowed.questions["goals.baseline"].body.title in report


def test_a_file_to_fill_in_has_the_questions_of_its_kind_only(knowledge: Knowledge) -> None:
    narrowed = _of_kind(knowledge, "rail")
    asked = narrowed.questions["goals.baseline"].body.ask
    assert asked in write(Proposal(name="X", kind="rail", answers={}), narrowed, blanks=True)
    assert asked not in write(Proposal(name="X", kind="space", answers={}), narrowed, blanks=True)


def test_a_follow_up_is_asked_next_and_only_when_an_answer_opens_it(knowledge: Knowledge) -> None:
    assert "claims.jobs" not in _asked(proposal({"claims.benefits": "26,000 seats an hour from 2033."}), knowledge)
    session = Session(knowledge, Proposal(name="X", answers={}))
    session.start()
    session.goto("claims.benefits")
    before = session.questions_left
    session.answer(JOBS)
    assert session.current == "claims.jobs"
    assert session.questions_left == before - 1


def test_the_bound_on_questions_left_never_grows_while_questions_are_answered(knowledge: Knowledge) -> None:
    session = Session(knowledge, Proposal(name="X", answers={}))
    session.start()
    left = session.questions_left
    while session.current:
        session.answer("4,000 jobs by law in 2030, exclusive and never been done.")
        session.answer("The same, in other words: 4,000 exclusive jobs by law, never been done.")
        assert session.questions_left <= left
        left = session.questions_left
    assert left == 0


def test_the_depth_can_be_changed_in_the_middle_and_no_answer_is_lost(knowledge: Knowledge) -> None:
    session = Session(knowledge, Proposal(name="X", depth="quick", answers={}))
    session.start()
    session.answer("A man has landed on the moon and come back by 1970.")
    session.set_depth("full")
    assert session.questions_left > 30
    session.set_depth("quick")
    assert session.questions_left < 12
    assert "goals.outcome" in session.proposal.answers
    assert "no depth" in session.set_depth("deep")[0].text


def test_the_depth_is_kept_in_the_file(knowledge: Knowledge) -> None:
    case = Proposal(name="X", depth="standard", answers={})
    assert read(write(case, knowledge).encode(), "x", knowledge) == case


def test_each_kind_is_asked_its_own_questions_and_those_of_no_other(knowledge: Knowledge) -> None:
    packs = {}
    for kind in set(knowledge.kinds) - {"other"}:
        asked = _asked(Proposal(name="X", kind=kind, answers={}), knowledge)
        special = {q for q in asked if knowledge.questions[q].body.kinds}
        assert 4 <= len(special) <= 10
        assert all(kind in knowledge.questions[q].body.kinds for q in special)
        packs[kind] = special
    assert len(set(map(frozenset, packs.values()))) == len(packs)


def test_a_quick_examination_of_any_kind_comes_to_a_verdict_in_twelve_answers(knowledge: Knowledge) -> None:
    for kind in knowledge.kinds:
        session = Session(knowledge, Proposal(name="X", kind=kind, depth="quick", answers={}))
        session.start()
        asked = 0
        while session.current:
            session.declare("not-stated")
            asked += 1
        assert asked <= 12
        assert session.review.completeness == 100

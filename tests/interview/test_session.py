"""The conversation, without a screen."""

from datetime import date

import pytest

from critic.interview import asides, commands
from critic.interview.agenda import next_question, remaining
from critic.interview.session import Session
from critic.model.catalogue import Knowledge
from critic.model.proposal import Proposal
from critic.model.transcript import Turn
from critic.proposal.read import read, read_file
from critic.proposal.write import write
from critic.review.examine import Examiner
from tests.helpers import EXAMPLES, proposal


def _talk(session: Session, *lines: str) -> list[Turn]:
    turns: list[Turn] = []
    for line in lines:
        turns = session.answer(line)
    return turns


def _begun(knowledge: Knowledge) -> Session:
    """A new conversation behind its opening, at the first question."""
    session = Session(knowledge, today=date(2026, 11, 24))
    session.start()
    _talk(session, "A line", "A new railway.", "rail", "today", "full")
    return session


def _said(turns: list[Turn]) -> str:
    return "\n".join(f"{t.kind}: {t.text}" for t in turns)


def test_it_greets_and_asks_for_the_header_one_thing_at_a_time(knowledge: Knowledge) -> None:
    session = Session(knowledge, today=date(2026, 11, 24))
    assert [t.kind for t in session.start()] == ["greeting", "question"]
    _talk(session, "A line", "A new railway.", str(1 + list(knowledge.kinds).index("rail")), "today", "quick")
    assert session.proposal.name == "A line"
    assert session.proposal.summary == "A new railway."
    assert session.proposal.as_of == date(2026, 11, 24)
    assert session.proposal.depth == "quick"
    assert session.current == "goals.outcome"


def test_a_kind_that_is_only_like_a_known_one_is_confirmed_first(knowledge: Knowledge) -> None:
    session = Session(knowledge, today=date(2026, 11, 24))
    session.start()
    turns = _talk(session, "X", "Y", "a high speed line")
    assert "Is that right?" in _said(turns)
    assert session.proposal.kind == ""
    turns = _talk(session, "no", "rail", "2012-01-10", "full")
    assert session.proposal.kind == "rail"


def test_going_back_in_the_opening_asks_the_line_before_again_and_a_log_brings_it_back(knowledge: Knowledge) -> None:
    session = Session(knowledge, today=date(2026, 3, 2))
    session.start()
    assert "nothing to go back to" in _said(session.back())
    for words in ("Dart barrier", "Eight gates that close at a surge.", "another kind", "2"):
        session.answer(words)
    assert "What kind of project" in _said(session.back())
    session.answer("10")
    session.answer("today")
    other = Session(knowledge, today=date(2026, 3, 2))
    other.replay(session.history.events, session.transcript)
    for each in (session, other):
        each.answer("quick")
        assert (each.proposal.name, each.proposal.kind) == ("Dart barrier", list(knowledge.kinds)[9])


def test_a_kind_that_nobody_knows_and_a_day_that_is_none_are_asked_again(knowledge: Knowledge) -> None:
    session = Session(knowledge, today=date(2026, 11, 24))
    session.start()
    assert "I know no kind like" in _said(_talk(session, "X", "Y", "qqqq"))
    assert "is not a day" in _said(_talk(session, "rail", "yesterday"))


def test_the_next_question_is_the_one_worth_most_of_those_that_are_ready(knowledge: Knowledge) -> None:
    examiner = Examiner(knowledge)
    empty = Proposal(name="X", answers={})
    review = examiner.review(empty)
    first = next_question(knowledge, review, None)
    assert first == "goals.outcome"
    ready = [q for q in remaining(review) if not knowledge.questions[q].body.after]
    shares = {r.question: r.share for r in review.questions}
    assert shares[first] == max(shares[q] for q in ready)


def test_every_question_is_asked_once_and_none_before_those_it_comes_after(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    order: list[str] = []
    left = session.questions_left
    while session.current:
        order.append(session.current)
        assert session.questions_left <= left
        session.declare("not-stated")
        left = session.questions_left
    expected = [q for q in knowledge.questions.values() if q.suits("rail", "full") and not q.body.opened_by]
    assert sorted(order) == sorted(q.id for q in expected)
    for question in expected:
        assert all(order.index(a) < order.index(question.id) for a in question.body.after)
    assert session.transcript[-1].kind == "closing"


def test_a_vague_answer_is_quoted_back_once_with_a_repair_and_an_example(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    turns = _talk(session, "World-class connectivity for the region")
    assert [t.kind for t in turns] == ["answer", "challenge"]
    assert "“connectivity” names a hope" in turns[1].text
    assert "Finish the sentence" in turns[1].text
    assert "An answer that would do:" in turns[1].text
    assert session.current == "goals.outcome"


def test_a_better_second_answer_is_acknowledged_with_what_made_it_better(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    turns = _talk(session, "World-class connectivity", "Passengers travel from Tokyo to Nagoya in 40 minutes.")
    assert [t.kind for t in turns] == ["answer", "praise", "question"]
    assert "That is better. It names an end state" in turns[1].text


def test_after_the_second_try_the_answer_is_noted_as_it_stands(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    turns = _talk(session, "World-class connectivity", "Even better connectivity")
    assert [t.kind for t in turns] == ["answer", "concession", "question"]
    assert turns[1].text.startswith("I note it as it stands, and record:")
    assert session.proposal.answers["goals.outcome"].text == "Even better connectivity"


def test_sending_the_same_words_again_keeps_them(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    turns = _talk(session, "World-class connectivity", "World-class connectivity")
    assert turns[1].kind == "concession"


def test_an_addition_is_taken_together_with_the_first_answer_when_that_is_better(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    session.goto("precedents.comparison")
    turns = _talk(session, "Crossrail, which opened late", "The Gotthard Base Tunnel and the Great Belt link")
    assert "together" in _said(turns)
    assert session.proposal.answers["precedents.comparison"].items == (
        "Crossrail, which opened late",
        "The Gotthard Base Tunnel and the Great Belt link",
    )


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("The proposal does not say.", "not-stated"),
        ("I don't know", "unknown"),
        ("I don\u2019t know!", "unknown"),
        ("later", "later"),
    ],
)
def test_the_ways_not_to_answer_can_be_typed(words: str, state: str, knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    _talk(session, words)
    assert session.proposal.answers["goals.outcome"].state == state
    assert session.current != "goals.outcome"


def test_not_applicable_needs_a_reason(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    turns = _talk(session, "does not apply")
    assert "Why does it not apply?" in turns[-1].text
    _talk(session, "It is a study.")
    answer = session.proposal.answers["goals.outcome"]
    assert (answer.state, answer.reason) == ("not-applicable", "It is a study.")


def test_why_and_example_are_told_on_demand_and_change_nothing(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    before = session.proposal
    assert asides.why(session)[0].text.startswith("Why I ask: ")
    assert "It rests on" in asides.why(session)[0].text
    assert "An answer that would do" in asides.an_example(session)[0].text
    assert session.proposal == before
    assert session.current == "goals.outcome"


def test_going_back_brings_the_former_words_and_loses_nothing(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    _talk(session, "A man has landed on the moon.")
    turns = session.back()
    assert session.current == "goals.outcome"
    assert "So far it says: “A man has landed on the moon.”" in turns[0].text
    assert session.draft() == "A man has landed on the moon."
    _talk(session, "A man has landed on Mars and returned alive.")
    assert session.proposal.answers["goals.outcome"].text == "A man has landed on Mars and returned alive."


def test_going_back_again_and_again_reaches_the_first_question(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    for _ in range(4):
        session.declare("unknown")
    seen = []
    for _ in range(4):
        session.back()
        seen.append(session.current)
    assert seen[-1] == "goals.outcome"
    assert len(set(seen)) == 4
    assert "nothing to go back to" in _said(session.back())


def test_an_unknown_question_is_told_with_the_nearest(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    assert "Did you mean `done.kill`?" in _said(session.goto("done.kil"))


def test_nothing_in_it_is_no_answer(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    assert session.answer(" \n ")[0].kind == "note"
    assert session.proposal.answers == {}


def test_a_half_filled_file_opens_with_its_answers_and_only_the_rest_is_asked(knowledge: Knowledge) -> None:
    case = proposal({"goals.outcome": "A man has landed on the moon.", "goals.deadline": "1969"}, "1961-05-25", "space")
    session = Session(knowledge, case)
    turns = session.start()
    assert f"2 of {len(session.review.questions)} questions are answered" in turns[0].text
    total = len(session.review.questions)
    asked = []
    while session.current:
        asked.append(session.current)
        session.declare("unknown")
    assert len(asked) == total - 2
    assert "goals.outcome" not in asked


def test_a_changed_answer_keeps_its_source(knowledge: Knowledge) -> None:
    case = read_file(EXAMPLES / "apollo-1961.yaml", knowledge)
    session = Session(knowledge, case)
    session.start()
    session.goto("goals.deadline")
    _talk(session, "By the end of 1967")
    answer = session.proposal.answers["goals.deadline"]
    assert answer.text == "By the end of 1967"
    assert answer.source.startswith("Special Message")


def test_what_a_conversation_saves_gives_the_same_review(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    for number, question in enumerate(list(knowledge.questions)[:30]):
        session.goto(question)
        example = knowledge.questions[question].body.examples[number % 3]
        words = example.answer if isinstance(example.answer, str) else "\n".join(example.answer)
        _talk(session, words, words)
    again = read(write(session.proposal, knowledge).encode(), "p.yaml", knowledge)
    assert again == session.proposal
    assert Examiner(knowledge).review(again) == session.review


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/why", ("why", "")),
        ("/na It is a study.", ("na", "It is a study.")),
        ("/etc/hosts", None),
        ("no command", None),
        ("/", None),
        ("/save a b.yaml", ("save", "a b.yaml")),
    ],
)
def test_a_line_that_begins_with_a_slash_is_a_command(line: str, command: tuple[str, str] | None) -> None:
    assert commands.parse(line) == command


def test_every_command_does_something(knowledge: Knowledge) -> None:
    for name in commands.NAMES:
        if name not in {"save", "export", "copy", "quit"}:
            session = _begun(knowledge)
            assert commands.run(session, name, "done.kill" if name == "goto" else ""), name
    assert "Did you mean `example`?" in _said(commands.run(_begun(knowledge), "exampel", ""))


def test_two_answers_that_contradict_each_other_are_put_side_by_side(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    session.goto("schedule.start")
    _talk(session, "2030")
    session.goto("schedule.finish")
    turns = _talk(session, "December 2027")
    assert turns[1].kind == "challenge"
    assert "To “When does the work start?” you said: “2030”. Here you say: “December 2027”." in turns[1].text
    assert "/goto schedule.start" in turns[1].text
    turns = _talk(session, "December 2037")
    assert turns[1].kind == "praise"


def test_a_changed_answer_says_what_it_changes_elsewhere_and_loses_nothing(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    for question, words in (("schedule.start", "2030"), ("schedule.finish", "December 2037")):
        session.goto(question)
        _talk(session, words)
    session.goto("schedule.start")
    turns = _talk(session, "2040")
    assert "That changes what I make of: The finish is dated." in _said(turns)
    assert session.proposal.answers["schedule.finish"].text == "December 2037"


def test_a_changed_answer_says_what_was_answered_with_it_in_mind(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    _talk(session, "A man has landed on the moon.", "By 2030", "One crew landed and returned alive.")
    session.goto("goals.outcome")
    turns = _talk(session, "Passengers travel from Tokyo to Nagoya in 40 minutes.")
    assert "another look worth while at: The goal has a date; The goal can be measured." in _said(turns)


def test_precedents_of_the_kind_are_told_with_what_was_known_on_the_day(knowledge: Knowledge) -> None:
    session = Session(knowledge, proposal({}, "2008-01-10", "rail"))
    session.start()
    session.goto("claims.benefits")
    said = _said(asides.precedents(session))
    assert "Tokaido Shinkansen (Japan, 1959-1964)" in said
    assert "High Speed 2" not in said
    assert said.count("Lesson:") <= 3
    session = Session(knowledge, proposal({}, "1950-01-10", "rail"))
    session.start()
    assert "I know no finished project" in _said(asides.precedents(session))


def test_an_answer_that_only_affirms_the_opposite_is_not_taken_for_one(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    session.goto("accountability.review")
    turns = _talk(session, "No independent review by the National Audit Office is planned.")
    assert turns[1].kind == "challenge"


def test_an_answer_that_contradicts_an_earlier_one_says_so_at_once(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    session.goto("schedule.finish")
    _talk(session, "December 2035")
    session.goto("schedule.start")
    turns = _talk(session, "2040")
    assert "The finish (“December 2035”) comes before the start (“2040”)." in _said(turns)
    assert "Send /goto schedule.finish to change that one" in _said(turns)


def test_shares_that_do_not_add_up_are_challenged(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    session.goto("allocation.rule")
    turns = _talk(session, "Requests are ranked by peers; 80 % goes to science and 70 % to industry.")
    assert turns[1].kind == "challenge"
    assert "The shares add up to 150 %." in turns[1].text


def test_the_words_of_the_question_are_no_answer_to_it(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    session.goto("done.acceptance")
    turns = _talk(session, "The test shows that it is finished and works.")
    assert turns[1].kind == "challenge"
    assert "gives back the words of the question" in turns[1].text


def test_a_date_that_was_said_already_is_offered_when_it_is_asked_for(knowledge: Knowledge) -> None:
    session = _begun(knowledge)
    session.goto("goals.outcome")
    _talk(session, "By 2035 the steelworks at Muroran makes 2 million tonnes a year without coal.")
    said = _said(session.goto("goals.deadline"))
    assert "You have said “By 2035” already." in said
    assert session.draft() == "By 2035"


def test_what_a_first_answer_brings_to_light_in_an_earlier_one_is_said_at_once(knowledge: Knowledge) -> None:
    premise = "It rests on ever more H100 processors in one place for one training run, the idea of 2022."
    session = Session(knowledge, proposal({"architecture.premise": premise}, "2025-01-21", "ai-compute"))
    session.goto("schedule.finish")
    told = [t.text for t in session.answer("January 2029") if t.kind == "note"]
    assert len(told) == 1
    assert "bears on an earlier answer" in told[0]
    assert "generations of data-centre accelerators" in told[0]


def test_an_answer_that_bears_on_no_other_draws_no_such_note(knowledge: Knowledge) -> None:
    session = Session(knowledge, proposal({"goals.beneficiary": "Commuters of Porto."}, "2025-01-21", "rail"))
    session.goto("schedule.finish")
    assert not [t for t in session.answer("January 2029") if t.kind == "note"]


def test_an_answer_meant_for_another_question_is_shown_the_way_there(knowledge: Knowledge) -> None:
    session = Session(knowledge, proposal({}, "2026-11-24", "rail"))
    session.goto("goals.deadline")
    challenge = session.answer(
        "Beyond the budget the Treasury pays up to £200m and the contractor the rest, by clause 14."
    )[-1]
    assert challenge.kind == "challenge"
    assert "/goto cost.overrun" in challenge.text


def test_the_way_to_a_question_that_is_answered_already_is_not_shown(knowledge: Knowledge) -> None:
    session = Session(knowledge, proposal({"cost.overrun": "The owner pays."}, "2026-11-24", "rail"))
    session.goto("goals.deadline")
    challenge = session.answer(
        "Beyond the budget the Treasury pays up to £200m and the contractor the rest, by clause 14."
    )[-1]
    assert "/goto" not in challenge.text

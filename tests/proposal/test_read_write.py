"""The proposal file: written, read and written again it stays the same."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from critic.knowledge.load import load
from critic.model.proposal import Answer, Proposal
from critic.proposal.layout import UNNAMED
from critic.proposal.read import read, read_file
from critic.proposal.write import write
from critic.source.problems import SourceError
from tests.helpers import EXAMPLES

KNOWLEDGE = load()
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).map(str.strip).filter(bool)
LINE = WORDS
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)) | st.none()


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    question = draw(st.sampled_from(sorted(KNOWLEDGE.questions)))
    state = draw(st.sampled_from(["stated", "not-stated", "unknown", "later", "not-applicable"]))
    items = tuple(draw(st.lists(WORDS, min_size=1, max_size=3))) if state == "stated" else ()
    reason = draw(WORDS) if state == "not-applicable" else ""
    extra = st.just("") | LINE
    return Answer(
        question=question,
        state=state,  # type: ignore[arg-type]
        items=items,
        reason=reason,
        source=draw(extra),
        quote=draw(extra),
        note=draw(extra),
    )


@st.composite
def proposals(draw: st.DrawFn) -> Proposal:
    found = {a.question: a for a in draw(st.lists(answers(), max_size=5))}
    return Proposal(
        name=draw(LINE),
        kind=draw(st.sampled_from(["", *KNOWLEDGE.kinds])),
        stage=draw(st.just("") | LINE),
        as_of=draw(DAYS),
        summary=draw(st.just("") | WORDS),
        sponsors=tuple(draw(st.lists(LINE, max_size=3))),
        answers={q: found[q] for q in KNOWLEDGE.questions if q in found},
    )


@settings(max_examples=200, deadline=None)
@given(proposals())
def test_what_is_written_reads_back_the_same(proposal: Proposal) -> None:
    text = write(proposal, KNOWLEDGE)
    assert read(text.encode(), "p.yaml", KNOWLEDGE) == proposal
    assert write(read(text.encode(), "p.yaml", KNOWLEDGE), KNOWLEDGE) == text


@pytest.mark.parametrize("name", ["apollo-1961", "hs2-2012", "human-genome-1998", "stargate-2025"])
def test_the_examples_survive_being_written_again(name: str) -> None:
    proposal = read_file(EXAMPLES / f"{name}.yaml", KNOWLEDGE)
    assert read(write(proposal, KNOWLEDGE).encode(), "p.yaml", KNOWLEDGE) == proposal


def test_the_template_holds_every_question_and_reads_as_a_proposal_without_answers() -> None:
    text = write(Proposal(name="", answers={}), KNOWLEDGE, blanks=True)
    asked = [q for q in KNOWLEDGE.questions.values() if q.suits("", "full") and not q.body.opened_by]
    assert all(q.body.ask in text for q in asked)
    assert read(text.encode(), "new.yaml", KNOWLEDGE) == Proposal(name=UNNAMED, answers={})


def test_an_almost_empty_file_is_a_proposal() -> None:
    assert read(b"name: X\n", "x.yaml", KNOWLEDGE) == Proposal(name="X", answers={})
    assert read(b"answers:\n", "x.yaml", KNOWLEDGE).answers == {}
    assert read(b"answers:\n  goals:\n    outcome:\n", "x.yaml", KNOWLEDGE).answers == {}


def test_answers_are_words_whatever_yaml_would_make_of_them() -> None:
    text = "answers:\n  goals:\n    outcome: no\n    measure: 1.10\n    deadline: 12:30\n    baseline: yes\n"
    found = read(text.encode(), "x.yaml", KNOWLEDGE).answers
    assert [a.text for a in found.values()] == ["no", "1.10", "12:30", "yes"] or {a.text for a in found.values()} == {
        "no",
        "1.10",
        "12:30",
        "yes",
    }


def test_an_empty_file_says_how_to_get_one_to_fill_in() -> None:
    with pytest.raises(SourceError, match="critic new"):
        read(b"# nothing\n", "x.yaml", KNOWLEDGE)


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(SourceError) as caught:
        read(b"nam: X\nkind: nowhere\nanswers:\n  goals:\n    outcom: x\n", "x.yaml", KNOWLEDGE)
    assert [p.line for p in caught.value.problems] == [1, 2, 5]

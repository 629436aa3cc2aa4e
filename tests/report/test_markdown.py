"""No words of a user become markup, and a terminal gets none of their escapes."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from critic.knowledge.load import load
from critic.model.proposal import Answer, Proposal
from critic.report.markdown import markdown, plain
from critic.report.view import view_of
from critic.review.examine import Examiner
from critic.source.problems import visible
from tests.helpers import stated

KNOWLEDGE = load()
EXAMINER = Examiner(KNOWLEDGE)
PARSER = MarkdownIt("commonmark").enable("table")
NASTY = st.text(alphabet=st.sampled_from("#*_`[]()<>!|\\&~-+=1.) \n\tab:/\"'\u202e\x1b"), min_size=1, max_size=40)


def _text(tokens: list[Token]) -> str:
    return "".join(t.content for token in tokens for t in (token.children or []) if t.type in {"text", "text_special"})


@settings(max_examples=500, deadline=None)
@given(NASTY | st.text(max_size=60))
def test_words_of_a_user_come_out_as_these_words(words: str) -> None:
    tokens = PARSER.parse("He said: " + plain(words))
    assert {t.type for t in tokens} == {"paragraph_open", "inline", "paragraph_close"}
    inline = tokens[1].children or []
    assert {t.type for t in inline} <= {"text", "text_special"}
    assert _text(tokens) == ("He said: " + visible(" ".join(words.split()))).rstrip()


@settings(max_examples=200, deadline=None)
@given(NASTY)
def test_words_of_a_user_at_the_start_of_a_line_stay_a_paragraph(words: str) -> None:
    tokens = PARSER.parse(plain(words))
    assert {t.type for t in tokens} <= {"paragraph_open", "inline", "paragraph_close"}


@settings(max_examples=60, deadline=None)
@given(NASTY, NASTY, NASTY)
def test_a_whole_report_has_the_same_shape_whatever_the_words(name: str, words: str, source: str) -> None:
    answer = Answer(question="goals.outcome", state="not-stated", quote=words, source=source)
    tame = Answer(question="goals.outcome", state="not-stated", quote="tame", source="tame")
    shapes = []
    for title, given_answer in ((name.strip() or "x", answer), ("x", tame)):
        case = Proposal(name=title, summary=title, answers={"goals.outcome": given_answer})
        tokens = PARSER.parse(markdown(view_of(EXAMINER.review(case), case, KNOWLEDGE), KNOWLEDGE))
        shapes.append([t.type for t in tokens])
    if words.split() and source.split():
        assert shapes[0] == shapes[1]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_a_report_holds_no_control_characters(words: str) -> None:
    text = words.strip() or "x"
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    case = Proposal(name=text, answers={"goals.outcome": stated("goals.outcome", text)})
    report = markdown(view_of(EXAMINER.review(case), case, KNOWLEDGE), KNOWLEDGE)
    assert not any((ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 for c in report)

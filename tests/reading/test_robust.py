"""Any words at all are read without complaint."""

import random
import string

from hypothesis import example, given, settings
from hypothesis import strategies as st

from critic.knowledge.load import load
from critic.reading.reader import Reader
from critic.review.examine import Examiner
from tests.helpers import proposal

KNOWLEDGE = load()
READER = Reader(KNOWLEDGE)
EXAMINER = Examiner(KNOWLEDGE)
VOCABULARY = sorted(
    {w for table in (READER.tables.form, READER.tables.concepts, READER.tables.marks) for w in table.by_first}
    | set(READER.tables.number_words)
    | {
        "$",
        "€",
        "¥9",
        "12,5",
        "Mrd.",
        "1.2.3",
        "2031",
        "Q3",
        "31/12/2030",
        "FY2027/28",
        "%",
        "-",
        "–",
        "(",
        "NASA",
        "U.S.",
        "¼",
        "٣",
    }
)
NAUGHTY = (
    "undefined",
    "NaN",
    "1E+02",
    "0x0",
    "--1",
    "1/0",
    "$1.00",
    "\u202etest\u202e",
    "\u2066a\u2069",
    "\u200b",
    "\ufeff",
    "\x00",
    "\x1b[31m",
    "<script>",
    "[/b]",
    "{0}",
    "%s",
    "%n",
    "\u0301" * 9,
    "\u5de5\u4e8b\u8cbb",
    "\U0001f3d7\ufe0f",
    "\r\n",
    "\\",
    "'",
    '"',
    "../",
    "2030-13-45",
    "31/31/31",
    "Q9 2031",
    "\u00a3\u00a3\u00a3",
    "1,,,2",
    "9" * 60,
    "\u0661\u0662",
    "\u00bd",
    "no not never none",
)
WORDY = st.lists(st.sampled_from(VOCABULARY) | st.text(string.printable, max_size=6), max_size=40).map(" ".join)


@settings(max_examples=2000, deadline=None)
@given(st.text(max_size=300) | WORDY)
@example("\u202e\u2066" * 50)
@example("9" * 5000)
@example("1,1,1,1,1" * 500)
@example("a" * 20_000)
@example("The " * 2_000)
@example("no " * 2_000)
@example("Ministry of A, " * 500)
@example("in the " * 2_000)
def test_any_words_are_read_and_every_fact_lies_within_them(text: str) -> None:
    facts = READER.read(text, None)
    for group in (facts.amounts, facts.parties, facts.names, facts.form, facts.concepts):
        assert all(0 <= f.start < f.end <= len(text) for f in group)
    assert all(0 <= d.start < d.stop <= len(text) for d in facts.dates)
    assert all(a.low <= a.high for a in facts.amounts)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120) | WORDY, st.sampled_from(sorted(KNOWLEDGE.questions)))
def test_any_answer_to_any_question_is_rated(text: str, question: str) -> None:
    found = EXAMINER.examine(proposal({question: text}, "2026-11-24", "rail"), question)
    assert found.score is not None
    assert 0 <= found.score <= 100
    for finding in found.findings:
        assert finding.message
        assert all(text[q.start : q.end] == q.text for q in finding.quotes)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="zqxj \n", max_size=200))
def test_noise_finds_nothing(text: str) -> None:
    facts = READER.read(text, None)
    assert (facts.amounts, facts.dates, facts.names, facts.form, facts.concepts) == ((), (), (), (), ())


def test_ten_thousand_random_answers_are_rated() -> None:
    """Naughty strings, marks that turn the direction of writing, words of the lexicon, any code point, mixed by lot."""
    lot = random.Random(10_000)
    questions = sorted(KNOWLEDGE.questions)
    for _ in range(10_000):
        parts = [
            lot.choice((lot.choice(NAUGHTY), lot.choice(VOCABULARY), chr(lot.randrange(0xD800)), str(lot.random())))
            for _ in range(lot.randrange(1, 25))
        ]
        text, question = lot.choice(("", " ", "\n")).join(parts), lot.choice(questions)
        score = EXAMINER.examine(proposal({question: text}, "2026-11-24"), question).score
        assert score is not None
        assert 0 <= score <= 100

"""Strict YAML: what is read, and that nothing but SourceError ever comes out."""

import contextlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from critic.source.nodes import MAX_BYTES, Mapping, Scalar, parse, plain
from critic.source.problems import SourceError, visible


def _plain(text: str) -> object:
    return plain(parse(text.encode(), "file.yaml").root)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a: no", {"a": "no"}),
        ("a: yes", {"a": "yes"}),
        ("a: on", {"a": "on"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: 1.10", {"a": 1.1}),
        ("a: '1.10'", {"a": "1.10"}),
        ("a: 0o17", {"a": "0o17"}),
        ("a: 017", {"a": 17}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: true", {"a": True}),
        ("a: ~", {"a": None}),
        ("a:", {"a": None}),
        ("a: 2025-01-21", {"a": "2025-01-21"}),
        ("a: 1e3", {"a": 1000.0}),
        ("a: .inf", {"a": ".inf"}),
        ("a: <<", {"a": "<<"}),
    ],
)
def test_scalars_are_those_of_yaml_1_2(written: str, read: object) -> None:
    assert _plain(written) == read


def test_a_number_stays_the_text_that_was_written() -> None:
    root = parse(b"a: 1.10", "f").root
    assert isinstance(root, Mapping)
    node = root.entries["a"].node
    assert isinstance(node, Scalar)
    assert node.text == "1.10"


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1]\nb: *x",
        "a: !!python/name:os.system",
        "a: !local x",
        "a: 1\na: 2",
        "? [1, 2]\n: 3",
        "a: [",
        "a: 'x",
        "\tx: 1",
        "a: 1\n---\nb: 2",
        "%YAML 3.0\n---\na: 1",
        "a: \x01",
    ],
)
def test_what_a_proposal_has_no_need_of_is_refused_with_a_place(text: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse(text.encode(), "file.yaml")
    assert caught.value.problems[0].message


def test_deep_nesting_is_refused_without_recursion() -> None:
    with pytest.raises(SourceError, match="nested more than"):
        parse(b"[" * 100_000, "deep.yaml")


def test_bytes_that_are_not_utf_8_are_refused_with_their_line() -> None:
    with pytest.raises(SourceError, match=r"latin\.yaml:2: byte \d+ is not UTF-8"):
        parse("a: 1\nb: é".encode("latin-1"), "latin.yaml")


def test_a_file_that_is_far_too_large_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(SourceError, match="larger than"):
        parse(b"a" * (MAX_BYTES + 1), "large.yaml")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbfa: 1")
@example(b"---\n...\n")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(SourceError):
        assert parse(data, "any.yaml").text is not None


@given(st.text(max_size=60))
def test_nothing_that_moves_a_cursor_is_shown(text: str) -> None:
    shown = visible(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066\u200f\ufeff" for c in shown)

"""Tools for the authors of knowledge: listing, explaining, counting, trying, a pack of one's own."""

from pathlib import Path

import pytest
import yaml

from critic.model.catalogue import Knowledge
from critic.report.pages import CATALOGUES, known_ids, page
from tests.helpers import run


def _out(*arguments: str, stdin: bytes = b"") -> str:
    result = run(*arguments, stdin=stdin)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout.decode()


def _err(*arguments: str) -> str:
    result = run(*arguments)
    assert result.returncode == 2
    assert result.stdout == b""
    return result.stderr.decode()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of one's own with one question."""
    folder = tmp_path / "acme"
    result = run("knowledge", "new", "question", "cost.spare-parts", "--into", str(folder))
    assert result.returncode == 0, result.stderr.decode()
    return folder


@pytest.mark.parametrize("what", CATALOGUES)
def test_every_catalogue_is_listed_with_all_its_ids(what: str, knowledge: Knowledge) -> None:
    lines = _out("list", what).splitlines()
    assert [line.split()[0] for line in lines] == list(getattr(knowledge, what))


def test_questions_are_listed_for_a_kind_and_a_depth() -> None:
    quick = _out("list", "questions", "--kind", "rail", "--depth", "quick").splitlines()
    full = _out("list", "questions", "--kind", "rail").splitlines()
    assert len(quick) <= 12
    assert any(line.startswith("architecture.rail-signalling") for line in full)
    assert not any(line.startswith("claims.telecom") for line in full)


def test_every_entry_has_a_page_with_a_heading_and_nothing_left_to_fill_in(knowledge: Knowledge) -> None:
    for catalogue in CATALOGUES:
        for key in getattr(knowledge, catalogue):
            text = page(knowledge, catalogue, key)
            assert text.startswith("# ")
            assert catalogue == "questions" or "{" not in text


def test_an_entry_is_explained_with_its_sources() -> None:
    text = _out("explain", "monju")
    assert text.startswith("# Monju")
    assert "Sources:" in text
    assert "**Promised:**" in text


def test_an_id_that_stands_in_two_catalogues_shows_both_and_can_be_told_apart() -> None:
    assert _out("explain", "rail").count("\n# ") == 1
    assert _out("explain", "classes/rail").startswith("# Rail\n")


def test_an_unknown_entry_is_told_with_the_nearest_name() -> None:
    assert "Did you mean `monju`?" in _err("explain", "monjuu")
    assert "Did you mean `rail`?" in _err("list", "questions", "--kind", "rial")


def test_the_counts_are_those_that_were_asked_for(knowledge: Knowledge) -> None:
    general = [q for q in knowledge.questions.values() if not q.body.kinds]
    assert 55 <= len(general) <= 90
    for kind in set(knowledge.kinds) - {"other"}:
        assert 4 <= sum(kind in q.body.kinds for q in knowledge.questions.values()) <= 10
        assert any(p.kind == kind for p in knowledge.precedents.values())
        assert knowledge.kinds[kind].technologies
    assert len(knowledge.kinds) >= 13
    assert len(knowledge.technologies) >= 25
    assert len(knowledge.classes) == 25
    precedents = list(knowledge.precedents.values())
    assert len(precedents) >= 80
    assert len({c for p in precedents for c in p.countries}) >= 25
    assert sum(p.verdict == "success" for p in precedents) * 4 >= len(precedents)
    assert "Precedents: " in _out("knowledge", "stats")


def test_answers_are_tried_on_a_question_from_the_command_line_and_from_a_pipe() -> None:
    good = "If fewer than 3 of 10 plots pass by 2028, the Ministry of Health stops it."
    assert "100 of 100, fully met" in _out("knowledge", "try", "done.kill", good)
    said = _out("knowledge", "try", "done.kill", stdin=b"We would look again.\n\nNever.\n")
    assert said.count(" of 100, ") == 2
    assert "Did you mean `done.kill`?" in _err("knowledge", "try", "done.kil", "x")
    assert "is not a day" in _err("knowledge", "try", "done.kill", "x", "--as-of", "soon")


def test_a_new_question_is_right_as_it_is_written_and_is_asked_at_once(pack: Path, tmp_path: Path) -> None:
    assert run("knowledge", "check", "--knowledge", str(pack)).returncode == 0
    assert "cost.spare-parts" in _out("list", "questions", "--knowledge", str(pack))
    assert "Which spare parts" in _out("new", "--knowledge", str(pack))
    file = tmp_path / "p.yaml"
    file.write_text("answers: {cost: {spare-parts: For 10 years in the contract}}", encoding="utf-8")
    report = _out("review", "--knowledge", str(pack), str(file))
    assert "**The spare parts are paid for:** fully met." in report
    assert "acme, edition 1" in report


def test_nothing_is_written_over_and_wrong_ids_are_refused(pack: Path) -> None:
    assert "exists already" in _err("knowledge", "new", "question", "cost.spare-parts", "--into", str(pack))
    assert "Did you mean `cost`?" in _err("knowledge", "new", "question", "costs.x", "--into", str(pack))
    assert "is no id" in _err("knowledge", "new", "kind", "New City", "--into", str(pack))


@pytest.mark.parametrize("entry", ["precedent", "technology", "kind"])
def test_the_other_templates_are_read_and_told_what_is_missing(entry: str, pack: Path) -> None:
    assert run("knowledge", "new", entry, "of-mine", "--into", str(pack)).returncode == 0
    result = run("knowledge", "check", "--knowledge", str(pack))
    assert result.returncode == (0 if entry == "kind" else 1)
    if entry != "kind":
        assert b"there is no source `first-source`" in result.stderr


def test_a_pack_stands_in_for_entries_adds_sources_and_retires(pack: Path, knowledge: Knowledge) -> None:
    other = pack / "questions" / "cost" / "range.yaml"
    body = yaml.safe_load((pack / "questions" / "cost" / "spare-parts.yaml").read_text(encoding="utf-8"))
    body |= {"ask": "How wide is it, by our own rules?", "sources": ["acme-rules"], "after": []}
    other.write_text(yaml.safe_dump(body), encoding="utf-8")
    (pack / "sources.yaml").write_text(
        "acme-rules: {title: Rules, year: 2026, publisher: Acme, kind: official}", encoding="utf-8"
    )
    (pack / "pack.yaml").write_text(
        "name: Acme\nversion: '2'\nretires: [questions/options/exit, precedents/apollo]", encoding="utf-8"
    )
    assert run("knowledge", "check", "--knowledge", str(pack)).returncode == 0
    questions = _out("list", "questions", "--knowledge", str(pack))
    assert "options.exit" in knowledge.questions
    assert "options.exit" not in questions
    assert "How wide is it, by our own rules?" in _out("explain", "cost.range", "--knowledge", str(pack))
    assert "apollo " not in _out("list", "precedents", "--knowledge", str(pack))


def test_what_a_pack_retires_has_to_be_there(pack: Path) -> None:
    (pack / "pack.yaml").write_text("name: A\nversion: '1'\nretires: [questions/cost/rang]", encoding="utf-8")
    said = _err("list", "kinds", "--knowledge", str(pack))
    assert "there is no `questions/cost/rang` to retire" in said
    assert "Did you mean `questions/cost/range`?" in said


def test_a_folder_without_a_pack_file_says_what_is_missing(tmp_path: Path) -> None:
    said = _err("list", "kinds", "--knowledge", str(tmp_path))
    assert "pack.yaml: is missing." in said
    assert "Write `name:` and `version:`" in said


def test_no_two_entries_of_one_catalogue_share_an_id_and_ids_are_many(knowledge: Knowledge) -> None:
    assert len(known_ids(knowledge)) > 1000

"""The file of settings: read with every mistake at once, written without losing a line."""

from pathlib import Path

import pytest

from critic.desk.config import Config, read_config, write_theme
from critic.desk.keys import KEYS, TAKEN, is_key
from critic.source.problems import SourceError
from critic.tui.themes import LOOKS
from tests.helpers import run


def _read(folder: Path, text: str) -> Config:
    path = folder / "config.yaml"
    path.write_text(text, encoding="utf-8")
    return read_config(path)


def test_without_a_file_the_keys_are_those_the_program_comes_with(tmp_path: Path) -> None:
    assert read_config(tmp_path / "none.yaml") == Config()
    assert _read(tmp_path, "# nothing yet\n") == Config()


def test_a_key_is_changed_or_taken_away(tmp_path: Path) -> None:
    config = _read(tmp_path, "theme: critic-light\nkeys:\n  why: Alt+W\n  copy: none\n")
    assert config.theme == "critic-light"
    assert config.key_of["why"] == "alt+w"
    assert "copy" not in config.key_of
    assert config.key_of["help"] == "f1"


def test_two_commands_can_change_their_keys_with_each_other(tmp_path: Path) -> None:
    config = _read(tmp_path, "keys: {why: f3, example: f2}\n")
    assert (config.key_of["why"], config.key_of["example"]) == ("f3", "f2")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("thme: critic-dark\n", "1:1: there is nothing called `thme` to set."),
        ("theme: critic-drak\n", "Did you mean `critic-dark`?"),
        (
            "keys:\n  wyh: f2\n",
            "2:3: there is nothing called `wyh` to set.\n      wyh: f2\n      ^\n    Did you mean `why`?",
        ),
        ("keys:\n  why: f3\n", "`f3` carries out `example` as well."),
        ("keys:\n  why: ctrl+c\n", "`ctrl+c` is needed for something else."),
        ("keys:\n  why: banana\n", "`banana` is no key."),
        ("keys:\n  why: x\n", "`x` is no key."),
        ("keys: f2\n", "`keys` are commands with a key each."),
        ("- why\n", "settings are keys."),
        ("theme: [a]\n", "there is no theme ``."),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_to_do(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SourceError) as error:
        _read(tmp_path, text)
    assert told in str(error.value)


def test_every_key_the_program_comes_with_can_be_written_in_the_file() -> None:
    assert all(is_key(key) and key not in TAKEN for key in KEYS.values())


def test_the_themes_that_can_be_set_are_those_there_are() -> None:
    from critic.desk.config import THEMES

    assert tuple(look.name for look in LOOKS) == THEMES


def test_a_theme_is_written_and_every_other_line_stays(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "config.yaml"
    write_theme(path, "critic-light")
    assert path.read_text(encoding="utf-8") == "theme: critic-light\n"
    path.write_text("keys: {why: f2}  # mine", encoding="utf-8")
    write_theme(path, "critic-dark")
    assert path.read_text(encoding="utf-8") == "theme: critic-dark\nkeys: {why: f2}  # mine"


def test_what_config_show_writes_can_be_used_as_the_file(tmp_path: Path) -> None:
    shown = run("config", "show", CRITIC_CONFIG_DIR=str(tmp_path / "none"))
    assert shown.returncode == 0
    (tmp_path / "config.yaml").write_bytes(shown.stdout)
    assert read_config(tmp_path / "config.yaml").keys == Config().keys
    checked = run("config", "check", CRITIC_CONFIG_DIR=str(tmp_path))
    assert checked.returncode == 0
    assert b"nothing is wrong with it" in checked.stderr


def test_config_check_tells_what_is_wrong_and_fails(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("keys:\n  why: f3\n", encoding="utf-8")
    checked = run("config", "check", CRITIC_CONFIG_DIR=str(tmp_path))
    assert checked.returncode == 2
    assert b"config.yaml:2:8" in checked.stderr
    assert checked.stdout == b""

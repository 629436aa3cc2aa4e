"""The clipboard and the editor, with real programs."""

import stat
from pathlib import Path

import pytest

from critic.desk import clipboard
from critic.desk.editor import EditorError, edited


def _program(folder: Path, name: str, script: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o700)
    return path


def test_an_editor_gives_back_what_it_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = _program(tmp_path, "my editor", 'printf "%s, changed\\n" "$(cat "$1")" > "$1"')
    monkeypatch.setenv("VISUAL", f"'{editor}'")
    assert edited("Größe: 12 km") == "Größe: 12 km, changed"


@pytest.mark.parametrize(
    ("command", "told"),
    [("", "neither VISUAL nor EDITOR"), ("no-such-program", "is not installed"), ("false", "ended with 1")],
)
def test_an_editor_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch, command: str, told: str) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", command)
    with pytest.raises(EditorError, match=told):
        edited("words")


def test_a_tool_of_the_system_takes_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = tmp_path / "taken"
    _program(tmp_path, "wl-copy", f'cat > "{taken}"')
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert clipboard.to_tool("日本語 [b]") == "wl-copy"
    assert taken.read_text(encoding="utf-8") == "日本語 [b]"


def test_a_tool_that_fails_or_has_no_screen_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(tmp_path, "wl-copy", "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WSL_DISTRO_NAME", raising=False)
    assert clipboard.to_tool("words") == ""


def test_the_file_of_what_was_copied_is_for_the_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "copied.txt"
    assert clipboard.to_file("words", path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not clipboard.to_file("words", tmp_path / "nowhere" / "copied.txt")

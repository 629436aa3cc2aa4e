"""What opens beside the conversation: lists, texts, settings, help, the editor, the clipboard."""

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from critic.desk.config import THEMES, Config, config_path, read_config
from critic.desk.keys import KEYS
from critic.desk.reception import Reception
from critic.interview import commands
from critic.model.catalogue import Knowledge
from critic.tui.app import CriticApp
from critic.tui.screens.beside import BESIDE
from critic.tui.screens.look import LookScreen
from critic.tui.screens.panel import PanelScreen
from critic.tui.screens.pick import PickScreen
from critic.tui.widgets.composer import Composer
from critic.tui.widgets.transcript import Transcript
from tests.tui.gestures import OPENING, chat_of, new_app, press, said, screen_text, send, store_of


def test_every_command_has_a_key_and_every_key_a_command() -> None:
    assert set(KEYS) == set(commands.NAMES)
    assert len(set(KEYS.values())) == len(KEYS)
    assert set(BESIDE) < set(KEYS)


@pytest.mark.parametrize(
    ("key", "screen"),
    [
        *((key, PickScreen) for key in ("f11", "f12", "ctrl+r", "ctrl+g", "ctrl+l")),
        *((key, LookScreen) for key in ("ctrl+o", "alt+o", "f1")),
        ("ctrl+t", PanelScreen),
    ],
)
async def test_a_key_opens_a_screen_and_escape_leads_back_to_the_words(app: CriticApp, key: str, screen: type) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING)
        await press(pilot, "h", "a", "l", "f", key)
        assert isinstance(app.screen, screen)
        await press(pilot, "escape")
        assert chat_of(app).is_active
        assert chat_of(app).query_one(Composer).text == "half"


async def test_keys_take_back_and_give_again(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, "A man has landed on the moon.")
        session = chat_of(app).session
        await press(pilot, "alt+z")
        assert "goals.outcome" not in session.proposal.answers
        await press(pilot, "alt+y")
        assert session.proposal.answers["goals.outcome"].text == "A man has landed on the moon."


async def test_what_was_sent_comes_back_with_up_and_what_was_begun_with_down(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, "first words", "second\nwords")
        composer = app.screen.query_one(Composer)
        await press(pilot, "n", "e", "w", "up")
        assert composer.text == "second\nwords"
        await press(pilot, "up", "up")
        assert composer.text == "first words"
        await press(pilot, "down", "down", "down")
        assert composer.text == "new"


async def test_words_are_found_in_what_was_said_and_marked_there(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, *["vague words"] * 12)
        await press(pilot, "ctrl+r", *"new railway", "enter")
        transcript = app.screen.query_one(Transcript)
        assert transcript.marked is not None
        assert transcript.turns[transcript.marked].text == "A new railway."
        assert "▌> A new railway." in screen_text(app)


async def test_a_marked_turn_is_copied_and_leads_to_its_question(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, "A man has landed on the moon by 1970.")
        await press(pilot, "tab", "up", "up", "up", "y")
        assert app.clipboard == "Thank you. It names an end state: “A man has landed on the moon by 1970”."
        await press(pilot, "enter")
        assert chat_of(app).session.current == "goals.outcome"
        assert isinstance(app.focused, Composer)


async def test_a_remark_is_copied_with_y(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, "World-class connectivity", "World-class connectivity")
        await press(pilot, "f11", "y")
        assert app.clipboard.startswith("Goals, critical:")
        assert store_of(app).path.with_name("copied.txt").read_text(encoding="utf-8") == app.clipboard


async def test_what_can_be_sent_without_typing_stands_below_and_can_be_clicked(app: CriticApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await send(pilot, *OPENING[:3])
        assert " today" in screen_text(app)
        await send(pilot, *OPENING[3:])
        assert "F5 not said  F6 don't know  F7 not applicable  F8 later  F3 example" in screen_text(app)
        await pilot.click("#hint", offset=(3, 0))
        await pilot.pause()
        assert chat_of(app).session.proposal.answers["goals.outcome"].state == "not-stated"


async def test_the_sort_of_answer_that_is_expected_is_told(app: CriticApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await send(pilot, *OPENING, "/goto schedule.finish")
        assert "a date, such as by Q3 2031" in screen_text(app)
        await press(pilot, *"soon")
        assert "no date in it yet" in screen_text(app)
        await press(pilot, *" in 2031")
        assert "read as: 2031" in screen_text(app)
        assert "no date" not in screen_text(app)


async def test_a_theme_that_is_chosen_is_kept_and_the_rest_of_the_file_stays(app: CriticApp) -> None:
    path = config_path()
    path.parent.mkdir()
    path.write_text("# mine\ntheme: critic-light\nkeys:\n  why: alt+w\n", encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, "/settings")
        await press(pilot, "down", "down", "enter")
        assert app.theme == "critic-contrast"
    assert path.read_text(encoding="utf-8") == "# mine\ntheme: critic-contrast\nkeys:\n  why: alt+w\n"
    assert read_config(path).key_of["why"] == "alt+w"


async def test_the_keys_of_the_settings_count_and_the_help_tells_them(knowledge: Knowledge, tmp_path: Path) -> None:
    config = Config(keys=tuple((KEYS | {"why": "alt+w", "copy": "none"}).items()))
    app = new_app(knowledge, tmp_path, config)
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING)
        await press(pilot, "alt+w")
        assert chat_of(app).session.transcript[-1].kind == "why"
        await press(pilot, "f1")
        text = app.screen.query_one(TextArea).text
        assert "/why        Alt+W" in text
        assert "/copy       -        " in text


async def test_help_belongs_to_what_has_the_focus(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f1")
        assert app.screen.query_one(TextArea).text.startswith("Type the answer")
        await press(pilot, "escape", "tab", "f1")
        assert app.screen.query_one(TextArea).text.startswith("Up and down (or k and j) mark")
        await press(pilot, "escape", "escape")
        await send(pilot, *OPENING, "/map")
        await press(pilot, "f1")
        assert app.screen.query_one(TextArea).text.startswith("Up and down choose")


async def test_where_no_other_program_can_be_opened_it_says_so_and_the_words_stay(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *"half", "f4")
        assert app.screen.query_one(Composer).text == "half"
        assert any("No other program can be opened" in told.message for told in app._notifications)


async def test_every_command_is_in_the_palette(app: CriticApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await send(pilot, *OPENING)
        titles = {command.title for command in app.get_system_commands(app.screen)}
        assert {"Why", "Not said", "Undo", "Redo", "Search", "Leave"} <= titles
        assert len(titles) == len(commands.NAMES)


async def test_an_example_can_be_tried_and_is_a_copy(
    app: CriticApp, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = CriticApp(app.reception)
    async with started.run_test(size=(100, 30)) as pilot:
        await press(pilot, "down", "enter")
        started.screen.query_one("#filter", Input).value = "lunar 1961"
        await press(pilot, "enter")
        assert "The lunar landing goal of 1961" in said(started)
        assert chat_of(started).desk.path is None


@pytest.mark.parametrize(
    ("variable", "chosen", "theme"),
    [
        ("", "", THEMES[0]),
        ("", "critic-light", "critic-light"),
        ("critic-contrast", "critic-light", "critic-contrast"),
        ("dracula", "", "dracula"),
        ("no such theme", "", THEMES[0]),
    ],
)
def test_the_theme_comes_from_the_variable_else_from_the_settings(
    knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, chosen: str, theme: str
) -> None:
    if variable:
        monkeypatch.setenv("TEXTUAL_THEME", variable)
    assert new_app(knowledge, tmp_path, Config(theme=chosen)).theme == theme


async def test_when_nothing_is_left_the_review_and_the_file_are_offered(knowledge: Knowledge) -> None:
    reception = Reception(knowledge, None, None)
    app = CriticApp(reception, reception.example("hinkley-point-c-2013"))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        text = screen_text(app)
        assert "Every question is answered" in text
        assert "Ctrl+O review  F11 remarks  F10 export  Ctrl+S save" in text
        assert "(up to" not in text

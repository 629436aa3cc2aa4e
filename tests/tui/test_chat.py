"""The screen by gesture: keys in, text out."""

from datetime import date
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from critic.desk.config import THEMES
from critic.desk.desk import Desk
from critic.desk.reception import Reception
from critic.desk.store import Store
from critic.interview.session import Session
from critic.model.catalogue import Knowledge
from critic.proposal.read import read_file
from critic.report.markdown import markdown
from critic.report.view import view_of
from critic.review.examine import Examiner
from critic.tui.app import CriticApp
from critic.tui.widgets.composer import Composer
from critic.tui.widgets.transcript import Transcript
from tests.helpers import proposal
from tests.tui.gestures import OPENING, chat_of, said, screen_text, send, store_of


async def test_enter_sends_and_ctrl_j_begins_a_new_line(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("A", "ctrl+j", "B")
        assert app.screen.query_one(Composer).text == "A\nB"
        await pilot.press("enter")
        assert app.screen.query_one(Composer).text == ""
        assert chat_of(app).session.transcript[2].text == "A\nB"


async def test_a_pasted_text_of_many_lines_arrives_whole(app: CriticApp) -> None:
    text = "\n".join(f"line {i} of a long answer" for i in range(500))
    async with app.run_test(size=(80, 24)) as pilot:
        composer = app.screen.query_one(Composer)
        app.post_message(Paste(text))
        await pilot.pause()
        assert composer.text == text


@pytest.mark.parametrize(
    "words", ["see [/b]", "[@click=app.quit]x[/]", "[red]x", "\x1b[31mred", "日本語の答え", "{found}"]
)
async def test_words_of_a_user_are_shown_as_these_words(app: CriticApp, words: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, words)
        assert words.replace("\x1b", "<U+001B>") in said(app)
        assert screen_text(app)


async def test_keys_tell_why_and_give_an_example_and_the_ways_not_to_answer(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING)
        await pilot.press("f2", "f3", "f5")
        await pilot.pause()
        kinds = [t.kind for t in chat_of(app).session.transcript[-4:]]
        assert kinds == ["why", "example", "note", "question"]
        assert chat_of(app).session.proposal.answers["goals.outcome"].state == "not-stated"


async def test_going_back_puts_the_former_words_into_the_composer(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, "A man has landed on the moon.")
        await pilot.press("f9")
        await pilot.pause()
        assert app.screen.query_one(Composer).text == "A man has landed on the moon."


async def test_what_is_typed_takes_the_place_of_words_that_were_offered_from_another_answer(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, "By 2035 the steelworks at Muroran makes 2 million tonnes a year without coal.")
        await send(pilot, "/goto goals.deadline")
        assert app.screen.query_one(Composer).text == "By 2035"
        await pilot.press("M", "a", "y")
        assert app.screen.query_one(Composer).text == "May"


async def test_the_panel_stands_beside_the_conversation_from_100_columns(app: CriticApp) -> None:
    async with app.run_test(size=(99, 30)) as pilot:
        assert "The examination begins with the first question." in screen_text(app)
        await send(pilot, *OPENING)
        assert not app.screen.query_one("#panel").display
        assert f"questions left: at most {chat_of(app).session.questions_left}" in screen_text(app)
        await pilot.resize_terminal(140, 40)
        await pilot.pause()
        assert app.screen.query_one("#panel").display
        assert f"Questions left: at most {chat_of(app).session.questions_left}" in screen_text(app)


async def test_what_is_saved_and_exported_agrees_with_a_review_of_the_file(
    app: CriticApp, knowledge: Knowledge
) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        await send(pilot, *OPENING, "A man has landed on the moon.", "1969", "/na It is done.", "Congress", "/silent")
        await send(pilot, "/save", "/export")
    saved = read_file(Path("a-line.yaml"), knowledge)
    expected = markdown(view_of(Examiner(knowledge).review(saved), saved, knowledge), knowledge)
    assert Path("a-line.review.md").read_text(encoding="utf-8") == expected


async def test_saving_keeps_what_was_in_the_file_before(app: CriticApp) -> None:
    Path("mine.yaml").write_text("# my notes\nname: old\n", encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, "/save mine.yaml")
    assert Path("mine.yaml.bak").read_text(encoding="utf-8") == "# my notes\nname: old\n"
    assert "name: A line" in Path("mine.yaml").read_text(encoding="utf-8")


async def test_a_place_that_cannot_be_written_to_is_told_and_nothing_is_lost(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, "A man has landed on the moon.", "/save nowhere/at/all.yaml")
        assert "Not saved:" in chat_of(app).session.transcript[-1].text
    assert chat_of(app).desk.number is not None
    kept = store_of(app).events(chat_of(app).desk.number or 0)
    assert kept[-1].after is not None
    assert kept[-1].after.text == "A man has landed on the moon."


async def test_the_number_of_mounted_widgets_does_not_grow_with_the_conversation(app: CriticApp) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        await send(pilot, *OPENING)
        before = len(app.screen.query("*"))
        for _ in range(20):
            await send(pilot, "vague words")
        assert len(app.screen.query("*")) == before
        assert len(chat_of(app).session.transcript) > 50


async def test_the_transcript_can_be_selected_from(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.screen.query_one(Transcript).text_select_all()
        await pilot.pause()
        assert "What is the proposal called?" in (app.screen.get_selected_text() or "")


async def test_lines_are_broken_anew_when_the_width_changes(app: CriticApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        wide = len(app.screen.query_one(Transcript).lines)
        await pilot.resize_terminal(50, 30)
        await pilot.pause()
        transcript = app.screen.query_one(Transcript)
        assert len(transcript.lines) > wide
        assert all(len(text) <= 50 for text, _ in transcript.lines)


async def test_a_tiny_terminal_does_not_crash(app: CriticApp) -> None:
    async with app.run_test(size=(12, 6)) as pilot:
        await send(pilot, *OPENING)
        await pilot.resize_terminal(4, 3)
        await pilot.pause()
        assert chat_of(app).session.current == "goals.outcome"


async def test_a_half_filled_file_opens_with_its_answers_in_place(knowledge: Knowledge, tmp_path: Path) -> None:
    case = proposal({"goals.outcome": "A man has landed on the moon."}, "1961-05-25", "space")
    half = CriticApp(Reception(knowledge, None, None), Desk(Session(knowledge, case), tmp_path / "half.yaml", None))
    async with half.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        assert f"1 of {len(chat_of(half).session.review.questions)} questions are answered" in said(half)
        await send(pilot, "1969", "/save")
    assert set(read_file(tmp_path / "half.yaml", knowledge).answers) == {
        "goals.outcome",
        chat_of(half).session.asked[0],
    }


async def test_words_that_were_typed_and_not_sent_are_on_disk_a_moment_later(app: CriticApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING)
        await pilot.press("h", "a", "l", "f")
        await pilot.pause(0.8)
        assert store_of(app).sessions()[0].unsent == "half"


async def test_a_session_taken_up_again_shows_what_was_said_and_goes_on(app: CriticApp, knowledge: Knowledge) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await send(pilot, *OPENING, "A man has landed on the moon.")
    desk = chat_of(app).desk
    assert desk.store is not None
    assert desk.number is not None
    session = Session(knowledge, today=date(2026, 11, 24))
    session.replay(desk.store.events(desk.number), desk.store.turns(desk.number))
    again = CriticApp(Reception(knowledge, desk.store, None), Desk(session, None, desk.store, desk.number))
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "A man has landed on the moon." in said(again)
        assert "Welcome back" in said(again)


async def test_what_is_typed_is_read_while_it_is_typed(app: CriticApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await send(pilot, *OPENING)
        pilot.app.screen.query_one(Composer).text = "$500 billion over four years by 2029, says SoftBank"
        await pilot.pause()
        assert "read as: USD 500 billion over 4 years, no price base; 2029; SoftBank" in screen_text(app)


async def test_typing_lays_nothing_out_anew(app: CriticApp) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        await send(pilot, *OPENING)
        await pilot.pause()
        laid_out = 0
        inner = app.screen._refresh_layout

        def counted(*arguments: object, **named: object) -> object:
            nonlocal laid_out
            laid_out += 1
            return inner(*arguments, **named)  # type: ignore[arg-type]

        app.screen._refresh_layout = counted  # type: ignore[method-assign, assignment]
        await pilot.press(*"in 2031 ok")
        await pilot.pause()
        assert laid_out == 0


async def test_the_start_screen_offers_a_new_proposal_the_sessions_and_a_file(
    knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    reception = Reception(knowledge, Store(tmp_path / "s.sqlite"), date(2026, 11, 24))
    first = reception.fresh()
    first.begin()
    for line in (*OPENING, "A man has landed on the moon."):
        first.hear(line)
    first.leave()
    app = CriticApp(reception)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "A new proposal" in screen_text(app)
        assert "Go on with A line (Another kind): 1 of" in screen_text(app)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert "Welcome back" in said(app)


async def test_the_start_screen_opens_a_file_and_tells_what_is_wrong_with_it(
    knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.yaml").write_text("name: Found\n", encoding="utf-8")
    Path("bad.yaml").write_text("nme: Found\n", encoding="utf-8")
    app = CriticApp(Reception(knowledge, None, None))
    async with app.run_test(size=(100, 30)) as pilot:
        line = app.screen.query_one("#file", Input)
        line.focus()
        for path, told in (("none.yaml", "none.yaml is no file"), ("bad.yaml", "Did you mean `name`?")):
            line.value = path
            await pilot.press("enter")
            await pilot.pause()
            assert told in screen_text(app)
        line.value = "good.yaml"
        await pilot.press("enter")
        await pilot.pause()
        assert "Found" in said(app)


async def test_remarks_and_questions_are_lists_to_go_somewhere_from(app: CriticApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await send(pilot, *OPENING, "World-class connectivity", "World-class connectivity", "/findings")
        assert "Remarks, worst first" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert chat_of(app).session.current == "goals.outcome"
        await send(pilot, "/map")
        app.screen.query_one("#filter", Input).value = "cost prices"
        await pilot.pause()
        app.screen.query_one("#choices").focus()
        await pilot.press("enter")
        await pilot.pause()
        current = chat_of(app).session.current or ""
        assert current.startswith("cost.")


async def test_the_review_and_the_file_can_be_looked_at_and_left(app: CriticApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await send(pilot, *OPENING, "A man has landed on the [b]moon[/b].", "/review")
        assert "# Review of A line" in screen_text(app)
        await pilot.press("escape")
        await send(pilot, "/proposal")
        assert "name: A line" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is app.chat


async def test_commands_are_offered_while_they_are_typed_and_finished_with_tab(app: CriticApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await send(pilot, *OPENING)
        await pilot.press("/", "f")
        await pilot.pause()
        assert "/findings" in screen_text(app)
        await pilot.press("tab")
        assert app.screen.query_one(Composer).text == "/findings "


async def test_what_was_said_last_is_copied_and_it_says_where(app: CriticApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await send(pilot, *OPENING, "/copy")
        assert app.clipboard == "What will be true when it has worked, that is not true today?"
        copied = store_of(app).path.with_name("copied.txt")
        assert copied.read_text(encoding="utf-8") == app.clipboard
        await send(pilot, "/copy review")
        assert app.clipboard.startswith("# Review of A line")


@pytest.mark.parametrize("theme", THEMES)
async def test_every_theme_shows_the_conversation(app: CriticApp, theme: str) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        app.theme = theme
        await send(pilot, *OPENING)
        assert "What will be true" in screen_text(app)


async def test_no_size_of_the_terminal_makes_it_fail(app: CriticApp) -> None:
    async with app.run_test(size=(200, 60)) as pilot:
        await send(pilot, *OPENING, "A man has landed on the moon by 1970.")
        for width, height in ((140, 40), (100, 30), (80, 24), (40, 12), (20, 6), (10, 3), (3, 2), (1, 1), (80, 24)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
        assert "By what measure" in said(app) or "?" in said(app)

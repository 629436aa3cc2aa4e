"""Whatever is typed or pasted is text: it moves no cursor, makes no link, shifts nothing beside it."""

from unicodedata import combining

import pytest
from rich.cells import cell_len
from textual.events import Paste
from textual.widgets import Static

from critic.source.problems import visible
from critic.tui.app import CriticApp
from critic.tui.screens.start import StartScreen
from critic.tui.widgets.composer import Composer
from critic.tui.widgets.hint import Hint
from critic.tui.widgets.panel import Panel
from critic.tui.widgets.transcript import Transcript
from tests.tui.gestures import OPENING, chat_of, press, said, send, store_of

HOSTILE = {
    "closing tag": "see [/b] and [/]",
    "link": "[@click=app.quit]leave[/] [@click=app.bell()]x",
    "style": "[red on white]x[/] [bold",
    "blanks": "{found} {0} {} %s %(x)d $HOME `ls`",
    "colour escape": "\x1b[31mred\x1b[0m",
    "screen escape": "\x1b[2J\x1b[H\x1b]0;title\x07\x1b]52;c;ZXZpbA==\x07",
    "eight-bit escape": "\x9b31mred",
    "nothing": "a\x00b",
    "bells": "a\x07\x08\x7fb",
    "line ends": "one\r\ntwo\rthree\x0bfour\x0cfive\u2028six\u2029seven\x85eight",
    "tabs": "a\tb\t\tc",
    "right to left": "\u202eevil\u202c \u2067\u05d0\u05d1\u2069 \u0627\u0644\u0633\u0644\u0627\u0645",
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇯🇵 1️⃣",
    "combining": "Z̸̢͎a̷̛l̶g̵o e\u0301 \u0301\u0301\u0301",
    "wide": "日本語の答え。ｆｕｌｌ　ｗｉｄｔｈ 한국어",
    "no width": "a\u200bb\u200cc\u200dd\ufeffe\u2060f",
    "tag characters": "a\U000e0041\U000e007fb",
    "lone surrogate": "a\ud800b",
    "private": "\ue000\uf8ff\U0010ffff",
    "markup of pages": "<script>alert(1)</script> <details> &amp; **x** # y | z |",
    "a command inside": "no\n/quit\n/undo",
    "numbers": "NaN Infinity -0 1e309 0x1F ١٢٣ ½ 10,00,000",
    "null words": "null undefined None true no 1;DROP TABLE sessions",
    "long word": "x" * 5_000,
    "long line": "words " * 2_000,
    "many lines": "line\n" * 2_000,
}


def _regions(app: CriticApp) -> list[object]:
    return [app.screen.query_one(kind).region for kind in (Transcript, Composer, "#hint", Panel)]


def _check(app: CriticApp) -> None:
    width, height = app.size
    hint = app.screen.query_one("#hint", Hint).region
    for y, strip in enumerate(app.screen._compositor.render_strips(app.size)[:height]):
        assert cell_len(strip.text) == width
        assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in strip.text)
        clickable = any("@click" in segment.style.meta for segment in strip if segment.style)
        assert not clickable or y in (hint.y, height - 1)


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
async def test_pasted_words_change_nothing_but_the_text(app: CriticApp, words: str) -> None:
    async with app.run_test(size=(110, 30)) as pilot:
        await send(pilot, *OPENING)
        before = _regions(app)
        app.post_message(Paste(words))
        await pilot.pause()
        _check(app)
        await press(pilot, "enter")
        _check(app)
        assert _regions(app) == before
        assert chat_of(app).is_active
        answer = chat_of(app).session.proposal.answers["goals.outcome"]
        kept = store_of(app).turns(chat_of(app).desk.number or 0)
        assert [turn.text for turn in kept] == [turn.text for turn in chat_of(app).session.transcript]
        shown = "".join(said(app).split())
        assert "".join(visible(" ".join(answer.text.split("\n")[0].split(" "))).split())[:60] in shown


@pytest.mark.parametrize(
    "words", [w for w in HOSTILE.values() if len(w) < 60 and w.isprintable() and not any(map(combining, w))]
)
async def test_typed_words_arrive_as_they_are(app: CriticApp, words: str) -> None:
    async with app.run_test(size=(110, 30)) as pilot:
        await send(pilot, *OPENING)
        composer = app.screen.query_one(Composer)
        for char in words:
            await pilot.press("space" if char == " " else char)
        assert composer.text == words
        _check(app)


async def test_a_name_of_a_session_is_text_on_the_start_screen_too(app: CriticApp) -> None:
    async with app.run_test(size=(110, 30)) as pilot:
        await send(pilot, "[@click=app.quit]x[/] \x1b[31m", *OPENING[1:])
    again = CriticApp(app.reception)
    async with again.run_test(size=(110, 30)) as pilot:
        await pilot.pause()
        assert isinstance(again.screen, StartScreen)
        text = "\n".join(strip.text for strip in again.screen._compositor.render_strips(again.size))
        assert "[@click=app.quit]x[/] <U+001B>[31m" in text
        assert again.screen.query_one("#problem", Static)


async def test_wide_words_line_up_with_the_edge(app: CriticApp) -> None:
    async with app.run_test(size=(60, 24)) as pilot:
        await send(pilot, *OPENING, "日本語の答えは二倍の幅がある。" * 12)
        lines = app.screen.query_one(Transcript).lines
        wide = [text for text, _ in lines if "日" in text or "幅" in text]
        assert len(wide) > 3
        assert all(cell_len(text) <= 60 for text in wide)
        assert max(map(cell_len, wide)) >= 57
        _check_width(app)


def _check_width(app: CriticApp) -> None:
    for strip in app.screen._compositor.render_strips(app.size):
        assert cell_len(strip.text) == app.size.width

"""The transcript of a long conversation."""

import pytest
from textual.app import App, ComposeResult

from critic.model.transcript import Turn
from critic.tui.widgets.transcript import Transcript

TURNS = [Turn(speaker="examiner", kind="note", text=f"turn {i} " + "with words " * (i % 7)) for i in range(1500)]


class Long(App[None]):
    """Nothing but a transcript that is full from the start."""

    def compose(self) -> ComposeResult:
        yield Transcript(id="transcript")

    def on_mount(self) -> None:
        self.query_one(Transcript).add(list(TURNS))


async def test_the_end_stands_at_once_and_what_is_earlier_follows_without_moving_the_view() -> None:
    app = Long()
    async with app.run_test(size=(60, 20)) as pilot:
        transcript = app.query_one(Transcript)
        await pilot.pause()
        shown = [transcript.lines[-k][0] for k in range(1, 15)]
        assert shown[0].strip().startswith("- turn 1499") or "turn 1499" in " ".join(shown)
        while transcript.begin:
            assert transcript.scroll_offset.y + 20 == pytest.approx(len(transcript.lines), abs=1)
            await pilot.pause(0.05)
        assert [transcript.lines[-k][0] for k in range(1, 15)] == shown
        assert transcript.lines[0][0] == " - turn 0 "
        assert transcript.scroll_offset.y + 20 == pytest.approx(len(transcript.lines), abs=1)
        for number in (0, 700, 1499):
            begin, end = transcript._span(number)
            assert f"turn {number} " in transcript.lines[begin][0]
            assert all(text for text, _ in transcript.lines[begin:end])


async def test_an_early_turn_can_be_marked_before_it_was_laid_out() -> None:
    app = Long()
    async with app.run_test(size=(60, 20)) as pilot:
        transcript = app.query_one(Transcript)
        await pilot.pause()
        transcript.mark(3)
        await pilot.pause()
        begin, _ = transcript._span(3)
        assert transcript.begin <= 3
        assert transcript.scroll_offset.y <= begin < transcript.scroll_offset.y + 20


async def test_a_new_width_breaks_all_lines_anew() -> None:
    app = Long()
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.resize_terminal(30, 20)
        transcript = app.query_one(Transcript)
        while transcript.begin:
            await pilot.pause(0.05)
        assert max(len(text) for text, _ in transcript.lines) <= 30
        assert len(transcript.firsts) == len(TURNS)

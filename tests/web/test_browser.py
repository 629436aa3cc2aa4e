"""`critic serve` in a real browser. Left out of a plain run; `.ci/run` has it."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.web.chromium import chromium
from tests.web.serving import said, serving


@pytest.mark.browser
async def test_a_conversation_in_a_browser_is_drawn_kept_and_stays_on_this_machine(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        async with chromium(tmp_path / "profile") as tab:
            await tab.open(f"http://{server}/")
            await tab.until("A new proposal")
            await tab.type("")
            await tab.until("What is the proposal called?")
            await tab.type("Project Zebra – für 5 €")
            await tab.until("> Project Zebra – für 5 €")
            await tab.until("In a sentence or two, what is proposed?")
            await tab.picture(tmp_path / "page.png")
            asked = tab.requested()
            assert tab.complaints() == []
        with_answer = said(tmp_path / "data")
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")
    assert {urlsplit(url).netloc for url in asked} == {server}
    assert any(url.startswith(f"ws://{server}/ws?") for url in asked)
    assert [turn.text for turn in with_answer if turn.speaker == "user"] == ["Project Zebra – für 5 €"]

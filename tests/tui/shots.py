"""Every screen of one real session, as text for the goldens and as pictures for the README."""

import asyncio
import os
import re
import tempfile
from functools import cache
from pathlib import Path

from critic.desk.reception import Reception
from critic.knowledge.load import load
from critic.tui.app import CriticApp
from critic.tui.widgets.composer import Composer
from tests.tui.gestures import TODAY, new_app, press, screen_text, send

SIZES = ((80, 24), (140, 40))
OPENING = (
    "The Stargate Project",
    "A new company intends to invest $500 billion over four years in AI infrastructure in the United States.",
)
GOAL = "Secure American leadership in AI and generate massive economic benefit for the entire world."
PREMISE = "Ever larger clusters of NVIDIA GPUs to train ever larger models, the approach that led to GPT-4 in 2023."
BESIDE = ("findings", "map", "search", "review", "proposal", "settings", "help", "panel")
NAMES = ("start", "examples", "opening", "challenge", "marked", "palette", *BESIDE)
PICTURED = (118, 34)
_FONTS = re.compile(r"@font-face \{.*?\}\n?|<!-- .*? -->\n?", re.S)


@cache
def screens(width: int, height: int) -> dict[str, str]:
    """Text of every screen, by name."""
    return asyncio.run(_screens(width, height))


async def _screens(width: int, height: int) -> dict[str, str]:
    os.environ["CRITIC_CONFIG_DIR"] = "settings"
    found: dict[str, str] = {}
    start = CriticApp(Reception(load(), None, TODAY))
    async with start.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        found["start"] = screen_text(start)
        await press(pilot, "down", "enter")
        found["examples"] = screen_text(start)
    with tempfile.TemporaryDirectory() as folder:
        app = new_app(load(), Path(folder))
        async with app.run_test(size=(width, height)) as pilot:
            await send(pilot, *OPENING)
            found["opening"] = screen_text(app)
            await send(pilot, "yes", "2025-01-31", "full", GOAL)
            found["challenge"] = screen_text(app)
            await press(pilot, "tab", "up", "up")
            found["marked"] = screen_text(app)
            await press(pilot, "escape")
            await send(pilot, GOAL, "/goto schedule.finish", "In 2029", "/goto architecture.premise", PREMISE)
            for name in BESIDE:
                await send(pilot, f"/{name}")
                found[name] = screen_text(app)
                await press(pilot, "escape")
            await press(pilot, "ctrl+p")
            await pilot.pause(0.5)
            found["palette"] = screen_text(app)
            await press(pilot, "escape")
    os.environ.pop("CRITIC_CONFIG_DIR")
    return found


@cache
def pictures() -> dict[str, str]:
    """SVG of the conversation and of the list of remarks, without the fonts that would be fetched from elsewhere."""
    return asyncio.run(_pictures())


async def _pictures() -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        app = new_app(load(), Path(folder))
        async with app.run_test(size=PICTURED) as pilot:
            app.screen.query_one(Composer).cursor_blink = False
            await send(pilot, *OPENING, "yes", "2025-01-31", "full")
            await send(pilot, "/goto schedule.finish", "In 2029", "/goto architecture.premise", PREMISE, PREMISE)
            await send(pilot, "/goto goals.outcome", GOAL)
            session = _FONTS.sub("", app.export_screenshot(title="critic"))
            await send(pilot, GOAL, "/findings")
            return {"session": session, "remarks": _FONTS.sub("", app.export_screenshot(title="critic"))}

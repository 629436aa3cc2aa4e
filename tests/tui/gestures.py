"""Keys in, screen out."""

from datetime import date
from pathlib import Path

from textual.pilot import Pilot

from critic.desk.config import Config
from critic.desk.desk import Desk
from critic.desk.reception import Reception
from critic.desk.store import Store
from critic.interview.session import Session
from critic.model.catalogue import Knowledge
from critic.tui.app import CriticApp
from critic.tui.screens.chat import ChatScreen
from critic.tui.widgets.composer import Composer
from critic.tui.widgets.transcript import Transcript

TODAY = date(2026, 11, 24)
OPENING = ("A line", "A new railway.", "other", "today", "full")


def new_app(knowledge: Knowledge, folder: Path, config: Config | None = None) -> CriticApp:
    """The application on a new proposal, with a store of its own in the folder."""
    store = Store(folder / "data" / "sessions.sqlite")
    desk = Desk(Session(knowledge, today=TODAY), None, store)
    return CriticApp(Reception(knowledge, store, TODAY), desk, config)


def chat_of(app: CriticApp) -> ChatScreen:
    """The conversation's screen."""
    assert app.chat is not None
    return app.chat


def store_of(app: CriticApp) -> Store:
    """Where the conversation is kept."""
    store = chat_of(app).desk.store
    assert store is not None
    return store


async def send(pilot: Pilot[None], *lines: str) -> None:
    """Each line put into the composer and sent."""
    for line in lines:
        pilot.app.screen.query_one(Composer).text = line
        await pilot.press("enter")
        await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Keys one after the other, with time for what they do."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def screen_text(app: CriticApp) -> str:
    """What stands on the screen, as text."""
    width, height = app.size
    strips = app.screen._compositor.render_strips(app.size)
    return "\n".join(strip.text[:width].rstrip() for strip in strips[:height]) + "\n"


def said(app: CriticApp) -> str:
    """All lines of the transcript."""
    return "\n".join(text for text, _ in chat_of(app).query_one(Transcript).lines)

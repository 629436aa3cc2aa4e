"""The Textual application."""

from pathlib import Path

from textual.app import App

from critic.interview.drafts import Draft
from critic.interview.session import Session
from critic.tui.screens.chat import ChatScreen


class CriticApp(App[None]):
    """One conversation in a terminal."""

    TITLE = "critic"

    def __init__(self, session: Session, path: Path | None, draft: Draft) -> None:
        super().__init__()
        self.chat = ChatScreen(session, path, draft)

    def on_mount(self) -> None:
        self.push_screen(self.chat)

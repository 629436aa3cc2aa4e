"""The Textual application."""

from textual.app import App

from critic.desk.desk import Desk
from critic.tui.screens.chat import ChatScreen


class CriticApp(App[None]):
    """One conversation in a terminal."""

    TITLE = "critic"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.chat = ChatScreen(desk)

    def on_mount(self) -> None:
        self.push_screen(self.chat)

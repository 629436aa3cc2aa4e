"""The Textual application."""

from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from critic.desk.desk import Desk
from critic.desk.reception import Reception
from critic.tui.screens.chat import ChatScreen
from critic.tui.screens.start import StartScreen
from critic.tui.themes import THEMES


class CriticApp(App[None]):
    """A start screen, and one conversation in a terminal."""

    TITLE = "critic"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", "Leave", show=False, priority=True)]

    def __init__(self, reception: Reception, desk: Desk | None = None) -> None:
        super().__init__()
        self.reception = reception
        self.chat: ChatScreen | None = ChatScreen(desk) if desk else None

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        if self.theme == "textual-dark":
            self.theme = THEMES[0].name
        if self.chat is not None:
            self.push_screen(self.chat)
        else:
            self.push_screen(StartScreen(self.reception), self.open)

    def open(self, desk: Desk | None) -> None:
        """Begins the conversation that was chosen, or leaves when none was."""
        if desk is None:
            self.exit()
            return
        self.chat = ChatScreen(desk)
        self.push_screen(self.chat)

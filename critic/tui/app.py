"""The Textual application."""

import os
from collections.abc import Iterable
from functools import partial

from textual.app import App, SystemCommand
from textual.screen import Screen

from critic.desk.config import THEMES, Config
from critic.desk.desk import Desk
from critic.desk.reception import Reception
from critic.knowledge.messages import say
from critic.source import collector
from critic.tui.screens.chat import ChatScreen
from critic.tui.themes import LOOKS


class CriticApp(App[None]):
    """A start screen, and one conversation in a terminal."""

    TITLE = "critic"
    CSS_PATH = "screens/chat.tcss"

    def __init__(self, reception: Reception, desk: Desk | None = None, config: Config | None = None) -> None:
        super().__init__()
        self.reception = reception
        self.config = config or Config()
        self.chat: ChatScreen | None = ChatScreen(desk, self.config) if desk else None
        for look in LOOKS:
            self.register_theme(look)
        wished = (os.environ.get("TEXTUAL_THEME", ""), self.config.theme, THEMES[0])
        self.theme = next(name for name in wished if name in self.available_themes)

    def on_mount(self) -> None:
        self.call_after_refresh(collector.resume)
        if self.chat is None:
            from critic.tui.screens.start import StartScreen

            self.push_screen(StartScreen(self.reception), self.open)

    def get_default_screen(self) -> Screen[None]:
        """The conversation, where it is known from the start: an empty screen below it would be painted first."""
        return self.chat or super().get_default_screen()

    def open(self, desk: Desk | None) -> None:
        """Begins the conversation that was chosen, or leaves when none was."""
        if desk is None:
            self.exit()
            return
        self.chat = ChatScreen(desk, self.config)
        self.push_screen(self.chat)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the conversation, in the command palette."""
        if not isinstance(screen, ChatScreen):
            return
        knowledge = self.reception.knowledge
        for name, _ in self.config.keys:
            yield SystemCommand(
                say(knowledge, f"key-{name}"), say(knowledge, f"command-{name}"), partial(screen.action_command, name)
            )

"""The program in a real terminal, tmux: keys in, the screen out. It waits by looking, never for a fixed time."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from tests.helpers import ROOT

_DEADLINE = 60.0
_BETWEEN_LOOKS = 0.05
_INHERITED = ("PATH", "HOME", "CRITIC_CACHE_DIR", "PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")


class Tmux:
    """A tmux server with one window, in which `critic` runs in a folder with sessions of its own."""

    def __init__(self, sockets: Path, folder: Path, size: tuple[int, int]) -> None:
        """`sockets` is a folder with a short path, as sockets need; every window is a new server's."""
        self.sockets = sockets
        self.windows = 0
        self.folder = folder
        self.size = size
        inherited = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        self.environment = {
            **inherited,
            "LANG": "C.UTF-8",
            "COLORTERM": "truecolor",
            "PYTHONPATH": str(ROOT),
            "CRITIC_DATA_DIR": str(folder / "data"),
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._tmux("kill-server", check=False)

    def start(self, *arguments: str, **variables: str) -> None:
        """Runs `critic ARGUMENTS` in a new window; the screen stays when the program has ended."""
        self._tmux("kill-server", check=False)
        self.windows += 1
        columns, lines = map(str, self.size)
        assigned = [f"{name}={text}" for name, text in variables.items()]
        self._tmux(
            *("-u", "-f", os.devnull, "start-server", ";", "set-option", "-g", "remain-on-exit", "on", ";"),
            *("new-session", "-d", "-x", columns, "-y", lines, "-c", str(self.folder)),
            *("env", *assigned, sys.executable, "-m", "critic", *arguments),
        )

    def keys(self, *names: str) -> None:
        """Presses keys by their tmux names."""
        self._tmux("send-keys", *names)

    def type(self, text: str) -> None:
        """Types a text, and waits until it stands on the screen."""
        self.type_ahead(text)
        self.wait(text)

    def type_ahead(self, text: str) -> None:
        """Types a text and waits for nothing."""
        self._tmux("send-keys", "-l", text)

    def send(self, text: str, reply: str) -> None:
        """Types a line and sends it, and waits for what the reply has to hold."""
        self.type(text)
        self.keys("Enter")
        self.wait(reply)

    def wait(self, text: str) -> None:
        """Waits until the text stands on the screen."""
        self.until(lambda: flat(text) in flat(self.screen()), text)

    def wait_for_the_end(self) -> None:
        """Waits until the program has ended."""
        self.until(lambda: self._told("#{pane_dead}") == "1", "the end of the program")

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Looks again and again until it holds."""
        limit = time.monotonic() + _DEADLINE
        while not holds():
            assert time.monotonic() < limit, f"no {what!r} on the screen:\n{self.screen()}"
            time.sleep(_BETWEEN_LOOKS)

    def screen(self, *options: str) -> str:
        """What stands on the screen."""
        return self._tmux("capture-pane", "-p", *options)

    def process(self) -> int:
        """The number of the process that runs in the window."""
        return int(self._told("#{pane_pid}"))

    def draws(self) -> bool:
        """Whether the program has taken the whole screen for itself."""
        return self._told("#{alternate_on}") == "1"

    def _told(self, form: str) -> str:
        return self._tmux("display-message", "-p", form).strip()

    def _tmux(self, *arguments: str, check: bool = True) -> str:
        command = ["tmux", "-S", str(self.sockets / str(self.windows)), *arguments]
        result = subprocess.run(command, capture_output=True, env=self.environment, check=False)
        assert result.returncode == 0 or not check, result.stderr.decode()
        return result.stdout.decode()


def flat(text: str) -> str:
    """The words alone: a narrow screen breaks lines, and borders stand at their ends."""
    return "".join(c for c in text if not c.isspace() and c not in "▊▎│")

"""Ways to a clipboard beside the terminal's own: a tool of the system, or a file."""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from critic.source.files import write_whole

_TOOLS = (
    (sys.platform == "darwin", "", ("pbcopy",)),
    (sys.platform == "win32", "", ("clip",)),
    (True, "WAYLAND_DISPLAY", ("wl-copy",)),
    (True, "DISPLAY", ("xclip", "-selection", "clipboard")),
    (True, "DISPLAY", ("xsel", "--clipboard", "--input")),
    (True, "WSL_DISTRO_NAME", ("clip.exe",)),
)
"""Whether it is for this system, the variable without which it has nothing to copy to, the command."""
_PATIENCE = 2.0
"""Seconds after which a tool that does not answer is given up."""


def to_tool(text: str) -> str:
    """Gives the text to the first tool that takes it; the tool's name, or nothing when there is none."""
    for here, needs, command in _TOOLS:
        if here and (not needs or os.environ.get(needs)) and shutil.which(command[0]):
            with suppress(OSError, subprocess.SubprocessError):
                subprocess.run(
                    command,
                    input=text.encode("utf-8", "replace"),
                    check=True,
                    timeout=_PATIENCE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                return command[0]
    return ""


def to_file(text: str, path: Path) -> bool:
    """Writes the text to a file that only the user can read; whether that worked."""
    try:
        write_whole(path, text, private=True)
    except OSError:
        return False
    return True

"""What a user has set: a theme and keys, in a YAML file in the platform's folder for settings."""

import os
import re
from pathlib import Path

from critic.desk.keys import KEYS, NONE
from critic.model.value import value
from critic.source.files import write_whole

THEMES = ("critic-dark", "critic-light", "critic-contrast", "critic-colour-blind")
"""Names of the themes, the one that is used when nothing is set first."""


@value
class Config:
    """Settings, with what the program comes with where nothing is set."""

    theme: str = ""
    "One of THEMES, or nothing when it is left to the program."
    keys: tuple[tuple[str, str], ...] = tuple(KEYS.items())
    "Command and key, in the order of KEYS; the key is `none` where a command has none."

    @property
    def key_of(self) -> dict[str, str]:
        """Key by command, without those that have none."""
        return {name: key for name, key in self.keys if key != NONE}


def config_path() -> Path:
    """Where the settings are: below `CRITIC_CONFIG_DIR` or the platform's folder for settings."""
    chosen = os.environ.get("CRITIC_CONFIG_DIR")
    if chosen:
        return Path(chosen) / "config.yaml"
    from platformdirs import user_config_path

    return user_config_path("critic") / "config.yaml"


def read_config(path: Path) -> Config:
    """The settings in the file; without a file, what the program comes with. Raises SourceError with every problem."""
    if not path.exists():
        return Config()
    from critic.desk.config_file import read

    return read(path)


def write_theme(path: Path, theme: str) -> None:
    """Sets the theme in the file and leaves every other line of it as it is. Raises OSError."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    line = f"theme: {theme}\n"
    text, found = re.subn(r"(?m)^theme:.*\n?", line, before, count=1)
    if not found:
        text = line + before
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text)

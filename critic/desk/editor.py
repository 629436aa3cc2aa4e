"""The user's own editor, for long answers."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory


class EditorError(Exception):
    """The editor cannot be used, or gave up; the message says why."""


def edited(text: str) -> str:
    """The text as it is when the editor named by VISUAL or EDITOR is left; the last line break is not part of it.

    The file it works on can be read by the user only. Raises EditorError.
    """
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not command:
        raise EditorError("neither VISUAL nor EDITOR is set")
    if shutil.which(command[0]) is None:
        raise EditorError(f"{command[0]} is not installed")
    with TemporaryDirectory(prefix="critic-") as folder:
        path = Path(folder) / "answer.md"
        path.write_text(text, encoding="utf-8")
        done = subprocess.run([*command, str(path)], check=False)
        if done.returncode:
            raise EditorError(f"{command[0]} ended with {done.returncode}; the answer is as it was")
        try:
            return path.read_text(encoding="utf-8").removesuffix("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise EditorError(f"what {command[0]} left cannot be read: {error}") from None

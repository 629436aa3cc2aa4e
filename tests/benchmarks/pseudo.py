"""A program in a pseudo-terminal, what it paints and when. Of the standard library only, so that it costs nothing."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parent.parent.parent
_DEADLINE = 30.0


class Pseudo:
    """One program with a terminal of its own, of 140 columns and 40 lines. Its output is read as it comes."""

    def __init__(self, arguments: list[str], environment: dict[str, str], where: Path) -> None:
        """Starts `python ARGUMENTS` in the folder `where`; the clock runs from just before."""
        self.end, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
        self.painted = bytearray()
        self.begun = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            cwd=where,
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.end)

    def read(self, seconds: float) -> bool:
        """Takes what is painted within so many seconds; False when nothing was."""
        if not select.select([self.end], [], [], seconds)[0]:
            return False
        try:
            self.painted += os.read(self.end, 65536)
        except OSError:
            return False
        return True

    def until(self, *marks: str, since: int = 0) -> float:
        """The moment at which all of the marks have been painted after that place in the output."""
        wanted = [mark.encode() for mark in marks]
        limit = time.perf_counter() + _DEADLINE
        while True:
            at = time.perf_counter()
            wanted = [mark for mark in wanted if self.painted.find(mark, since) < 0]
            if not wanted:
                return at
            if at > limit or self.process.poll() is not None:
                raise TimeoutError(f"never painted: {wanted}; the last was {bytes(self.painted[-500:])!r}")
            self.read(0.05)

    def still(self, seconds: float = 0.25) -> float:
        """Waits until nothing has been painted for so long, or only a cursor blinks; the moment of the last paint."""
        last = time.perf_counter()
        while self.read(seconds):
            last = time.perf_counter()
        return last

    def type(self, keys: str) -> tuple[float, int]:
        """Presses keys; the moment, and the place in the output after which their effect is to be looked for."""
        while self.read(0):
            pass
        since = len(self.painted)
        at = time.perf_counter()
        os.write(self.end, keys.encode())
        return at, since

    def resident(self) -> float:
        """Memory of the process that is in use, in MiB, as `ps` tells it."""
        told = subprocess.run(["ps", "-o", "rss=", "-p", str(self.process.pid)], capture_output=True, check=True)
        return int(told.stdout) / 1024


def environment(scratch: Path, data: Path) -> dict[str, str]:
    """What a program is started with: a common terminal, its own folders, and bytecode that is kept between runs."""
    names = ("PATH", "HOME", "LANG", "LD_LIBRARY_PATH")
    return {
        **{name: os.environ[name] for name in names if name in os.environ},
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(scratch / "bytecode"),
        "CRITIC_CACHE_DIR": str(scratch / "cache"),
        "CRITIC_DATA_DIR": str(data),
    }

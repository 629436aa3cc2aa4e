"""Where knowledge lies and which files belong to it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """The knowledge that comes with the program: inside the wheel, or beside the package in a checkout."""
    installed = _PACKAGE / "shipped" / "knowledge"
    return installed if installed.is_dir() else _PACKAGE.parent / "knowledge"


def files(root: Path) -> list[Path]:
    """Every YAML file below `root`, in the order of their paths whatever the file system says."""
    return [Path(entry.path) for entry in _entries(root)]


def fingerprint(root: Path) -> str:
    """Changes whenever a file below `root`, or the code that reads it, changes: path, size and time of each."""
    import hashlib

    digest = hashlib.blake2b(f"{sys.version_info[:2]}\n".encode(), digest_size=16)
    for folder in (_PACKAGE / "model", _PACKAGE / "knowledge", _PACKAGE / "source"):
        for entry in sorted(os.scandir(folder), key=lambda e: e.name):
            if entry.name.endswith(".py"):
                digest.update(_stamp(entry))
    for entry in _entries(root):
        digest.update(_stamp(entry))
    return digest.hexdigest()


def _stamp(entry: "os.DirEntry[str]") -> bytes:
    status = entry.stat()
    return f"{entry.path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode("utf-8", "surrogateescape")


def _entries(root: Path) -> "list[os.DirEntry[str]]":
    return sorted(_walk(str(root)), key=lambda entry: entry.path)


def _walk(folder: str) -> "Iterator[os.DirEntry[str]]":
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _walk(entry.path)
            elif entry.name.endswith((".yaml", ".yml")):
                yield entry

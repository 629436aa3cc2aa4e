"""Where knowledge lies and which files belong to it."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

_PIECE = 1 << 20
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """The knowledge that comes with the program: inside the wheel, or beside the package in a checkout."""
    installed = _PACKAGE / "shipped" / "knowledge"
    return installed if installed.is_dir() else _PACKAGE.parent / "knowledge"


def compiled() -> Path:
    """The shipped knowledge in the form that was parsed when the wheel was built; a checkout has none."""
    return _PACKAGE / "shipped" / "knowledge.json"


def layers(own: Path | None) -> tuple[Path, ...]:
    """The folders that make up the knowledge, each laid over the one before: the shipped one and one's own pack."""
    return (shipped(),) if own is None else (shipped(), own)


def files(root: Path) -> list[Path]:
    """Every YAML file below `root`, in the order of their paths whatever the file system says."""
    return [Path(path) for path in sorted(_walk(str(root)))]


def fingerprint(roots: Sequence[Path]) -> str:
    """Changes whenever the content of a file in these folders, or the code that reads them, changes."""
    import hashlib

    digest = hashlib.blake2b(digest_size=16)
    for folder in (_PACKAGE / "model", _PACKAGE / "knowledge", _PACKAGE / "source"):
        for entry in sorted(os.scandir(folder), key=lambda e: e.name):
            if entry.name.endswith(".py"):
                status = entry.stat()
                digest.update(
                    f"{entry.path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode(errors="surrogateescape")
                )
    for root in roots:
        digest.update(b"\0folder\0")
        start = len(str(root))
        for path in sorted(_walk(str(root))):
            data = _content(path)
            digest.update(f"{path[start:]}\0{len(data)}\0".encode(errors="surrogateescape"))
            digest.update(data)
    return digest.hexdigest()


def _content(path: str) -> bytes:
    """The bytes of a file, without the buffers that a file object brings: there are six hundred of them to read."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return b"".join(iter(lambda: os.read(file, _PIECE), b""))
    finally:
        os.close(file)


def _walk(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _walk(entry.path)
            elif entry.name.endswith((".yaml", ".yml")):
                yield entry.path

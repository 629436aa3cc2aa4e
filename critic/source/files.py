"""Files that are written whole or not at all, and never over something in silence."""

from pathlib import Path


def write_whole(path: Path, text: str, private: bool = False) -> None:
    """Text to a file, all of it or nothing: written beside it first, then moved there.

    The rights of a file that is replaced are kept; a private one can be read by the user only. Raises OSError.
    """
    from tempfile import NamedTemporaryFile

    target = path.resolve()
    mode = 0o600 if private else target.stat().st_mode & 0o777 if target.exists() else 0o644
    with NamedTemporaryFile("wb", dir=target.parent, prefix=f".{target.name}.", delete=False) as stream:
        temporary = Path(stream.name)
        try:
            stream.write(text.encode("utf-8"))
            stream.flush()
            temporary.chmod(mode)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def write_keeping(path: Path, text: str) -> Path | None:
    """Text to a file; what was there before is kept beside it. Returns where, or None when there was nothing to keep.

    Raises OSError.
    """
    before = path.read_bytes() if path.exists() else None
    kept = None
    if before is not None and before != text.encode("utf-8"):
        kept = free_name(path.with_name(path.name + ".bak"))
        kept.write_bytes(before)
    write_whole(path, text)
    return kept


def free_name(path: Path) -> Path:
    """The path itself when nothing is there, else the first of name-2, name-3 ... that is free."""
    if not path.exists():
        return path
    number = 2
    while True:
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        if not candidate.exists():
            return candidate
        number += 1


def slug(name: str) -> str:
    """A file name for a title: letters and digits of any script in lower case, hyphens between."""
    words = "".join(c if c.isalnum() else " " for c in name.casefold()).split()
    return "-".join(words)[:60].rstrip("-") or "proposal"

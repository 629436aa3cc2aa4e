"""Knowledge that was read before, kept in the user's cache folder under a key of its content.

Validating five hundred YAML files takes longer than a review. What is kept is JSON behind a checksum: it is only ever
data, a damaged file is read past, and whatever goes wrong here only means that the YAML is read again.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from critic.knowledge import codec
from critic.model.catalogue import Knowledge

_KEEP = 8


def get(key: str) -> Knowledge | None:
    """The knowledge stored under `key`, or None."""
    try:
        return unsealed(_file(key).read_bytes())
    except (OSError, ValueError, KeyError, TypeError):
        return None


def put(key: str, knowledge: Knowledge) -> None:
    """Stores the knowledge under `key`; a folder that cannot be written to is left alone."""
    target = _file(key)
    temporary = target.with_suffix(f".{os.getpid()}")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary.write_bytes(sealed(knowledge))
        temporary.replace(target)
        _drop_old(target.parent)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def sealed(knowledge: Knowledge) -> bytes:
    """The knowledge as JSON behind a line with its checksum."""
    payload = codec.encode(knowledge).encode()
    return f"{_sum(payload)}\n".encode() + payload


def unsealed(data: bytes) -> Knowledge:
    """The knowledge that `sealed` wrote. Raises ValueError, KeyError or TypeError when it is damaged."""
    checksum, _, payload = data.partition(b"\n")
    if checksum.decode("ascii", "replace") != _sum(payload):
        raise ValueError("damaged")
    return codec.decode(payload.decode())


def _sum(payload: bytes) -> str:
    return hashlib.blake2b(payload, digest_size=16).hexdigest()


def _drop_old(folder: Path) -> None:
    stored = sorted(folder.glob("*.knowledge"), key=lambda p: p.stat().st_mtime_ns, reverse=True)
    for path in stored[_KEEP:]:
        path.unlink(missing_ok=True)


def _file(key: str) -> Path:
    chosen = os.environ.get("CRITIC_CACHE_DIR")
    if chosen:
        return Path(chosen) / f"{key}.knowledge"
    from platformdirs import user_cache_path

    return user_cache_path("critic") / f"{key}.knowledge"

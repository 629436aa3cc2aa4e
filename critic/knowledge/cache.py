"""Knowledge that was read before, kept in the user's cache folder.

Validating two hundred YAML files takes longer than a review. The stored form is a pickle: as with Python's own
`.pyc` files, whoever can write to the folder could already run code as its owner. A checksum in front keeps a damaged
file from being loaded, and whatever goes wrong here only means that the YAML is read again.
"""

import hashlib
import os
import pickle
from pathlib import Path

from critic.model.catalogue import Knowledge

_SUM = 16
_KEEP = 8


def get(key: str) -> Knowledge | None:
    """The knowledge stored under `key`, or None."""
    try:
        data = _file(key).read_bytes()
        if hashlib.blake2b(data[_SUM:], digest_size=_SUM).digest() != data[:_SUM]:
            return None
        found = pickle.loads(data[_SUM:])
    except Exception:
        return None
    return found if isinstance(found, Knowledge) else None


def put(key: str, knowledge: Knowledge) -> None:
    """Stores the knowledge under `key`; a folder that cannot be written to is left alone."""
    payload = pickle.dumps(knowledge, protocol=5)
    target = _file(key)
    temporary = target.with_suffix(f".{os.getpid()}")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary.write_bytes(hashlib.blake2b(payload, digest_size=_SUM).digest() + payload)
        temporary.replace(target)
        _drop_old(target.parent)
    except OSError:
        temporary.unlink(missing_ok=True)


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

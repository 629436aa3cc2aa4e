"""Knowledge as it was read before, or read anew."""

from pathlib import Path

from critic.knowledge import cache, folder
from critic.model.catalogue import Knowledge
from critic.source.problems import Problem, SourceError


def load(own: Path | None = None) -> Knowledge:
    """The shipped knowledge, with the pack in the folder `own` laid over it.

    Raises SourceError with every problem of every file. The wheel brings the shipped knowledge in a parsed form; what
    was read before and has not changed since comes from the cache (see `critic.knowledge.cache`).
    """
    if own is None and folder.compiled().is_file():
        return cache.unsealed(folder.compiled().read_bytes())
    roots = folder.layers(own)
    for root in roots:
        if not root.is_dir():
            raise SourceError([Problem(path=str(root), line=0, column=0, message="is not a folder of knowledge.")])
    key = folder.fingerprint(roots)
    cached = cache.get(key)
    if cached is not None:
        return cached
    from critic.knowledge.read import read

    knowledge = read(roots)
    cache.put(key, knowledge)
    return knowledge

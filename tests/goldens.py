"""Golden files: text that a reviewer can read.

`python -m tests.goldens` writes all of them anew; read the difference before you commit it.
"""

from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MAKERS: dict[str, Callable[[], str]] = {}


def golden(path: str) -> Callable[[Callable[[], str]], Callable[[], str]]:
    """Registers what makes the golden file at `path`, relative to the checkout."""

    def register(maker: Callable[[], str]) -> Callable[[], str]:
        MAKERS[path] = maker
        return maker

    return register


def main() -> None:
    """Writes every golden file and says which have changed."""
    from tests import golden_makers

    assert golden_makers
    for path, maker in sorted(MAKERS.items()):
        target = ROOT / path
        text = maker()
        before = target.read_text(encoding="utf-8") if target.exists() else None
        if before != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            print("new    " if before is None else "changed", path)


if __name__ == "__main__":
    # The registry has to be the one that the makers import, not that of `__main__`.
    from tests.goldens import main as run

    run()

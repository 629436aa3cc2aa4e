"""The only place that writes stdout: the report and nothing else."""

import sys
from pathlib import Path


def write(text: str, markdown: bool = False) -> None:
    """Text to stdout; Markdown is rendered when stdout is a terminal."""
    if markdown and sys.stdout.isatty():
        _render(text)
        return
    data = text.encode("utf-8", "surrogateescape")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_file(path: Path, text: str) -> None:
    """Text to a file, all of it or nothing: written beside it first, then moved there. Raises OSError."""
    from tempfile import NamedTemporaryFile

    target = path.resolve()
    with NamedTemporaryFile("wb", dir=target.parent, prefix=f".{target.name}.", delete=False) as stream:
        temporary = Path(stream.name)
        try:
            stream.write(text.encode("utf-8"))
            stream.flush()
            mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
            temporary.chmod(mode)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def _render(text: str) -> None:
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(width=min(Console().width, 100))
    console.print(Markdown(text))

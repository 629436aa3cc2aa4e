"""The only place that writes stdout: the report and nothing else."""

import sys


def write(text: str, markdown: bool = False) -> None:
    """Text to stdout; Markdown is rendered when stdout is a terminal."""
    if markdown and sys.stdout.isatty():
        _render(text)
        return
    data = text.encode("utf-8", "surrogateescape")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _render(text: str) -> None:
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(width=min(Console().width, 100))
    console.print(Markdown(text))

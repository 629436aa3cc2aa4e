"""What a command loads, and that the layers hold."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import EXAMPLES, ROOT, run

_SHOW = (
    "import sys; sys.argv = ['critic', *{arguments}]\n"
    "from critic.cli.main import run\n"
    "try: run()\n"
    "except SystemExit: pass\n"
    "print(*sorted(sys.modules), sep='\\n', file=sys.stderr)\n"
)


def _loaded(*arguments: str) -> set[str]:
    """Modules that are loaded when a command has run with its output piped."""
    code = _SHOW.format(arguments=list(arguments))
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)
    return set(result.stderr.decode().split())


def test_a_review_loads_only_what_it_needs() -> None:
    run("review", str(EXAMPLES / "stargate-2025.yaml"))
    loaded = _loaded("review", str(EXAMPLES / "stargate-2025.yaml"))
    for name in (
        "textual",
        "rich",
        "rich.markdown",
        "pydantic",
        "asyncio",
        "critic.tui",
        "critic.interview",
        "sqlite3",
    ):
        assert name not in loaded, name
    assert "critic.review.examine" in loaded


def test_only_a_session_in_a_browser_loads_the_web_server() -> None:
    for arguments in (["chat", "--plain"], ["sessions", "list"], ["list", "kinds"], ["serve", "--host", "0.0.0.0"]):
        loaded = _loaded(*arguments)
        assert "critic.cli.main" in loaded
        assert not loaded & {"aiohttp", "textual_serve", "critic.web.server"}, arguments


def test_help_loads_no_knowledge() -> None:
    assert not {m for m in _loaded("--help") if m.startswith(("critic.knowledge", "critic.review", "yaml"))}


def test_the_layers_hold() -> None:
    pytest.importorskip("importlinter")
    result = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert result.returncode == 0, result.stdout.decode()


@pytest.mark.parametrize("path", sorted((ROOT / "critic").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_is_long_and_no_function_either(path: Path) -> None:
    import ast

    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, node.name


def test_only_the_two_doors_write_to_the_standard_streams() -> None:
    for path in (ROOT / "critic").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(?<![\w.])print\(", text), path
        if path.name not in {"out.py", "errors.py"}:
            assert "sys.stdout.write" not in text, path
            assert "sys.stderr.write" not in text, path

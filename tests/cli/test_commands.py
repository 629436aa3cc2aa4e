"""The command line: streams, exit codes, and no traceback ever."""

import json
from pathlib import Path

import pytest

from tests.helpers import EXAMPLES, ROOT, run

STARGATE = str(EXAMPLES / "stargate-2025.yaml")
GENOME = str(EXAMPLES / "human-genome-1998.yaml")


def test_the_report_goes_to_stdout_and_nothing_else_does() -> None:
    result = run("review", STARGATE)
    assert result.returncode == 0
    assert result.stdout.decode() == (EXAMPLES / "stargate-2025.review.md").read_text(encoding="utf-8")
    assert result.stderr == b""


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed_and_the_folder(tmp_path: Path) -> None:
    outputs = {run("review", STARGATE, PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "42")}
    outputs.add(run("review", STARGATE, CRITIC_CACHE_DIR=str(tmp_path / "fresh")).stdout)
    outputs.add(run("review", STARGATE, CRITIC_CACHE_DIR="/proc/nowhere").stdout)
    outputs.add(run("review", "-", stdin=Path(STARGATE).read_bytes()).stdout)
    assert len(outputs) == 1


def test_json_is_an_object_for_one_file_and_a_list_for_several() -> None:
    one = json.loads(run("review", "--format", "json", STARGATE).stdout)
    assert one["review"]["verdict"]["name"] == "Red"
    two = json.loads(run("review", "--format", "json", STARGATE, GENOME).stdout)
    assert [r["review"]["verdict"]["name"] for r in two] == ["Red", "Amber/Green"]


def test_several_files_give_their_reports_one_after_the_other() -> None:
    text = run("review", STARGATE, GENOME).stdout.decode()
    assert text.count("# Review of ") == 2


@pytest.mark.parametrize(
    ("file", "level", "code"), [(STARGATE, "critical", 1), (GENOME, "critical", 0), (GENOME, "minor", 1)]
)
def test_fail_on_sets_the_exit_code_and_the_report_is_still_written(file: str, level: str, code: int) -> None:
    result = run("review", "--fail-on", level, file)
    assert result.returncode == code
    assert result.stdout.startswith(b"# Review of ")


def test_a_report_can_be_written_to_a_file(tmp_path: Path) -> None:
    result = run("review", STARGATE, "-o", str(tmp_path / "r.md"))
    assert (result.returncode, result.stdout) == (0, b"")
    assert (tmp_path / "r.md").read_bytes() == run("review", STARGATE).stdout
    assert [p.name for p in tmp_path.iterdir()] == ["r.md"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["review"], "Missing argument 'FILE...'"),
        (["review", "nowhere.yaml"], "nowhere.yaml: cannot be opened: no such file or directory."),
        (["review", str(ROOT)], "cannot be opened: is a directory."),
        (["reviw", STARGATE], "Did you mean `review`?"),
        (["review", "--format", "pdf", STARGATE], "'pdf' is not one of"),
        (["review", "--knowledge", "nowhere", STARGATE], "nowhere: is not a folder of knowledge."),
        (["review", STARGATE, "-o", "/nowhere/r.md"], "/nowhere/r.md cannot be written"),
    ],
)
def test_what_cannot_be_used_is_told_on_stderr_with_exit_code_2(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert result.returncode == 2
    assert result.stdout == b""
    assert said in result.stderr.decode()
    assert b"Traceback" not in result.stderr


def test_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text("nam: X\n", encoding="utf-8")
    result = run("review", str(tmp_path / "a.yaml"), STARGATE, str(tmp_path / "b.yaml"))
    assert result.returncode == 2
    assert result.stderr.decode().count("is not known at the top level") == 2


def test_a_mistake_in_the_program_is_told_without_a_traceback_and_with_exit_code_3(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import critic.review.examine as e\n"
        "def review(self, proposal): raise RuntimeError('boom')\n"
        "e.Examiner.review = review\n",
        encoding="utf-8",
    )
    result = run("review", STARGATE, PYTHONPATH=f"{tmp_path}:{ROOT}")
    assert result.returncode == 3
    assert b"a mistake in the program (RuntimeError in sitecustomize.py, line 2)" in result.stderr
    assert b"Traceback" not in result.stderr


def test_new_writes_a_file_to_fill_in_and_never_over_another(tmp_path: Path) -> None:
    target = tmp_path / "p.yaml"
    assert run("new", str(target), "--name", "X: a line").returncode == 0
    assert run("review", str(target)).returncode == 0
    before = target.read_bytes()
    result = run("new", str(target))
    assert result.returncode == 2
    assert b"exists already; nothing was written" in result.stderr
    assert target.read_bytes() == before


def test_an_almost_empty_file_is_reviewed() -> None:
    result = run("review", "-", stdin=b"name: X\n")
    assert result.returncode == 0
    assert b"Nothing is answered yet" in result.stdout


def test_options_without_a_command_are_those_of_the_conversation(tmp_path: Path) -> None:
    result = run("--resume", "7", XDG_DATA_HOME=str(tmp_path))
    assert result.returncode == 2
    assert "no such session" in result.stderr.decode().casefold()


def test_the_version_and_the_help_are_told() -> None:
    assert run("--version").stdout.startswith(b"critic, version ")
    text = run("--help").stdout.decode()
    assert "review     Review proposal files without a screen." in text
    assert "Exit codes: 0 reviewed" in text


def test_a_reader_that_goes_away_is_no_mistake() -> None:
    import subprocess
    import sys

    process = subprocess.Popen(
        [sys.executable, "-m", "critic", "review", *[STARGATE] * 8],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_an_interruption_is_told_and_has_its_own_exit_code() -> None:
    import signal
    import subprocess
    import sys
    import time

    process = subprocess.Popen(
        [sys.executable, "-m", "critic", "review", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.default_int_handler
        ),  # a shell's background job ignores it
    )
    for _ in range(20):
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        if process.poll() is not None:
            break
    out, err = process.communicate()
    assert process.returncode in {130, -signal.SIGINT}
    if process.returncode == 130:
        assert err.decode().strip() == "Interrupted."
    assert out == b""

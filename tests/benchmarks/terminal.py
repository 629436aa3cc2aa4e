"""What a user waits for, in a real pseudo-terminal of 140 columns and 40 lines, as ratios of paired runs.

`python -m tests.benchmarks.terminal [PAIRS]` prints a table and where the first paint spends its time. The two sides of
a pair run in turn; the ratio is the median of the pairs' ratios, the spread goes from their first to their third
quartile. First paint and opening: from before the process is started until the last part of the whole screen has been
painted, for ours the question (or the welcome), the composer's lower border and the footer; for the bare application,
which is all composer, its lower border. A keystroke: until the composer shows the words with the new letter. A reply:
until nothing more is painted after the sent words stand in the transcript.

A session of 1,000 turns is one whose log has 1,000 events, made by sending lines to a desk: the opening, answers to
five questions, and changes of these answers with /goto, /undo and /redo. It ends with the same five answers as the
session of 10, so that the two differ in length only; a third has as many turns and an answer to every question.
"""

import re
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from critic.desk.reception import Reception
from critic.desk.store import Store
from critic.knowledge.load import load
from tests.benchmarks.pseudo import Pseudo, environment

OPENING = ("A line", "A new railway between two cities.", "rail", "2026-01-10", "full")
QUESTIONS = ("goals.outcome", "goals.deadline", "done.kill", "cost.estimate", "schedule.critical-path")
BARE = ["-m", "tests.benchmarks.bare_app"]
BORDER = "▁▁▁▁▁▁▁▁"
FOOTER = "Not said"
TYPED = "in 2031 the board publishes what 12 trains an hour cost"
CLEAR = "\x15"


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    "What was measured."
    pairs: list[tuple[float, float]]
    "Each pair of measurements, ours (or the longer session) first."
    unit: str = "ms"
    "Of the measurements."
    asked: float | None = None
    "The largest ratio that was asked for."

    def __str__(self) -> str:
        ours, other = (statistics.median(column) for column in zip(*self.pairs, strict=True))
        low, ratio, high = statistics.quantiles([a / b for a, b in self.pairs], n=4)
        asked = "" if self.asked is None else f"{self.asked:.1f}" + ("" if ratio <= self.asked else "  over")
        spread = f"{low:.2f}-{high:.2f}"
        return f"{self.what:<58} {ours:7.1f} {other:7.1f} {self.unit:<3} {ratio:6.2f}  {spread:<10} {asked}".rstrip()


class Bench:
    """A folder with the sessions, and the programs that are run on them."""

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self.sessions = {name: scratch / name for name in ("short", "long", "full")}

    def make(self) -> Iterator[str]:
        """The sessions; a line on each."""
        knowledge = load()
        every = tuple(q for q, entry in knowledge.questions.items() if not entry.body.kinds)
        for name, events, questions in (("short", 10, QUESTIONS), ("long", 1000, QUESTIONS), ("full", 1000, every)):
            store = Store(self.sessions[name] / "sessions.sqlite")
            desk = Reception(knowledge, store, date(2026, 1, 10)).fresh()
            desk.begin()
            for line in OPENING:
                desk.hear(line)
            while left := events - len(desk.session.history.events):
                if left % 10 == 0 and left > len(questions):
                    desk.hear("/undo")
                    desk.hear("/redo")
                    continue
                desk.hear(f"/goto {questions[left % len(questions)]}")
                desk.hear(f"The ministry says that {left} trains an hour run by 2031.")
            desk.leave()
            said, answers = len(desk.session.transcript), len(desk.session.proposal.answers)
            store.close()
            yield f"{name}: {events} events, {said} lines of conversation, {answers} answers"

    @contextmanager
    def bare(self, *options: str) -> Iterator[Pseudo]:
        """The bare application."""
        with Pseudo([*options, *BARE], environment(self.scratch, self.scratch), self.scratch) as program:
            yield program

    @contextmanager
    def fresh(self, *options: str) -> Iterator[Pseudo]:
        """Ours on a new proposal."""
        arguments = [*options, "-m", "critic", "chat", "new.yaml"]
        with Pseudo(arguments, environment(self.scratch, self.scratch / "none"), self.scratch) as program:
            yield program

    @contextmanager
    def resumed(self, name: str) -> Iterator[Pseudo]:
        """Ours on one of the sessions."""
        arguments = ["-m", "critic", "chat", "--resume"]
        with Pseudo(arguments, environment(self.scratch, self.sessions[name]), self.scratch) as program:
            yield program


def fresh_paint(program: Pseudo) -> float:
    """Milliseconds until ours stands on the screen, new."""
    return (program.until("What is the proposal called?", BORDER, FOOTER) - program.begun) * 1000


def bare_paint(program: Pseudo) -> float:
    """Milliseconds until the bare application stands on the screen."""
    return (program.until(BORDER) - program.begun) * 1000


def resumed_paint(program: Pseudo) -> float:
    """Milliseconds until a session taken up again stands on the screen."""
    return (program.until("Welcome back to", BORDER, FOOTER) - program.begun) * 1000


def first_paint(bench: Bench, pairs: int) -> Iterator[Row]:
    """From the start of the process to the whole screen, beside the bare application."""
    times = []
    for _ in range(pairs):
        with bench.fresh() as ours:
            ours_took = fresh_paint(ours)
        with bench.bare() as other:
            times.append((ours_took, bare_paint(other)))
    yield Row("first paint: ours / bare app", times, asked=1.5)


def opening(bench: Bench, pairs: int) -> Iterator[Row]:
    """Opening sessions, and the memory they take once they stand."""
    took: dict[str, list[float]] = {name: [] for name in bench.sessions}
    memory: dict[str, list[float]] = {name: [] for name in bench.sessions}
    for _ in range(pairs):
        for name in bench.sessions:
            with bench.resumed(name) as program:
                took[name].append(resumed_paint(program))
                program.still()
                memory[name].append(program.resident())
    yield Row("opening a saved session: 1,000 turns / 10", paired(took, "long", "short"), asked=1.5)
    yield Row("    with every question answered / 10", paired(took, "full", "short"))
    yield Row("resident memory: 1,000 turns / 10", paired(memory, "long", "short"), "MiB", 1.3)
    yield Row("    with every question answered / 10", paired(memory, "full", "short"), "MiB")


def typing(bench: Bench, pairs: int) -> Iterator[Row]:
    """Keystrokes, letter by letter in turn, once all programs stand."""
    took: dict[str, list[float]] = {}
    with bench.resumed("short") as short, bench.resumed("long") as long, bench.resumed("full") as full:
        ours = {"short": short, "long": long, "full": full}
        for program in ours.values():
            resumed_paint(program)
        with bench.bare() as bare:
            bare_paint(bare)
            programs = {**ours, "bare": bare}
            took = {name: [] for name in programs}
            for _ in range(max(pairs // 4, 2)):
                for end in range(1, len(TYPED) + 1):
                    for name, program in programs.items():
                        program.still(0.03)
                        at, since = program.type(TYPED[end - 1])
                        took[name].append((program.until(TYPED[max(end - 12, 0) : end], since=since) - at) * 1000)
                for program in programs.values():
                    program.type(CLEAR)
                    program.still()
    yield Row("keystroke to paint: 1,000 turns / 10", paired(took, "long", "short"), asked=1.3)
    yield Row("    with every question answered / 10", paired(took, "full", "short"))
    yield Row("    10 turns / bare app", paired(took, "short", "bare"))


def sending(bench: Bench, pairs: int) -> Iterator[Row]:
    """An answer that is sent, until the reply stands. The question is gone back to each time, uncounted."""
    took: dict[str, list[float]] = {name: [] for name in bench.sessions}
    with bench.resumed("short") as short, bench.resumed("long") as long, bench.resumed("full") as full:
        programs = {"short": short, "long": long, "full": full}
        for program in programs.values():
            resumed_paint(program)
            program.still()
        for i in range(pairs + 1):
            for name, program in programs.items():
                took[name].append(sent(program, f"The ministry says that {4000 + i} trains a day run by 2031."))
    for times in took.values():
        del times[0]
    yield Row("sending an answer till the reply is painted: 1,000 / 10", paired(took, "long", "short"), asked=1.5)
    yield Row("    with every question answered / 10", paired(took, "full", "short"))


def sent(program: Pseudo, words: str) -> float:
    """Milliseconds from Enter until the reply stands and nothing more is painted."""
    program.type(f"/goto {QUESTIONS[0]}\r")
    program.still()
    program.type(CLEAR)
    program.still()
    _, since = program.type(words)
    program.until(words, since=since)
    program.still(0.1)
    at, since = program.type("\r")
    shown = program.until(f"> {words}", since=since)
    return (max(program.still(0.1), shown) - at) * 1000


def paired(measured: dict[str, list[float]], one: str, other: str) -> list[tuple[float, float]]:
    """Two columns beside each other."""
    return list(zip(measured[one], measured[other], strict=True))


def imports(program: Pseudo) -> tuple[float, str]:
    """Milliseconds spent in imports, and the five packages that take most of it, each without what it imports."""
    program.still()
    lines = re.findall(rb"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", bytes(program.painted))
    spent: Counter[str] = Counter()
    for own, name in lines:
        spent[name.decode().partition(".")[0]] += int(own)
    heaviest = ", ".join(f"{name} {own / 1000:.0f}" for name, own in spent.most_common(5))
    return spent.total() / 1000, f"{len(lines)} modules; {heaviest}"


def where_it_goes(bench: Bench) -> Iterator[str]:
    """Where the first paint spends its time, for both."""
    with bench.fresh("-X", "importtime") as ours:
        yield _where("ours", fresh_paint(ours), *imports(ours))
    with bench.bare("-X", "importtime") as bare:
        yield _where("bare app", bare_paint(bare), *imports(bare))


def _where(name: str, whole: float, imported: float, heaviest: str) -> str:
    return f"{name}: {whole:.0f} ms with the clock on, {imported:.0f} of it imports ({heaviest} ms)"


def tell(lines: Iterable[object]) -> None:
    """Prints as it comes."""
    for line in lines:
        print(line, flush=True)


def main(pairs: int) -> None:
    """Prints the sessions, the table and where the time goes."""
    with tempfile.TemporaryDirectory(prefix="critic-terminal-") as folder:
        bench = Bench(Path(folder))
        tell(bench.make())
        for warm in (bench.fresh, bench.bare):
            with warm() as program:
                program.until(BORDER)
        print(f"\n{'what':<58} {'ours':>7} {'other':>7}     {'ratio':>6}  {'spread':<10} asked")
        for measure in (first_paint, typing, sending, opening):
            tell(measure(bench, pairs))
        print()
        tell(where_it_goes(bench))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 12)

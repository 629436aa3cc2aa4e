"""How long `critic review` takes, as a ratio of paired runs.

`python -m tests.benchmarks.review [PAIRS]` runs the command and a baseline in turn and prints the median of each and
the median ratio. The baseline imports yaml, pydantic and rapidfuzz and uses one pydantic model. Where Python is told
not to write bytecode (PYTHONDONTWRITEBYTECODE), a checkout is compiled anew in every run and the ratio is larger.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BASELINE = "import yaml, pydantic, rapidfuzz\nclass M(pydantic.BaseModel):\n    a: int\nM(a=1)"


def seconds(arguments: list[str]) -> float:
    """Wall time of one process, its output thrown away."""
    begun = time.perf_counter()
    subprocess.run(arguments, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
    return time.perf_counter() - begun


def main(pairs: int) -> None:
    """Prints the medians and the ratio."""
    command = [sys.executable, "-m", "critic", "review", "examples/stargate-2025.yaml"]
    baseline = [sys.executable, "-c", BASELINE]
    seconds(command)
    runs = [(seconds(command), seconds(baseline)) for _ in range(pairs)]
    ours, theirs = (statistics.median(column) * 1000 for column in zip(*runs, strict=True))
    ratio = statistics.median(a / b for a, b in runs)
    print(f"critic review: {ours:.0f} ms; baseline: {theirs:.0f} ms; ratio {ratio:.2f} over {pairs} pairs")
    if sys.flags.dont_write_bytecode:
        print("bytecode is not written here: the program was compiled anew in each run")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)

"""How well the form tier agrees with people who labelled requirement sentences.

`python -m tests.benchmarks.vagueness FOLDER [SET]` reads `arta-dev.csv` in FOLDER (columns: set, file, text, one for
each kind of vagueness, any_vague) and prints precision and recall for each set by itself; with SET it also prints every
sentence of that set on which the two sides disagree. Without the file it says so and does nothing.
"""

import csv
import sys
from collections import Counter
from pathlib import Path

from critic.knowledge.load import load
from critic.reading.reader import Reader


def main(folder: Path, shown: str) -> None:
    """Prints a line for each set."""
    file = folder / "arta-dev.csv"
    if not file.exists():
        print(f"skipped: {file} is not here")
        return
    reader = Reader(load())
    counts: dict[str, Counter[str]] = {}
    lists: dict[str, Counter[str]] = {}
    with file.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            hits = reader.read(row["text"], None).form
            labelled = row["any_vague"] == "1"
            kind = {(True, True): "hit", (False, True): "miss", (True, False): "false"}.get(
                (bool(hits), labelled), "none"
            )
            counts.setdefault(row["set"], Counter())[kind] += 1
            for name in {hit.list for hit in hits}:
                lists.setdefault(row["set"], Counter())[f"{name} {'hit' if labelled else 'false'}"] += 1
            if row["set"] == shown and kind in {"miss", "false"}:
                quoted = [row["text"][h.start : h.end] for h in hits]
                words = {key: row[key] for key in list(row)[3:-1] if row[key]}
                print(f"{kind:5} {quoted or words} | {row['text']}")
    for name, count in sorted(counts.items()):
        precision = count["hit"] / max(count["hit"] + count["false"], 1)
        recall = count["hit"] / max(count["hit"] + count["miss"], 1)
        print(f"{name}: precision {precision:.3f} recall {recall:.3f} {dict(sorted(count.items()))}")
        print(f"    by list: {dict(sorted(lists.get(name, Counter()).items()))}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."), sys.argv[2] if len(sys.argv) > 2 else "")

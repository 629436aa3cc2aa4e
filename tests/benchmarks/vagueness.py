"""How well the form tier agrees with people who labelled requirement sentences.

`python -m tests.benchmarks.vagueness FOLDER [SET]` reads `arta-dev.csv` in FOLDER (columns: set, file, text, one for
each kind of vagueness, any_vague) and prints precision and recall for each set by itself; with SET it also prints
every sentence of that set on which the two sides disagree. A hundred disagreements were read one by one
(`vagueness_read.yaml`); it counts who was right. Many sentences stand in both sets, labelled by two groups of people:
it takes each group as the reader of the other's labels, which is the yardstick for what a reader can reach. Others
were drawn by lot and read blind (`vagueness_blind.yaml`) with this definition alone: vague is what two competent
people of the field would take differently, so that no test could settle it, for a word of opinion, a degree without a
measure, a loophole or a term that cannot be verified; a missing detail, a pronoun, a passive, a negation, a modal
verb, a term of the field, or a word that the rest of the sentence makes precise is not. On these it sets labels,
readers and examiner against one another. Without the file it says so and does nothing.
"""

import csv
import itertools
import re
import sys
from collections import Counter
from pathlib import Path

import yaml

from critic.knowledge.load import load
from critic.reading.reader import Reader


def main(folder: Path, shown: str) -> None:
    """Prints for each set precision and recall, and how often the labels of one word differ between its sentences."""
    file = folder / "arta-dev.csv"
    if not file.exists():
        print(f"skipped: {file} is not here")
        return
    reader = Reader(load())
    with file.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    read_one_by_one(reader, rows)
    labelled_twice(reader, rows)
    read_blind(reader, rows)
    for name in sorted({row["set"] for row in rows}):
        judged = [(row, phrases(reader, row["text"])) for row in rows if row["set"] == name]
        report(name, judged)
        if name == shown:
            for row, found in judged:
                if bool(found) != (row["any_vague"] == "1"):
                    print("false" if found else "miss ", found or marked(row), "|", row["text"])


def read_one_by_one(reader: Reader, rows: list[dict[str, str]]) -> None:
    """Who is right on the sentences that were read: the labels, or the examiner as it is now."""
    judged = yaml.safe_load((Path(__file__).parent / "vagueness_read.yaml").read_text(encoding="utf-8"))
    clear = [(rows[i], verdict == "vague") for verdict in ("vague", "plain") for i in judged[verdict]]
    labels = sum((row["any_vague"] == "1") == vague for row, vague in clear)
    ours = sum(bool(phrases(reader, row["text"])) == vague for row, vague in clear)
    total = len(clear) + len(judged["either"])
    print(f"of {total} disagreements read one by one, {len(judged['either'])} can be held either way;")
    print(f"    of the other {len(clear)} the labels are right in {labels}, the examiner in {ours}")


def read_blind(reader: Reader, rows: list[dict[str, str]]) -> None:
    """The labels and the examiner against the readers of each draw, and the readers against the labels."""
    draws = yaml.safe_load((Path(__file__).parent / "vagueness_blind.yaml").read_text(encoding="utf-8"))
    for draw, read in draws.items():
        for name in sorted({row["set"] for row in rows}):
            verdicts = [(i, verdict == "vague") for verdict in ("vague", "plain") for i in read[verdict]]
            mine = [(rows[i], vague) for i, vague in verdicts if rows[i]["set"] == name]
            readers = [vague for _, vague in mine]
            labels = [row["any_vague"] == "1" for row, _ in mine]
            ours = [bool(phrases(reader, row["text"])) for row, _ in mine]
            print(f"{len(mine)} sentences of {name} read blind, {draw} draw:")
            print(f"    the examiner finds what they find with {precision_recall(ours, readers)}", end=", ")
            print(agreement(ours, readers))
            print(f"    the labels do with {precision_recall(labels, readers)}, {agreement(labels, readers)}")
            print(f"    and they find what the labels say with {precision_recall(readers, labels)}")


def labelled_twice(reader: Reader, rows: list[dict[str, str]]) -> None:
    """Sentences that stand in two sets: how far their labellers agree, and the examiner with each of them."""
    sets = sorted({row["set"] for row in rows})
    labels: dict[str, dict[str, bool]] = {name: {} for name in sets}
    for row in rows:
        labels[row["set"]][plain(row["text"])] = row["any_vague"] == "1"
    texts = {plain(row["text"]): row["text"] for row in rows}
    for one, other in itertools.combinations(sets, 2):
        both = [key for key in labels[one] if key in labels[other]]
        if not both:
            continue
        first, second = ([labels[name][key] for key in both] for name in (one, other))
        ours = [bool(phrases(reader, texts[key])) for key in both]
        print(f"{len(both)} sentences stand in {one} and in {other}: their labels are {agreement(first, second)}")
        for name, found, truth in ((one, second, first), (other, first, second)):
            print(f"    {name} as read by the labellers of the other: {precision_recall(found, truth)};", end=" ")
            print(f"by the examiner: {precision_recall(ours, truth)}, {agreement(ours, truth)}")


def plain(text: str) -> str:
    """The words of a sentence alone: the sets differ in case and punctuation."""
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold()))


def agreement(one: list[bool], other: list[bool]) -> str:
    """Share of equal labels, and Cohen's kappa (1 for full agreement, 0 for chance)."""
    n = len(one)
    equal = sum(a == b for a, b in zip(one, other, strict=True)) / n
    p, q = sum(one) / n, sum(other) / n
    chance = p * q + (1 - p) * (1 - q)
    return f"equal in {equal:.0%}, kappa {(equal - chance) / (1 - chance):.2f}"


def precision_recall(found: list[bool], truth: list[bool]) -> str:
    """Of what was found, the share that is true; of what is true, the share that was found."""
    hits = sum(a and b for a, b in zip(found, truth, strict=True))
    return f"precision {hits / max(sum(found), 1):.3f} at recall {hits / max(sum(truth), 1):.3f}"


def phrases(reader: Reader, text: str) -> list[str]:
    """The turns of phrase that are remarked on."""
    return [text[hit.start : hit.end].casefold() for hit in reader.read(text, None).form]


def marked(row: dict[str, str]) -> list[str]:
    """The words that the labellers marked."""
    cells = [row[key].casefold() for key in list(row)[3:-1] if row[key]]
    return [word.strip() for cell in cells for word in cell.replace(";", "*").split("*")]


def report(name: str, judged: list[tuple[dict[str, str], list[str]]]) -> None:
    """One set by itself."""
    hit = sum(bool(found) and row["any_vague"] == "1" for row, found in judged)
    false = [found for row, found in judged if found and row["any_vague"] != "1"]
    miss = [row for row, found in judged if not found and row["any_vague"] == "1"]
    print(f"{name}: precision {hit / max(hit + len(false), 1):.3f} recall {hit / max(hit + len(miss), 1):.3f}")
    everywhere = {word for row, _ in judged for word in marked(row)}
    disputed = sum(any(word in everywhere for word in found) for found in false)
    print(
        f"    {len(false)} remarked on and not labelled; in {disputed} of them the word is labelled in another sentence"
    )
    plain = Counter(
        word for row, _ in judged if row["any_vague"] != "1" for word in set(row["text"].casefold().split())
    )
    never = sum(all(plain[word] for word in marked(row)) for row in miss if marked(row))
    print(
        f"    {len(miss)} labelled and not remarked on; in {never} of them every word marked stands unmarked elsewhere"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."), sys.argv[2] if len(sys.argv) > 2 else "")

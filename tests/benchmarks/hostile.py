"""Whether hostile words are read without complaint, and whether time grows with their length only.

`python -m tests.benchmarks.hostile [FOLDER]` reads the naughty strings in FOLDER (`blns/blns.json`) and then texts of
10,000 and 100,000 characters, and prints how much longer the longer takes: 10 is linear.
"""

import json
import statistics
import sys
import time
from pathlib import Path

from critic.knowledge.load import load
from critic.reading.reader import Reader

PIECES = {
    "prose": "The board decides on 4 May 2029 whether 12 trains an hour run, and publishes €1.2bn of contracts. ",
    "capitals": "Ministry of Land, Infrastructure And Tourism For Ever ",
    "numbers": "$500M-$1.2B 12,5 Mrd. € 1,1,1 ",
    "denials": "no nobody never not nothing ",
    "marks": ";-;.,(&|) ",
    "one word": "a",
    "lead words": "in the by within over ",
}


def seconds(reader: Reader, text: str) -> float:
    """Median time of five readings."""
    times = []
    for _ in range(5):
        reader.forget()
        begun = time.perf_counter()
        reader.read(text, None)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def main(folder: Path) -> None:
    """Prints a line for each kind of text."""
    reader = Reader(load())
    file = folder / "blns" / "blns.json"
    if file.exists():
        strings = json.loads(file.read_text(encoding="utf-8"))
        for words in strings:
            reader.read(words, None)
        print(f"{len(strings)} naughty strings read")
    else:
        print(f"skipped: {file} is not here")
    for name, piece in PIECES.items():
        short, long = ((piece * (size // len(piece) + 1))[:size] for size in (10_000, 100_000))
        print(f"{name}: {seconds(reader, long) / seconds(reader, short):.1f} times as long for 10 times the text")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))

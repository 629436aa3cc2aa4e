"""The labelled corpus: amounts, dates and parties as a careful reader understands them.

`python -m tests.reading.test_corpus` prints every entry that is read otherwise.
"""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from critic.knowledge.load import load
from critic.reading.reader import Reader

READER = Reader(load())
LEAST = 0.97


def _amounts(entry: dict[str, Any], facts: Any) -> bool:
    wanted = entry["amounts"]
    return len(wanted) == len(facts.amounts) and all(
        _same_amount(w, a) for w, a in zip(wanted, facts.amounts, strict=True)
    )


def _same_amount(wanted: dict[str, str], found: Any) -> bool:
    for key, value in wanted.items():
        got = getattr(found, {"price-base": "price_base"}.get(key, key))
        if key in {"kind", "unit", "per"}:
            same = got == value
        else:
            same = got is not None and abs(float(value) - float(got)) <= 1e-9 * max(1.0, abs(float(value)))
        if not same:
            return False
    return True


def _dates(entry: dict[str, Any], facts: Any) -> bool:
    wanted = entry["dates"]
    return len(wanted) == len(facts.dates) and all(_same_date(w, d) for w, d in zip(wanted, facts.dates, strict=True))


def _same_date(wanted: dict[str, str], found: Any) -> bool:
    for key, value in wanted.items():
        got = getattr(found, key)
        if key in {"begin", "end"}:
            same = got == date.fromisoformat(value)
        elif key == "vague":
            same = got == (value == "true")
        else:
            same = got == value
        if not same:
            return False
    return True


def _parties(entry: dict[str, Any], facts: Any) -> bool:
    """Whether everybody is found, named or generic as labelled, and nobody else is claimed.

    Another proper name (a place, a machine) may be found beside them: the reader does not claim that it is a party.
    """
    wanted = [(w["kind"] == "generic", _bare(w["name"])) for w in entry["parties"]]
    found = [(p.kind == "generic", _bare(p.name)) for p in facts.parties]
    claimed = [(p.kind == "generic", _bare(p.name)) for p in facts.parties if p.kind != "name"]
    return all(w in found for w in wanted) and all(c in wanted for c in claimed)


def _bare(name: str) -> str:
    folded = name.casefold()
    return folded.removeprefix("the ").removeprefix("an ").removeprefix("a ")


CHECKS = {"amounts": _amounts, "dates": _dates, "parties": _parties}


def judged() -> list[tuple[dict[str, Any], str, bool, Any]]:
    """Each label of the corpus: entry, key, whether it is read exactly, and what was read."""
    entries = yaml.load((Path(__file__).parent / "corpus.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    found = []
    for entry in entries:
        as_of = date.fromisoformat(entry["as-of"]) if "as-of" in entry else None
        facts = READER.read(entry["text"], as_of)
        for key, check in CHECKS.items():
            if key in entry:
                found.append((entry, key, check(entry, facts), getattr(facts, key)))
    return found


def test_almost_all_of_the_corpus_is_read_exactly() -> None:
    rows = judged()
    assert len(rows) >= 200
    assert sum(right for _, _, right, _ in rows) / len(rows) >= LEAST


if __name__ == "__main__":
    rows = judged()
    for entry, key, right, read in rows:
        if not right:
            print(key, "|", entry["text"], "|", entry[key])
            for fact in read:
                print("      read:", fact)
    for name in CHECKS:
        mine = [right for _, key, right, _ in rows if key == name]
        print(f"{name}: {sum(mine)} of {len(mine)}")
    print(f"exactly: {sum(r[2] for r in rows) / len(rows):.3f} of {len(rows)}")

"""What the knowledge holds, counted."""

from collections import Counter
from collections.abc import Iterable

from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.model.terms import DEPTHS


def stats(knowledge: Knowledge) -> str:
    """Lines of text, ending in a line break."""
    general = [q for q in knowledge.questions.values() if not q.body.kinds]
    precedents = knowledge.precedents.values()
    verdicts = Counter(p.verdict for p in precedents)
    countries = Counter(c for p in precedents for c in p.countries)
    confirmed = Counter(c.confirmed for c in knowledge.classes.values())
    grades = Counter(s.kind for s in knowledge.sources.values())
    depths: dict[str, str] = {d: str(sum(q.suits("", d) and q.body.opened_by is None for q in general)) for d in DEPTHS}
    blanks = {
        "general": str(len(general)),
        "follow": str(sum(q.body.opened_by is not None for q in general)),
        "special": str(len(knowledge.questions) - len(general)),
        "examples": str(sum(len(q.body.examples) for q in knowledge.questions.values())),
        "precedents": str(len(knowledge.precedents)),
        "countries": str(len(countries)),
        "most": _counts(countries.most_common(5)),
        "success": str(verdicts["success"]),
        "mixed": str(verdicts["mixed"]),
        "failure": str(verdicts["failure"]),
        "share": f"{100 * verdicts['success'] / max(len(knowledge.precedents), 1):.0f}",
        "technologies": str(len(knowledge.technologies)),
        "generations": str(sum(len(t.generations) for t in knowledge.technologies.values())),
        "classes": str(len(knowledge.classes)),
        "all": str(confirmed["all"]),
        "mean": str(confirmed["mean"]),
        "none": str(confirmed["none"]),
        "portfolios": str(sum(len(c.measured) for c in knowledge.classes.values())),
        "sources": str(len(knowledge.sources)),
        "grades": _counts(grades.most_common()),
        "packs": "; ".join(say(knowledge, "pack", name=p.name, version=p.version) for p in knowledge.packs),
        **depths,
    }
    names = ("packs", "questions", "precedents", "countries", "technologies", "classes", "sources")
    lines = [say(knowledge, f"stats-{name}", **blanks) for name in names]
    return "\n".join([*lines, "", *_by_kind(knowledge)]) + "\n"


def _by_kind(knowledge: Knowledge) -> list[str]:
    rows = [tuple(say(knowledge, "stats-columns").split(" | "))]
    for key, kind in knowledge.kinds.items():
        of_kind = [p for p in knowledge.precedents.values() if p.kind == key]
        good = sum(p.verdict == "success" for p in of_kind)
        questions = sum(key in q.body.kinds for q in knowledge.questions.values())
        counts = (questions, len(of_kind), good, len(kind.technologies), len(kind.premises), len(kind.unit_costs))
        rows.append((key, *map(str, counts)))
    width = max(len(row[0]) for row in rows)
    return ["  ".join([f"{row[0]:<{width}}", *(f"{cell:>12}" for cell in row[1:])]) for row in rows]


def _counts(pairs: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count}" for name, count in pairs)

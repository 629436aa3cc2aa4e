"""`critic list`: what the knowledge holds, one line each."""

from pathlib import Path

import click

from critic.cli.errors import fail
from critic.cli.options import knowledge_in, knowledge_option
from critic.cli.out import write
from critic.model.catalogue import Knowledge
from critic.model.terms import DEPTHS, Depth

WHAT = ("questions", "kinds", "precedents", "technologies", "classes", "concerns", "sources")


@click.command()
@click.argument("what", type=click.Choice(WHAT))
@click.option("--kind", default="", metavar="KIND", help="Only those of this kind of project.")
@click.option("--depth", type=click.Choice(DEPTHS), default="full", help="Questions of this depth (default: full).")
@knowledge_option
def command(what: str, kind: str, depth: Depth, folder: Path | None) -> None:
    """List questions, kinds, precedents, technologies, classes, concerns or sources with their ids."""
    from critic.source.problems import did_you_mean

    knowledge = knowledge_in(folder)
    if kind and kind not in knowledge.kinds:
        known = did_you_mean(kind, knowledge.kinds) or f"Known: {', '.join(knowledge.kinds)}."
        fail(f"critic: there is no kind `{kind}`. {known}")
    rows = _rows(knowledge, what, kind, depth)
    width = max((len(key) for key, _ in rows), default=0)
    write("".join(f"{key:<{width}}  {text}\n" for key, text in rows))


def _rows(knowledge: Knowledge, what: str, kind: str, depth: Depth) -> list[tuple[str, str]]:
    if what == "questions":
        asked = [q for q in knowledge.questions.values() if q.suits(kind, depth) or (not kind and depth == "full")]
        return [(q.id, q.body.title) for q in asked]
    if what == "precedents":
        chosen = [(k, p) for k, p in knowledge.precedents.items() if kind in {"", p.kind}]
        return [(k, f"{p.title} ({', '.join(p.countries)}, {p.years}; {p.verdict})") for k, p in chosen]
    if what == "technologies":
        of_kind = knowledge.kinds[kind].technologies if kind else tuple(knowledge.technologies)
        lines = {t: knowledge.technologies[t] for t in of_kind}
        return [(t, f"{line.title}: {' > '.join(g.name for g in line.generations)}") for t, line in lines.items()]
    if what == "sources":
        return [(k, f"{s.publisher}: {s.title} ({s.year}, {s.kind})") for k, s in knowledge.sources.items()]
    return [(key, entry.title) for key, entry in getattr(knowledge, what).items()]

"""One page of Markdown for each entry of the knowledge, and lists of them."""

from collections.abc import Callable, Iterable, Iterator

from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge, Portfolio
from critic.model.question import Case, Example
from critic.report.markdown import plain
from critic.report.stats import stats
from critic.report.view import number, source_line

CATALOGUES = ("questions", "concerns", "kinds", "technologies", "precedents", "classes", "sources")
"""What an id is looked up in, in this order."""
HANDBOOKS = ("questions", "kinds", "technologies", "precedents", "classes")
"""The catalogues that have a page of all their entries beside their files."""


def found(knowledge: Knowledge, key: str) -> list[tuple[str, str]]:
    """Every entry of that id, as (catalogue, id); `precedents/apollo` names one of several."""
    catalogue, _, rest = key.rpartition("/")
    places = [c for c in CATALOGUES if catalogue in {"", c}]
    return [(c, rest) for c in places if rest in getattr(knowledge, c)]


def known_ids(knowledge: Knowledge) -> list[str]:
    """Every id there is."""
    return [key for catalogue in CATALOGUES for key in getattr(knowledge, catalogue)]


def page(knowledge: Knowledge, catalogue: str, key: str) -> str:
    """The page of one entry, ending in a line break. Raises KeyError when there is none."""
    lines = list(_PAGES[catalogue](knowledge, key))
    sources = [f"- {plain(source_line(knowledge, s))}" for s in cited(knowledge, catalogue, key)]
    if sources:
        lines += ["", f"{say(knowledge, 'page-sources')}:", "", *sources]
    return "\n".join(lines) + "\n"


def handbook(knowledge: Knowledge, catalogue: str) -> str:
    """The pages of one catalogue behind each other, sources by id, ending in a line break."""
    lines = [f"# {say(knowledge, f'page-all-{catalogue}')}", "", say(knowledge, "page-generated"), ""]
    for key in getattr(knowledge, catalogue):
        pages = list(_PAGES[catalogue](knowledge, key))
        lines += [f"#{pages[0]}", *pages[1:], ""]
        sources = ", ".join(cited(knowledge, catalogue, key))
        if sources:
            lines += [f"{say(knowledge, 'page-sources')}: {sources}", ""]
    return "\n".join(lines)


def overview(knowledge: Knowledge) -> str:
    """What the knowledge holds, with the list of its sources, ending in a line break."""
    lines = [f"# {say(knowledge, 'page-overview')}", "", say(knowledge, "page-generated"), "", "```text"]
    lines += [stats(knowledge).rstrip("\n"), "```", ""]
    for catalogue in HANDBOOKS:
        title = say(knowledge, f"page-all-{catalogue}")
        lines.append(f"- [{title}]({catalogue}/README.md)")
    lines += ["", f"## {say(knowledge, 'page-sources')}", ""]
    lines += [f"- {plain(source_line(knowledge, key))}" for key in knowledge.sources]
    return "\n".join(lines) + "\n"


def _labelled(knowledge: Knowledge, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Lines such as `- **Why:** because`; rows without text are left out."""
    for label, text in rows:
        if text:
            yield f"- **{say(knowledge, f'page-{label}')}:** {text}"


def cited(knowledge: Knowledge, catalogue: str, key: str) -> list[str]:
    """Ids of the sources that an entry rests on, each once."""
    entry = getattr(knowledge, catalogue)[key]
    ids: list[str] = list(getattr(entry, "sources", ()))
    if catalogue == "questions":
        practice = entry.body.practice
        cases = [*practice.good.sources, *practice.weak.sources] if practice else []
        ids = [*entry.body.sources, *cases, *(r.source for r in entry.body.see)]
    if catalogue == "kinds":
        classes = [c for c in (entry.reference_class, *entry.neighbours) if c]
        parts = (*entry.premises, *entry.unit_costs, *(knowledge.classes[c] for c in classes))
        ids = [s for part in parts for s in part.sources]
    if catalogue == "classes":
        ids += [p.source for p in entry.measured]
    if catalogue == "technologies":
        ids = [g.source for g in entry.generations]
    return list(dict.fromkeys(ids))


def _question(knowledge: Knowledge, key: str) -> Iterator[str]:
    question = knowledge.questions[key]
    body = question.body
    kinds = ", ".join(knowledge.kinds[k].title for k in body.kinds)
    opened = body.opened_by.question if body.opened_by else ""
    yield f"# {body.title}"
    yield ""
    yield f"`{key}`: {body.ask}"
    yield ""
    yield from _labelled(
        knowledge,
        (
            ("concern", knowledge.concerns[question.concern].title),
            ("kinds", kinds),
            ("opened-by", f"`{opened}`" if opened else ""),
            ("depth", body.depth),
            (
                "severity",
                f"{say(knowledge, f'severity-{body.severity}')} ({say(knowledge, f'page-basis-{body.basis}')})",
            ),
            ("why", body.why),
            ("silent", body.silent),
        ),
    )
    yield ""
    for check in body.checks:
        yield f"{say(knowledge, 'page-check', kind=check.kind)}"
        yield ""
        rows = (
            ("gap", check.gap),
            ("weak", check.weak),
            ("repair", check.repair),
            ("wrong-when", check.false_positives),
        )
        yield from _labelled(knowledge, rows)
        yield ""
    yield f"{say(knowledge, 'page-examples')}:"
    yield ""
    yield from (_example(knowledge, example) for example in body.examples)
    if body.practice:
        yield ""
        cases = (("practice-good", body.practice.good), ("practice-weak", body.practice.weak))
        yield from _labelled(knowledge, ((label, _case(case)) for label, case in cases))
    if body.see:
        yield ""
        yield from _labelled(knowledge, (("see", f"{knowledge.sources[r.source].title}: {r.at}") for r in body.see))


def _example(knowledge: Knowledge, example: Example) -> str:
    words = example.answer if isinstance(example.answer, str) else "; ".join(example.answer)
    source = f" ({example.source})" if example.source else ""
    return f"- *{say(knowledge, f'outcome-{example.expect}')}:* “{plain(words)}”{source}"


def _case(case: Case) -> str:
    return f"{case.text} ({', '.join(case.sources)})"


def _concern(knowledge: Knowledge, key: str) -> Iterator[str]:
    concern = knowledge.concerns[key]
    yield f"# {concern.title}"
    yield ""
    yield concern.question
    yield ""
    rows = (("yardstick", concern.yardstick), ("weight", f"{concern.weight} %"))
    yield from _labelled(knowledge, rows)
    yield ""
    yield from (f"- `{q}`: {k.body.title}" for q, k in knowledge.questions.items() if k.concern == key)


def _kind(knowledge: Knowledge, key: str) -> Iterator[str]:
    kind = knowledge.kinds[key]
    classes = [c for c in (kind.reference_class, *kind.neighbours) if c]
    yield f"# {kind.title}"
    yield ""
    yield from _labelled(
        knowledge,
        (
            ("aliases", ", ".join(kind.aliases)),
            ("technologies", ", ".join(f"{knowledge.technologies[t].title} (`{t}`)" for t in kind.technologies)),
            ("class", knowledge.classes[kind.reference_class].title if kind.reference_class else ""),
            ("neighbours", ", ".join(knowledge.classes[n].title for n in kind.neighbours)),
            ("note", kind.note),
        ),
    )
    if classes:
        yield ""
        yield from (_rates(knowledge, c) for c in classes)
    if kind.premises:
        yield ""
        yield f"{say(knowledge, 'page-premises')}:"
        yield ""
        yield from (f"- {p.text} {p.ended} ({', '.join(p.sources)})" for p in kind.premises)
    if kind.unit_costs:
        yield ""
        yield f"{say(knowledge, 'page-unit-costs')}:"
        yield ""
        for cost in kind.unit_costs:
            ends = {"low": f"{cost.low:,.0f}", "high": f"{cost.high:,.0f}"}
            line = say(knowledge, "page-unit-cost", what=cost.what, currency=cost.currency, prices=cost.prices, **ends)
            yield f"- {line} {cost.note} ({', '.join(cost.sources)})"
    yield ""
    yield from (f"- `{q}`: {k.body.title}" for q, k in knowledge.questions.items() if key in k.body.kinds)


def _rates(knowledge: Knowledge, key: str) -> str:
    class_ = knowledge.classes[key]
    return "- " + say(
        knowledge,
        "page-rates",
        title=class_.title,
        mean=number(class_.mean_overrun),
        share=number(class_.tail_share),
        tail=number(class_.tail_mean),
        year=str(class_.year),
        confirmed=say(knowledge, f"page-confirmed-{class_.confirmed}"),
    )


def _class(knowledge: Knowledge, key: str) -> Iterator[str]:
    class_ = knowledge.classes[key]
    yield f"# {class_.title}"
    yield ""
    yield _rates(knowledge, key)
    yield from (_portfolio(knowledge, p) for p in class_.measured)


def _portfolio(knowledge: Knowledge, portfolio: Portfolio) -> str:
    return "- " + say(
        knowledge,
        "page-portfolio",
        portfolio=portfolio.portfolio,
        measure=portfolio.measure,
        n=str(portfolio.n),
        p10=f"{portfolio.p10:g}",
        p50=f"{portfolio.p50:g}",
        p90=f"{portfolio.p90:g}",
        share=number(100 * portfolio.share_over_zero),
        bias=portfolio.bias,
    )


def _technology(knowledge: Knowledge, key: str) -> Iterator[str]:
    technology = knowledge.technologies[key]
    yield f"# {technology.title[:1].upper()}{technology.title[1:]}"
    yield ""
    yield technology.measures
    yield ""
    yield f"| {say(knowledge, 'page-generation-columns')} |"
    yield "| --- | --- | --- | --- |"
    for generation in technology.generations:
        known = say(knowledge, "page-known-from", date=generation.known_from) if generation.known_from else ""
        cells = (generation.name, f"{generation.date}{known}", generation.replaced, generation.source)
        yield f"| {' | '.join(cells)} |"
    yield ""
    steps = [int(g.date[:4]) for g in technology.generations]
    mean = (steps[-1] - steps[0]) / max(len(steps) - 1, 1)
    count = str(len(steps) - 1)
    yield say(knowledge, "page-interval", count=count, first=str(steps[0]), last=str(steps[-1]), years=number(mean, 1))
    if technology.aliases:
        yield ""
        yield from _labelled(knowledge, [("aliases", ", ".join(technology.aliases))])


def _precedent(knowledge: Knowledge, key: str) -> Iterator[str]:
    p = knowledge.precedents[key]
    yield f"# {p.title}"
    yield ""
    yield f"{knowledge.kinds[p.kind].title}, {', '.join(p.countries)}, {p.years}"
    yield ""
    yield from _labelled(
        knowledge,
        (
            ("verdict", f"{say(knowledge, f'page-{p.verdict}')}, {say(knowledge, f'page-{p.status}')}"),
            ("goal", p.goal),
            ("promised", p.promised),
            ("outturn", p.outturn),
            ("well", p.well),
            ("wrong", p.wrong),
            ("growth", "" if p.cost_growth is None else f"{p.cost_growth:g} %"),
            ("delay", "" if p.delay is None else say(knowledge, "page-years", years=f"{p.delay:g}")),
            ("known", p.known_from),
        ),
    )
    yield ""
    yield from (f"- **{knowledge.concerns[c].title}:** {lesson}" for c, lesson in p.lessons.items())


def _source(knowledge: Knowledge, key: str) -> Iterator[str]:
    yield f"# {knowledge.sources[key].title}"
    yield ""
    yield plain(source_line(knowledge, key))


_PAGES: dict[str, Callable[[Knowledge, str], Iterator[str]]] = {
    "questions": _question,
    "concerns": _concern,
    "kinds": _kind,
    "classes": _class,
    "technologies": _technology,
    "precedents": _precedent,
    "sources": _source,
}

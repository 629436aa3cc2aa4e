"""`names`: things are named, not described."""

from critic.model.checks import Named
from critic.review.context import Context, Judgement, Span, judged


def judge(check: Named, context: Context) -> Judgement:
    """By the number of different proper names, those the knowledge holds and others alike."""
    facts = context.facts
    found: dict[str, Span] = {}
    for known in facts.names:
        if check.from_ in {"anything", known.catalogue}:
            found.setdefault(known.key, (known.start, known.end))
    for party in facts.parties:
        span = (party.start, party.end)
        if (
            party.kind in {"name", "body"}
            and party.name.casefold() not in context.own
            and not any(_overlap(span, other) for other in found.values())
        ):
            found.setdefault(party.name.casefold(), span)
    for group in _groups(context) if check.counted else ():
        found.setdefault(context.words(group), group)
    spans = sorted(found.values())[:4]
    blanks = {
        "found": ", ".join(context.words(s) for s in spans),
        "wanted": str(check.at_least),
        "count": str(len(found)),
    }
    if len(found) >= check.at_least:
        return judged("met", *spans, **blanks)
    return judged("weak" if found else "gap", *spans, **blanks)


def _groups(context: Context) -> list[Span]:
    """Groups of somebody in particular that are given with their number."""
    facts = context.facts
    nobody = [(p.start, p.end) for p in facts.parties if p.kind == "generic"]
    spans = [(a.start, a.end) for a in facts.amounts if a.kind == "count" and a.high > 1]
    return [span for span in spans if not any(_overlap(span, other) for other in nobody)]


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]

"""`names`: things are named, not described."""

from bisect import bisect_left

from critic.model.checks import Named
from critic.review.context import Context, Judgement, Span, judged

_MARKS = frozenset(",;:.!?()\n\u2013\u2014")
_FEW = 4
"""Words up to which a thing and its place go together."""


def judge(check: Named, context: Context) -> Judgement:
    """By the number of different proper names, those the knowledge holds and others alike."""
    facts = context.facts
    found: dict[str, Span] = {}
    for known in facts.names:
        if check.from_ in {"anything", known.catalogue}:
            found.setdefault(known.key, (known.start, known.end))
    listed = sorted(found.values())
    for party in facts.parties:
        span = (party.start, party.end)
        if party.kind in {"name", "body"} and party.name.casefold() not in context.own and not _overlaps(span, listed):
            found.setdefault(party.name.casefold(), span)
    for group in _groups(context) if check.counted else ():
        found.setdefault(context.words(group), group)
    named = _with_their_places(context, sorted(found.values()))
    spans = named[:4]
    blanks = {
        "found": ", ".join(context.words(s) for s in spans),
        "wanted": str(check.at_least),
        "count": str(len(named)),
    }
    if len(named) >= check.at_least:
        return judged("met", *spans, **blanks)
    return judged("weak" if found else "gap", *spans, **blanks)


def _with_their_places(context: Context, spans: list[Span]) -> list[Span]:
    """One span for a thing and the place it stands at, or its owner: EDF's plant at Taishan."""
    before_place = {hit.end for hit in context.facts.of_concept("in-a-place", even_denied=True)}
    named: list[Span] = []
    for span in spans:
        between = context.facts.text[named[-1][1] : span[0]] if named else ""
        apart = any(mark in between for mark in _MARKS) or len(between.split()) > _FEW
        if between and not apart and span[0] - 1 in before_place:
            named[-1] = (named[-1][0], span[1])
        else:
            named.append(span)
    return named


def _groups(context: Context) -> list[Span]:
    """Groups of somebody in particular that are given with their number."""
    facts = context.facts
    nobody = sorted((p.start, p.end) for p in facts.parties if p.kind == "generic")
    spans = [(a.start, a.end) for a in facts.amounts if a.kind == "count" and a.high > 1]
    return [span for span in spans if not _overlaps(span, nobody)]


def _overlaps(span: Span, others: list[Span]) -> bool:
    """Whether it has a place in common with one of the others, which are in order and apart."""
    place = bisect_left(others, (span[1],)) - 1
    return place >= 0 and others[place][1] > span[0]

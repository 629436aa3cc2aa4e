"""Precedent ledger: what became of the projects it cites, and which others of its kind speak against it.

The critical questions are those that Walton asks of an argument from analogy: are the two alike, how did the first end,
and is there a like case that ended otherwise?
"""

from critic.model.catalogue import Precedent
from critic.model.review import Analysis
from critic.review.analyses.ground import Ground

CITED_IN = ("precedents.comparison", "precedents.lessons", "claims.evidence", "cost.range")
DIFFERENCES, LESSONS = "precedents.differences", "precedents.lessons"
_MOST = 3


def analyse(ground: Ground) -> Analysis:
    """Only what was known on the day of the proposal is used."""
    library = {k: p for k, p in ground.knowledge.precedents.items() if p.known_from <= ground.day}
    cited = {k: library[k] for k in _cited(ground) if k in library}
    counter = _counter(ground, [p for k, p in library.items() if k not in cited])
    if not cited and not counter:
        needs = ground.missing(CITED_IN[0])
        key = "ledger-missing-unknown" if ground.words(CITED_IN[0]) else "ledger-missing"
        return Analysis(id="precedents", applies=False, conclusion=ground.say(key), needs=needs)
    if cited:
        ends = {
            verdict: sum(p.verdict == verdict for p in cited.values()) for verdict in ("success", "mixed", "failure")
        }
        counts = {name: str(count) for name, count in ends.items()}
        conclusion = ground.say("ledger-cited", count=str(len(cited)), **counts)
    else:
        words = ground.words(CITED_IN[0])
        key = "ledger-uncited" if not words else "ledger-unknown"
        conclusion = ground.say(key, count=str(len(counter)), words=words, state=ground.state(CITED_IN[0]))
    points: list[str] = []
    shown = dict(list(cited.items())[:_MOST])
    for key, precedent in shown.items():
        points += [_entry(ground, precedent, "ledger-entry"), _asked(ground, key, library)]
    points += [_entry(ground, p, "ledger-counter") for p in counter]
    return Analysis(
        id="precedents",
        applies=True,
        conclusion=conclusion,
        points=tuple(points),
        working=(ground.say("ledger-work"),),
        needs=ground.missing(*CITED_IN[:1], DIFFERENCES, LESSONS),
        sources=tuple(dict.fromkeys(s for p in (*shown.values(), *counter) for s in p.sources)),
    )


def _cited(ground: Ground) -> list[str]:
    found: dict[str, None] = {}
    for question in CITED_IN:
        facts = ground.facts_of(question)
        for name in facts.names if facts else ():
            if name.catalogue == "precedents":
                found.setdefault(name.key)
    return list(found)


def _counter(ground: Ground, others: list[Precedent]) -> list[Precedent]:
    """Projects of the kind that did not succeed, those first whose lessons meet the concerns that lose most here."""
    lost: dict[str, float] = {}
    for rating in ground.ratings.values():
        lost[rating.concern] = lost.get(rating.concern, 0.0) + rating.share * (100 - (rating.score or 0.0))
    alike = [p for p in others if p.kind == ground.proposal.kind and p.verdict != "success"]
    alike.sort(key=lambda p: (-max(lost.get(c, 0.0) for c in p.lessons), p.title))
    return alike[:_MOST]


def _asked(ground: Ground, key: str, library: dict[str, Precedent]) -> str:
    """The critical questions to one likeness, each with how it stands."""
    precedent = library[key]
    opposite = "failure" if precedent.verdict == "success" else "success"
    others = [p for p in library.values() if p.kind == precedent.kind and p.verdict == opposite]
    lessons = set(precedent.lessons)
    other = min(others, key=lambda p: (-len(lessons & set(p.lessons)), p.title), default=None)
    return ground.say(
        "ledger-asked",
        end=ground.say(f"page-{precedent.verdict}"),
        difference=_said_of(ground, DIFFERENCES, key),
        lesson=_said_of(ground, LESSONS, key),
        other=ground.say("ledger-other", title=other.title, end=ground.say(f"page-{opposite}"))
        if other
        else ground.say("ledger-other-none"),
    )


def _said_of(ground: Ground, question: str, key: str) -> str:
    """How a question stands, and whether its answer speaks of that project."""
    facts = ground.facts_of(question)
    named = bool(facts and any(n.catalogue == "precedents" and n.key == key for n in facts.names))
    if facts is None or named:
        return ground.state(question)
    return ground.say("ledger-not-of-it", state=ground.state(question))


def _entry(ground: Ground, precedent: Precedent, message: str) -> str:
    concerns = ground.knowledge.concerns
    lesson = "; ".join(f"{concerns[c].title}: {text}" for c, text in list(precedent.lessons.items())[:1])
    blanks = {"title": precedent.title, "years": precedent.years, "country": ", ".join(precedent.countries)}
    return ground.say(message, outturn=precedent.outturn, lesson=lesson, **blanks)

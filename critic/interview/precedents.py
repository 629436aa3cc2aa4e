"""Which finished projects are told of at a question, and how."""

from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge, Precedent
from critic.model.proposal import Proposal

_MOST = 3
LATEST = "9999"
"""The day of a proposal that names none: everything was known."""


def precedents_for(knowledge: Knowledge, kind: str, day: str) -> list[Precedent]:
    """Projects of the kind whose outturn was known on that day, in the order of their ids."""
    return [p for p in knowledge.precedents.values() if p.kind == kind and p.known_from <= day]


def telling(known: list[Precedent], concern: str, most: int) -> list[Precedent]:
    """At most so many: first those with a lesson for the concern, and a success and a failure before two of a sort."""
    ordered = sorted(known, key=lambda p: concern not in p.lessons)
    good = [p for p in ordered if p.verdict == "success"]
    other = [p for p in ordered if p.verdict != "success"]
    chosen = [*other[: most - min(1, len(good))], *good]
    return sorted(chosen[:most], key=lambda p: concern not in p.lessons)


def told(knowledge: Knowledge, precedent: Precedent, concern: str) -> str:
    """What became of it, with its lesson for the concern, or failing that its first."""
    return say(
        knowledge,
        "precedent",
        title=precedent.title,
        years=precedent.years,
        country=", ".join(precedent.countries),
        promised=precedent.promised,
        outturn=precedent.outturn,
        lesson=precedent.lessons.get(concern) or next(iter(precedent.lessons.values())),
    )


def recalled(knowledge: Knowledge, proposal: Proposal, question: str) -> str:
    """A few finished projects of the proposal's kind, told at a question; nothing when none was known on its day."""
    concern = question.partition(".")[0]
    day = proposal.as_of.isoformat() if proposal.as_of else LATEST
    known = precedents_for(knowledge, proposal.kind, day)
    texts = [told(knowledge, precedent, concern) for precedent in telling(known, concern, _MOST)]
    if len(known) > len(texts):
        texts.append(say(knowledge, "precedent-more", count=str(len(known) - len(texts))))
    return "\n".join(texts)

"""`party`: somebody is named."""

from bisect import bisect_right
from itertools import pairwise

from critic.model.checks import PartyNamed
from critic.reading.facts import Facts, Party
from critic.review.context import Context, Judgement, judged

_LITTLE = {"name": 4, "office": 12, "body": 12}
"""Words of meaning up to which an answer may be no more than the name that was asked for: house choices. A name of
one word may be that of a place."""
_ADVERB = 1
"""Words that may stand between who acts and the verb."""
_CLOSE = 2
"""Characters between a name and an office that go together."""


def _somebody(party: Party) -> bool:
    """Whether it names somebody; an unknown word in small letters may be anything."""
    return party.kind in {"body", "office"} or (party.kind == "name" and not party.name.islower())


def judge(check: PartyNamed, context: Context) -> Judgement:
    """Met by enough named bodies or offices; weak by fewer, or by a word that names nobody in particular.

    Where a role is asked for, an answer at length that does not speak of it is weak, for there may be other words for
    it; of several names those count that stand in a sentence which does.
    """
    named = _named(context.facts)
    parties = _in_the_role(check, context.facts, named)
    parties = _acting(check, context.facts, parties) or parties
    wanted = str(check.at_least)
    if parties:
        spans = [(p.start, p.end) for p in parties[:3]]
        found = ", ".join(p.name for p in parties[:3])
        enough = check.at_least <= len(parties) and len(parties) - _apposed(parties) <= check.at_most
        return judged("met" if enough else "weak", *spans, found=found, wanted=wanted, count=str(len(parties)))
    if named:
        return Judgement(outcome="weak", unsure=True, blanks={"found": named[0].name, "wanted": wanted, "count": "0"})
    generic = [p for p in context.facts.parties if p.kind == "generic"]
    if generic:
        span = (generic[0].start, generic[0].end)
        return judged("weak", span, found=generic[0].name, wanted=wanted, count="0")
    return judged("gap", found="", wanted=wanted, count="0")


def _named(facts: Facts) -> list[Party]:
    """Everybody who is named, each once, in the order of the text; who is only reported to, where nobody else is."""
    named = {p.name.casefold(): p for p in reversed(facts.parties) if _somebody(p)}
    parties = sorted(named.values(), key=lambda p: p.start)
    return [p for p in parties if not p.told] or parties


def _in_the_role(check: PartyNamed, facts: Facts, named: list[Party]) -> list[Party]:
    """Those named in a sentence that speaks of the role, or all where another does; all where none is asked for."""
    spoken = {hit.sentence for hit in facts.of_concept(check.role)} if check.role else set()
    if spoken:
        return [p for p in named if p.sentence in spoken] or named
    return [
        p for p in named if not check.role or facts.spoken <= _LITTLE[p.kind] or _two_names(p) or _labelled(facts, p)
    ]


def _acting(check: PartyNamed, facts: Facts, parties: list[Party]) -> list[Party]:
    """Those right behind whom a word for what is done stands: the minister cancels."""
    done = sorted(h.start for h in facts.of_concept(check.acts, even_denied=True)) if check.acts else []
    nearest = ((p, bisect_right(done, p.end)) for p in parties)
    return [p for p, k in nearest if k < len(done) and len(facts.text[p.end : done[k]].split()) <= _ADVERB]


def _labelled(facts: Facts, party: Party) -> bool:
    """Whether it stands behind a colon or one word behind it, as in a list of who does what (Water: the committee)."""
    return any(word.endswith(":") for word in facts.text[: party.start].split()[-2:])


def _two_names(party: Party) -> bool:
    """Whether it is a name of several words, as people and firms have."""
    return party.kind == "name" and " " in party.name


def _apposed(parties: list[Party]) -> int:
    """How often a name and the office beside it, in brackets or behind a comma, stand for one."""
    return sum(b.start - a.end <= _CLOSE and (a.kind == "name") != (b.kind == "name") for a, b in pairwise(parties))

"""`party`: somebody is named."""

from critic.model.checks import PartyNamed
from critic.reading.facts import Party
from critic.review.context import Context, Judgement, judged


def _somebody(party: Party) -> bool:
    """Whether it names somebody; an unknown word in small letters may be anything."""
    return party.kind in {"body", "office"} or (party.kind == "name" and not party.name.islower())


def judge(check: PartyNamed, context: Context) -> Judgement:
    """Met by enough named bodies or offices; weak by fewer, or by a word that names nobody in particular."""
    named = {p.name.casefold(): p for p in reversed(context.facts.parties) if _somebody(p)}
    parties = sorted(named.values(), key=lambda p: p.start)
    wanted = str(check.at_least)
    if parties:
        spans = [(p.start, p.end) for p in parties[:3]]
        found = ", ".join(p.name for p in parties[:3])
        enough = check.at_least <= len(parties) <= check.at_most
        return judged("met" if enough else "weak", *spans, found=found, wanted=wanted, count=str(len(parties)))
    generic = [p for p in context.facts.parties if p.kind == "generic"]
    if generic:
        span = (generic[0].start, generic[0].end)
        return judged("weak", span, found=generic[0].name, wanted=wanted, count="0")
    return judged("gap", found="", wanted=wanted, count="0")

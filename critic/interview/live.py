"""What is read in words that are still being typed, in one line."""

from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.reading.facts import Amount, DateFact, Facts

_MOST = 4
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def reading(session: Session, text: str) -> str:
    """Such as `USD 500 billion over 4 years, no price base; 2029`; nothing when nothing definite is there."""
    if session.opening or session.current is None or not text.strip():
        return ""
    knowledge = session.knowledge
    facts = session.examiner.reader.read(text, session.proposal.as_of)
    parts = [*_amounts(facts, knowledge), *_dates(facts, knowledge), *_parties(facts)]
    more = len(parts) - _MOST
    shown = parts[:_MOST] + ([say(knowledge, "live-more", count=str(more))] if more > 0 else [])
    read = [say(knowledge, "live", facts="; ".join(shown))] if shown else []
    return "; ".join([*read, *_lacking(facts, session)])


def _lacking(facts: Facts, session: Session) -> list[str]:
    """What the question expects and the words do not have yet."""
    expected = session.knowledge.questions[session.current or ""].body.answer
    there = {
        "date": bool(facts.dates),
        "money": any(a.kind == "money" for a in facts.amounts),
        "quantity": bool(facts.amounts),
        "party": bool(facts.parties),
    }
    return [] if there.get(expected, True) else [say(session.knowledge, f"live-lacks-{expected}")]


def _amounts(facts: Facts, knowledge: Knowledge) -> list[str]:
    return [_amount(a, knowledge) for a in facts.amounts]


def _amount(amount: Amount, knowledge: Knowledge) -> str:
    ends = _number(amount.low, knowledge)
    if amount.high != amount.low:
        ends = say(knowledge, "live-range", low=ends, high=_number(amount.high, knowledge))
    if amount.kind == "money":
        base = str(amount.price_base) if amount.price_base else ""
        price = say(knowledge, "live-prices" if base else "live-no-prices", year=base)
        over = say(knowledge, "live-over", years=f"{amount.over:g}") if amount.over else ""
        per = say(knowledge, "live-per", period=amount.per) if amount.per else ""
        return f"{amount.unit} {ends}{over}{per}, {price}"
    unit = "%" if amount.kind == "percent" else amount.unit
    per = say(knowledge, "live-per", period=amount.per) if amount.per else ""
    return f"{ends} {unit}".rstrip() + per


def _number(number: float, knowledge: Knowledge) -> str:
    for size, name in _SCALES:
        if abs(number) >= size:
            return f"{number / size:g} {say(knowledge, f'live-{name}')}"
    return f"{number:,.10g}"


def _dates(facts: Facts, knowledge: Knowledge) -> list[str]:
    return [_date(d, knowledge) for d in facts.dates]


def _date(found: DateFact, knowledge: Knowledge) -> str:
    if found.begin is None:
        return say(knowledge, "live-relative", anchor=found.anchor)
    day = {"day": found.begin.isoformat(), "month": found.begin.isoformat()[:7]}.get(found.grain, str(found.begin.year))
    return say(knowledge, "live-vague", day=day) if found.vague else day


def _parties(facts: Facts) -> list[str]:
    return list(dict.fromkeys(p.name for p in facts.parties if p.kind != "generic"))

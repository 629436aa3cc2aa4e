"""`measure`: something is there to be measured."""

from critic.model.checks import Measured
from critic.reading.facts import Amount, Facts
from critic.review.context import Context, Judgement, judged

_COUNTED = frozenset({"quantity", "percent", "count"})
_IMPLAUSIBLE = 1000
_LARGE = 10_000
_FEWEST_WORDS = 1
"""Words of meaning beside the numbers; a bare percentage measures nothing. Both are house choices."""


def judge(check: Measured, context: Context) -> Judgement:
    """Met by a number with a unit (not money, not a mere span of time), or by a plain end state where that will do.

    The value behind words such as at least is the one that is quoted. A number without a unit, a number of things, or a
    quantity in words (hundreds of thousands), is weak.
    """
    facts = context.facts
    kinds = _COUNTED | {"money"} if check.money else _COUNTED
    empty = facts.of_concept("placeholder")
    wanted = [
        a
        for a in facts.amounts
        if (a.dimension in check.units if check.units else a.kind in kinds or _large(a))
        and not (a.kind == "percent" and a.high >= _IMPLAUSIBLE)
        and (a.high != 0 or check.present)
        and not (a.ranged and a.low == a.high)
        and not any(h.start <= a.end and a.start <= h.end for h in empty)
    ]
    later = next((d for d in facts.dates if d.begin and context.as_of and d.begin > context.as_of), None)
    if check.present and later:
        return judged("weak", (later.start, later.stop), found=context.words((later.start, later.stop)))
    if wanted and (facts.spoken >= _FEWEST_WORDS or wanted[0].kind != "percent"):
        first = min(wanted, key=lambda a: (not _limited(facts, a), a.kind == "duration"))
        return judged("met", (first.start, first.end), found=context.words((first.start, first.end)))
    if check.end_state:
        plain = [h for h in facts.of_concept("end-state") if facts.sentence_content[h.sentence] >= 3]
        if plain:
            span = (plain[0].start, plain[0].end)
            return judged("met", span, found=context.words(span))
    near = [(a.start, a.end) for a in wanted]
    near += [(a.start, a.end) for a in facts.amounts if a.kind not in {"money", "duration"} and _digits(facts, a)]
    near += [(h.start, h.end) for h in facts.form if h.list == "vague-quantity"]
    if near:
        return judged("weak", near[0], found=context.words(near[0]))
    return judged("gap", found="")


def _limited(facts: Facts, amount: Amount) -> bool:
    """Whether a word such as under or at least stands right before it."""
    return any(0 <= amount.start - hit.end <= 1 for hit in facts.of_concept("limit", even_denied=True))


def _large(amount: Amount) -> bool:
    """Whether it is a number so large that it can only be a count (1.1 million)."""
    return amount.kind == "number" and amount.high >= _LARGE


def _digits(facts: Facts, amount: Amount) -> bool:
    """Whether the number is written in digits; `one` is mostly a pronoun."""
    return any(c.isdigit() for c in facts.text[amount.start : amount.end])

"""`outcome`: a state of the world is named."""

from critic.model.checks import OutcomeNamed
from critic.reading.facts import Facts, Hit
from critic.reading.soundness import outside
from critic.review.context import Context, Judgement, judged, sentence_around

_LEAD = 1
"""Words that may stand before the activity with which an answer begins."""
_LEAST = 4
"""Words of meaning that a sentence has which says how today differs: a house choice."""
_AT_LENGTH = 5
"""Words of meaning from which a sentence in unknown words is doubted rather than refused."""


def judge(check: OutcomeNamed, context: Context) -> Judgement:
    """Met when a sentence says what will be so and nothing in it is left vague without a number or a date.

    A figure of what is reached beside how it is today does as well, in whatever words. An aspiration (leadership,
    benefit, growth) is weak, and so is a longer sentence in none of the listed words; an activity or a sum of money
    alone is a gap.
    """
    facts = context.facts
    results = (*facts.of_concept("result", even_denied=True), *facts.of_concept("result-verb", even_denied=True))
    clear = next((hit for hit in results if _clear(facts, hit)), None)
    if clear or _differs_from_today(facts):
        span = sentence_around(facts.text, (clear.start, clear.end) if clear else (0, 0))
        return judged("met", span, found=context.words(span).rstrip("."))
    limits = [(h.start, h.end) for h in facts.of_concept("limit")]
    aspired = [h for h in facts.of_concept("aspiration") if outside(limits, h.start)]
    hits = results or aspired
    if hits:
        spans = [(h.start, h.end) for h in hits[:3]]
        return judged("weak", *spans, found=context.words(spans[0]))
    done = (*facts.of_concept("activity"), *facts.of_concept("own-work"))
    money = [(a.start, a.end) for a in facts.amounts if a.kind == "money"]
    spans = [(h.start, h.end) for h in done[:2]] + money[:1]
    if not spans and facts.content >= _AT_LENGTH:
        return Judgement(outcome="weak", unsure=True, blanks={"found": ""})
    return judged("gap", *spans, found=context.words(spans[0]) if spans else "")


def _clear(facts: Facts, hit: Hit) -> bool:
    """Whether the sentence of a result says enough, nothing vaguely, and no mere hope or work of one's own."""
    if facts.sentence_content[hit.sentence] < 3:
        return False
    blurred = ("vague", "hope")
    if any(h.sentence == hit.sentence and h.list.startswith(blurred) for h in facts.form):
        return False
    own = (h for h in facts.of_concept("own-work") if h.sentence == hit.sentence)
    return all(h.end + 1 == hit.start for h in own)  # we shall know whether


def _differs_from_today(facts: Facts) -> bool:
    """Whether it says how what is reached differs from today, with a figure or by what nobody can today.

    Work of one's own and vague words do not count, whatever they are set against.
    """
    if facts.spoken < _LEAST or facts.of_concept("own-work") or _sets_out(facts):
        return False
    if any(h.list.startswith(("vague", "hype")) for h in facts.form):
        return False
    reached = [a for a in facts.amounts if a.kind in {"quantity", "percent", "count", "duration"}]
    values = {(a.dimension, a.unit, a.low) for a in reached}
    two = len(values) > len({(dimension, unit) for dimension, unit, _ in values})
    if reached and two:
        return True
    told = facts.of_concept("not-so-today", True) or (reached and facts.of_concept("then-and-now", True))
    return bool(told) and not facts.of_concept("aspiration")


def _sets_out(facts: Facts) -> bool:
    """Whether it begins with an activity: to build, improving, we invest."""
    return any(len(facts.text[: hit.start].split()) <= _LEAD for hit in facts.of_concept("activity"))

"""`outcome`: a state of the world is named."""

from critic.model.checks import OutcomeNamed
from critic.reading.facts import Facts, Hit
from critic.review.context import Context, Judgement, judged, sentence_around

_AT_LENGTH = 5
"""Words of meaning from which a sentence in unknown words is doubted rather than refused."""


def judge(check: OutcomeNamed, context: Context) -> Judgement:
    """Met when a sentence says what will have happened and nothing in it is left vague without a number or a date.

    An aspiration (leadership, benefit, growth) is weak, and so is a longer sentence in none of the listed words;
    an activity or a sum of money alone is a gap.
    """
    facts = context.facts
    results = facts.of_concept("result")
    clear = [hit for hit in results if _clear(facts, hit)]
    if clear:
        span = sentence_around(facts.text, (clear[0].start, clear[0].end))
        return judged("met", span, found=context.words(span).rstrip("."))
    aspired = facts.of_concept("aspiration")
    hits = results or aspired
    if hits:
        spans = [(h.start, h.end) for h in hits[:3]]
        return judged("weak", *spans, found=context.words(spans[0]))
    done = facts.of_concept("activity")
    money = [(a.start, a.end) for a in facts.amounts if a.kind == "money"]
    spans = [(h.start, h.end) for h in done[:2]] + money[:1]
    if not spans and facts.content >= _AT_LENGTH and not facts.of_concept("non-answer"):
        return Judgement(outcome="weak", unsure=True, blanks={"found": ""})
    return judged("gap", *spans, found=context.words(spans[0]) if spans else "")


def _clear(facts: Facts, hit: Hit) -> bool:
    if facts.sentence_content[hit.sentence] < 3:
        return False
    return not any(h.sentence == hit.sentence and h.list.startswith("vague") for h in facts.form)

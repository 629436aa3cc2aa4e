"""How one answer to one question is rated, and what was read in it: for authors of questions."""

from datetime import date

from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.model.proposal import Answer, Proposal
from critic.reading.facts import Facts
from critic.review.examine import Examiner
from critic.review.rating import step_of


def trial(knowledge: Knowledge, question: str, words: str, as_of: date | None) -> str:
    """Lines of text, ending in a line break."""
    examiner = Examiner(knowledge, wary=False)
    answer = Answer(question=question, state="stated", items=(words,))
    found = examiner.examine(Proposal(name="", as_of=as_of, answers={question: answer}), question)
    score = found.score or 0.0
    outcome = say(knowledge, f"outcome-{found.outcome}")
    blanks = {"words": words, "outcome": outcome, "score": f"{score:.0f}", "step": step_of(score, knowledge.scoring)}
    lines = [say(knowledge, "trial-head", **blanks)]
    lines += [say(knowledge, "trial-remark", rule=f.rule, message=f.message, repair=f.repair) for f in found.findings]
    lines += [say(knowledge, "trial-merit", message=merit) for merit in found.merits]
    lines += [say(knowledge, f"trial-{name}", found=text) for name, text in _read(examiner.reader.read(words, as_of))]
    return "\n".join(lines) + "\n"


def _read(facts: Facts) -> list[tuple[str, str]]:
    text = facts.text
    amounts = [f"“{text[a.start : a.end]}” = {a.low:g}{_upper(a.low, a.high)} {a.unit}".rstrip() for a in facts.amounts]
    dates = [f"“{text[d.start : d.stop]}” = {d.begin or d.anchor} ({d.grain})" for d in facts.dates]
    parties = [f"“{p.name}” ({p.kind})" for p in facts.parties]
    phrases = [f"{h.list} “{text[h.start : h.end]}”" for h in facts.concepts]
    denied = [f"{h.list} “{text[h.start : h.end]}”" for h in facts.denied]
    found = (("amounts", amounts), ("dates", dates), ("parties", parties), ("phrases", phrases), ("denied", denied))
    return [(name, "; ".join(rows)) for name, rows in found if rows]


def _upper(low: float, high: float) -> str:
    return "" if low == high else f" to {high:g}"

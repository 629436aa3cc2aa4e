"""What is found in an answer, put into words: each remark quotes the answer and says how to satisfy it."""

from typing import Any

from critic.knowledge.messages import fill, say
from critic.model.catalogue import Knowledge
from critic.model.checks import Check, Conceptual, Ordered, Within
from critic.model.proposal import Answer
from critic.model.question import Question
from critic.model.review import Finding, Quote
from critic.reading.facts import Facts
from critic.review.context import Context, Judgement
from critic.review.doubt import Doubt

_QUOTED_WORDS = 14
_FEWEST_REPEATED = 6


class Remarks:
    """The remarks on answers, in the words of one Knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def unstated(self, question: Question, answer: Answer) -> Finding:
        """That the proposal does not say, or that nobody knows yet."""
        if answer.state == "not-stated":
            message = question.body.silent
        else:
            message = say(self._knowledge, f"open-{answer.state}", title=question.body.title)
        return self._substance(question, rule="silent", outcome="open", state=answer.state, message=message, quotes=())

    def hollow(self, question: Question, facts: Facts, reason: str) -> Finding:
        """That the words answer no question at all; `reason` is a message id."""
        quotes = opening(facts.text)
        message = say(self._knowledge, reason, quote=quotes[0].text if quotes else "")
        return self._substance(question, rule="told", outcome="gap", message=message, quotes=quotes)

    def shortfall(
        self, question: Question, context: Context, check: Check, judgement: Judgement, again: bool
    ) -> Finding:
        """What one check misses in the answer; `again` when another one was in doubt about it before."""
        quotes = tuple(_quote(context.facts, start, end) for start, end in judgement.spans)
        return self._substance(
            question,
            rule=check.kind,
            outcome=judgement.outcome,
            tier="consistency" if judgement.outcome == "contradicted" else "substance",
            message=self._doubtful(check, again) if judgement.unsure else self._shortfall(check, judgement),
            quotes=quotes or opening(context.facts.text),
            repair=fill(check.repair, **judgement.blanks),
            against=_other_side(check),
        )

    def doubt(self, question: Question, facts: Facts, doubt: Doubt) -> Finding:
        """What takes away half of an answer that would do."""
        quote = _quote(facts, *doubt.span)
        message = say(self._knowledge, f"doubt-{doubt.reason}", quote=quote.text, other=self._ask(doubt.other))
        return self._substance(
            question, rule=doubt.reason, outcome="weak", message=message, quotes=(quote,), against=doubt.other
        )

    def merit(self, check: Check, judgement: Judgement) -> str:
        """What makes the answer good by that check."""
        if check.met:
            return fill(check.met, **judgement.blanks)
        return say(self._knowledge, f"met-{check.kind}", **judgement.blanks)

    def form(self, question: Question, facts: Facts) -> list[Finding]:
        """One remark for each list that has a hit, quoting every different phrase of it."""
        found: list[Finding] = []
        for name in sorted({hit.list for hit in facts.form}):
            hits = {facts.text[h.start : h.end].casefold(): h for h in reversed(facts.form) if h.list == name}
            quotes = tuple(_quote(facts, h.start, h.end) for h in sorted(hits.values(), key=lambda h: h.start))
            entry = self._knowledge.lexicon.form[name]
            quoted = ", ".join(f"\u201c{q.text}\u201d" for q in quotes)
            message = fill(entry.remark, quote=quoted)
            found.append(self._of_form(question, name, message=message, quotes=quotes, repair=entry.repair))
        return found

    def said_before(self, question: Question, facts: Facts, first: str) -> list[Finding]:
        """That the same words answer the question `first` too, which comes before this one, when they are many."""
        if len(facts.words) < _FEWEST_REPEATED or first == question.id:
            return []
        quotes = opening(facts.text)
        message = say(self._knowledge, "said-before", quote=quotes[0].text if quotes else "", other=self._ask(first))
        repair = say(self._knowledge, "said-before-repair")
        return [self._of_form(question, "said-before", message=message, quotes=quotes, repair=repair, against=first)]

    def _doubtful(self, check: Check, again: bool) -> str:
        """That it was not seen in these words, which is no proof that it is not there."""
        own = f"unrecognised-{check.kind}"
        message = own if own in self._knowledge.lexicon.messages else "unrecognised"
        gap = check.gap[:1].lower() + check.gap[1:]
        return say(self._knowledge, "unrecognised-again" if again else message, gap=gap)

    def _shortfall(self, check: Check, judgement: Judgement) -> str:
        """In the check's own words; where its ideas are all there, that nothing definite is."""
        template: str = getattr(check, judgement.outcome)
        missing = ", ".join(self._lacked(name) for name in judgement.missing)
        if isinstance(check, Conceptual) and "{missing}" in template and not missing:
            return say(self._knowledge, "nothing-definite", quote=judgement.blanks["found"])
        return fill(template, missing=missing, **judgement.blanks)

    def _lacked(self, name: str) -> str:
        """The title of a concept list, or the message of that name, as it stands within a sentence."""
        concept = self._knowledge.lexicon.concepts.get(name)
        title = concept.title if concept else say(self._knowledge, f"lacks-{name}")
        return title[:1].lower() + title[1:]

    def _ask(self, question: str) -> str:
        """How that question is put; nothing for none."""
        return self._knowledge.questions[question].body.ask if question else ""

    def _substance(self, question: Question, rule: str, **rest: Any) -> Finding:
        """A finding with what all remarks of substance on that question share; `rest` says it or stands in for it."""
        shared = {
            "state": "stated",
            "tier": "substance",
            "severity": question.body.severity,
            "repair": question.body.checks[0].repair,
            "sources": question.body.sources,
        }
        return Finding(question=question.id, concern=question.concern, rule=f"{question.id}/{rule}", **shared | rest)

    def _of_form(self, question: Question, rule: str, **rest: Any) -> Finding:
        """A finding with what all remarks of form share."""
        return Finding(
            question=question.id,
            concern=question.concern,
            rule=f"form/{rule}",
            outcome="weak",
            state="stated",
            tier="form",
            severity="minor",
            sources=(),
            **rest,
        )


def opening(text: str) -> tuple[Quote, ...]:
    """The first words of an answer, to be quoted when a remark is about the whole of it; none of an empty one."""
    begin = len(text) - len(text.lstrip())
    words = text[begin:].split("\n", 1)[0].split()
    end = begin
    for word in words[:_QUOTED_WORDS]:
        end = text.index(word, end) + len(word)
    quoted = text[begin:end]
    end = begin + len(quoted.rstrip(",;:") or quoted)
    return (Quote(text=text[begin:end], start=begin, end=end),) if words else ()


def _quote(facts: Facts, start: int, end: int) -> Quote:
    return Quote(text=facts.text[start:end], start=start, end=end)


def _other_side(check: Check) -> str:
    """The question that a check compares with, if it does."""
    if isinstance(check, Ordered):
        return check.later_than
    return check.of if isinstance(check, Within) else ""

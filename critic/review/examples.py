"""Whether the examples of the knowledge come out as they promise."""

from collections.abc import Iterator
from datetime import date

from critic.model.catalogue import Knowledge
from critic.model.proposal import Answer, Proposal
from critic.model.question import Example
from critic.model.value import value
from critic.review.examine import Examiner


@value
class Broken:
    """An example that comes out otherwise."""

    place: str
    "Question or list it belongs to."
    example: str
    "Its words."
    wanted: str
    "What it promises."
    got: str
    "What comes out."


def broken(knowledge: Knowledge) -> list[Broken]:
    """Every example of a question and every pair of sentences of the lexicon that does not come out as promised."""
    examiner = Examiner(knowledge, wary=False)
    return [*_questions(examiner), *_form(examiner)]


def _questions(examiner: Examiner) -> Iterator[Broken]:
    for question in examiner.knowledge.questions.values():
        for example in question.body.examples:
            got = examiner.examine(proposal_of(question.id, example), question.id).outcome
            if got != example.expect:
                words = example.answer if isinstance(example.answer, str) else "; ".join(example.answer)
                yield Broken(place=question.id, example=words, wanted=example.expect, got=got)


def proposal_of(question: str, example: Example) -> Proposal:
    """The smallest proposal in which the example stands."""
    answers = {q: Answer(question=q, state="stated", items=(words,)) for q, words in (example.given or {}).items()}
    items = (example.answer,) if isinstance(example.answer, str) else example.answer
    answers[question] = Answer(question=question, state="stated", items=items)
    as_of = date.fromisoformat(example.as_of) if example.as_of else None
    return Proposal(name="Example", as_of=as_of, answers=answers)


def _form(examiner: Examiner) -> Iterator[Broken]:
    for name, entries in examiner.knowledge.lexicon.form.items():
        for entry in entries.entries:
            bad = examiner.reader.read(entry.bad, None)
            if not any(bad.text[h.start : h.end].casefold().replace("-", " ") == entry.phrase for h in bad.form):
                yield Broken(
                    place=f"form/{name}", example=entry.bad, wanted=f"`{entry.phrase}` remarked on", got="nothing"
                )
            good = examiner.reader.read(entry.good, None)
            if good.form:
                hit = good.text[good.form[0].start : good.form[0].end]
                yield Broken(place=f"form/{name}", example=entry.good, wanted="no remark", got=f"`{hit}`")

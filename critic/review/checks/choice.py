"""`choice`: one of the options is picked."""

from critic.model.checks import Chosen, Option
from critic.reading.tables import words_of
from critic.review.context import Context, Judgement, judged


def judge(check: Chosen, context: Context) -> Judgement:
    """By the longest option that the answer begins with; none of them is a gap."""
    wanted = ", ".join(option.name for option in check.options)
    picked = _picked(check, context.facts.text)
    if picked is None:
        return judged("gap", found="", wanted=wanted)
    return judged(picked.outcome, (0, min(len(context.facts.text), 60)), found=picked.name, wanted=wanted)


def _picked(check: Chosen, text: str) -> Option | None:
    words = words_of(text[:400])
    best: tuple[int, Option] | None = None
    for option in check.options:
        for phrase in (option.name, *option.phrases):
            begin = words_of(phrase)
            if words[: len(begin)] == begin and (best is None or len(begin) > best[0]):
                best = (len(begin), option)
    return best[1] if best else None

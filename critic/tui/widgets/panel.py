"""The state of the review beside the conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.model.terms import STEPS

if TYPE_CHECKING:
    from datetime import date

    from critic.model.review import Clock, ConcernRating

_SHOWN = 4
_LINE = 34
"""Cells of the time line."""
_BARS = ("[....]", "[=...]", "[==..]", "[===.]", "[====]")


class Panel(Static):
    """Verdict, ratings by concern, questions left, the clock, what would lift the verdict."""

    DEFAULT_CSS = """
    Panel {
        width: 40;
        padding: 0 1;
        background: $panel;
        color: $text;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id, markup=False)

    def show(self, session: Session) -> None:
        """Shows where the session stands."""
        self.update(Content("\n".join(panel_lines(session))), layout=False)


def panel_lines(session: Session) -> list[str]:
    """The panel as plain lines of at most 38 cells."""
    knowledge = session.knowledge
    if session.opening:
        return say(knowledge, "panel-opening").split("\n")
    review = session.review
    floor, ceiling, left = f"{review.floor:.0f}", f"{review.ceiling:.0f}", session.questions_left
    rated = {rating.concern: rating for rating in review.concerns}
    lines = [
        say(knowledge, "panel-verdict", verdict=review.verdict.name),
        say(knowledge, "panel-score-final" if floor == ceiling else "panel-score", floor=floor, ceiling=ceiling),
        say(knowledge, "panel-left" if left else "panel-left-none", left=str(left)),
        "",
    ]
    for concern, entry in knowledge.concerns.items():
        heart = "*" if entry.heart else " "
        lines.append(f"{heart}{entry.title:<14} {_rating(rated.get(concern), knowledge)}")
    lines += ["", *say(knowledge, "panel-heart").split("\n")]
    from critic.model.review import Clock

    if isinstance(review.clock, Clock):
        lines += ["", *_clock(review.clock, knowledge)]
    if review.verdict.vetoes:
        lines += ["", say(knowledge, "panel-veto", cap=knowledge.scoring.veto_cap)]
        lines += [f" - {veto.question}" for veto in review.verdict.vetoes]
    if review.lift and review.lift.items:
        lines += ["", say(knowledge, "panel-lift", verdict=review.lift.verdict)]
        lines += [f" + {item.question}" for item in review.lift.items[:_SHOWN]]
        more = len(review.lift.items) - _SHOWN
        lines += ["   " + say(knowledge, "panel-more", count=str(more))] if more > 0 else []
    return lines


def _clock(clock: Clock, knowledge: Knowledge) -> list[str]:
    """The time line from the premise to opening day, with a mark for each generation and for the proposal."""
    from critic.review.clock import partial

    begin, end = min(clock.premise, clock.completion), max(clock.premise, clock.completion)
    line = ["-"] * _LINE

    def mark(day: date, sign: str) -> None:
        if begin <= day <= end:
            line[round((day - begin).days / max((end - begin).days, 1) * (_LINE - 1))] = sign

    for _, written in clock.steps:
        mark(partial(written), "|")
    if clock.as_of:
        mark(clock.as_of, "N")
    mark(clock.premise, "P")
    mark(clock.completion, "O")
    years = f"{begin.year}{end.year:>{_LINE - 4}}"
    blanks = {"years": f"{clock.age_then:.1f}", "generations": f"{clock.generations:.1f}"}
    heading, *legend = say(knowledge, "panel-clock", **blanks).split("\n")
    return [heading, "".join(line), years, *legend]


def _rating(rating: ConcernRating | None, knowledge: Knowledge) -> str:
    if rating is None:
        return say(knowledge, "panel-not-applicable")
    bar = _BARS[STEPS.index(rating.step)]
    ends = f"{rating.floor:3.0f}" if not rating.open else f"{rating.floor:3.0f}-{rating.ceiling:.0f}"
    open_ = " " + say(knowledge, "panel-open", count=str(rating.open)) if rating.open else ""
    return f"{bar}{ends}{open_}"

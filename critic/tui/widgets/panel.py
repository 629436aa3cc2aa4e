"""The state of the review beside the conversation."""

from textual.content import Content
from textual.widgets import Static

from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.model.review import Clock, ConcernRating
from critic.model.terms import STEPS

_SHOWN = 4
_BARS = ("[....]", "[=...]", "[==..]", "[===.]", "[====]")


class Panel(Static):
    """Verdict, ratings by concern, questions left, the clock, what would lift the verdict."""

    DEFAULT_CSS = """
    Panel {
        width: 40;
        height: 100%;
        padding: 0 1;
        background: $panel;
        color: $text;
        overflow-y: auto;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id, markup=False)

    def show(self, session: Session) -> None:
        """Shows where the session stands."""
        self.update(Content("\n".join(panel_lines(session))))


def panel_lines(session: Session) -> list[str]:
    """The panel as plain lines of at most 38 cells."""
    review, knowledge = session.review, session.knowledge
    rated = {rating.concern: rating for rating in review.concerns}
    lines = [
        say(knowledge, "panel-verdict", verdict=review.verdict.name),
        say(knowledge, "panel-score", floor=f"{review.floor:.0f}", ceiling=f"{review.ceiling:.0f}"),
        say(knowledge, "panel-left", left=str(session.questions_left)),
        "",
    ]
    for concern, entry in knowledge.concerns.items():
        heart = "*" if entry.heart else " "
        lines.append(f"{heart}{entry.title:<14} {_rating(rated.get(concern), knowledge)}")
    lines += ["", *say(knowledge, "panel-heart").split("\n")]
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
    text = say(
        knowledge,
        "panel-clock",
        premise=str(clock.premise.year),
        completion=str(clock.completion.year),
        years=f"{clock.age_then:.1f}",
        generations=f"{clock.generations:.1f}",
    )
    return text.split("\n")


def _rating(rating: ConcernRating | None, knowledge: Knowledge) -> str:
    if rating is None:
        return say(knowledge, "panel-not-applicable")
    bar = _BARS[STEPS.index(rating.step)]
    ends = f"{rating.floor:3.0f}" if not rating.open else f"{rating.floor:3.0f}-{rating.ceiling:.0f}"
    open_ = " " + say(knowledge, "panel-open", count=str(rating.open)) if rating.open else ""
    return f"{bar}{ends}{open_}"

"""The state of the review beside the conversation."""

from textual.content import Content
from textual.widgets import Static

from critic.interview.session import Session
from critic.model.review import Clock, ConcernRating
from critic.model.terms import STEPS

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
    lines = [
        f"Verdict: {review.verdict.name}",
        f"Score: {review.floor:.0f} of 100 (up to {review.ceiling:.0f})",
        f"Questions left: at most {session.questions_left}",
        "",
    ]
    rated = {rating.concern: rating for rating in review.concerns}
    for concern, entry in knowledge.concerns.items():
        heart = "*" if entry.heart else " "
        lines.append(f"{heart}{entry.title:<14} {_rating(rated.get(concern))}")
    lines += ["", "* heart concern; open questions count", "  as unmet in the first number"]
    if isinstance(review.clock, Clock):
        clock = review.clock
        lines += [
            "",
            "Premise on opening day",
            f"{clock.premise.year} --{clock.age_then:.1f} years--> {clock.completion.year}",
            f"{clock.generations:.1f} generations old",
        ]
    if review.verdict.vetoes:
        lines += ["", f"Held at {knowledge.scoring.veto_cap} or below by"]
        lines += [f" - {veto.question}" for veto in review.verdict.vetoes]
    if review.lift and review.lift.items:
        lines += ["", f"To {review.lift.verdict}:"]
        lines += [f" + {item.question}" for item in review.lift.items[:4]]
        more = len(review.lift.items) - 4
        lines += [f"   and {more} more"] if more > 0 else []
    return lines


def _rating(rating: ConcernRating | None) -> str:
    if rating is None:
        return "does not apply"
    bar = _BARS[STEPS.index(rating.step)]
    ends = f"{rating.floor:3.0f}" if not rating.open else f"{rating.floor:3.0f}-{rating.ceiling:.0f}"
    open_ = f" {rating.open} open" if rating.open else ""
    return f"{bar}{ends}{open_}"

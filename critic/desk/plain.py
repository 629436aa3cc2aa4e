"""The conversation as plain lines: for screen readers, simple terminals and scripts. Nothing is ever redrawn."""

from collections.abc import Callable, Iterator

from critic.desk.desk import Desk, Reply
from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.transcript import Turn
from critic.source.problems import visible

_REPLIES = ("silent", "unknown", "na", "skip", "example", "why")
"""What the numbers under a question stand for, from 1."""


def converse(desk: Desk, lines: Iterator[str], write: Callable[[str], None]) -> None:
    """Asks and hears until the lines end or the user leaves; `write` takes whole lines."""
    session = desk.session
    for turn in desk.begin():
        write(told(session, turn))
    write(hint(session))
    for line in lines:
        reply = heard(desk, line.rstrip("\r\n"))
        for turn in reply.turns:
            if turn.speaker != "user":
                write(told(session, turn))
        if reply.look:
            write("\n".join(visible(line) for line in reply.look.split("\n")))
        if reply.leaves:
            return
        write(hint(session))


def heard(desk: Desk, line: str) -> Reply:
    """A line, or the number of one of the replies."""
    number = line.strip()
    if desk.session.current and number.isdigit() and 1 <= int(number) <= len(_REPLIES):
        return desk.carry_out(_REPLIES[int(number) - 1], "")
    return desk.hear(line)


def told(session: Session, turn: Turn) -> str:
    """One turn as a line or more, with a word in front that says what it is."""
    text = "\n".join(visible(line) for line in turn.text.split("\n"))
    return say(session.knowledge, "plain-turn", label=say(session.knowledge, f"turn-{turn.kind}"), text=text)


def hint(session: Session) -> str:
    """What can be typed now."""
    if session.opening or session.current is None:
        return say(session.knowledge, "plain-prompt")
    return say(session.knowledge, "plain-hint", left=str(session.questions_left))

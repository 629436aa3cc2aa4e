"""What a line that begins with a slash means. Commands that need files or a screen are left to the screen."""

from critic.interview import asides
from critic.interview.replies import means
from critic.interview.session import Session
from critic.knowledge.messages import say
from critic.model.transcript import Turn
from critic.source.problems import did_you_mean

NAMES = (
    "why",
    "example",
    "precedent",
    "silent",
    "unknown",
    "skip",
    "na",
    "back",
    "goto",
    "edit",
    "undo",
    "redo",
    "findings",
    "map",
    "search",
    "review",
    "proposal",
    "panel",
    "depth",
    "score",
    "save",
    "export",
    "copy",
    "editor",
    "settings",
    "help",
    "quit",
)
_OF_THE_SCREEN = frozenset({"panel", "copy", "editor", "settings"})
"""Commands that mean nothing where nothing is drawn."""
MOVES = frozenset({"back", "goto", "edit", "undo", "redo"})
"""Commands after which the words of the question they lead to are there to be changed."""


def parse(text: str) -> tuple[str, str] | None:
    """Name and rest of a command, or None for an ordinary answer. A path such as /etc/hosts is no command."""
    if not text.startswith("/"):
        return None
    name, _, rest = text[1:].strip().partition(" ")
    if not name or "/" in name or "\n" in name:
        return None
    return name.casefold(), rest.strip()


def asked(text: str, session: Session) -> tuple[str, str] | None:
    """A command that is asked for in plain words, such as why; None for an ordinary answer."""
    found = (name for name in ("why", "example", "help") if means(text.rstrip("?"), f"ask-{name}", session.knowledge))
    return next(((name, "") for name in found), None)


def run(session: Session, name: str, rest: str) -> list[Turn]:
    """Carries out a command that needs no file, and returns what the examiner says."""
    if name == "why":
        return asides.why(session)
    if name == "example":
        return asides.an_example(session)
    if name == "precedent":
        return asides.precedents(session)
    if name == "silent":
        return session.declare("not-stated")
    if name == "unknown":
        return session.declare("unknown")
    if name == "skip":
        return session.declare("later")
    if name == "na":
        return session.declare("not-applicable", rest)
    if name == "back":
        return session.back()
    if name == "goto":
        return session.goto(rest)
    if name == "edit":
        return session.goto(rest) if rest else session.back()
    if name == "undo":
        return session.undo()
    if name == "redo":
        return session.redo()
    if name == "findings":
        return asides.remarks(session)
    if name == "depth":
        return session.set_depth(rest)
    if name == "score":
        return asides.score(session)
    if name == "help":
        return session.note(say(session.knowledge, "help", commands=_explained(session)))
    if name in _OF_THE_SCREEN:
        return session.note(say(session.knowledge, "screen-only", name=name))
    return session.note(say(session.knowledge, "no-such-command", name=f"/{name}", hint=_hint(name)))


def completions(text: str) -> list[str]:
    """Commands that begin with what is typed, in their order; none for an ordinary answer."""
    if not text.startswith("/") or " " in text or "\n" in text:
        return []
    return [f"/{name}" for name in NAMES if name.startswith(text[1:].casefold())]


def _explained(session: Session) -> str:
    """Every command that works without a screen, a line each."""
    names = [name for name in NAMES if name not in _OF_THE_SCREEN]
    knowledge = session.knowledge
    lines = (say(knowledge, "help-line", name=name, what=say(knowledge, f"command-{name}")) for name in names)
    return "\n".join(lines)


def _hint(name: str) -> str:
    return did_you_mean(name, NAMES)

"""Commands that open something beside the conversation, or need the terminal; each is given the screen and the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from critic.desk import looks
from critic.desk.config import THEMES, config_path, write_theme
from critic.desk.editor import EditorError, edited
from critic.desk.keys import NONE
from critic.model.terms import DEPTHS
from critic.tui.bound import shown
from critic.tui.screens.look import LookScreen
from critic.tui.screens.panel import PanelScreen
from critic.tui.screens.pick import PickScreen
from critic.tui.widgets.composer import Composer
from critic.tui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from critic.tui.screens.chat import ChatScreen


def _list(screen: ChatScreen, name: str, words: str | None, go: Callable[[str | None], None]) -> None:
    if screen.session.opening and name != "search":
        screen.notify(screen.say("look-not-yet"), markup=False)
        return
    rows = looks.rows(screen.session, name)
    screen.app.push_screen(
        PickScreen(screen.session.knowledge, screen.say(f"{name}-title"), rows, screen.copy, words), go
    )


def _findings(screen: ChatScreen, words: str) -> None:
    _list(screen, "findings", words or None, screen.go)


def _map(screen: ChatScreen, words: str) -> None:
    _list(screen, "map", words or None, screen.go)


def _goto(screen: ChatScreen, question: str) -> None:
    """To a question by its id, or by choosing it."""
    if question:
        screen.go(question)
    else:
        _map(screen, "")


def _search(screen: ChatScreen, words: str) -> None:
    """Words in what was said; the turn that is chosen is marked."""

    def mark(number: str | None) -> None:
        if number:
            transcript = screen.query_one(Transcript)
            transcript.focus()
            transcript.mark(int(number))

    _list(screen, "search", words, mark)


def _text(screen: ChatScreen, name: str) -> None:
    if screen.session.opening:
        screen.notify(screen.say("look-not-yet"), markup=False)
        return
    screen.app.push_screen(LookScreen(screen.session.knowledge, looks.text(screen.session, name), screen.copy))


def _review(screen: ChatScreen, _: str) -> None:
    _text(screen, "review")


def _proposal(screen: ChatScreen, _: str) -> None:
    _text(screen, "proposal")


def _panel(screen: ChatScreen, _: str) -> None:
    screen.app.push_screen(PanelScreen(screen.session))


def _help(screen: ChatScreen, _: str) -> None:
    """The help of what has the focus, then every command with its key."""
    focused = screen.focused
    place = (
        "transcript" if isinstance(focused, Transcript) else "composer" if isinstance(focused, Composer) else "panel"
    )
    lines = [screen.say(f"help-{place}"), "", screen.say("help-commands")]
    for name, key in screen.config.keys:
        written = "-" if key == NONE else shown(key)
        lines.append(f"  /{name:<11}{written:<9}{screen.say(f'command-{name}')}")
    screen.app.push_screen(LookScreen(screen.session.knowledge, "\n".join(lines), screen.copy))


def _copy(screen: ChatScreen, rest: str) -> None:
    """The last thing the examiner said, or the review, or the file."""
    if rest in looks.TEXTS:
        screen.copy(looks.text(screen.session, rest))
        return
    said = (t.text for t in reversed(screen.session.transcript) if t.speaker == "examiner")
    screen.copy(next(said, ""))


def _editor(screen: ChatScreen, _: str) -> None:
    """The words of the composer in the user's own editor; they are not sent by that."""
    from textual.app import SuspendNotSupported

    composer = screen.query_one(Composer)
    text, problem = composer.text, ""
    try:
        with screen.app.suspend():
            # suspend() does not give the screen back when something is raised in it
            try:
                text = edited(text)
            except EditorError as error:
                problem = screen.say("editor-failed", reason=str(error))
    except SuspendNotSupported:
        problem = screen.say("editor-not-here")
    composer.propose(text)
    if problem:
        screen.notify(problem, severity="warning", markup=False)


def _settings(screen: ChatScreen, _: str) -> None:
    """The themes and the depth; a theme that is chosen is written into the file of settings."""
    now = screen.say("setting-now")
    rows = [
        (f"theme {name}", screen.say("setting-theme", name=name, now=now if name == screen.app.theme else ""))
        for name in THEMES
    ]
    if not screen.session.opening:
        depth = screen.session.proposal.depth
        rows += [
            (f"depth {name}", screen.say("setting-depth", name=name, now=now if name == depth else ""))
            for name in DEPTHS
        ]
    title = screen.say("settings-title", path=str(config_path()))

    def choose(row: str | None) -> None:
        what, _, name = (row or "").partition(" ")
        if what == "depth":
            screen.take(screen.desk.carry_out("depth", name))
        elif what == "theme":
            screen.app.theme = name
            screen.notify(_write_theme(screen, name), markup=False)

    screen.app.push_screen(PickScreen(screen.session.knowledge, title, rows, screen.copy), choose)


def _write_theme(screen: ChatScreen, name: str) -> str:
    path = config_path()
    try:
        write_theme(path, name)
    except OSError as error:
        return screen.say("not-saved", reason=f"{path}: {error.strerror}.")
    return screen.say("saved", path=str(path))


BESIDE: dict[str, Callable[[ChatScreen, str], None]] = {
    "findings": _findings,
    "map": _map,
    "goto": _goto,
    "search": _search,
    "review": _review,
    "proposal": _proposal,
    "panel": _panel,
    "help": _help,
    "copy": _copy,
    "editor": _editor,
    "settings": _settings,
}
"""By name of the command."""

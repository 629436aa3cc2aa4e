"""The panel over the conversation, for terminals that are too narrow to show both."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from critic.interview.session import Session
from critic.tui.bound import joined, labelled
from critic.tui.widgets.panel import Panel


class PanelScreen(ModalScreen[None]):
    """Any of the keys that leave other screens closes it."""

    CSS_PATH = "panel.tcss"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._bindings = joined(
            self._bindings, labelled(session.knowledge, ("escape,enter,q,space,ctrl+t", "dismiss", "key-leave", "Esc"))
        )

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Panel()

    def on_mount(self) -> None:
        self.query_one(Panel).show(self.session)

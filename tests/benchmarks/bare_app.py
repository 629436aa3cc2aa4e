"""The least that a Textual application with a composer can be: what the terminal benchmark holds ours against."""

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class BareApp(App[None]):
    """One text area, and nothing else."""

    CSS = "TextArea { height: 5; }"

    def compose(self) -> ComposeResult:
        yield TextArea(soft_wrap=True, show_line_numbers=False)


if __name__ == "__main__":
    BareApp().run()

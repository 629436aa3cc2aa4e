"""What changed in a conversation, in order, and what of it can be taken back or given again."""

from collections.abc import Sequence

from critic.model.log import Event
from critic.model.proposal import Answer


class History:
    """The log of one conversation: events are only ever added, also those that take something back."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.done: list[Event] = []
        self.undone: list[Event] = []

    def answered(self, question: str, before: Answer | None, after: Answer) -> None:
        """An answer was given or changed."""
        self.take(Event(kind="answer", question=question, before=before, after=after))

    def note(self, event: Event) -> None:
        """Something changed that cannot be taken back: a line of the opening, the depth."""
        self.events.append(event)

    def undo(self) -> Event | None:
        """Takes back the last answer; None when there is none."""
        if not self.done:
            return None
        last = self.done[-1]
        return self.take(Event(kind="undo", question=last.question, before=last.after, after=last.before))

    def redo(self) -> Event | None:
        """Gives the answer again that was taken back last; None when there is none."""
        if not self.undone:
            return None
        last = self.undone[-1]
        return self.take(Event(kind="redo", question=last.question, before=last.before, after=last.after))

    def take(self, event: Event) -> Event:
        """Adds an event, also one from a log that is replayed."""
        self.events.append(event)
        if event.kind == "answer":
            self.done.append(event)
            self.undone.clear()
        elif event.kind == "undo":
            self.undone.append(self.done.pop())
        elif event.kind == "redo":
            self.done.append(self.undone.pop())
        return event


def answers_of(events: Sequence[Event]) -> dict[str, Answer]:
    """The answers that a log comes to."""
    answers: dict[str, Answer] = {}
    for event in events:
        if event.question:
            answers.pop(event.question, None)
            if event.after:
                answers[event.question] = event.after
    return answers

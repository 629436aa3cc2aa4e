"""A proposal: what is put forward, and the answers known so far."""

from datetime import date

from critic.model.terms import Depth, State
from critic.model.value import value


@value
class Answer:
    """What the proposal says on one question, in its own words."""

    question: str
    "Question id."
    state: State
    "Whether there are words, and if not, in which way there are none."
    items: tuple[str, ...] = ()
    "The words; one string for a plain answer, several for a list, none unless `stated`."
    reason: str = ""
    "Why it does not apply; required by `not-applicable`, free for the others."
    source: str = ""
    "Where the words were published."
    quote: str = ""
    "A passage copied from that source."
    note: str = ""
    "Anything the writer of the file wants to keep beside the answer; never judged."

    @property
    def text(self) -> str:
        """The words as one string, items on lines of their own."""
        return "\n".join(self.items)


@value
class Proposal:
    """The header of a proposal file and its answers by question id."""

    name: str
    "What it is called."
    kind: str = ""
    "Id of a kind in the knowledge, or empty when nobody has said."
    stage: str = ""
    "Where it stands, in the writer's words: announced, approved, under way ..."
    as_of: date | None = None
    "The day whose knowledge the review may use; without it nothing relative can be worked out."
    summary: str = ""
    "What is proposed, in a few sentences; printed, never judged."
    depth: Depth = "full"
    "How far it is to be examined."
    sponsors: tuple[str, ...] = ()
    "Who puts it forward; printed, never judged."
    answers: dict[str, Answer]
    "By question id; a question that is not here has not been asked yet."

"""The shape of a proposal file, in one place for reading, writing, template and schema."""

from critic.model.catalogue import Knowledge

FORMAT = "1"
TEXT_FIELDS = ("name", "kind", "stage", "as_of", "summary", "depth")
ANSWER_KEYS = ("answer", "source", "quote", "state", "reason", "note")
UNNAMED = "Unnamed proposal"


def header_questions(knowledge: Knowledge) -> dict[str, str]:
    """Header field to the question it answers, such as `finish` to `schedule.finish`."""
    return {q.body.header: q.id for q in knowledge.questions.values() if q.body.header}


def header_keys(knowledge: Knowledge) -> tuple[str, ...]:
    """Every key of the top level, in the order they are written."""
    return (
        "format",
        "name",
        "kind",
        "stage",
        "as_of",
        "summary",
        "depth",
        "sponsors",
        *header_questions(knowledge),
        "answers",
    )


def nested(knowledge: Knowledge) -> dict[str, dict[str, str]]:
    """Concern to the names of its questions to their ids, without those that stand in the header."""
    table: dict[str, dict[str, str]] = {concern: {} for concern in knowledge.concerns}
    for question in knowledge.questions.values():
        if not question.body.header:
            table[question.concern][question.id.partition(".")[2]] = question.id
    return {concern: names for concern, names in table.items() if names}

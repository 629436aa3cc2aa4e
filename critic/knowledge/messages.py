"""What the examiner and the report say, in the language of the knowledge."""

from critic.model.catalogue import Knowledge


class Blanks(dict[str, str]):
    """Values for `{names}`; a name without a value stays empty, so that a remark never fails to be made."""

    def __missing__(self, key: str) -> str:
        return ""


def fill(template: str, /, **blanks: str) -> str:
    """The template with its `{names}` filled in. Braces inside the values stay as they are."""
    return template.format_map(Blanks(blanks))


def say(knowledge: Knowledge, message: str, /, **blanks: str) -> str:
    """The message with that id. Raises KeyError when the lexicon has none; a test looks for every id used."""
    return fill(knowledge.lexicon.messages[message], **blanks)

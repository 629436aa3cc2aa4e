"""A Proposal to the text of its file, the way a person would write it."""

import yaml

from critic.model.catalogue import Knowledge
from critic.model.proposal import Answer, Proposal
from critic.proposal.layout import FORMAT, UNNAMED, header_questions, nested
from critic.source.nodes import Mapping, Scalar, parse
from critic.source.problems import SourceError

_WIDTH = 100


def write(proposal: Proposal, knowledge: Knowledge, blanks: bool = False) -> str:
    """The file's text, each answer below its question as a comment.

    With `blanks`, questions without an answer that suit its kind and depth are there too, to be filled in. Reading
    the text gives `proposal` again.
    """

    def suits(question: str) -> bool:
        found = knowledge.questions[question]
        return found.suits(proposal.kind, proposal.depth) and found.body.opened_by is None

    lines = [f"format: {FORMAT}"]
    for field, text in (
        ("name", "" if proposal.name == UNNAMED else proposal.name),
        ("kind", proposal.kind),
        ("stage", proposal.stage),
        ("as_of", proposal.as_of.isoformat() if proposal.as_of else ""),
        ("summary", proposal.summary),
        ("depth", "" if proposal.depth == "full" else proposal.depth),
    ):
        if text or blanks:
            lines += _field(field, text, 0)
    if proposal.sponsors or blanks:
        lines += _list("sponsors", proposal.sponsors, 0)
    for field, question in header_questions(knowledge).items():
        asked = knowledge.questions[question].body.ask
        lines += _answer(field, asked, proposal.answers.get(question), 0, blanks and suits(question))
    answers: list[str] = []
    for concern, names in nested(knowledge).items():
        inner: list[str] = []
        for name, question in names.items():
            asked = knowledge.questions[question].body.ask
            inner += _answer(name, asked, proposal.answers.get(question), 4, blanks and suits(question))
        if inner:
            answers += [f"  {concern}:", *inner]
    return "\n".join([*lines, *(["answers:"] if answers else []), *answers]) + "\n"


def _answer(name: str, ask: str, answer: Answer | None, indent: int, blanks: bool) -> list[str]:
    if answer is None:
        return [f"{' ' * indent}# {ask}", f"{' ' * indent}{name}:"] if blanks else []
    comment = f"{' ' * indent}# {ask}"
    extras = [
        (key, text)
        for key, text in (
            ("state", "" if answer.state == "stated" else answer.state),
            ("reason", answer.reason),
            ("source", answer.source),
            ("quote", answer.quote),
            ("note", answer.note),
        )
        if text
    ]
    if not extras:
        return [comment, *_items(name, answer.items, indent)]
    lines = [comment, f"{' ' * indent}{name}:"]
    if answer.items:
        lines += _items("answer", answer.items, indent + 2)
    for key, text in extras:
        lines += _field(key, text, indent + 2)
    return lines


def _items(key: str, items: tuple[str, ...], indent: int) -> list[str]:
    return _field(key, items[0], indent) if len(items) == 1 else _list(key, items, indent)


def _list(key: str, items: tuple[str, ...], indent: int) -> list[str]:
    lines = [f"{' ' * indent}{key}:"]
    for item in items:
        first, *rest = _scalar(item, indent + 2)
        lines += [f"{' ' * (indent + 2)}- {first}", *rest]
    return lines


def _field(key: str, text: str, indent: int) -> list[str]:
    first, *rest = _scalar(text, indent)
    return [f"{' ' * indent}{key}: {first}".rstrip(), *rest]


def _scalar(text: str, indent: int) -> list[str]:
    """The text as YAML: the first line stands behind the key, the others are indented more than it.

    The plainest way that reads back as the same text is taken; in doubt, double quotes.
    """
    if not text:
        return [""]
    inner = " " * (indent + 2)
    ways: list[list[str]] = []
    if "\n" not in text:
        ways.append([text] if len(text) <= _WIDTH else [">-", *(inner + line for line in _wrapped(text))])
    else:
        ways.append(["|-", *((inner + line).rstrip(" ") for line in text.split("\n"))])
    quoted = yaml.safe_dump(text, default_style='"', allow_unicode=True, width=float("inf")).rstrip("\n")
    ways.append([quoted])
    return next((way for way in ways if _reads_as(way, indent, text)), ways[-1])


def _wrapped(text: str) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _WIDTH:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def _reads_as(way: list[str], indent: int, text: str) -> bool:
    sample = "\n".join([f"{' ' * indent}k: {way[0]}", *way[1:]])
    try:
        root = parse(sample.encode("utf-8", "surrogatepass"), "").root
    except (SourceError, UnicodeError):
        return False
    node = root.entries["k"].node if isinstance(root, Mapping) and "k" in root.entries else None
    if not isinstance(node, Scalar) or node.text != text:
        return False
    return node.quoted or text not in {"~", "null"}

"""The file of settings to Config, or to every mistake in it at once."""

from pathlib import Path

from critic.desk.config import THEMES, Config
from critic.desk.keys import KEYS, NONE, TAKEN, is_key
from critic.source.nodes import Document, Mapping, Node, Scalar, parse, read_bytes
from critic.source.problems import Problem, SourceError, did_you_mean

_FIELDS = ("theme", "keys")


def read(path: Path) -> Config:
    """The settings in the file. Raises SourceError with every problem."""
    return _Reading(parse(read_bytes(path), str(path))).config()


class _Reading:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []

    def config(self) -> Config:
        root = self.document.root
        if root is None:
            return Config()
        if not isinstance(root, Mapping):
            raise SourceError(
                [self.document.problem(root.place, "settings are keys.", "Begin with `theme:` or `keys:`.")]
            )
        self._known(root, _FIELDS)
        theme, keys = root.entries.get("theme"), root.entries.get("keys")
        found = Config(theme=self._theme(theme.node) if theme else "", keys=self._keys(keys.node if keys else None))
        if self.problems:
            raise SourceError(self.problems)
        return found

    def _known(self, mapping: Mapping, known: tuple[str, ...]) -> None:
        for key, entry in mapping.entries.items():
            if key not in known:
                self._say(entry.key, f"there is nothing called `{key}` to set.", did_you_mean(key, known))

    def _theme(self, node: Node) -> str:
        text = node.text if isinstance(node, Scalar) else ""
        if text not in THEMES:
            self._say(node, f"there is no theme `{text}`.", did_you_mean(text, THEMES))
        return text

    def _keys(self, node: Node | None) -> tuple[tuple[str, str], ...]:
        chosen: dict[str, str] = {}
        if isinstance(node, Mapping):
            self._known(node, tuple(KEYS))
            chosen = {name: self._key(entry.node) for name, entry in node.entries.items() if name in KEYS}
            self._clashes(node, KEYS | chosen)
        elif node is not None:
            self._say(node, "`keys` are commands with a key each.", "Such as `why: f2`.")
        return tuple((KEYS | chosen).items())

    def _key(self, node: Node) -> str:
        text = node.text.casefold().replace(" ", "") if isinstance(node, Scalar) else ""
        if text == NONE:
            return text
        if text in TAKEN:
            self._say(node, f"`{text}` is needed for something else.", "Take another key, or `none`.")
        elif not is_key(text):
            self._say(node, f"`{text}` is no key.", "Write it as f2, ctrl+r or alt+p, or `none` for no key.")
        return text

    def _clashes(self, node: Mapping, keys: dict[str, str]) -> None:
        """A key that was given to one command while another has it."""
        for name, entry in node.entries.items():
            others = [other for other, key in keys.items() if key == keys.get(name) and other != name and key != NONE]
            if name in keys and others:
                hint = f"Give `{others[0]}` another key too, or `none`."
                self._say(entry.node, f"`{keys[name]}` carries out `{others[0]}` as well.", hint)

    def _say(self, node: Node, message: str, hint: str) -> None:
        self.problems.append(self.document.problem(node.place, message, hint))

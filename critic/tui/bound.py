"""Keys of a screen, from the user's settings and in the words of the knowledge's language."""

from textual.binding import Binding, BindingsMap

from critic.desk.config import Config
from critic.desk.keys import SHOWN
from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge


def keys_of(config: Config, knowledge: Knowledge) -> list[Binding]:
    """One for every command that has a key; they come before the keys of whatever has the focus."""
    return [
        Binding(
            key,
            f"command('{name}')",
            say(knowledge, f"key-{name}"),
            show=name in SHOWN,
            priority=True,
            key_display=shown(key),
        )
        for name, key in config.key_of.items()
    ]


def labelled(knowledge: Knowledge, *keys: tuple[str, str, str, str]) -> list[Binding]:
    """Bindings of a screen: keys, action, the message that labels it, and how the key is shown (nothing for itself)."""
    return [
        Binding(key, action, say(knowledge, message), key_display=display or None)
        for key, action, message, display in keys
    ]


def joined(bindings: BindingsMap, more: list[Binding]) -> BindingsMap:
    """The bindings with more of them, which come first."""
    return BindingsMap.merge([BindingsMap(more), bindings])


def shown(key: str) -> str:
    """A key as it is written on the keyboard."""
    return "+".join(part.upper() if len(part) < 3 else part.capitalize() for part in key.split("+"))

"""Who may come in: the rules for addresses, hosts, tokens and origins, without a server."""

import hmac
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import urlsplit

from critic.model.value import value

SHORTEST_TOKEN = 16
_LOCAL = ("127.0.0.1", "[::1]", "localhost")


@value
class Door:
    """What a request has to show."""

    hosts: frozenset[str]
    "The values of the Host header that are let in; any when it is empty, which only a token makes safe."
    key: str
    "What the cookie has to hold; empty when no token is asked for."


def loopback(host: str) -> bool:
    """Whether only programs on this machine reach that address. A name other than localhost is taken to be open."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def local_door(host: str, port: int) -> Door:
    """Without a token: a page of another site whose name was made to lead here still asks for its own name."""
    names = {*_LOCAL, in_url(host)}
    hosts = {f"{name}:{port}" for name in names} | (names if port == 80 else set())
    return Door(hosts=frozenset(hosts), key="")


def token_door(token: str) -> Door:
    """With a token. The name may be any: that of the machine, or that of a server in front of this one."""
    return Door(hosts=frozenset(), key=key_of(token))


def key_of(token: str) -> str:
    """What stands in the cookie for a token, so that any token fits there and none lies in a browser's files."""
    return sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two keys are equal, in a time that does not tell how much of them is."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def refusal(door: Door, host: str, cookie: str, origin: str | None) -> str:
    """The id of the message a request is refused with, or nothing. `origin` is None unless it is a websocket's."""
    if door.hosts and host.lower() not in door.hosts:
        return "serve-wrong-host"
    if door.key and not same(cookie, door.key):
        return "serve-no-token"
    if origin is not None and not _from(origin, host):
        return "serve-wrong-origin"
    return ""


def in_url(host: str) -> str:
    """The address as it stands in a URL."""
    return f"[{host}]" if ":" in host else host.lower()


def _from(origin: str, host: str) -> bool:
    """Whether a page of that origin was served under that host."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and parts.netloc.lower() == host.lower()

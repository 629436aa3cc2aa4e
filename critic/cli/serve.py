"""`critic serve`: the conversation in a browser."""

import os
import shlex
import socket
import sys
from importlib.util import find_spec
from pathlib import Path

import click

from critic.cli.errors import fail, note
from critic.cli.options import knowledge_in, knowledge_option
from critic.knowledge.messages import say
from critic.model.catalogue import Knowledge
from critic.proposal.read import read_file
from critic.web.door import SHORTEST_TOKEN, Door, in_url, local_door, loopback, token_door

TOKEN = "CRITIC_SERVE_TOKEN"


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[PROPOSAL]")
@click.option("--host", default="127.0.0.1", help="Address to listen on (default: 127.0.0.1, this machine only).")
@click.option("--port", default=8000, type=click.IntRange(0, 65535), help="Port (default: 8000; 0 takes a free one).")
@knowledge_option
def command(file: Path | None, host: str, port: int, folder: Path | None) -> None:
    """Hold the conversation in a browser: each tab is a session of its own, kept like those of `critic chat`.

    Only this machine is let in, unless CRITIC_SERVE_TOKEN is set to a secret of at least 16 characters: then every
    visitor has to have it. Whoever is let in reads and writes files as you do. Needs `pip install 'critic[web]'`.
    """
    knowledge = knowledge_in(folder)
    if find_spec("textual_serve") is None:
        fail(say(knowledge, "serve-no-extra"))
    token = _token(knowledge, host)
    if file is not None and file.exists():
        read_file(file, knowledge)
    listening = _listen(knowledge, host, port)
    port = listening.getsockname()[1]
    door = token_door(token) if token else local_door(host, port)
    from critic.web.server import Site, serve

    _tell(knowledge, host, port, door)
    serve(Site(chat_command(file, folder), knowledge, door, f"critic-{port}"), listening)


def chat_command(file: Path | None, folder: Path | None) -> str:
    """What the shell runs for each visitor: the same Python, the same knowledge, the same file."""
    words = [sys.executable, "-m", "critic", "chat"]
    words += ["--knowledge", str(folder)] if folder is not None else []
    words += ["--", str(file)] if file is not None else []
    return shlex.join(words)


def _token(knowledge: Knowledge, host: str) -> str:
    """The token, which the visitors' processes do not get to see; without one only this machine is served."""
    token = os.environ.pop(TOKEN, "")
    if token and len(token) < SHORTEST_TOKEN:
        fail(say(knowledge, "serve-short-token", variable=TOKEN, least=str(SHORTEST_TOKEN)))
    if not token and not loopback(host):
        fail(say(knowledge, "serve-not-local", host=host, variable=TOKEN, least=str(SHORTEST_TOKEN)))
    return token


def _listen(knowledge: Knowledge, host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        fail(say(knowledge, "serve-no-port", address=f"{in_url(host)}:{port}", reason=reason))


def _tell(knowledge: Knowledge, host: str, port: int, door: Door) -> None:
    """The address to open. The token itself is not printed."""
    name = socket.gethostname() if host in {"0.0.0.0", "::"} else in_url(host)
    note(say(knowledge, "serve-open", address=f"http://{name}:{port}/"))
    if door.key:
        note(say(knowledge, "serve-with-token", address=f"http://{name}:{port}/?token=", variable=TOKEN))
    if not loopback(host):
        note(say(knowledge, "serve-not-encrypted", port=str(port)))

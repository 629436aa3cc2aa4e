"""`critic serve` in a process of its own, and plain requests to it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from critic.desk.store import Store
from critic.model.transcript import Turn
from tests.helpers import ROOT


@contextmanager
def serving(data: Path, *arguments: str, **env: str) -> Iterator[str]:
    """Serves on a free port with `data` for its sessions; gives `host:port`, and looks for tracebacks at the end."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CRITIC_DATA_DIR": str(data), **env}
    process = subprocess.Popen(
        [sys.executable, "-m", "critic", "serve", "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    assert process.stderr is not None
    try:
        first = process.stderr.readline().decode()
        found = re.search(r"http://(\S+:\d+)/", first)
        assert found, first
        yield found[1]
    finally:
        process.terminate()
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (0, b"")
    assert b"Traceback" not in err, err.decode()


def ask(server: str, path: str = "/", **headers: str) -> tuple[int, str, HTTPResponse]:
    """A request; its status, its text, and the response for its headers."""
    connection = HTTPConnection(server, timeout=20)
    try:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        text = "" if response.status == 101 else response.read().decode()
        return response.status, text, response
    finally:
        connection.close()


def knock(server: str, **headers: str) -> tuple[int, str]:
    """Asks for the websocket; the status (101 when it is opened) and the text of a refusal."""
    wanted = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }
    status, text, _ = ask(server, "/ws", **wanted, **headers)
    return status, text


def said(data: Path) -> list[Turn]:
    """What is kept of the session that changed last."""
    store = Store(data / "sessions.sqlite")
    try:
        kept = store.sessions()
        return store.turns(kept[0].id) if kept else []
    finally:
        store.close()

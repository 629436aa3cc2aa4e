"""`critic serve`: what it refuses to begin, and whom it lets in."""

import asyncio
import json
import re
import shlex
import socket
import sys
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from critic.cli.serve import chat_command
from critic.model.catalogue import Knowledge
from critic.web.door import local_door
from critic.web.server import Site
from tests.helpers import ROOT, run
from tests.web.serving import ask, knock, said, serving

TOKEN = "0123456789abcdef+&; ä"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server without a token."""
    with serving(tmp_path_factory.mktemp("data")) as address:
        yield address


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_an_address_that_others_reach_is_refused_with_what_to_do(host: str) -> None:
    result = run("serve", "--host", host)
    assert (result.returncode, result.stdout) == (2, b"")
    assert f"{host} can be reached from other machines" in result.stderr.decode()
    assert "set CRITIC_SERVE_TOKEN to a secret of at least 16 characters" in result.stderr.decode()


def test_a_short_token_is_refused_on_this_machine_too() -> None:
    result = run("serve", CRITIC_SERVE_TOKEN="x" * 15)
    assert result.returncode == 2
    assert b"too short to be a secret" in result.stderr


def test_a_port_that_is_taken_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("serve", "--port", str(port))
    assert (result.returncode, result.stdout) == (2, b"")
    assert f"127.0.0.1:{port} cannot be listened on: address already in use" in result.stderr.decode()


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\n"
        "find = u.find_spec\n"
        "u.find_spec = lambda name, *more: None if name == 'textual_serve' else find(name, *more)\n",
        encoding="utf-8",
    )
    result = run("serve", PYTHONPATH=f"{tmp_path}:{ROOT}")
    assert result.returncode == 2
    assert b"pip install 'critic[web]'" in result.stderr


def test_a_proposal_that_cannot_be_read_is_told_before_anybody_comes(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("nam: X\n", encoding="utf-8")
    result = run("serve", str(tmp_path / "p.yaml"))
    assert result.returncode == 2
    assert b"is not known at the top level" in result.stderr


def test_no_name_of_a_file_is_a_command() -> None:
    words = shlex.split(chat_command(Path("--plain; rm $HOME.yaml"), Path("it's a pack")))
    assert words[0] == sys.executable
    assert words[1:] == ["-m", "critic", "chat", "--knowledge", "it's a pack", "--", "--plain; rm $HOME.yaml"]


def test_the_page_names_no_other_host_and_forbids_the_browser_to_ask_one(server: str) -> None:
    status, page, response = ask(server)
    assert status == 200
    parts = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert all(re.match(r"/(?!/)|data:,$", part) for part in parts)
    assert "default-src 'self'" in (response.getheader("Content-Security-Policy") or "")
    assert "frame-ancestors 'none'" in (response.getheader("Content-Security-Policy") or "")
    for part in parts:
        if part.startswith("/"):
            assert ask(server, part)[0] == 200, part


def test_nothing_else_is_served(server: str) -> None:
    for path in ("/download/x", "/static/", "/static/../server.py", "/page/", "/page/../server.py", "/page.html"):
        assert ask(server, path)[0] in {403, 404}, path


@pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js", "/nowhere"])
def test_a_request_by_another_name_is_refused(server: str, path: str) -> None:
    status, text, _ = ask(server, path, Host="evil.example")
    assert status == 403
    assert text.startswith("Refused: this page is served to this machine only")


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "http://127.0.0.1:1"])
def test_a_foreign_page_cannot_open_a_session(server: str, origin: str | None) -> None:
    status, text = knock(server, **({"Origin": origin} if origin else {}))
    assert status == 403
    assert text.startswith("Refused: the session can be opened only from the page")


def test_the_own_page_opens_a_session(server: str) -> None:
    assert knock(server, Origin=f"http://{server}")[0] == 101


def test_with_a_token_every_request_has_to_carry_it(tmp_path: Path) -> None:
    with serving(tmp_path, CRITIC_SERVE_TOKEN=TOKEN) as server:
        origin = f"http://{server}"
        for path in ("/", "/static/js/textual.js", "/nowhere", "/?token=", "/?token=wrong", "/ws?token=wrong"):
            status, text, _ = ask(server, path)
            assert status == 403, path
            assert text.startswith("Refused: the token is missing or wrong")
        assert knock(server, Origin=origin)[0] == 403
        status, _, response = ask(server, "/?token=0123456789abcdef%2B%26%3B%20%C3%A4")
        assert (status, response.getheader("Location")) == (303, "/")
        cookie = response.getheader("Set-Cookie") or ""
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert "0123456789" not in cookie
        held = cookie.partition(";")[0]
        assert ask(server, Cookie=held)[0] == 200
        assert ask(server, Cookie=held[:-1])[0] == 403
        assert knock(server, Cookie=held, Origin=origin)[0] == 101
        assert knock(server, Cookie=held, Origin="http://evil.example")[0] == 403


async def test_a_tab_that_is_closed_loses_nothing_that_was_sent(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        async with aiohttp.ClientSession() as client, _tab(client, f"http://{server}") as tab:
            await _shows(tab, "new proposal")
            await tab.send_str(json.dumps(["stdin", "\r"]))
            await _shows(tab, "called?")
            await tab.send_str(json.dumps(["stdin", "Project Zebra\r"]))
            await _shows(tab, "sentence or two")
            # No farewell: as when the browser is killed.
            tab._response.close()
    assert [turn.text for turn in said(tmp_path) if turn.speaker == "user"] == ["Project Zebra"]


async def test_the_page_is_told_when_the_process_ends_without_a_word(knowledge: Knowledge) -> None:
    site = Site("exit 3", knowledge, local_door("127.0.0.1", 0), "critic")
    async with TestServer(site.application()) as server:
        assert server.port
        site.door = local_door("127.0.0.1", server.port)
        async with aiohttp.ClientSession() as client, _tab(client, f"http://127.0.0.1:{server.port}") as tab:
            # The timeout of `receive` begins anew with every ping.
            async with asyncio.timeout(20):
                message = await tab.receive()
    assert message.type is aiohttp.WSMsgType.CLOSE


def _tab(client: aiohttp.ClientSession, origin: str) -> AbstractAsyncContextManager[aiohttp.ClientWebSocketResponse]:
    """The websocket, as the page of that origin opens it."""
    return client.ws_connect(f"{origin}/ws", headers={"Origin": origin})


async def _shows(tab: aiohttp.ClientWebSocketResponse, words: str) -> None:
    """Reads until the words were drawn."""
    drawn = b""
    async with asyncio.timeout(40):
        while words.encode() not in re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"", drawn):
            drawn += await tab.receive_bytes()

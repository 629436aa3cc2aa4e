"""The page with a terminal in it, and for each visitor a process of `critic chat` behind a websocket."""

import asyncio
import json
import socket
import sys
from collections.abc import Awaitable, Callable
from contextlib import redirect_stdout, suppress
from html import escape
from pathlib import Path
from weakref import WeakSet

from aiohttp import WSCloseCode, web
from aiohttp.typedefs import Handler, Middleware
from textual_serve.app_service import AppService
from textual_serve.server import Server, to_int

from critic.knowledge.messages import fill, say
from critic.model.catalogue import Knowledge
from critic.web.door import Door, key_of, refusal, same

_HERE = Path(__file__).resolve().parent
_HEADERS = {
    # Whatever textual-serve's script does, nothing is loaded from another host. xterm.js sets styles as it draws.
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_WORDS = ("title", "wait", "ended", "again")


class Visit(AppService):
    """One visitor's process. Only its picture and its end reach the browser: no downloads, no opening of pages."""

    async def run(self) -> None:
        """Passes on what the process draws until it ends; closes the websocket also when it ends without a word."""
        # textual-serve lets its own cancelling of a task escape when the process ends at once.
        with suppress(asyncio.CancelledError):
            await super().run()
        if self._process is not None:
            await self._process.wait()
        await self.remote_close()

    async def on_meta(self, data: bytes) -> None:
        """What the process says beside its picture."""
        if json.loads(data)["type"] == "exit":
            await self.remote_close()


class Site(Server):
    """textual-serve's handling of messages, with routes, a page and a door of its own."""

    def __init__(self, command: str, knowledge: Knowledge, door: Door, cookie: str) -> None:
        """`command` is run by the shell for each visitor; `cookie` is the name of the cookie."""
        super().__init__(command)
        self.knowledge = knowledge
        self.door = door
        self.cookie = cookie
        self.open: WeakSet[web.WebSocketResponse] = WeakSet()

    def application(self) -> web.Application:
        """Every route there is; each request passes the door."""
        app = web.Application(middlewares=[self._door()])
        app.add_routes(
            [
                web.get("/", self.handle_page),
                web.get("/ws", self.handle_websocket),
                web.static("/static", self.statics_path),
                web.static("/page", _HERE / "static"),
            ]
        )
        app.on_response_prepare.append(_add_headers)
        app.on_shutdown.append(self.on_shutdown)
        return app

    def _door(self) -> Middleware:
        @web.middleware
        async def pass_door(request: web.Request, handler: Handler) -> web.StreamResponse:
            key = self.door.key
            if key and request.path == "/" and same(key_of(request.query.get("token", "")), key):
                return self._welcome()
            origin = request.headers.get("Origin", "") if request.path == "/ws" else None
            refused = refusal(self.door, request.host, request.cookies.get(self.cookie, ""), origin)
            if refused:
                return web.Response(status=403, text=say(self.knowledge, refused) + "\n")
            return await handler(request)

        return pass_door

    def _welcome(self) -> web.Response:
        """The token moves from the address, where it could be read over a shoulder, into a cookie."""
        response = web.Response(status=303, headers={"Location": "/"})
        response.set_cookie(self.cookie, self.door.key, httponly=True, samesite="Strict", path="/")
        return response

    async def handle_page(self, request: web.Request) -> web.Response:
        """The page, in the words of the lexicon."""
        words = {name: escape(say(self.knowledge, f"serve-page-{name}")) for name in _WORDS}
        page = fill((_HERE / "page.html").read_text(encoding="utf-8"), language=self.knowledge.language, **words)
        return web.Response(text=page, content_type="text/html")

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Runs the visitor's process as long as the websocket is open."""
        websocket = web.WebSocketResponse(heartbeat=15)
        await websocket.prepare(request)
        self.open.add(websocket)
        visit = Visit(
            self.command,
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=_closing(websocket),
            download_manager=self.download_manager,
        )
        await visit.start(to_int(request.query.get("width", ""), 80), to_int(request.query.get("height", ""), 24))
        try:
            await self._process_messages(websocket, visit)
        finally:
            await visit.stop()
        return websocket

    async def on_shutdown(self, app: web.Application) -> None:
        """Ends every visit when the server is stopped."""
        for websocket in list(self.open):
            await websocket.close(code=WSCloseCode.GOING_AWAY)


def serve(site: Site, listening: socket.socket) -> None:
    """Serves until the program is interrupted."""
    # textual-serve writes to stdout what a visitor's process wrote to stderr.
    with redirect_stdout(sys.stderr):
        web.run_app(site.application(), sock=listening, print=None, access_log=None, shutdown_timeout=10)


def _closing(websocket: web.WebSocketResponse) -> Callable[[], Awaitable[None]]:
    async def close() -> None:
        await websocket.close()

    return close


async def _add_headers(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)

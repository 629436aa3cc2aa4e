"""A headless Chromium driven over its DevTools protocol, one command after the other."""

import asyncio
import json
import shutil
import subprocess
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

_PATIENCE = 40
"""Seconds until a picture that does not come fails the test."""
_COPY = """(() => {
    const event = new ClipboardEvent("copy", {clipboardData: new DataTransfer(), bubbles: true, cancelable: true});
    document.querySelector(".xterm").dispatchEvent(event);
    return event.clipboardData.getData("text/plain");
})()"""
"""Copies what is selected in the terminal; the only way to its text, for it is drawn on a canvas."""


_DRAWN = "Boolean(document.body?.classList.contains('-first-byte'))"
"""Whether the terminal has drawn anything; before that, textual.js throws when it is clicked."""


class Tab:
    """One tab of the browser."""

    def __init__(self, devtools: aiohttp.ClientWebSocketResponse) -> None:
        self.devtools = devtools
        self.count = 0
        self.events: list[dict[str, Any]] = []

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """A command of the protocol; its result. What happens meanwhile is added to `events`."""
        self.count += 1
        await self.devtools.send_json({"id": self.count, "method": method, "params": parameters})
        while True:
            message = await self.devtools.receive_json(timeout=_PATIENCE)
            if message.get("id") == self.count:
                assert "error" not in message, message
                result: dict[str, Any] = message["result"]
                return result
            self.events.append(message)

    async def open(self, url: str) -> None:
        """Goes to a page, with its requests and errors written down."""
        for domain in ("Network", "Page", "Runtime", "Log"):
            await self.call(f"{domain}.enable")
        await self.call("Emulation.setDeviceMetricsOverride", width=1280, height=800, deviceScaleFactor=1, mobile=False)
        await self.call("Page.navigate", url=url)

    async def value(self, script: str) -> Any:
        """What a script on the page gives."""
        result = await self.call("Runtime.evaluate", expression=script)
        return result["result"].get("value")

    async def type(self, text: str) -> None:
        """Types the text, then Enter."""
        for character in text:
            await self.call("Input.dispatchKeyEvent", type="char", text=character)
        for kind in ("rawKeyDown", "keyUp"):
            await self.call("Input.dispatchKeyEvent", type=kind, key="Enter", code="Enter", windowsVirtualKeyCode=13)

    async def screen(self) -> str:
        """The text of the terminal, as a user takes it: selected with the mouse and Shift, and copied."""
        for kind, x, y, buttons in (
            ("mousePressed", 2, 2, 1),
            ("mouseMoved", 1275, 795, 1),
            ("mouseReleased", 1275, 795, 0),
        ):
            await self.call(
                "Input.dispatchMouseEvent",
                type=kind,
                x=x,
                y=y,
                button="left",
                buttons=buttons,
                modifiers=8,
                clickCount=1,
            )
        return str(await self.value(_COPY))

    async def until(self, words: str) -> str:
        """Waits until the terminal shows the words; all that it shows then."""
        text = ""
        try:
            async with asyncio.timeout(_PATIENCE):
                while words not in text:
                    await asyncio.sleep(0.1)
                    text = await self.screen() if await self.value(_DRAWN) else ""
        except TimeoutError:
            raise AssertionError(f"{words!r} did not appear in:\n{text}") from None
        return text

    async def picture(self, path: Path) -> None:
        """The page as a PNG."""
        path.write_bytes(b64decode((await self.call("Page.captureScreenshot"))["data"]))

    def requested(self) -> list[str]:
        """The address of everything the page asked for, websockets included."""
        asked = [e["params"]["request"]["url"] for e in self.events if e["method"] == "Network.requestWillBeSent"]
        return asked + [e["params"]["url"] for e in self.events if e["method"] == "Network.webSocketCreated"]

    def complaints(self) -> list[str]:
        """Errors of the page: exceptions, and what the browser logged as an error."""
        thrown = [json.dumps(e["params"]) for e in self.events if e["method"] == "Runtime.exceptionThrown"]
        logged = [e["params"]["entry"] for e in self.events if e["method"] == "Log.entryAdded"]
        return thrown + [entry["text"] for entry in logged if entry["level"] == "error"]


@asynccontextmanager
async def chromium(profile: Path) -> AsyncIterator[Tab]:
    """A browser with one tab, and none of its own errands into the network."""
    program = shutil.which("chromium")
    assert program, "chromium is not installed; on Debian: apt-get install chromium"
    quiet = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
    switches = ("--headless=new", "--no-sandbox", "--remote-debugging-port=0", "--enable-unsafe-swiftshader", *quiet)
    process = subprocess.Popen(
        [program, *switches, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        port = await _port(profile / "DevToolsActivePort")
        async with aiohttp.ClientSession() as client:
            async with client.get(f"http://127.0.0.1:{port}/json/list") as answer:
                page = next(target for target in await answer.json() if target["type"] == "page")
            async with client.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0) as devtools:
                yield Tab(devtools)
    finally:
        process.terminate()
        process.wait(timeout=30)


async def _port(file: Path) -> int:
    """The port the browser has written down once it listens there."""
    async with asyncio.timeout(_PATIENCE):
        while not file.exists() or "\n" not in file.read_text():
            await asyncio.sleep(0.05)
    return int(file.read_text().split("\n")[0])

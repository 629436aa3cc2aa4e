"""The rules of the door, without a server."""

import pytest

from critic.web.door import in_url, key_of, local_door, loopback, refusal, token_door

TOKEN = "a secret of some length"
LOCAL = local_door("127.0.0.1", 8000)
HELD = token_door(TOKEN)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_addresses_of_this_machine_are_known(host: str) -> None:
    assert loopback(host)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "192.168.1.5", "10.0.0.1", "localhost.example.org", "127.0.0.1.example.org", "127.1", ""]
)
def test_every_other_address_is_taken_to_be_open(host: str) -> None:
    assert not loopback(host)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_the_names_of_this_machine_are_let_in(host: str) -> None:
    assert refusal(LOCAL, host, "", None) == ""
    assert refusal(LOCAL, host, "", f"http://{host}") == ""


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:9000", "127.0.0.1.evil.example:8000", ""]
)
def test_a_name_that_was_made_to_lead_here_is_refused(host: str) -> None:
    assert refusal(LOCAL, host, "", None) == "serve-wrong-host"


def test_the_port_may_be_left_out_where_a_browser_leaves_it_out() -> None:
    assert refusal(local_door("127.0.0.1", 80), "127.0.0.1", "", "http://127.0.0.1") == ""


@pytest.mark.parametrize(
    "origin",
    [
        "",
        "null",
        "http://evil.example",
        "http://127.0.0.1:9000",
        "http://localhost:8000",
        "file://127.0.0.1:8000",
        "http://[",
        "http://evil.example@127.0.0.1:8000",
    ],
)
@pytest.mark.parametrize("door", [LOCAL, HELD])
def test_a_websocket_is_opened_from_the_own_page_only(door: object, origin: str) -> None:
    assert refusal(door, "127.0.0.1:8000", key_of(TOKEN), origin) == "serve-wrong-origin"  # type: ignore[arg-type]


@pytest.mark.parametrize("cookie", ["", TOKEN, key_of("another secret of some length"), key_of(TOKEN)[:-1], "ä"])
def test_with_a_token_nothing_else_opens(cookie: str) -> None:
    assert refusal(HELD, "127.0.0.1:8000", cookie, None) == "serve-no-token"


def test_with_a_token_the_page_may_have_any_name() -> None:
    assert refusal(HELD, "critic.example", key_of(TOKEN), "https://critic.example") == ""


def test_an_address_with_colons_is_bracketed() -> None:
    assert (in_url("::1"), in_url("127.0.0.1")) == ("[::1]", "127.0.0.1")

"""Tests of the server may reach this machine, and nothing else."""

import socket
from ipaddress import ip_address
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes the place of the fixture that refuses every connection."""
    connect = socket.socket.connect

    def within(self: socket.socket, address: tuple[Any, ...]) -> None:
        assert ip_address(address[0]).is_loopback, "a test tried to reach the network"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", within)

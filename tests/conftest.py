"""No test reaches beyond this machine: a stray call fails the test that made it."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest


class StrayCallError(RuntimeError):
    """A test tried to reach another machine."""


@pytest.fixture(autouse=True, scope="session")
def _stay_on_this_machine() -> Iterator[None]:
    """Connections and name look-ups work for loopback and Unix sockets only."""
    patch = pytest.MonkeyPatch()
    for name in ("connect", "connect_ex"):
        patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
    look_up = socket.getaddrinfo

    def look_up_here(host: Any, *args: Any, **kwargs: Any) -> Any:
        _refuse_unless_here(host)
        return look_up(host, *args, **kwargs)

    patch.setattr(socket, "getaddrinfo", look_up_here)
    yield
    patch.undo()


def _guarded(connect: Any) -> Any:
    def connect_here(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _refuse_unless_here(address[0])
        return connect(self, address)

    return connect_here


def _refuse_unless_here(host: Any) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return
    try:
        here = ipaddress.ip_address(name)
    except ValueError:
        raise StrayCallError(f"a test wanted to reach {name}") from None
    if not (here.is_loopback or here.is_unspecified):
        raise StrayCallError(f"a test wanted to reach {name}")

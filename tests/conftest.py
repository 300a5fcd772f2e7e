"""No test reaches beyond this machine: a stray call fails the test that made it.

Where there is room in memory for what the tests write, thousands of small databases, no disk confirms each.
"""

from __future__ import annotations

import ipaddress
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

IN_MEMORY: Final = Path("/dev/shm")
ROOM: Final = 8 * 1024**3
"""Bytes. What the tests need at once is far less."""


def pytest_configure() -> None:
    """Before anything asks for a folder, and for the workers and programs that are started later too."""
    if "TMPDIR" not in os.environ and IN_MEMORY.is_dir() and _has_room(IN_MEMORY):
        os.environ["TMPDIR"] = str(IN_MEMORY)
        tempfile.tempdir = None


def _has_room(folder: Path) -> bool:
    """Programs must be able to start from there too: a test installs the package."""
    no_programs = os.statvfs(folder).f_flag & os.ST_NOEXEC
    return not no_programs and os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > ROOM


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

"""Ports of this machine that nobody listens on."""

from __future__ import annotations

import socket
from collections.abc import Iterator

from demo.errors import DemoError

HOST = "127.0.0.1"
TRIED = 200


def free_ports(first: int) -> Iterator[int]:
    """Free ports from `first` on, each once. Raises `DemoError` when there are none nearby."""
    for port in range(first, min(first + TRIED, 65_536)):
        if _is_free(port):
            yield port
    raise DemoError(f"Er is geen vrije poort tussen {first} en {first + TRIED}.")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True

"""What the benchmarks play on: databases of their own, and a simulator as a process of its own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from drills.postgresql import postgresql_in
from services.setup import set_up
from settings import PREFIX

TOKEN = "7002:benchmark"
PATIENCE = 60


@contextmanager
def databases(folder: Path) -> Iterator[dict[str, str]]:
    """Both databases by name, with schema and reference data; what was in this folder is still in them."""
    with postgresql_in(folder) as server:
        urls = {"SQLite": f"sqlite:///{folder / 'bench.db'}", "PostgreSQL": server.url("postgres")}
        for url in urls.values():
            set_up(url)
        yield urls


class Telegram:
    """A simulator in a process of its own, so that its work is not measured as ours."""

    def __init__(self, folder: Path) -> None:
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        options = ("--port", str(self.port), "--smtp-port", "0", "--token", TOKEN)
        self._process = run(folder, "simulator", *options)
        wait_until(lambda: self.counters() is not None)

    def counters(self) -> dict[str, Any] | None:
        """What happened so far; None when it does not answer yet."""
        try:
            with urllib.request.urlopen(f"{self.url}/_simulator/counters", timeout=5) as answer:
                found: dict[str, Any] = json.load(answer)
                return found
        except OSError:
            return None

    def count(self, name: str) -> int:
        return int((self.counters() or {}).get(name, 0))

    def post(self, path: str, **values: object) -> dict[str, Any]:
        request = urllib.request.Request(
            f"{self.url}/_simulator/{path}", json.dumps(values).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            found: dict[str, Any] = json.load(answer)
            return found

    def people(self, count: int) -> list[int]:
        """So many new employers."""
        return list(self.post("people", count=count)["people"])

    def stop(self) -> None:
        stop(self._process)


def run(folder: Path, *arguments: str, **settings: str) -> subprocess.Popen[bytes]:
    """A `perspectiefbot` command, quiet, with these settings."""
    told = {PREFIX + name.upper(): value for name, value in settings.items()}
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "cli", *arguments],
        cwd=folder,
        env=os.environ | told,
        stdout=subprocess.DEVNULL,
        stderr=(folder / f"{arguments[0]}.log").open("ab"),
    )


def stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(PATIENCE)


def wait_until(ready: Any, pause: float = 0.05) -> None:
    """Raises `TimeoutError` when it takes too long."""
    deadline = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > deadline:
            raise TimeoutError("a benchmark did not get on")
        time.sleep(pause)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

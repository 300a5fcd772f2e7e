"""The panel as it runs for real: a process of its own, on a port of its own."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drills.program import free_port

__all__ = ["PASSWORD", "Installation", "free_port"]

PASSWORD = "vier woorden op een rij"
PATIENCE = 30


@dataclass(frozen=True)
class Installation:
    """A database in a folder, and a port for the panel on it."""

    folder: Path
    port: int
    second_factor: str = "offered"
    """Whether logging in takes a second step for those with more rights: mostly not what a test is about."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def database(self) -> str:
        return f"sqlite:///{self.folder}/panel.db"

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PERSPECTIEFBOT__DATABASE__URL": self.database,
            "PERSPECTIEFBOT__ADMIN__SECRET_KEY": "een sleutel voor deze test",
            "PERSPECTIEFBOT__ADMIN__LISTEN": f"127.0.0.1:{self.port}",
            "PERSPECTIEFBOT__ADMIN__BASE_URL": self.url,
            "PERSPECTIEFBOT__ADMIN__SECOND_FACTOR": self.second_factor,
        }

    def run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """One command of ours, to its end."""
        return subprocess.run(
            [sys.executable, "-m", "cli", *arguments],
            env=self.environment(),
            input=typed,
            capture_output=True,
            text=True,
            timeout=PATIENCE * 2,
            check=False,
        )

    def add(self, email: str, *arguments: str) -> None:
        done = self.run("user", "add", email, *arguments, "--password-stdin", typed=f"{PASSWORD}\n")
        assert done.returncode == 0, done.stderr

    @contextlib.contextmanager
    def panel(self) -> Iterator[subprocess.Popen[str]]:
        """The panel, while it runs. It is told to stop at the end, and must do so by itself."""
        process = subprocess.Popen(
            [sys.executable, "-m", "cli", "admin"],
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            self._wait_for(process)
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=PATIENCE)

    def _wait_for(self, process: subprocess.Popen[str]) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and process.poll() is None:
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{self.url}/health", timeout=5):
                return
            time.sleep(0.1)
        process.kill()
        raise AssertionError(process.communicate()[1])

"""A `perspectiefbot` command as a process of its own, that can be killed and started again."""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from settings import PREFIX

PR_SET_PDEATHSIG = 1
STARTED = ("started", "Het panel staat op")
"""What the log of a bot, or of the panel, says once it is at work."""


class Program:
    """One command. Settings are given as `section__key`; everything it says goes to `file`."""

    def __init__(
        self,
        folder: Path,
        name: str,
        *arguments: str,
        settings: Mapping[str, object],
        variables: Mapping[str, str] | None = None,
    ) -> None:
        self.name = name
        self.file = folder / f"{name}.log"
        self._command = [sys.executable, "-P", "-m", "cli", *arguments]
        told = {PREFIX + key.upper(): str(value) for key, value in settings.items()}
        self._environment = os.environ | (variables or {}) | told
        self._folder = folder
        self._seen = 0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Self:
        self._seen = self.file.stat().st_size if self.file.exists() else 0
        with self.file.open("ab") as log:
            self._process = subprocess.Popen(
                self._command,
                cwd=self._folder,
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )
        return self

    @property
    def log(self) -> str:
        return self.file.read_text("utf-8") if self.file.exists() else ""

    @property
    def said(self) -> str:
        """What was said since the last start."""
        with self.file.open("rb") as log:
            log.seek(self._seen)
            return log.read().decode("utf-8", "replace")

    @property
    def has_started(self) -> bool:
        """Whether the process that was started last is at work."""
        return any(words in self.said for words in STARTED)

    @property
    def is_alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def gave_up(self) -> bool:
        """Whether it ended by itself, and not by a signal."""
        return self._process is not None and (self._process.poll() or -1) > 0

    def kill(self) -> None:
        """kill -9."""
        assert self._process
        self._process.kill()
        self._process.wait()

    async def stop(self, patience: float = 20) -> int:
        """SIGTERM, and the exit code."""
        assert self._process
        self._process.send_signal(signal.SIGTERM)
        return await self.ended(patience)

    async def ended(self, patience: float = 40) -> int:
        """The exit code of a process that ends by itself."""
        assert self._process
        return await asyncio.to_thread(self._process.wait, patience)

    async def __aenter__(self) -> Self:
        return self.start()

    async def __aexit__(self, *_: object) -> None:
        if self.is_alive:
            self.kill()


def _end_with_parent() -> None:
    """Have Linux end this process when the drill or test ends before it could."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

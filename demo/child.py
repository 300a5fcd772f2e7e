"""One program of the demo, as a process of its own with a log."""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from demo.errors import DemoError

PATIENCE = 15
PR_SET_PDEATHSIG = 1
LINES_SHOWN = 15


class Child:
    """A `perspectiefbot` command that runs until it is stopped.

    It gets a session of its own: Ctrl-C reaches the demo alone, which stops its children in order.
    """

    def __init__(
        self, name: str, options: tuple[str, ...], environment: Mapping[str, str], folder: Path
    ) -> None:
        self.name = name
        self.log = folder / f"{name}.log"
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603  our own command
                [sys.executable, "-P", "-m", "cli", name, *options],
                cwd=folder,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )

    def check(self) -> None:
        """Raises `DemoError` with the last lines of its log when the program has ended."""
        code = self._process.poll()
        if code is not None:
            raise DemoError(
                f"{self.name} is gestopt (code {code}). De laatste regels van {self.log}:\n{self._tail()}"
            )

    def stop(self) -> None:
        """Ended when this returns: asked first, and made to where asking does not help."""
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _tail(self) -> str:
        lines = self.log.read_text("utf-8", errors="replace").splitlines()
        return "\n".join(f"  {line}" for line in lines[-LINES_SHOWN:])


def _end_with_parent() -> None:
    """Ask Linux to stop this process when the demo is killed without a chance to do so itself."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

"""A demo as a process, read and stopped as a person at the terminal would."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 90
URL = re.compile(r"http://127\.0\.0\.1:\d+\S*")


class Demo:
    """A running demo, as the terminal shows it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[str] = []

    def read_until(self, words: str) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line.rstrip())
            if words in line:
                return
        raise AssertionError("\n".join([*self.lines, self.process.communicate()[1]]))

    def url(self, label: str) -> str:
        """The address on the line with this label."""
        line = next(line for line in self.lines if line.startswith(label))
        found = URL.search(line)
        assert found, line
        return found[0]

    @property
    def log_ins(self) -> list[tuple[str, str]]:
        """E-mail and password of each line that offers them."""
        pairs = (re.search(r": (\S+@\S+) / (\S+)$", line) for line in self.lines)
        return [(pair[1], pair[2]) for pair in pairs if pair]

    def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """Exit code, and what was said on standard error."""
        self.process.send_signal(number)
        out, errors = self.process.communicate(timeout=PATIENCE)
        self.lines += out.splitlines()
        return self.process.returncode, errors


@contextmanager
def demo(folder: Path, port: int) -> Iterator[Demo]:
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "cli", "demo", "--folder", "data", "--port", str(port)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        running = Demo(process)
        try:
            running.read_until("Kies in de chat")
            yield running
        finally:
            if process.poll() is None:
                running.stop()


def children(process: subprocess.Popen[str]) -> dict[str, int]:
    """The programs of the demo by name, with their process ids."""
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    arguments = {int(pid): Path(f"/proc/{pid}/cmdline").read_text().split("\0") for pid in listed}
    return {args[args.index("cli") + 1]: pid for pid, args in arguments.items() if "cli" in args}


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True

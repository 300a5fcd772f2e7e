"""The programs of the demo together: started in order, watched, and stopped in order."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Self

from demo.address import Address
from demo.child import Child
from demo.errors import DemoError

GLANCE = 0.2
STARTING = 120


class Stopped(Exception):  # noqa: N818  it is no error
    """Somebody asked the demo to end."""


class Household:
    """Children by `with`: whatever happens inside, none of them is left behind."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._children: list[Child] = []

    def __enter__(self) -> Self:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, _stop)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """The last to start is the first to stop, so that the bot can say goodbye to its server."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        while self._children:
            self._children.pop().stop()
        return isinstance(error, Stopped)

    def start(self, name: str, *options: str) -> None:
        """One more program."""
        self._children.append(Child(name, options, self._address.environment(), self._address.folder))

    def wait_until(self, ready: Callable[[], bool], what: str) -> None:
        """Return when it is ready. Raises `DemoError` when a program ends or it takes too long."""
        deadline = time.monotonic() + STARTING
        while not ready():
            self.check()
            if time.monotonic() > deadline:
                raise DemoError(
                    f"{what} is na {STARTING} seconden nog niet klaar; zie {self._address.folder}."
                )
            time.sleep(GLANCE)

    def watch(self) -> None:
        """Until somebody stops the demo; raises `DemoError` when a program ends by itself."""
        while True:
            self.check()
            time.sleep(GLANCE)

    def check(self) -> None:
        for child in self._children:
            child.check()


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise Stopped

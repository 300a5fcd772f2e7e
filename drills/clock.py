"""The clock by which the programs of a drill live: it starts on a working morning, and can be moved on."""

from __future__ import annotations

import datetime as dt
import os
import struct
from pathlib import Path

from services.reminders.moments import EARLIEST, on
from services.working_days import AMSTERDAM

SHIFTED = Path(__file__).parent / "shifted"
MORNING = dt.time(EARLIEST.hour + 1)


class Clock:
    """Ahead of the real one by so many seconds, for every program that is given its `variables`."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "clock"
        real = dt.datetime.now(dt.UTC)
        tomorrow = real.astimezone(AMSTERDAM).date() + dt.timedelta(days=1)
        self.set(on(tomorrow, MORNING))

    @property
    def variables(self) -> dict[str, str]:
        """What makes a program live by this clock."""
        path = os.pathsep.join(filter(None, [str(SHIFTED), os.environ.get("PYTHONPATH")]))
        return {"PYTHONPATH": path, "DRILL_CLOCK": str(self._file)}

    @property
    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + dt.timedelta(seconds=self._ahead)

    def set(self, moment: dt.datetime) -> None:
        """It is this moment now."""
        self._ahead = (moment - dt.datetime.now(dt.UTC)).total_seconds()
        if not self._file.exists():
            self._file.write_bytes(b"\0" * 8)
        with self._file.open("r+b") as file:
            file.write(struct.pack("d", self._ahead))

    def next_morning(self) -> None:
        """It is the next working morning at once, a day later or, over a weekend, some days."""
        self.set(on(self.now.astimezone(AMSTERDAM).date() + dt.timedelta(days=1), MORNING))

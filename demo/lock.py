"""One demo at a time in one folder."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from demo.errors import DemoError


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """The folder for us alone. Raises `DemoError` when a demo runs there already."""
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise DemoError(f"Er draait al een demo met de gegevens in {folder}.") from error
        yield

"""A file system of some megabytes, in memory, that can be filled to the last byte."""

from __future__ import annotations

import errno
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PIECE: Final = 64 * 1024


class NoMountError(RuntimeError):
    """Only root can mount a small file system; run this drill as root, or in a container."""


class SmallDisk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        """Not a byte is left. To be called again: what was given back meanwhile is taken too."""
        for size in (PIECE, 4096):
            while self._took(size):
                pass

    def make_room(self) -> None:
        self._ballast.unlink()

    def _took(self, size: int) -> bool:
        try:
            with self._ballast.open("ab", buffering=0) as file:
                return file.write(b"\0" * size) == size
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            return False


@contextmanager
def small_disk(at: Path, megabytes: int) -> Iterator[SmallDisk]:
    """Mounted here as long as the context lasts. Raises `NoMountError`."""
    at.mkdir()
    options = f"size={megabytes}m,mode=0777"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(at)], capture_output=True, check=False
    )
    if mounted.returncode:
        raise NoMountError
    try:
        yield SmallDisk(at)
    finally:
        subprocess.run(["umount", "--lazy", str(at)], check=True)

"""Runs all benchmarks and prints one table."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import engine, panel, receiving, sending
from benchmarks.figure import Figure, table
from benchmarks.stage import databases


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="perspectiefbot-bench-") as name:
        print("\n" + table(_told(_all(Path(name)))))


def _all(folder: Path) -> Iterator[Figure]:
    yield from engine.figures()
    with databases(folder) as urls:
        yield from receiving.figures(folder, urls)
        yield from sending.figures(folder, urls)
        yield from panel.figures(urls)


def _told(figures: Iterator[Figure]) -> Iterator[Figure]:
    """Each as soon as it is known, because the whole takes a minute or two."""
    for figure in figures:
        print(f"{figure.name}: {figure.shown}", file=sys.stderr, flush=True)
        yield figure


if __name__ == "__main__":
    main()

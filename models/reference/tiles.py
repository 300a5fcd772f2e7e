"""Where each region stands on a map of tiles: beside its neighbours, roughly as in the Netherlands.

Nobody's borders: a map of equal squares, in which a small region is as easy to see as a large one.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("tiles.csv")


@dataclass(frozen=True)
class Tile:
    """One region's square, counted from the upper left corner."""

    column: int
    row: int
    abbreviation: str
    """Three letters, for a phone."""
    lines: tuple[str, ...]
    """The name in one line or two, shortened where the square is too small for it."""


@cache
def tiles() -> dict[str, Tile]:
    """The squares by the code of their region."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {
            line["code"]: Tile(
                column=int(line["column"]),
                row=int(line["row"]),
                abbreviation=line["abbreviation"],
                lines=tuple(line["name"].split("|")),
            )
            for line in csv.DictReader(file)
        }

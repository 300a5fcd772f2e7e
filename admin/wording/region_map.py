"""The report as a map: a tile for each region, with its number, its shade and where it leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor

from babel.numbers import format_decimal

import messages
from admin.wording.comparison import Compared
from admin.wording.report import LOCALE, hours
from models import Region
from models.reference.tiles import Tile, tiles

SHADES = 4
"""Beside the ground, for none."""
SIZE, GAP = 100, 8


class Shown(StrEnum):
    """What a map can show; the values stand in addresses."""

    FILED = "aanbod"
    CALLED = "contact"
    PLACED = "geplaatst"


FIGURES: dict[Shown, Callable[[Compared], float | None]] = {
    Shown.FILED: lambda compared: compared.filed,
    Shown.CALLED: lambda compared: compared.prompt.median_hours,
    Shown.PLACED: lambda compared: compared.placed,
}


@dataclass(frozen=True)
class Drawn:
    """A tile as it is drawn."""

    region: Region
    tile: Tile
    figure: str
    """As short as fits into a tile."""
    says: str
    """The same for who hears it."""
    shade: int
    """From 0, for nothing, to `SHADES`."""

    @property
    def x(self) -> int:
        return self.tile.column * (SIZE + GAP)

    @property
    def y(self) -> int:
        return self.tile.row * (SIZE + GAP)


@dataclass(frozen=True)
class RegionMap:
    """A whole map."""

    shown: Shown
    tiles: list[Drawn]
    legend: list[tuple[int, str]]
    """Each shade that there can be, and up to what it goes."""

    @property
    def width(self) -> int:
        return max(drawn.x for drawn in self.tiles) + SIZE

    @property
    def height(self) -> int:
        return max(drawn.y for drawn in self.tiles) + SIZE


def read_shown(typed: str) -> Shown:
    """What an address asks for; the openings where it asks for nothing that there is."""
    return next((shown for shown in Shown if shown == typed), Shown.FILED)


def region_map(rows: list[Compared], shown: Shown) -> RegionMap:
    """The map of these regions, from north to south as somebody reads."""
    figure = FIGURES[shown]
    most = max((figure(row) or 0 for row in rows), default=0)
    drawn = [_drawn(row, shown, figure(row), most) for row in rows if row.region.code in tiles()]
    return RegionMap(
        shown, sorted(drawn, key=lambda each: (each.tile.row, each.tile.column)), _legend(most, shown)
    )


def shade(value: float | None, most: float) -> int:
    """Which shade of four equal steps up to the most; 0 for nothing."""
    return min(SHADES, ceil(SHADES * value / most)) if value and most else 0


def _drawn(row: Compared, shown: Shown, value: float | None, most: float) -> Drawn:
    words = hours(value) if shown is Shown.CALLED else _number(value)
    says = messages.text(f"report-map-says-{shown}", region=row.region.name, value=words)
    return Drawn(row.region, tiles()[row.region.code], _number(value), says, shade(value, most))


def _legend(most: float, shown: Shown) -> list[tuple[int, str]]:
    """The shades with their upper bounds; of people and openings there are whole ones only."""
    steps = [most * step / SHADES for step in range(1, SHADES + 1)]
    bounds = {round(step, 1) if shown is Shown.CALLED else floor(step) for step in steps}
    return [(shade(bound, most), _number(bound)) for bound in sorted(bounds) if bound]


def _number(value: float | None) -> str:
    if value is None:
        return messages.text("report-nothing")
    return str(format_decimal(round(value, 1), locale=LOCALE))

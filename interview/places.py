"""Places of the Netherlands in memory: postcodes, towns, points on the map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Municipality:
    """A municipality by its CBS code, and the region that it lies in."""

    code: str
    name: str
    region: str
    region_name: str


class Gazetteer:
    """Which municipality a postcode, a town or a point lies in."""

    @classmethod
    def of(
        cls,
        ranges: Iterable[tuple[str, str, Municipality]],
        places: Iterable[tuple[str, Municipality, float | None, float | None]],
    ) -> Gazetteer:
        """From postcode ranges (`1011AA`, both ends included) and places with their degrees where known."""
        raise NotImplementedError

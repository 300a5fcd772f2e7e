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


@dataclass(frozen=True)
class Found:
    """A place that somebody may have meant; `postcode` is `1234AB`, or `1234` where no letters are known."""

    municipality: Municipality
    town: str | None = None
    postcode: str | None = None


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

    def by_postcode(self, postcode: str) -> Municipality | None:
        """Where `1234AB` lies, or `1234` when the whole of it lies in one municipality."""
        raise NotImplementedError

    def by_town(self, name: str) -> tuple[Found, ...]:
        """Each place of that name; accents, hyphens and capitals don't matter."""
        raise NotImplementedError

    def near(self, latitude: float, longitude: float) -> Found | None:
        """The nearest known place; None outside the Netherlands."""
        raise NotImplementedError

"""Places of the Netherlands in memory: postcodes, towns, points on the map."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from rapidfuzz import process
from rapidfuzz.distance import OSA

from interview.spelling import mistakes_allowed
from interview.town_names import OFFICIAL_KEYS, town_key

FURTHEST_KM = 15.0
"""From the nearest known place; further off is sea or another country."""
KM_A_DEGREE = 111.2
"""Of latitude; a degree of longitude shrinks with the cosine of the latitude."""


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


@dataclass(frozen=True, order=True)
class _Point:
    """A place on the map, in degrees."""

    latitude: float
    longitude: float
    name: str


class Gazetteer:
    """Which municipality a postcode, a town or a point lies in. Made once, and never changed."""

    def __init__(
        self,
        ranges: list[tuple[str, str, Municipality]],
        towns: dict[str, tuple[Found, ...]],
        points: list[tuple[_Point, Municipality]],
    ) -> None:
        self._ranges = sorted(ranges, key=lambda row: row[:2])
        self._firsts = [first for first, _, _ in self._ranges]
        self._towns = towns
        self._points = sorted(points, key=lambda row: row[0])
        self._latitudes = [point.latitude for point, _ in self._points]

    @classmethod
    def of(
        cls,
        ranges: Iterable[tuple[str, str, Municipality]],
        places: Iterable[tuple[str, Municipality, float | None, float | None]],
    ) -> Gazetteer:
        """From postcode ranges (`1011AA`, both ends included) and places with their degrees where known."""
        towns: dict[str, tuple[Found, ...]] = {}
        points = []
        for name, municipality, latitude, longitude in places:
            # The municipality's own name too: `Bergen (NH.)` is the one of both that is meant.
            for called in (name, municipality.name):
                key = town_key(called)
                towns[key] = _with(towns.get(key, ()), Found(municipality, called.partition(" (")[0]))
            if latitude is not None and longitude is not None:
                points.append((_Point(latitude, longitude, name), municipality))
        return cls(list(ranges), towns, points)

    def by_postcode(self, postcode: str) -> Municipality | None:
        """Where `1234AB` lies, or `1234` when the whole of it lies in one municipality."""
        found = self.all_by_postcode(postcode)
        return found[0] if len(found) == 1 else None

    def all_by_postcode(self, postcode: str) -> tuple[Municipality, ...]:
        """Each municipality in which some of `1234` lies, in order of postcode; at most one for `1234AB`."""
        postcode = postcode.replace(" ", "").upper()
        first, last = (f"{postcode}AA", f"{postcode}ZZ") if len(postcode) == 4 else (postcode, postcode)
        before = max(0, bisect_right(self._firsts, first) - 1)
        rows = takewhile(lambda row: row[0] <= last, self._ranges[before : bisect_right(self._firsts, last)])
        return tuple(dict.fromkeys(municipality for _, end, municipality in rows if end >= first))

    def by_town(self, name: str) -> tuple[Found, ...]:
        """Each place of that name, one for a municipality; accents, hyphens and capitals don't matter."""
        key = town_key(name)
        return self._towns.get(OFFICIAL_KEYS.get(key, key), ())

    def like(self, name: str, limit: int = 5) -> tuple[Found, ...]:
        """Places whose name is a small typing error away, nearest first."""
        key = town_key(name)
        allowed = mistakes_allowed(key)
        near = process.extract(
            key, self._towns.keys(), scorer=OSA.distance, score_cutoff=allowed, limit=limit
        )
        return tuple(found for name, _, _ in near for found in self._towns[name])[:limit]

    def near(self, latitude: float, longitude: float) -> Found | None:
        """The nearest known place; None outside the Netherlands, as far as the distance tells."""
        if not (math.isfinite(latitude) and math.isfinite(longitude)):
            return None
        reach = FURTHEST_KM / KM_A_DEGREE
        window = slice(
            bisect_left(self._latitudes, latitude - reach), bisect_right(self._latitudes, latitude + reach)
        )
        distances = (
            (_km(point, latitude, longitude), at) for at, (point, _) in enumerate(self._points[window])
        )
        km, at = min(distances, default=(math.inf, 0))
        if km > FURTHEST_KM:
            return None
        point, municipality = self._points[window][at]
        return Found(municipality, point.name)


def _with(found: tuple[Found, ...], *more: Found) -> tuple[Found, ...]:
    """`found` and those of `more` that lie in another municipality."""
    for each in more:
        if all(each.municipality != known.municipality for known in found):
            found = (*found, each)
    return found


def _km(point: _Point, latitude: float, longitude: float) -> float:
    """The distance on a flat map, which is near enough for a few dozen kilometres."""
    across = (point.longitude - longitude) * math.cos(math.radians(point.latitude))
    return KM_A_DEGREE * math.hypot(point.latitude - latitude, across)

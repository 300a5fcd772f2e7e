"""Where: a postcode, a town, or both."""

from __future__ import annotations

from dataclasses import dataclass

from interview.places import Found, Gazetteer


@dataclass(frozen=True)
class PlaceReading:
    """What was understood of a place that somebody typed.

    One in `found`: that one. More: ask which. None but a `postcode`: well-formed, and unknown. None and no
    `postcode`: `suggestions` are what it may have been meant to be, when it looks like a typing error.
    """

    found: tuple[Found, ...] = ()
    postcode: str | None = None
    suggestions: tuple[Found, ...] = ()


def read_place(text: str, gazetteer: Gazetteer) -> PlaceReading:
    """The places that `text` may mean: `1234ab`, `1234 AB Utrecht`, `1234`, `Utrecht`, `in Den Haag`."""
    return PlaceReading(gazetteer.by_town(text))

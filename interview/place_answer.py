"""A place as it is kept among the answers: with all that is shown of it, so that nothing is looked up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from interview.places import Found
from interview.replies import Say


def place_answer(found: Found) -> dict[str, Any]:
    """The JSON value of a place that was found."""
    town = found.municipality
    return {
        "municipality": town.code,
        "municipality_name": town.name,
        "town": found.town,
        "postcode": found.postcode,
        "region": town.region,
        "region_name": town.region_name,
    }


def place_name(place: Mapping[str, Any]) -> str:
    """`7511 AB Enschede`: the postcode where known, and the town, else the municipality."""
    postcode = str(place.get("postcode") or "")
    town = place.get("town") or place.get("municipality_name") or place.get("municipality") or ""
    return f"{postcode[:4]} {postcode[4:]}".strip() + (f" {town}" if postcode and town else str(town))


def shown_place(place: Mapping[str, Any]) -> Say:
    """A place in words, with its region."""
    if region := place.get("region_name"):
        return Say.of("shown-place", place=place_name(place), region=str(region))
    return Say.of("shown-plain", text=place_name(place))

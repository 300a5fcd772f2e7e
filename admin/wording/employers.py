"""A company in words: where it is on a map, and what was known of it before."""

from __future__ import annotations

from urllib.parse import quote

import messages
from models import Employer, EmployerChange
from services.facts import MAP

LABELS = {
    "name": "employers-column-name",
    "postcode": "employer-postcode",
    "town": "employer-place",
    "municipality": "employer-municipality",
    "sector": "employer-sector",
    "kvk": "employer-kvk",
}


def on_map(employer: Employer) -> str | None:
    """The address of a map with the company's place on it."""
    town = employer.town or (employer.municipality.name if employer.municipality else None)
    parts = [part for part in (employer.postcode, town) if part]
    return MAP + quote(" ".join([*parts, "Nederland"])) if parts else None


def was(change: EmployerChange) -> list[tuple[str, str]]:
    """Names and values of what a colleague changed, as they were before."""
    return [
        (messages.text(LABELS[name]), value or messages.text("rooms-unknown"))
        for name, value in change.before.items()
        if name in LABELS
    ]

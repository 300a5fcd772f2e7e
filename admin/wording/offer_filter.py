"""What a list of openings is narrowed to, in words."""

from __future__ import annotations

from collections.abc import Iterable

import messages
from admin.queries.offer_filter import LIVE_WORD, NAMES
from admin.wording.offers import state_name
from models import Municipality, OfferState, Region, Sector

Coded = Sector | Municipality | Region


def filter_value(name: str, value: str, coded: Iterable[Coded]) -> str:
    """One thing that a list is narrowed to, by its name and value in an address."""
    match next((field for field, called in NAMES.items() if called == name), ""):
        case "state":
            live = value == LIVE_WORD
            return messages.text("offers-list-state-live") if live else state_name(OfferState(value))
        case "kind":
            return messages.text(f"rooms-kind-{value}")
        case "age":
            return messages.text(f"offers-list-age-{value}")
        case "mine" | "late" as flag:
            return messages.text(f"offers-list-{flag}")
    return next((thing.name for thing in coded if thing.code == value), value)

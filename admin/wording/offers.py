"""An opening in the words of a card or a line of a list."""

from __future__ import annotations

import messages
from models import LIVE, Offer, OfferState, Sector
from services.facts import place_of
from services.news import hears_news

TONES = {
    OfferState.NEW: "new",
    OfferState.CLAIMED: "busy",
    OfferState.IN_CONTACT: "busy",
    OfferState.CANDIDATE_PROPOSED: "waiting",
    OfferState.TRIAL: "waiting",
    OfferState.PLACED: "good",
}


def state_name(state: OfferState) -> str:
    return messages.text(f"rooms-state-{state.replace('_', '-')}")


def sector_name(sector: Sector) -> str:
    """Its name; of a region's own with that region, since two regions may use one name."""
    if sector.region is None:
        return sector.name
    return messages.text("rooms-own-sector", name=sector.name, region=sector.region.name)


def tone(state: OfferState) -> str:
    """The colour and shape of the state's badge."""
    return TONES.get(state, "over")


def about(offer: Offer) -> str:
    """A sentence that says how it stands, also where some of its places are filled."""
    if offer.state is OfferState.IN_CONTACT and offer.placements:
        return messages.text("rooms-about-partly-placed")
    return about_state(offer.state)


def told(offer: Offer) -> str:
    """Whether the employer hears of what was done, for whoever did it."""
    return messages.text("pipeline-employer-told" if hears_news(offer) else "pipeline-employer-not-told")


def about_state(state: OfferState) -> str:
    """A sentence that says what the state means."""
    return messages.text(f"rooms-about-{state.replace('_', '-')}")


def next_step(offer: Offer) -> str | None:
    """The one thing to do next; None when nothing is left to do."""
    if offer.state not in LIVE:
        return None
    name = (offer.contact and offer.contact.name) or messages.text("rooms-somebody")
    message = f"rooms-next-{offer.state.replace('_', '-')}"
    return messages.text(message, contact=name)


def hours(offer: Offer) -> str:
    """`32 uur per week`, or `24 tot 32 uur per week`."""
    if offer.hours_min == offer.hours_max:
        return messages.text("rooms-hours", count=offer.hours_min)
    return messages.text("rooms-hours-range", low=offer.hours_min, high=offer.hours_max)


def summary(offer: Offer) -> str:
    """Kind, places, hours and town, for the second line of a card."""
    places = messages.text("rooms-places", count=offer.places)
    parts = (messages.text(f"rooms-kind-{offer.kind}"), places, hours(offer), place_of(offer))
    return " · ".join(part for part in parts if part)


def worker(offer: Offer) -> str:
    """Who works on it; a colleague whom this session may not see stays nameless."""
    if offer.claimed_by:
        return offer.claimed_by.name
    return messages.text("rooms-colleague-elsewhere" if offer.claimed_by_id else "rooms-nobody")

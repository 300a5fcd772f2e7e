"""What happened to an opening so far, for who must find out why it lies still."""

from __future__ import annotations

import messages
from models import Action, Offer, OfferEvent
from services.facts import Fact
from services.working_days import AMSTERDAM


def history_of(offer: Offer) -> tuple[Fact, ...]:
    """A fact for each line of the timeline: when, and who did what."""
    return tuple(
        Fact(messages.text("export-moment", at=event.at.astimezone(AMSTERDAM)), _done(event))
        for event in offer.events
    )


def _done(event: OfferEvent) -> str:
    if event.action is Action.UPDATE and event.why:
        return event.why
    did = messages.text(f"offer-event-{event.action.replace('_', '-')}")
    who = event.user.name if event.user else messages.text("offer-actor-employer")
    return f"{who} {did}. {event.why}".strip()

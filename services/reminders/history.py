"""What happened to an opening so far, for who must find out why it lies still."""

from __future__ import annotations

import messages
from models import Action, Offer, OfferEvent
from services.candidates import lines_of_others
from services.facts import Fact
from services.working_days import AMSTERDAM


def history_of(offer: Offer) -> tuple[Fact, ...]:
    """A fact for each line of the timeline: when, who did what, and why; not who another region proposed."""
    others = lines_of_others(offer)
    return tuple(
        Fact(_moment(event), _done(event, "" if event.id in others else event.why)) for event in offer.events
    )


def _moment(event: OfferEvent) -> str:
    return messages.text("export-moment", at=event.at.astimezone(AMSTERDAM))


def _done(event: OfferEvent, why: str) -> str:
    if event.action is Action.UPDATE and why:
        return why
    did = messages.text(f"offer-event-{event.action.replace('_', '-')}")
    who = event.user.name if event.user else messages.text("offer-actor-employer")
    return f"{who} {did}. {why}".strip()

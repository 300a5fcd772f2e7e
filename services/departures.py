"""An opening that leaves its region because the employer moved the place of work."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

import messages
from models import Offer, Region
from services.cards import refresh_cards
from services.forwarding import announce_offer, tell_colleague
from services.house import KnowsPanel
from services.letters import Letter
from services.news import tell_employer
from services.outbox import HTML, About
from services.teams import team_of
from services.working_days import today

LEFT = "offers-left"
"""The kind of the last word on the opening to the region that it left."""


def announce_departure(
    session: Session, offer: Offer, old: Region, house: KnowsPanel, now: dt.datetime
) -> None:
    """The old region hears once that it is gone, the new one that it is there, the employer who calls."""
    refresh_cards(session, offer, now)
    _tell_old_team(session, offer, old, house, now)
    covered = announce_offer(session, offer, house, now)
    named = {"reference": offer.reference, "title": offer.title, "region": offer.region.name}
    if covered:
        desk = {"desk": offer.region.desk_name, "call_by": offer.call_by}
        tell_employer(session, offer, "offers-moved-employer", named | desk, now)
    else:
        tell_employer(session, offer, "offers-moved-employer-uncovered", named, now)


def _tell_old_team(session: Session, offer: Offer, old: Region, house: KnowsPanel, now: dt.datetime) -> None:
    """Nothing of the opening but its number and where it went: it is no longer theirs to read."""
    named = {"reference": offer.reference, "region": offer.region.name}
    letter = Letter(messages.text(f"{LEFT}-subject", **named), (messages.text(LEFT, **named),))
    body = {"text": messages.html(LEFT, **named), **HTML}
    about = About(region_id=old.id, offer=offer)
    for user in team_of(session, old, offer.sector_id, today(now)):
        key = f"{LEFT}:{offer.reference}:{offer.events[-1].id}:{user.id}"
        tell_colleague(session, user, letter, body, key, LEFT, about, house, now)

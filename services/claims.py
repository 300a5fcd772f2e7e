"""Claiming an opening: one action, whether pressed in Telegram or in the panel."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from models import Channel, Offer, User
from services.forwarding import announce_claim
from services.offers import take
from services.reminders.planning import plan


def claim_offer(session: Session, offer: Offer, user: User, channel: Channel, now: dt.datetime) -> bool:
    """Whether this colleague was first; if so, all who saw the opening and its employer are told."""
    won = take(session, offer, user, channel, now)
    if won:
        announce_claim(session, offer, now)
        plan(session, offer, now)
    return won

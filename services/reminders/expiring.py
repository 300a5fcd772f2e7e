"""An opening ends, because its employer was asked often enough whether it is still open."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

import messages
from models import Action, Actor, Channel, Offer
from services.cards import refresh_cards
from services.house import House
from services.reminders.telling import ENDED, tell_about
from services.teams import in_charge
from services.working_days import today


def expire(session: Session, offer: Offer, house: House, now: dt.datetime) -> None:
    """The opening has expired, and whoever worked on it hears so. Raises `IllegalMoveError`."""
    why = messages.text("reminders-line-expired")
    event = offer.moved(Action.EXPIRE, Actor(Channel.JOB), now, why)
    session.flush()
    refresh_cards(session, offer, now)
    for user in in_charge(session, offer, today(now)):
        tell_about(session, user, ENDED, offer, f"ended:{offer.reference}:{event.id}", house, now)

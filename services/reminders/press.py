"""A button of a reminder, pressed by the one who was asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models import Action, Actor, Channel, Contact, Offer, Reminder
from services.house import House


@dataclass(frozen=True)
class Press:
    """Which answer was given to which reminder, and when. `key` is unique for each update."""

    session: Session
    house: House
    reminder: Reminder
    choice: str
    key: str
    now: dt.datetime

    @property
    def contact(self) -> Contact:
        assert self.reminder.contact is not None, "only people at employers get buttons"
        return self.reminder.contact

    @property
    def offer(self) -> Offer:
        assert self.reminder.offer is not None, "asked about an opening"
        return self.reminder.offer


def note(press: Press, said: str) -> None:
    """A line of the timeline; the state stays as it is."""
    offer, by = press.offer, Actor(Channel.CHAT, contact=press.contact)
    offer.note(Action.UPDATE, offer.state, by, press.now, said, press.reminder.kind)
    offer.updated_at = press.now
    press.session.flush()

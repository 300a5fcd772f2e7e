"""The promise to call an employer: how urgent it is, in a word, a colour and a shape."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

import messages
from admin.queries.worklist import UNCALLED, is_late
from admin.wording.times import day
from models import LIVE, Offer
from services.working_days import today


class Urgency(StrEnum):
    """How soon the call is due, by the tone of its badge: each has a colour and a shape of its own."""

    LATE = "problem"
    TODAY = "waiting"
    SOON = "plain"


@dataclass(frozen=True)
class Promise:
    urgency: Urgency
    text: str


def promise_of(offer: Offer, now: dt.datetime) -> Promise | None:
    """What is still promised to the employer; after the first call, what was agreed on, if anything."""
    date = today(now)
    if offer.state not in UNCALLED:
        return _appointment(offer, date, now)
    left = (offer.call_by - date).days
    if is_late(offer, date):
        return Promise(Urgency.LATE, messages.text("rooms-promise-late", days=-left))
    if left == 0:
        return Promise(Urgency.TODAY, messages.text("rooms-promise-today"))
    if left == 1:
        return Promise(Urgency.SOON, messages.text("rooms-promise-tomorrow"))
    return Promise(Urgency.SOON, messages.text("rooms-promise-later", day=day(offer.call_by, now)))


def _appointment(offer: Offer, date: dt.date, now: dt.datetime) -> Promise | None:
    if offer.state not in LIVE or offer.next_contact_on is None:
        return None
    if offer.next_contact_on < date:
        return Promise(Urgency.LATE, messages.text("pipeline-next-late", day=day(offer.next_contact_on, now)))
    if offer.next_contact_on == date:
        return Promise(Urgency.TODAY, messages.text("pipeline-next-today"))
    return Promise(Urgency.SOON, messages.text("pipeline-next", day=day(offer.next_contact_on, now)))

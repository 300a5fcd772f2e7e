"""The timeline of an opening as sentences: who, what, from where, when and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import messages
from admin.wording.times import full, moment
from models import Action, Channel, Offer, OfferEvent
from services.candidates import lines_of_others


@dataclass(frozen=True)
class Line:
    who: str
    did: str
    whence: str
    when: str
    at: str
    """The same moment in full, for who wants to know exactly."""
    iso: str
    why: str
    """What can be counted of the reason, in words; empty where there is none."""
    note: str


def lines(offer: Offer, now: dt.datetime) -> list[Line]:
    """The timeline, the latest first; of another region's candidates it says only that there were."""
    others = lines_of_others(offer)
    return [_line(event, now, told=event.id not in others) for event in reversed(offer.events)]


def _line(event: OfferEvent, now: dt.datetime, *, told: bool) -> Line:
    return Line(
        who=_who(event),
        did=_did(event),
        whence=messages.text(f"offer-from-{event.channel}"),
        when=moment(event.at, now),
        at=full(event.at),
        iso=event.at.isoformat(timespec="minutes"),
        why=_why(event) if told else "",
        note=event.why if told else messages.text("offer-line-of-others"),
    )


def _did(event: OfferEvent) -> str:
    """A follow-up without an outcome corrected what was written down of a placement."""
    corrected = event.action is Action.FOLLOW_UP and not event.code
    return messages.text(f"offer-event-{'corrected' if corrected else event.action.replace('_', '-')}")


def _who(event: OfferEvent) -> str:
    if event.user:
        return event.user.name
    if event.user_id:
        return messages.text("rooms-colleague-elsewhere")
    if event.contact and event.contact.name:
        return event.contact.name
    return messages.text("offer-actor-job" if event.channel == Channel.JOB else "offer-actor-employer")


def _why(event: OfferEvent) -> str:
    if not event.code:
        return ""
    match event.action:
        case Action.LOG_CONTACT:
            return messages.text(f"offer-log-means-{event.code}")
        case Action.CLOSE:
            return messages.text(f"offers-closing-{event.code.replace('_', '-')}")
        case Action.PROPOSE | Action.START_TRIAL | Action.PLACE | Action.PLACE_ONE:
            return event.code
        case Action.UNDO:
            return messages.text(f"offer-event-{event.code.replace('_', '-')}")
    return ""

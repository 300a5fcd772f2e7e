"""The rows of an opening's reminders, brought in line with what its rules want now.

Everybody who changes such rows holds the lock of the opening's row: planning, sending, answering, and
colleagues by hand. Openings are locked in the order of their ids.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models import (
    LIVE,
    CancelReason,
    Offer,
    OfferEvent,
    OfferState,
    Placement,
    Reminder,
    ReminderState,
)
from services.reminders.rows import Recipient, Row, add_reminders, key_of, new_row
from services.reminders.rules import Audience, Line, Occurrence, Opening, Sent, standing, wanted
from services.reminders.terms import terms_of
from services.teams import coordinators_of, in_charge
from services.working_days import today

SLICES = 60
"""Each look takes one part in so many of the openings; all have been looked at after so many looks."""
OPENINGS = 10
"""In one transaction, so that nobody waits long for it: on SQLite a chat waits for every writer."""
LATELY = dt.timedelta(minutes=5)
AFTERCARE_ENDS = dt.timedelta(days=400)

Plan = dict[str, tuple[Occurrence, Recipient]]


def plan(session: Session, offer: Offer, now: dt.datetime) -> None:
    """The opening's reminders are those that it asks for now; harmless to call at any time."""
    session.flush()
    session.refresh(offer, with_for_update={"key_share": True, "of": Offer})
    rows = _rows(session, offer)
    must_be = _must_be(session, offer, rows)
    for row in rows:
        row.region_id = offer.region_id
        if row.key in must_be:
            _bring_up_to_date(row, must_be.pop(row.key)[0].due_at)
        elif row.state is ReminderState.PLANNED:
            row.cancel(CancelReason.POINTLESS)
    session.flush()
    add_reminders(session, (_row(offer, *found, now) for found in must_be.values()))


def plan_changed(session: Session, now: dt.datetime, after: int = 0) -> int:
    """Plans for the next openings that changed lately; the id of the last of them, 0 when there are none."""
    lately = Offer.state.in_(OfferState), Offer.updated_at >= now - LATELY
    return _plan_some(session, now, OPENINGS, Offer.id > after, *lately)


def plan_slice(
    session: Session, now: dt.datetime, after: int = 0, slices: int = SLICES, most: int | None = OPENINGS
) -> int:
    """Plans for the next of one part of all openings that may have reminders, another part each minute.

    It finds what nobody thought of: a region's new terms, a colleague who left, a call that was lost.
    The id of the last one, 0 when there are none; `most` is None for all at once.
    """
    part = Offer.id % slices == now.minute % slices
    placed = Offer.placements.any(Placement.starts_on > today(now - AFTERCARE_ENDS))
    return _plan_some(session, now, most, Offer.id > after, or_(Offer.state.in_(LIVE), placed), part)


def _plan_some(session: Session, now: dt.datetime, most: int | None, *which: Any) -> int:
    offers = session.scalars(select(Offer).where(*which).order_by(Offer.id).limit(most)).all()
    for offer in offers:
        plan(session, offer, now)
    return offers[-1].id if offers else 0


def _rows(session: Session, offer: Offer) -> list[Reminder]:
    rows = select(Reminder).where(Reminder.offer_id == offer.id).order_by(Reminder.id)
    return list(session.scalars(rows.execution_options(populate_existing=True)))


def _must_be(session: Session, offer: Offer, rows: Iterable[Reminder]) -> Plan:
    sent = [Sent(row.kind, row.anchor, row.number, row.sent_at) for row in rows if row.sent_at]
    occurrences = wanted(_opening(session, offer), sent, terms_of(offer.region))
    return {
        key_of(occurrence.kind, occurrence.anchor, occurrence.number, to, offer): (occurrence, to)
        for occurrence in occurrences
        for to in _recipients(session, offer, occurrence)
    }


def _opening(session: Session, offer: Offer) -> Opening:
    columns = OfferEvent.id, OfferEvent.action, OfferEvent.at, Placement.starts_on, Placement.is_over()
    statement = select(*columns).outerjoin(Placement, Placement.event_id == OfferEvent.id)
    lines = session.execute(statement.where(OfferEvent.offer_id == offer.id).order_by(OfferEvent.id)).all()
    return Opening(offer.state, offer.call_by, standing(Line(*line) for line in lines))


def _recipients(session: Session, offer: Offer, found: Occurrence) -> Iterator[Recipient]:
    """For whom it is, by who is there on the day on which it goes."""
    day = today(found.due_at)
    match found.audience:
        case Audience.EMPLOYER:
            yield from [offer.contact] if offer.contact else []
        case Audience.IN_CHARGE:
            yield from in_charge(session, offer, day)
        case Audience.COORDINATORS:
            yield from coordinators_of(session, offer.region, day)


def _bring_up_to_date(row: Reminder, due_at: dt.datetime) -> None:
    """A row whose cause came back is planned again; one that somebody moved stays where they put it."""
    is_back = row.cancel_reason is CancelReason.POINTLESS
    is_ours = row.state is ReminderState.PLANNED and not row.changed_by_id
    if is_back or (is_ours and row.planned_for != due_at):
        row.plan_for(due_at)


def _row(offer: Offer, found: Occurrence, to: Recipient, now: dt.datetime) -> Row:
    return new_row(found.kind, to, found.anchor, found.due_at, now, number=found.number, offer=offer)

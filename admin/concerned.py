"""Which regions a request concerns: whose coordinators must find it in the log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import request
from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from admin.colleagues import me
from models import (
    Campaign,
    Employer,
    Invitation,
    Lesson,
    Offer,
    OfferEvent,
    OutboxRow,
    Region,
    Reminder,
    User,
)

NAMED = ("region", "regions", "region-region", "voor")
"""Fields of forms that hold codes of regions."""
PLACES: Mapping[str, tuple[InstrumentedAttribute[Any], InstrumentedAttribute[Any]]] = {
    "offers": (Offer.region_id, Offer.reference),
    "employers": (Employer.region_id, Employer.id),
    "invitations": (Invitation.region_id, Invitation.id),
    "reminders": (Reminder.region_id, Reminder.id),
    "campaigns": (Campaign.region_id, Campaign.id),
    "lessons": (Lesson.region_id, Lesson.id),
    "regions": (Region.id, Region.code),
    "team": (Region.id, Region.code),
}
"""By room: where the region of its things stands, and what their address names."""


def regions_concerned(session: Session) -> list[int | None]:
    """The region of who asks, of what it is about, and those named in the form; `[None]` for no region."""
    mine = me().region_ids or frozenset()
    found = {*(mine if len(mine) == 1 else ()), *_of_thing(session), *_named(session), *_of_many(session)}
    return sorted(found) or [None]


def _of_thing(session: Session) -> set[int]:
    keys = list((request.view_args or {}).values())
    statement = _statement(keys[0]) if keys else None
    return set() if statement is None else {key for key in session.scalars(statement) if key}


def _of_many(session: Session) -> set[int]:
    """Those of the openings that were chosen together."""
    chosen = request.form.getlist("plek") if request.blueprint == "together" else []
    references = [plek.rpartition(":")[0] for plek in chosen]
    return set(session.scalars(select(Offer.region_id).where(Offer.reference.in_(references))))


def _named(session: Session) -> set[int]:
    codes = [code for field in NAMED for code in request.form.getlist(field)]
    return set(session.scalars(select(Region.id).where(Region.code.in_(codes)))) if codes else set()


def _statement(key: Any) -> Select[int] | Select[int | None] | None:
    """Where the region of the thing with this key stands, in the room that is asked for."""
    room = request.blueprint or ""
    if room in PLACES:
        region, column = PLACES[room]
        return select(region).where(column == key)
    if room == "users":
        return select(Region.id).select_from(User).join(User.regions).where(User.id == key)
    if room == "together":
        moment = select(OfferEvent.at).where(OfferEvent.id == key).scalar_subquery()
        same = OfferEvent.at == moment, OfferEvent.user_id == me().id
        return select(Offer.region_id).join(OfferEvent).where(*same)
    if request.endpoint in {"deliveries.retry", "deliveries.give_up"}:
        return select(OutboxRow.region_id).where(OutboxRow.id == key)
    return None

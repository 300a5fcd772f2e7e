"""What became of a country full of openings: timelines, people placed, reminders, messages, and the log."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, Engine, Insert, String, case, cast, func, literal, select, update

from benchmarks.filling import unchecked
from benchmarks.messages import asked, plan, said, sent
from benchmarks.openings import tidy
from benchmarks.rows import each
from models import (
    Action,
    Attachment,
    AuditEvent,
    AuditHead,
    Channel,
    Contact,
    Did,
    Employer,
    Guide,
    Offer,
    OfferEvent,
    OfferState,
    Placement,
    Refusal,
    Source,
)

OFFERS = Offer.__table__.c
ENDS = {
    OfferState.PLACED: Action.PLACE,
    OfferState.CLOSED: Action.CLOSE,
    OfferState.WITHDRAWN: Action.WITHDRAW,
    OfferState.EXPIRED: Action.EXPIRE,
}


def live_through(engine: Engine) -> None:
    """All that hangs on the openings that are there, about ten rows for each."""
    now = dt.datetime.now(dt.UTC)
    told = (*_timelines(), _placements(), _refusals(), *asked(), *said(), sent(now), _files(), *_log())
    with unchecked(engine) as connection:
        for statement in told:
            connection.execute(statement)
        plan(connection, now)
    tidy(engine)


def _timelines() -> tuple[Insert, ...]:
    claimed, called = OFFERS.claimed_at, OFFERS.claimed_at.is_not(None)
    spoken = OFFERS.state.not_in([OfferState.NEW, OfferState.CLAIMED])
    reason = case((OFFERS.id % 3 == 0, "no_candidate"), (OFFERS.id % 3 == 1, "no_match"), else_="no_work")
    ends = (
        _lines(action, OfferState.IN_CONTACT, state, OFFERS.updated_at, reason, OFFERS.state == state)
        for state, action in ENDS.items()
    )
    return (
        _lines(Action.SUBMIT, None, OfferState.NEW, OFFERS.created_at, None),
        _lines(Action.CLAIM, OfferState.NEW, OfferState.CLAIMED, claimed, None, called),
        _lines(
            Action.LOG_CONTACT, OfferState.CLAIMED, OfferState.IN_CONTACT, claimed, "phone", called, spoken
        ),
        *ends,
    )


def _lines(
    action: Action,
    old: OfferState | None,
    new: OfferState,
    at: ColumnElement[Any],
    code: Any,
    *which: ColumnElement[bool],
) -> Insert:
    return each(
        OfferEvent,
        which,
        offer_id=OFFERS.id,
        action=action,
        old_state=old,
        new_state=new,
        channel=Channel.TELEGRAM if action is Action.SUBMIT else Channel.PANEL,
        user_id=OFFERS.claimed_by_id,
        at=at,
        code=code,
        why="",
    )


def _placements() -> Insert:
    lines = OfferEvent.__table__.c
    return each(
        Placement,
        (lines.offer_id == OFFERS.id, lines.action == Action.PLACE),
        offer_id=OFFERS.id,
        event_id=lines.id,
        kind=OFFERS.kind,
        reference=literal("K-") + cast(OFFERS.id, String),
        starts_on=OFFERS.start_date,
        hours=32,
        support=[],
        guide=Guide.EMPLOYER,
        note="",
        created_at=OFFERS.updated_at,
    )


def _refusals() -> Insert:
    people, companies = Contact.__table__.c, Employer.__table__.c
    return each(
        Refusal,
        (people.employer_id == companies.id,),
        region_id=companies.region_id,
        contact_id=people.id,
        reason=case((people.id % 3 == 0, "no_time"), else_="other"),
        note="",
        at=companies.created_at,
    )


def _files() -> Insert:
    return each(
        Attachment,
        (OFFERS.id % 50 == 0,),
        offer_id=OFFERS.id,
        telegram_file_id="bench",
        name="werkplek.pdf",
        mime="application/pdf",
        size=4,
    )


def _log() -> tuple[Any, ...]:
    """Each opening was looked at once. These entries are bound to nothing: `doctor` would say so."""
    count = select(func.max(OFFERS.id)).scalar_subquery()
    seen = each(
        AuditEvent,
        (),
        id=OFFERS.id,
        at=OFFERS.created_at,
        did=Did.READ,
        source=Source.PANEL,
        user_id=OFFERS.claimed_by_id,
        region_id=OFFERS.region_id,
        endpoint="offers.detail",
        about=OFFERS.reference,
        particulars="",
        previous="",
        seal=cast(OFFERS.id, String),
    )
    return seen, update(AuditHead).values(number=count)

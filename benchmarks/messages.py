"""What employers and colleagues were asked and told about very many openings."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, Connection, Insert, String, case, cast, literal, select

from benchmarks.rows import add, each
from models import (
    LIVE,
    Author,
    CancelReason,
    Carrier,
    ChatMessage,
    Delivery,
    Offer,
    OutboxRow,
    Priority,
    Reminder,
    ReminderKind,
    ReminderState,
)

OFFERS = Offer.__table__.c
AT_ONCE = 5_000
FAILS = 500
"""One in so many messages."""


def asked() -> tuple[Insert, ...]:
    """A question to the employer that went, and a warning to a colleague that was not needed."""
    went, user = (
        {"sent_at": OFFERS.claimed_at, "contact_id": OFFERS.contact_id},
        {"user_id": OFFERS.claimed_by_id},
    )
    pointless = {"cancel_reason": CancelReason.POINTLESS}
    return (
        _reminders(ReminderKind.CONTACT_CHECK, ReminderState.SENT, **went),
        _reminders(ReminderKind.FIRST_CONTACT_DUE, ReminderState.CANCELLED, **user, **pointless),
    )


def _reminders(kind: ReminderKind, state: ReminderState, **values: Any) -> Insert:
    return each(
        Reminder,
        (OFFERS.claimed_at.is_not(None),),
        key=literal(f"{kind}:") + cast(OFFERS.id, String),
        kind=kind,
        anchor=cast(OFFERS.id, String),
        number=1,
        region_id=OFFERS.region_id,
        offer_id=OFFERS.id,
        state=state,
        planned_for=OFFERS.claimed_at,
        due_at=OFFERS.claimed_at,
        remark="",
        cancel_note="",
        created_at=OFFERS.created_at,
        **values,
    )


def plan(connection: Connection, now: dt.datetime) -> None:
    """A question for each live opening, over the coming month."""
    live = select(OFFERS.id, OFFERS.region_id, OFFERS.contact_id).where(OFFERS.state.in_(LIVE))
    found = connection.execute(live).all()
    for first in range(0, len(found), AT_ONCE):
        rows = [_planned(*row, now) for row in found[first : first + AT_ONCE]]
        add(connection, Reminder, rows)


def _planned(offer_id: int, region_id: int, contact_id: int, now: dt.datetime) -> dict[str, Any]:
    due = now + dt.timedelta(minutes=offer_id * 7919 % (30 * 24 * 60))
    return {
        "key": f"{ReminderKind.STILL_OPEN}:{offer_id}",
        "kind": ReminderKind.STILL_OPEN,
        "anchor": str(offer_id),
        "number": 1,
        "region_id": region_id,
        "offer_id": offer_id,
        "contact_id": contact_id,
        "state": ReminderState.PLANNED,
        "planned_for": due,
        "due_at": due,
        "remark": "",
        "cancel_note": "",
        "created_at": now,
    }


def said() -> tuple[Insert, ...]:
    half, quarter = OFFERS.id % 2 == 0, OFFERS.id % 4 == 0
    return (
        _messages(Author.EMPLOYER, "Wanneer komt u langs?", OFFERS.created_at, half),
        _messages(
            Author.COLLEAGUE,
            "Morgen om tien uur.",
            OFFERS.claimed_at,
            quarter,
            OFFERS.claimed_at.is_not(None),
        ),
    )


def _messages(author: Author, said: str, at: ColumnElement[Any], *which: ColumnElement[bool]) -> Insert:
    user = OFFERS.claimed_by_id if author is Author.COLLEAGUE else None
    who = {"contact_id": OFFERS.contact_id, "offer_id": OFFERS.id, "user_id": user}
    return each(ChatMessage, which, author=author, text=said, at=at, **who)


def sent(now: dt.datetime) -> Insert:
    """The news of the last months; some of it failed."""
    failed = OFFERS.id % FAILS == 0
    return each(
        OutboxRow,
        (OFFERS.created_at > now - dt.timedelta(days=180),),
        key=literal("news:") + cast(OFFERS.id, String),
        carrier=Carrier.TELEGRAM,
        priority=int(Priority.NOTIFICATION),
        recipient=cast(OFFERS.contact_id, String),
        kind="offer-news",
        payload={"method": "sendMessage", "text": "Iemand belt u morgen."},
        region_id=OFFERS.region_id,
        contact_id=OFFERS.contact_id,
        offer_id=OFFERS.id,
        state=case((failed, Delivery.FAILED.value), else_=Delivery.SENT.value),
        not_before=OFFERS.created_at,
        attempts=1,
        error=case((failed, "Bad Request: chat not found"), else_=""),
        created_at=OFFERS.created_at,
        settled_at=OFFERS.created_at,
    )

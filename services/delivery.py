"""What the sender may take along now.

Rows are leased, not taken: a sender that dies leaves its leases to run out, and
another one takes over. Order is by priority, then by id. What is for one
recipient goes one at a time, so that a chat is never shuffled; a row that waits
for a new try holds back what comes after it, and nothing else does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, or_, select, update
from sqlalchemy.orm import Session, aliased

import messages
from models import Carrier, Delivery, OutboxRow, Priority
from models.database import change_rows
from services.news import NEWS
from services.reminders.moments import may_go, night_began
from services.reminders.terms import is_quiet_in

Other = aliased(OutboxRow)
Edited = aliased(OutboxRow)
Awaited = aliased(OutboxRow)


@dataclass(frozen=True)
class Parcel:
    """One row to send. It holds all that is needed, so that no session stays open meanwhile."""

    id: int
    key: str
    carrier: Carrier
    recipient: str
    kind: str
    priority: Priority
    payload: Mapping[str, Any]
    attempts: int
    """How often it was tried, this time included."""
    edits_message: int | None
    """Telegram's id of the message that this one changes."""


def lease(
    session: Session,
    now: dt.datetime,
    until: dt.datetime,
    carrier: Carrier,
    limit: int,
    resting: Collection[str] = (),
) -> list[Parcel]:
    """At most `limit` rows that may go now, one per recipient, leased `until` then.

    Recipients that are `resting` are passed over. Rows that can never be sent any more are settled
    on the way.
    """
    if limit <= 0:
        return []
    rows = session.execute(_due(now, carrier, resting).limit(limit)).all()
    sendable = [row for row in rows if not _settled_unsent(session, row, now)]
    if sendable:
        leased = {"lease_until": until, "attempts": OutboxRow.attempts + 1}
        ids = [row.id for row in sendable]
        change_rows(session, update(OutboxRow).where(OutboxRow.id.in_(ids)).values(leased))
    return [_parcel(row, carrier) for row in sendable]


def renew(session: Session, ids: Collection[int], until: dt.datetime) -> None:
    """The leases of rows that are still being sent, prolonged."""
    still_ours = OutboxRow.id.in_(ids), OutboxRow.lease_until.is_not(None)
    change_rows(session, update(OutboxRow).where(*still_ours).values(lease_until=until))


def is_due(session: Session, now: dt.datetime) -> bool:
    """Whether it is worth while to lease. It only reads, so that an idle sender keeps no writer waiting."""
    return session.scalar(select(OutboxRow.id).where(*_free(now)).limit(1)) is not None


def _due(now: dt.datetime, carrier: Carrier, resting: Collection[str]) -> Select[Any]:
    """The rows that may go, and what is known of the message that each would change."""
    columns = (
        OutboxRow.id,
        OutboxRow.key,
        OutboxRow.recipient,
        OutboxRow.kind,
        OutboxRow.priority,
        OutboxRow.payload,
        OutboxRow.attempts,
        OutboxRow.edits_id,
        OutboxRow.lease_until,
        Edited.state.label("edited_state"),
        Edited.message_id.label("edited_message"),
    )
    not_waiting = or_(OutboxRow.edits_id.is_(None), Edited.state != Delivery.QUEUED)
    statement = (
        select(*columns)
        .outerjoin(Edited, Edited.id == OutboxRow.edits_id)
        .where(OutboxRow.carrier == carrier, *_free(now), not_waiting, ~_is_held_back(now))
        .order_by(OutboxRow.priority, OutboxRow.id)
        .with_for_update(of=OutboxRow, skip_locked=True)
    )
    return statement.where(OutboxRow.recipient.not_in(resting)) if resting else statement


def _free(now: dt.datetime) -> tuple[ColumnElement[bool], ...]:
    """What may go: at night and on days off nothing that nobody waits for.

    That are reminders and campaigns; nor do those go to employers while their region is quiet. News that was
    for the day, and did not get away in it, waits for the morning.
    """
    unleased = or_(OutboxRow.lease_until.is_(None), OutboxRow.lease_until <= now)
    unasked = OutboxRow.priority >= Priority.REMINDER
    quiet = and_(OutboxRow.contact_id.is_not(None), is_quiet_in(OutboxRow.region_id, now))
    decent = ~and_(unasked, quiet) if may_go(now) else ~unasked
    if evening := night_began(now):
        decent = and_(decent, ~_was_for_the_day(evening))
    return OutboxRow.state == Delivery.QUEUED, OutboxRow.not_before <= now, unleased, decent


def _was_for_the_day(evening: dt.datetime) -> ColumnElement[bool]:
    """Whether a row is news for an employer that should have gone before this evening, or was put off."""
    return and_(OutboxRow.kind == NEWS, or_(OutboxRow.not_before < evening, OutboxRow.attempts > 0))


def _is_held_back(now: dt.datetime) -> ColumnElement[bool]:
    """Whether another row for the same recipient is under way, or comes first."""
    same_line = (
        Other.carrier == OutboxRow.carrier,
        Other.recipient == OutboxRow.recipient,
        Other.state == Delivery.QUEUED,
        Other.id != OutboxRow.id,
    )
    before = or_(
        Other.priority < OutboxRow.priority,
        and_(Other.priority == OutboxRow.priority, Other.id < OutboxRow.id),
    )
    started = or_(Other.not_before <= now, Other.attempts > 0)
    waits_itself = exists().where(Awaited.id == Other.edits_id, Awaited.state == Delivery.QUEUED)
    first = and_(before, started, ~waits_itself)
    return exists().where(*same_line, or_(Other.lease_until > now, first))


def _settled_unsent(session: Session, row: Row[Any], now: dt.datetime) -> bool:
    """Whether this row can't go any more; if so, it is settled.

    An expired lease means that a sender died with the row in its hands. Most are sent again: rather
    twice than never. A campaign is not: it was nobody's question.
    """
    if row.edits_id and (row.edited_state != Delivery.SENT or row.edited_message is None):
        end = {"state": Delivery.CANCELLED, "error": messages.text("bot-undelivered-pointless")}
    elif row.lease_until and row.priority == Priority.CAMPAIGN:
        end = {"state": Delivery.FAILED, "error": messages.text("bot-undelivered-lost")}
    else:
        return False
    ended = update(OutboxRow).where(OutboxRow.id == row.id).values(**end, lease_until=None, settled_at=now)
    change_rows(session, ended)
    return True


def _parcel(row: Row[Any], carrier: Carrier) -> Parcel:
    return Parcel(
        id=row.id,
        key=row.key,
        carrier=carrier,
        recipient=row.recipient,
        kind=row.kind,
        priority=Priority(row.priority),
        payload=row.payload,
        attempts=row.attempts + 1,
        edits_message=row.edited_message,
    )

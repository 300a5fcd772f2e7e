"""Trying failed deliveries once more: what that would do, and doing it; or giving them up.

Much may have happened since: somebody wants no more messages, or left. What may not go any more is taken
off the list when it is tried again, and not sent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVarTuple

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, func, or_, select, update
from sqlalchemy.orm import Session

import messages
from models import Carrier, Contact, Delivery, OutboxRow, Priority, User
from models.database import change_rows
from services.password_links import KIND as LINK
from services.password_links import wipe_links
from services.working_days import today

UNSURE = ("bot-undelivered-lost", "bot-undelivered-unsure")
"""Why a message failed that may have arrived all the same."""
Conditions = Sequence[ColumnElement[bool]]
Columns = TypeVarTuple("Columns")


class Hindrance(StrEnum):
    """Why a message that failed may not go any more."""

    STOPPED = "stopped"
    """The employer's contact wants no messages."""
    UNREACHABLE = "unreachable"
    PAUSED = "paused"
    """They asked for silence, and this is nothing that they wait for."""
    LEFT = "left"
    """The colleague's log-in is switched off."""
    ELSEWHERE = "elsewhere"
    """Somebody at an employer whom another region looks after."""


@dataclass(frozen=True)
class Prospect:
    """What trying again does."""

    goes: int
    recipients: int
    """So many different ones get them."""
    twice: int
    """Of those, so many may have arrived before."""
    stays: dict[Hindrance, int]
    """What does not go, by why not."""


def prospect(session: Session, which: Conditions, now: dt.datetime) -> Prospect:
    """What would become of these, if they were tried again."""
    why = hindrance(now).label("why")
    unsure = OutboxRow.error.in_([messages.text(each) for each in UNSURE])
    counted = select(
        why,
        func.count(OutboxRow.id),
        func.count(OutboxRow.recipient.distinct()),
        func.count(case((unsure, 1))),
    )
    rows = with_people(counted).where(*_failed(which)).group_by("why").order_by("why")
    found = {word: (count, people, again) for word, count, people, again in session.execute(rows)}
    goes, recipients, twice = found.pop("", (0, 0, 0))
    return Prospect(goes, recipients, twice, {Hindrance(word): counts[0] for word, counts in found.items()})


def retry(session: Session, which: Conditions, now: dt.datetime) -> Prospect:
    """These failed rows back in the queue, but for those that may not go: those are off the list."""
    expected = prospect(session, which, now)
    over = {"state": Delivery.CANCELLED, "error": messages.text("deliveries-not-again"), "settled_at": now}
    again = {"state": Delivery.QUEUED, "attempts": 0, "not_before": now, "error": "", "settled_at": None}
    _settle(session, [*which, hindrance(now) != ""], over)
    _settle(session, which, again)
    return expected


def give_up(session: Session, which: Conditions, now: dt.datetime) -> int:
    """These failed rows off the list, never to be sent; how many."""
    over = {"state": Delivery.CANCELLED, "error": messages.text("deliveries-given-up"), "settled_at": now}
    return _settle(session, which, over)


def hindrance(now: dt.datetime) -> ColumnElement[str]:
    """Why a row may not go any more; empty for one that may. For a statement `with_people`."""
    to_contact = OutboxRow.recipient == cast(Contact.chat_id, String)
    to_colleague = or_(
        OutboxRow.recipient == User.email, OutboxRow.recipient == cast(User.telegram_chat_id, String)
    )
    unseen = and_(OutboxRow.contact_id.is_not(None), Contact.id.is_(None), OutboxRow.user_id.is_(None))
    waits = and_(OutboxRow.priority >= Priority.REMINDER, Contact.paused_until > today(now))
    return case(
        (and_(unseen, OutboxRow.carrier == Carrier.TELEGRAM), Hindrance.ELSEWHERE.value),
        (and_(to_contact, Contact.opted_out_at.is_not(None)), Hindrance.STOPPED.value),
        (and_(to_contact, Contact.unreachable_at.is_not(None)), Hindrance.UNREACHABLE.value),
        (and_(to_contact, waits), Hindrance.PAUSED.value),
        (and_(to_colleague, User.active.is_(False)), Hindrance.LEFT.value),
        else_="",
    )


def with_people(statement: Select[*Columns]) -> Select[*Columns]:
    """The statement on rows of the outbox, with the people whom `hindrance` asks after."""
    return statement.outerjoin(OutboxRow.contact).outerjoin(OutboxRow.user)


def _failed(which: Conditions) -> Conditions:
    return [OutboxRow.state == Delivery.FAILED, *which]


def _settle(session: Session, which: Conditions, values: dict[str, Any]) -> int:
    """Sets these on so many rows; read afresh, since a statement that changes rows joins no others."""
    ids = with_people(select(OutboxRow.id)).where(*_failed(which))
    changed = update(OutboxRow).where(OutboxRow.id.in_(ids)).values(**values, lease_until=None)
    settled = change_rows(session, changed.returning(OutboxRow.id, OutboxRow.kind)).all()
    wipe_links(session, [row.id for row in settled if row.kind == LINK])
    return len(settled)

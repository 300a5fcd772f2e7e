"""What became of a row that the sender took along."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from models import Attachment, Carrier, Contact, Delivery, OutboxRow
from services.delivery import Parcel
from services.erasure import forget_farewells
from services.groups import group_moved
from services.password_links import wipe_links

MOST_ATTEMPTS = 900
"""With the sender's waits of five minutes at the most, this is about three days."""


def settle_sent(session: Session, sent: Mapping[int, int | None], now: dt.datetime) -> None:
    """These rows have arrived, as the messages with these ids where Telegram gave one.

    Whoever was erased meanwhile has no row any more.
    """
    if not sent:
        return
    done = {"state": Delivery.SENT, "settled_at": now, "lease_until": None, "error": ""}
    booked = update(OutboxRow).where(OutboxRow.id == bindparam("row"))
    booked = booked.values(message_id=bindparam("message"), **done)
    rows = [{"row": row, "message": message} for row, message in sent.items()]
    session.connection().execute(booked, rows)
    forget_farewells(session, OutboxRow.id.in_(sent))
    wipe_links(session, sent)


def still_there(session: Session, parcels: Collection[Parcel]) -> set[str]:
    """The keys of those whose row was not erased meanwhile; SQLite may have given its number to another."""
    if not parcels:
        return set()
    numbers = {parcel.key: parcel.id for parcel in parcels}
    rows = select(OutboxRow.key, OutboxRow.id).where(OutboxRow.id.in_(numbers.values()))
    return {key for key, number in session.execute(rows) if numbers.get(key) == number}


def settle_later(session: Session, parcel: Parcel, at: dt.datetime, error: str, now: dt.datetime) -> None:
    """Not now: to be tried again then, unless it was tried for days."""
    if parcel.attempts >= MOST_ATTEMPTS:
        settle_broken(session, parcel, error, now)
    else:
        _settle(session, parcel, not_before=at, error=error)


def settle_gone(session: Session, parcel: Parcel, error: str, now: dt.datetime) -> None:
    """Nobody is there any more: nothing that is queued for them will go, and a contact is unreachable."""
    gone = {"state": Delivery.CANCELLED, "error": error, "settled_at": now, "lease_until": None}
    ids = session.scalars(update(OutboxRow).where(*_queued_for(parcel)).values(gone).returning(OutboxRow.id))
    wipe_links(session, ids.all())
    if parcel.carrier is Carrier.TELEGRAM:
        them = Contact.chat_id == int(parcel.recipient), Contact.unreachable_at.is_(None)
        session.execute(update(Contact).where(*them).values(unreachable_at=now))
    forget_farewells(session, OutboxRow.recipient == parcel.recipient, OutboxRow.carrier == parcel.carrier)


def settle_moved(session: Session, parcel: Parcel, chat_id: int) -> None:
    """The group lives on under another id: what was to go to it goes there."""
    _settle(session, parcel)
    readdress(session, int(parcel.recipient), chat_id)


def readdress(session: Session, old_chat_id: int, new_chat_id: int) -> None:
    """Whatever is for this group, queued or yet to come, is for its new chat."""
    group_moved(session, old_chat_id, new_chat_id)
    queued = OutboxRow.carrier == Carrier.TELEGRAM, OutboxRow.state == Delivery.QUEUED
    for_it = OutboxRow.recipient == str(old_chat_id)
    session.execute(update(OutboxRow).where(*queued, for_it).values(recipient=str(new_chat_id)))


def settle_broken(session: Session, parcel: Parcel, error: str, now: dt.datetime) -> None:
    """It can't be sent as it is: a person must look."""
    _settle(session, parcel, state=Delivery.FAILED, error=error, settled_at=now)


def settle_dropped(session: Session, parcel: Parcel, error: str, now: dt.datetime) -> None:
    """It has become pointless, and nobody needs to look."""
    _settle(session, parcel, state=Delivery.CANCELLED, error=error, settled_at=now)
    wipe_links(session, [parcel.id])


def settle_fetched(session: Session, parcel: Parcel, content: bytes, mime: str, now: dt.datetime) -> None:
    """The file of an attachment is here; `mime` is what its content says that it is."""
    file = {"content": content, "mime": mime, "size": len(content)}
    session.execute(update(Attachment).where(Attachment.id == parcel.payload["attachment_id"]).values(file))
    settle_sent(session, {parcel.id: None}, now)


def _settle(session: Session, parcel: Parcel, **values: Any) -> None:
    """A row that was cancelled while it was under way stays cancelled."""
    ours = OutboxRow.id == parcel.id, OutboxRow.state == Delivery.QUEUED
    session.execute(update(OutboxRow).where(*ours).values(**values, lease_until=None))
    forget_farewells(session, OutboxRow.id == parcel.id)


def _queued_for(parcel: Parcel) -> tuple[Any, ...]:
    same = OutboxRow.carrier == parcel.carrier, OutboxRow.recipient == parcel.recipient
    return *same, OutboxRow.state == Delivery.QUEUED

"""A database that came back from a back-up, and what may have happened since then."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import update
from sqlalchemy.orm import Session

import messages
from models import Carrier, Delivery, OutboxRow
from models.database import change_rows
from services.erasure import forget_farewells

TO_PEOPLE = (Carrier.TELEGRAM, Carrier.MAIL)


def hold_queued(session: Session, now: dt.datetime) -> int:
    """How many messages are held now: each may have gone after the back-up was made, so a person decides.

    Files that still have to be fetched are not: to fetch one twice does no harm.
    """
    queued = OutboxRow.state == Delivery.QUEUED, OutboxRow.carrier.in_(TO_PEOPLE)
    held = {"state": Delivery.FAILED, "settled_at": now, "lease_until": None}
    why = messages.text("bot-undelivered-restored")
    done = update(OutboxRow).where(*queued).values(**held, error=why).returning(OutboxRow.id)
    number = len(change_rows(session, done).scalars().all())
    forget_farewells(session)
    return number

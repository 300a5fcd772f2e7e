"""The sender's part of the year: takes what may go by the sender's rules, and keeps what went."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from models import Carrier, OutboxRow, Priority
from services.delivery import Parcel, lease
from services.settling import settle_gone, settle_later, settle_sent

AT_ONCE: Final = 500
REFUSED: Final = 0.01
"""The share that Telegram or the mail server wants a minute later."""


@dataclass(frozen=True)
class Letter:
    """Something that went, and to whom."""

    key: str
    at: dt.datetime
    carrier: Carrier
    recipient: str
    priority: Priority
    kind: str
    text: str
    contact: int | None
    is_edit: bool


@dataclass
class Postman:
    """Brings everything, but to who blocked the bot."""

    factory: sessionmaker[Session]
    blocked: Callable[[int], bool]
    letters: list[Letter] = field(default_factory=list)
    _numbers: Any = field(default_factory=lambda: itertools.count(1))
    _chance: random.Random = field(default_factory=lambda: random.Random(3))

    def go_round(self, now: dt.datetime) -> None:
        """Until nothing is left that may go now."""
        for carrier in (Carrier.TELEGRAM, Carrier.MAIL):
            while self._take(carrier, now):
                pass

    def _take(self, carrier: Carrier, now: dt.datetime) -> bool:
        with self.factory.begin() as session:
            parcels = lease(session, now, now + dt.timedelta(minutes=1), carrier, AT_ONCE)
            contacts = self._contacts(session, parcels)
            sent: dict[int, int | None] = {}
            for parcel in parcels:
                if self._bring(session, parcel, now):
                    sent[parcel.id] = parcel.edits_message or next(self._numbers)
                    self.letters.append(_letter(parcel, now, contacts.get(parcel.id)))
            settle_sent(session, sent, now)
        return bool(parcels)

    def _bring(self, session: Session, parcel: Parcel, now: dt.datetime) -> bool:
        """Whether it arrived."""
        if parcel.carrier is Carrier.TELEGRAM and self.blocked(int(parcel.recipient)):
            settle_gone(session, parcel, "Forbidden: bot was blocked by the user", now)
            return False
        if self._chance.random() < REFUSED:
            settle_later(session, parcel, now + dt.timedelta(minutes=1), "429", now)
            return False
        return True

    def _contacts(self, session: Session, parcels: list[Parcel]) -> dict[int, int | None]:
        ids = [parcel.id for parcel in parcels]
        rows = select(OutboxRow.id, OutboxRow.contact_id).where(OutboxRow.id.in_(ids))
        return dict(session.execute(rows).tuples().all())


def _letter(parcel: Parcel, now: dt.datetime, contact: int | None) -> Letter:
    return Letter(
        key=parcel.key,
        at=now,
        carrier=parcel.carrier,
        recipient=parcel.recipient,
        priority=parcel.priority,
        kind=parcel.kind,
        text=str(parcel.payload.get("text", "")),
        contact=contact,
        is_edit=parcel.edits_message is not None,
    )

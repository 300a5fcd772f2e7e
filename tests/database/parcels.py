"""Rows put on the outbox and taken from it, in the words of a test."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import Session

from models import Carrier, OutboxRow
from services.delivery import Parcel, lease
from services.outbox import post_telegram

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
SOON = NOW + dt.timedelta(seconds=30)
LATER = NOW + dt.timedelta(hours=1)
ANNA, BEN, GROUP = 11, 22, -33


def post(session: Session, chat: int, text: str, **more: Any) -> OutboxRow:
    return post_telegram(
        session, chat, {"text": text}, key=text, kind="test", now=more.pop("now", NOW), **more
    )


def taken(session: Session, now: dt.datetime = NOW, limit: int = 10, **more: Any) -> list[Parcel]:
    return lease(
        session, now, now + dt.timedelta(seconds=30), more.pop("carrier", Carrier.TELEGRAM), limit, **more
    )


def texts(parcels: list[Parcel]) -> list[str]:
    return [parcel.payload["text"] for parcel in parcels]

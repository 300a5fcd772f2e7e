"""A warning when the deliveries go wrong: when, to whom, and how often, on both databases."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Delivery, Handling, OutboxRow, Priority, RoleName
from services.alarm import KIND, trouble, warn
from services.house import PanelAddress
from tests import factories as make
from tests.factories import NOW

MINUTE, HOUR = dt.timedelta(minutes=1), dt.timedelta(hours=1)
HOUSE = PanelAddress("https://panel.example.org")


@pytest.fixture
def administrator(session: Session) -> str:
    return make.user(session, RoleName.ADMINISTRATOR, of=None, telegram_chat_id=77).email


def warnings(session: Session) -> list[OutboxRow]:
    return list(session.scalars(select(OutboxRow).where(OutboxRow.kind == KIND).order_by(OutboxRow.id)))


def failed(session: Session, number: int, at: dt.datetime = NOW) -> None:
    for _ in range(number):
        make.outbox_row(session, state=Delivery.FAILED, settled_at=at)


def test_as_long_as_all_goes_well_nobody_is_warned(session: Session, administrator: str) -> None:
    make.outbox_row(session, not_before=NOW - 14 * MINUTE)
    make.outbox_row(session, not_before=NOW - HOUR, priority=Priority.CAMPAIGN)
    failed(session, 9)
    failed(session, 9, NOW - 2 * HOUR)
    make.received_update(session, handling=Handling.SET_ASIDE)
    assert not trouble(session, NOW)
    warn(session, HOUSE, NOW)
    assert warnings(session) == []


def test_a_queue_that_grows_old_is_told_by_mail_and_in_the_chat(session: Session, administrator: str) -> None:
    make.user(session, RoleName.SUPPORT, of=None)
    make.outbox_row(session, not_before=NOW - 20 * MINUTE)
    warn(session, HOUSE, NOW)
    mail, chat = warnings(session)
    assert mail.recipient == administrator
    assert "wacht al 20 minuten" in mail.payload["text"]
    assert "https://panel.example.org/bezorging/" in mail.payload["text"]
    assert (chat.recipient, "wacht al 20 minuten" in chat.payload["text"]) == ("77", True)


def test_many_failures_within_an_hour_are_told(session: Session, administrator: str) -> None:
    failed(session, 10)
    for _ in range(3):
        make.received_update(session, handling=Handling.SET_ASIDE, received_at=NOW)
    warn(session, HOUSE, NOW)
    said = warnings(session)[0].payload["text"]
    assert "mislukten 10 bezorgingen" in said
    assert "bij 3 berichten van Telegram" in said


def test_trouble_that_lasts_is_told_once_in_six_hours(session: Session, administrator: str) -> None:
    make.outbox_row(session, not_before=NOW - 20 * MINUTE)
    for later in (0 * MINUTE, 5 * MINUTE, 5 * HOUR):
        warn(session, HOUSE, NOW + later)
    assert len(warnings(session)) == 2
    warn(session, HOUSE, NOW + 7 * HOUR)
    assert len(warnings(session)) == 4

"""Nobody is pestered: not after a stop, in a pause, or when busy; and many things come as one."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from models import (
    CancelReason,
    Offer,
    ReminderState,
)
from tests import factories
from tests.asked import still_open
from tests.factories import NOW
from tests.reminding import Desk, at, mails, messages_to

OPEN_STATE = {"asking": {"question": "work", "turns": [3]}, "consent": "2026-11", "turn": 3}


def test_several_for_one_person_become_one_message(session: Session, desk: Desk, offer: Offer) -> None:
    first = still_open(session, offer)
    second = still_open(session, factories.offer(session, contact=offer.contact))
    desk.tick(NOW)

    assert offer.contact is not None
    (row,) = messages_to(session, offer.contact.chat_id)
    assert "<b>1.</b>" in row.payload["text"]
    assert "<b>2.</b>" in row.payload["text"]
    assert row.payload["text"].count("/pauze") == 1
    session.expire_all()
    assert first.bundle == second.bundle


@pytest.mark.parametrize("silence", ["opted_out_at", "unreachable_at"])
def test_who_stopped_is_asked_nothing_and_a_colleague_hears_of_it(
    session: Session, desk: Desk, offer: Offer, silence: str
) -> None:
    asked = still_open(session, offer)
    assert offer.contact is not None
    assert offer.claimed_by is not None
    setattr(offer.contact, silence, NOW - dt.timedelta(days=1))
    session.commit()
    for _ in range(3):
        desk.tick(NOW)

    assert messages_to(session, offer.contact.chat_id) == []
    session.expire_all()
    assert asked.cancel_reason is CancelReason.SILENT
    assert [mail.splitlines()[0] for mail in mails(session, offer.claimed_by)] == [
        f"Nog vrij? {offer.reference} Lasser"
    ]


def test_a_pause_puts_it_off(session: Session, desk: Desk, offer: Offer) -> None:
    asked = still_open(session, offer)
    assert offer.contact is not None
    offer.contact.paused_until = dt.date(2026, 12, 5)
    session.commit()
    desk.tick(NOW)

    assert messages_to(session, offer.contact.chat_id) == []
    session.expire_all()
    assert (asked.state, asked.due_at) == (ReminderState.PLANNED, at("2026-12-07 10:00"))


def test_somebody_in_the_middle_of_an_interview_is_not_interrupted(
    session: Session, desk: Desk, offer: Offer
) -> None:
    still_open(session, offer)
    assert offer.contact is not None
    talk = factories.conversation(session, offer.contact, state=OPEN_STATE)
    session.commit()

    desk.tick(NOW)
    assert messages_to(session, offer.contact.chat_id) == []

    talk.state = {"consent": "2026-11", "turn": 9}
    session.commit()
    desk.tick(NOW + dt.timedelta(hours=1))
    assert len(messages_to(session, offer.contact.chat_id)) == 1


def test_a_question_left_open_for_two_days_keeps_nothing_waiting(
    session: Session, desk: Desk, offer: Offer
) -> None:
    still_open(session, offer)
    assert offer.contact is not None
    factories.conversation(session, offer.contact, state=OPEN_STATE, updated_at=NOW - dt.timedelta(days=2))
    session.commit()
    desk.tick(NOW)

    assert len(messages_to(session, offer.contact.chat_id)) == 1


def test_an_interview_that_was_left_is_asked_about_once(session: Session, desk: Desk) -> None:
    contact = factories.contact(session)
    factories.conversation(session, contact, state=OPEN_STATE)
    session.commit()
    for day in range(40):
        desk.tick(NOW + dt.timedelta(days=day))

    (row,) = messages_to(session, contact.chat_id)
    assert "nog niet klaar" in row.payload["text"]

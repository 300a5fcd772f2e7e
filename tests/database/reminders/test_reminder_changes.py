"""What a colleague does with a reminder by hand stays as they did it."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from models import CancelReason, Offer, Reminder, ReminderKind, ReminderState, User
from services.reminders.changes import ReminderGoneError, cancel_reminder, reword, send_now, snooze
from services.reminders.planning import plan
from tests.factories import NOW
from tests.reminding import Desk, at, messages_to, reminders


@pytest.fixture
def question(session: Session, offer: Offer) -> Reminder:
    """The question whether the place is still open, four weeks from now."""
    plan(session, offer, NOW)
    (found,) = reminders(session, ReminderKind.STILL_OPEN)
    session.commit()
    return found


def test_a_snoozed_reminder_waits_for_the_chosen_day(
    session: Session, desk: Desk, question: Reminder, matchmaker: User
) -> None:
    snooze(session, question, matchmaker, dt.date(2027, 1, 16))
    session.commit()
    desk.tick(at("2026-12-22 11:00"))

    session.expire_all()
    assert (question.state, question.due_at) == (ReminderState.PLANNED, at("2027-01-18 10:00"))


def test_send_now_goes_with_the_next_tick_and_at_night_the_next_morning(
    session: Session, desk: Desk, question: Reminder, matchmaker: User
) -> None:
    assert send_now(session, question, matchmaker, at("2026-11-24 22:00")) == at("2026-11-25 08:00")
    send_now(session, question, matchmaker, NOW)
    session.commit()
    desk.tick(NOW)

    session.expire_all()
    assert question.state is ReminderState.SENT


def test_the_words_of_a_colleague_go_along(
    session: Session, desk: Desk, question: Reminder, matchmaker: User
) -> None:
    reword(session, question, matchmaker, "  Ik heb iemand <voor> u!  ")
    send_now(session, question, matchmaker, NOW)
    session.commit()
    desk.tick(NOW)

    assert question.contact is not None
    (row,) = messages_to(session, question.contact.chat_id)
    assert "Mo Matchmaker schrijft: Ik heb iemand &lt;voor&gt; u!" in row.payload["text"]


def test_a_cancelled_reminder_is_not_planned_again(
    session: Session, desk: Desk, question: Reminder, matchmaker: User
) -> None:
    cancel_reminder(session, question, matchmaker, "al besproken")
    session.commit()
    desk.tick(at("2026-12-22 11:00"))

    session.expire_all()
    assert (question.cancel_reason, question.cancel_note) == (CancelReason.BY_HAND, "al besproken")
    assert len(reminders(session, ReminderKind.STILL_OPEN)) == 1


def test_what_was_sent_can_not_be_changed(
    session: Session, desk: Desk, question: Reminder, matchmaker: User
) -> None:
    desk.tick(at("2026-12-22 11:00"))

    session.expire_all()
    with pytest.raises(ReminderGoneError):
        snooze(session, question, matchmaker, dt.date(2027, 1, 16))

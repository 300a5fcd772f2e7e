"""Trying failed deliveries again, counted before it is done, on both databases."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import Contact, Delivery, OutboxRow, Priority
from services.retrying import Hindrance, Prospect, prospect, retry
from tests import factories as make
from tests.factories import NOW, TODAY

TOMORROW = TODAY + dt.timedelta(days=1)


def failed(session: Session, **values: object) -> OutboxRow:
    return make.outbox_row(session, **{"state": Delivery.FAILED, "error": "550", "attempts": 3, **values})


def for_contact(session: Session, priority: Priority = Priority.NOTIFICATION, **values: object) -> OutboxRow:
    contact: Contact = make.contact(session, **values)
    return failed(session, contact=contact, recipient=str(contact.chat_id), priority=priority)


def states(session: Session) -> list[str]:
    return list(session.scalars(select(OutboxRow.state).order_by(OutboxRow.id)))


def test_what_would_go_is_counted_with_its_recipients_and_changes_nothing(session: Session) -> None:
    failed(session, recipient="7")
    failed(session, recipient="7")
    failed(session, error=messages.text("bot-undelivered-unsure"))
    make.outbox_row(session, state=Delivery.SENT)
    assert prospect(session, [], NOW) == Prospect(goes=3, recipients=2, twice=1, stays={})
    assert states(session).count("failed") == 3


def test_who_wants_no_messages_any_more_gets_none(session: Session) -> None:
    for_contact(session, opted_out_at=NOW)
    for_contact(session, unreachable_at=NOW)
    for_contact(session)
    left = make.user(session, active=False)
    failed(session, user=left, recipient=left.email)
    done = retry(session, [], NOW)
    assert done.goes == 1
    assert done.stays == {Hindrance.STOPPED: 1, Hindrance.UNREACHABLE: 1, Hindrance.LEFT: 1}
    assert states(session) == ["cancelled", "cancelled", "queued", "cancelled"]


def test_a_pause_holds_reminders_and_no_news(session: Session) -> None:
    for_contact(session, priority=Priority.REMINDER, paused_until=TOMORROW)
    for_contact(session, paused_until=TOMORROW)
    for_contact(session, priority=Priority.REMINDER, paused_until=TODAY)
    assert retry(session, [], NOW).stays == {Hindrance.PAUSED: 1}
    assert states(session) == ["cancelled", "queued", "queued"]


def test_a_message_to_a_colleague_about_somebody_who_stopped_goes(session: Session) -> None:
    contact, colleague = make.contact(session, opted_out_at=NOW), make.user(session)
    failed(session, contact=contact, user=colleague, recipient=colleague.email)
    assert prospect(session, [], NOW).goes == 1


def test_what_goes_again_begins_anew(session: Session) -> None:
    row = failed(session, settled_at=NOW)
    retry(session, [OutboxRow.id == row.id], NOW)
    session.refresh(row)
    assert (row.state, row.attempts, row.error, row.not_before) == (Delivery.QUEUED, 0, "", NOW)


def test_only_what_was_chosen_is_tried(session: Session) -> None:
    failed(session, error="421")
    failed(session, error="550")
    assert retry(session, [OutboxRow.error == "421"], NOW).goes == 1
    assert states(session) == ["queued", "failed"]

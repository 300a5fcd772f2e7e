"""What becomes of a row that was taken along, on both databases."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from models import Contact, Delivery, OutboxRow
from services.retrying import retry
from services.settling import (
    MOST_ATTEMPTS,
    readdress,
    settle_broken,
    settle_dropped,
    settle_gone,
    settle_later,
    settle_moved,
    settle_sent,
)
from tests.database.parcels import ANNA, BEN, GROUP, LATER, NOW, SOON, post, taken, texts


@pytest.mark.parametrize("end", [settle_broken, settle_dropped, settle_gone])
def test_an_edit_of_what_was_never_sent_is_dropped(session: Session, end: Any) -> None:
    card = post(session, ANNA, "card")
    edit = post(session, ANNA, "edit", method="editMessageText", edits=card)
    end(session, taken(session)[0], "why", NOW)
    assert taken(session) == []
    session.refresh(edit)
    assert edit.state is Delivery.CANCELLED


def test_a_blocked_bot_cancels_what_is_queued_and_marks_the_contact(session: Session) -> None:
    contact = Contact(name="Anna", chat_id=ANNA, created_at=NOW)
    session.add(contact)
    rows = [post(session, ANNA, "first"), post(session, ANNA, "second"), post(session, BEN, "other")]
    settle_gone(session, taken(session)[0], "blocked", NOW)
    for row in (*rows, contact):
        session.refresh(row)
    assert [row.state for row in rows] == [Delivery.CANCELLED, Delivery.CANCELLED, Delivery.QUEUED]
    assert contact.unreachable_at == NOW


def test_what_was_erased_while_it_was_under_way_keeps_nothing_else_from_being_booked(
    session: Session,
) -> None:
    erased, other = post(session, ANNA, "first"), post(session, BEN, "second")
    sent: dict[int, int | None] = {parcel.id: 100 + parcel.id for parcel in taken(session)}
    session.delete(erased)
    session.flush()
    settle_sent(session, sent, NOW)
    session.refresh(other)
    assert (other.state, other.message_id) == (Delivery.SENT, 100 + other.id)


def test_a_group_that_moved_takes_its_queue_along(session: Session) -> None:
    post(session, GROUP, "first")
    post(session, GROUP, "second")
    [first] = taken(session)
    settle_moved(session, first, -1001)
    [again] = taken(session)
    assert (again.recipient, again.payload["text"]) == ("-1001", "first")


def test_a_group_can_move_before_anything_failed(session: Session) -> None:
    post(session, GROUP, "first")
    readdress(session, GROUP, -1001)
    assert taken(session)[0].recipient == "-1001"


def test_days_of_trying_end_as_failed_and_can_be_retried(session: Session) -> None:
    row = post(session, ANNA, "first")
    row.attempts = MOST_ATTEMPTS - 1
    session.flush()
    settle_later(session, taken(session)[0], LATER, "no answer", NOW)
    session.refresh(row)
    assert (row.state, row.error) == (Delivery.FAILED, "no answer")
    this = [OutboxRow.id == row.id]
    assert retry(session, this, NOW).goes == 1
    assert retry(session, this, NOW).goes == 0
    assert texts(taken(session)) == ["first"]


def test_a_row_cancelled_under_way_stays_cancelled(session: Session) -> None:
    row = post(session, ANNA, "first")
    [parcel] = taken(session)
    row.state = Delivery.CANCELLED
    session.flush()
    settle_later(session, parcel, SOON, "429", NOW)
    session.refresh(row)
    assert row.state is Delivery.CANCELLED

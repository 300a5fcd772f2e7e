"""What stood in the queue of a back-up waits for a person, since it may have gone already."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import Carrier, Delivery, Priority
from services.restoring import hold_queued
from tests import factories as make
from tests.database.parcels import taken
from tests.factories import NOW


def test_what_was_queued_is_held_and_tells_why(session: Session) -> None:
    queued = make.outbox_row(session, priority=Priority.ANSWER)
    mail = make.outbox_row(session, carrier=Carrier.MAIL)
    sent = make.outbox_row(session, state=Delivery.SENT)
    assert hold_queued(session, NOW) == 2
    assert taken(session) == []
    for row in (queued, mail, sent):
        session.refresh(row)
    assert [row.state for row in (queued, mail, sent)] == [Delivery.FAILED, Delivery.FAILED, Delivery.SENT]
    assert "back-up" in queued.error


def test_a_file_that_waits_is_fetched_all_the_same(session: Session) -> None:
    make.outbox_row(session, carrier=Carrier.FILE)
    assert hold_queued(session, NOW) == 0


def test_the_last_word_to_somebody_who_was_forgotten_is_not_kept(session: Session) -> None:
    make.outbox_row(session, kind="farewell")
    hold_queued(session, NOW)
    assert taken(session) == []

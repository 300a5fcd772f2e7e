"""The book of updates, on both databases."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session, sessionmaker

from models import Handling, ReceivedUpdate
from services.updates import (
    Received,
    forget_updates,
    note_failed,
    note_handled,
    pending_updates,
    retry_set_aside,
    set_aside,
)

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
BOT = 123


def received(number: int) -> Received:
    return Received(BOT, number, 7, {"update_id": number})


def test_an_update_is_new_once(session: Session) -> None:
    assert note_handled(session, [received(1), received(2)], NOW) == {1, 2}
    assert note_handled(session, [received(2), received(3)], NOW) == {3}


def test_updates_are_told_apart_by_bot(session: Session) -> None:
    note_handled(session, [received(1)], NOW)
    assert note_handled(session, [Received(BOT + 1, 1, 7, {})], NOW) == {1}


def test_no_updates_are_none(session: Session) -> None:
    assert note_handled(session, [], NOW) == set()


def test_what_was_rolled_back_is_still_new(factory: sessionmaker[Session]) -> None:
    with factory() as session:
        note_handled(session, [received(1)], NOW)
        session.rollback()
    with factory.begin() as session:
        assert note_handled(session, [received(1)], NOW) == {1}


def test_failures_are_counted_and_a_failed_update_can_still_be_handled(session: Session) -> None:
    assert [note_failed(session, received(1), "trace", NOW) for _ in range(2)] == [1, 2]
    assert [update.update_id for update in pending_updates(session, BOT)] == [1]
    assert note_handled(session, [received(1)], NOW) == {1}
    assert pending_updates(session, BOT) == []


def test_an_update_that_was_set_aside_is_handled_again_only_when_asked(session: Session) -> None:
    note_failed(session, received(1), "trace", NOW)
    set_aside(session, received(1))
    assert note_handled(session, [received(1)], NOW) == set()
    assert retry_set_aside(session, BOT, 1)
    assert not retry_set_aside(session, BOT, 1)
    assert note_handled(session, [received(1)], NOW) == {1}


def test_a_failure_keeps_its_trace_for_who_looks_at_it(session: Session) -> None:
    note_failed(session, received(1), "ValueError", NOW)
    row = session.get_one(ReceivedUpdate, (BOT, 1))
    assert (row.error, row.handling, row.raw) == ("ValueError", Handling.PENDING, {"update_id": 1})


def test_only_handled_updates_are_forgotten(session: Session) -> None:
    note_handled(session, [received(1)], NOW - dt.timedelta(days=31))
    note_failed(session, received(2), "trace", NOW - dt.timedelta(days=31))
    note_handled(session, [received(3)], NOW)
    forget_updates(session, NOW - dt.timedelta(days=30))
    assert note_handled(session, [received(1), received(3)], NOW) == {1}
    assert [update.update_id for update in pending_updates(session, BOT)] == [2]

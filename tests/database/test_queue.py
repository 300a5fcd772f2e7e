"""How the outbox stands: counted by hand, on both databases."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from models import Carrier, Priority
from services.queue import lanes
from services.settling import settle_later
from tests import factories as make
from tests.database.parcels import ANNA, BEN, LATER, NOW, post, taken

MINUTE = dt.timedelta(minutes=1)
NIGHT = dt.datetime(2026, 11, 24, 22, tzinfo=dt.UTC)


def test_each_lane_tells_how_much_waits_and_since_when(session: Session) -> None:
    post(session, ANNA, "old", now=NOW - 5 * MINUTE)
    post(session, ANNA, "new")
    post(session, BEN, "planned", now=LATER)
    post(session, BEN, "answer", priority=Priority.ANSWER)
    make.outbox_row(session, carrier=Carrier.MAIL, not_before=NOW - MINUTE)
    found = [(lane.carrier, lane.priority, lane.waiting, lane.age(NOW)) for lane in lanes(session, NOW)]
    assert found == [
        (Carrier.TELEGRAM, Priority.ANSWER, 1, 0 * MINUTE),
        (Carrier.TELEGRAM, Priority.NOTIFICATION, 3, 5 * MINUTE),
        (Carrier.MAIL, Priority.NOTIFICATION, 1, MINUTE),
    ]


def test_a_row_that_is_tried_again_and_again_waits_since_it_was_written(session: Session) -> None:
    post(session, ANNA, "stubborn", now=NOW - 30 * MINUTE)
    settle_later(session, taken(session)[0], NOW + 5 * MINUTE, "away", NOW)
    assert [lane.age(NOW) for lane in lanes(session, NOW)] == [30 * MINUTE]


def test_what_may_not_go_yet_does_not_age(session: Session) -> None:
    post(session, ANNA, "planned", now=LATER)
    make.outbox_row(session, priority=Priority.REMINDER, not_before=NIGHT - 60 * MINUTE)
    reminder = next(lane for lane in lanes(session, NIGHT) if lane.priority == Priority.REMINDER)
    assert reminder.since is None
    assert [lane.age(NOW) for lane in lanes(session, NOW)] == [0 * MINUTE, 0 * MINUTE]

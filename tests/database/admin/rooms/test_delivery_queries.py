"""What waits, what failed, and what was set aside."""

from __future__ import annotations

import datetime as dt

from admin.queries.deliveries import (
    bot_username,
    failed_ids,
    failure_of,
    failures,
    queues,
    set_aside,
)
from models import Carrier, Delivery, Handling, Heartbeat, RoleName

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)


def test_the_queue_is_told_by_carrier_with_the_age_of_what_waits(build, session):
    build.outbox_row(not_before=NOW - dt.timedelta(minutes=10))
    build.outbox_row()
    build.outbox_row(carrier=Carrier.MAIL, state=Delivery.FAILED)
    build.outbox_row(state=Delivery.SENT)
    chat, mail, file = queues(session, NOW)
    assert (chat.waiting, chat.failed, chat.age, chat.slow) == (2, 0, dt.timedelta(minutes=10), True)
    assert (mail.waiting, mail.failed, mail.slow) == (0, 1, False)
    assert (file.carrier, file.waiting) == (Carrier.FILE, 0)


def test_what_may_only_go_later_has_not_waited_yet(build, session):
    build.outbox_row(not_before=NOW + dt.timedelta(hours=3))
    assert queues(session, NOW)[0].age == dt.timedelta()


def test_a_coordinator_sees_failures_of_the_own_region_only(build, as_user):
    coordinator = build.user(RoleName.COORDINATOR)
    own = build.outbox_row(state=Delivery.FAILED, region=build.region("AM14"))
    foreign = build.outbox_row(state=Delivery.FAILED, region=build.region("AM01"))
    build.outbox_row(state=Delivery.FAILED)
    session = as_user(coordinator)
    assert [row.id for row in failures(session)] == failed_ids(session) == [own.id]
    assert failure_of(session, foreign.id) is None
    assert failure_of(session, own.id).id == own.id


def test_only_updates_that_a_person_must_look_at_are_shown(build, session):
    for handling in Handling:
        build.received_update(handling=handling)
    assert [update.handling for update in set_aside(session)] == [Handling.SET_ASIDE]


def test_the_name_of_the_bot_is_what_it_said_last(build, session):
    assert bot_username(session) is None
    build.kept(Heartbeat(name="receive", at=NOW, bot_username="pwbot"))
    build.kept(Heartbeat(name="sender", at=NOW + dt.timedelta(1), bot_username=None))
    assert bot_username(session) == "pwbot"

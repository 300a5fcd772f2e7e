"""What waits, what failed, and what was set aside."""

from __future__ import annotations

import datetime as dt

import pytest

from admin.queries.deliveries import bot_username, queues, set_aside, update_aside
from admin.queries.failures import FailureFilter, causes, failed, failures, is_failed
from models import Carrier, Delivery, Handling, Heartbeat, Priority, RoleName
from services.retrying import Hindrance

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
EVERYTHING = FailureFilter()


def test_the_queue_is_told_by_carrier_and_lane_with_the_age_of_what_waits(build, session):
    build.outbox_row(not_before=NOW - dt.timedelta(minutes=10))
    build.outbox_row(priority=Priority.CAMPAIGN)
    build.outbox_row(carrier=Carrier.MAIL, state=Delivery.FAILED)
    build.outbox_row(state=Delivery.SENT)
    chat, mail, file = queues(session, NOW)
    assert (chat.waiting, chat.age, chat.slow) == (2, dt.timedelta(minutes=10), True)
    assert [lane.priority for lane in chat.lanes] == [Priority.NOTIFICATION, Priority.CAMPAIGN]
    assert (mail.waiting, mail.slow) == (0, False)
    assert (file.carrier, file.waiting) == (Carrier.FILE, 0)


def test_what_may_only_go_later_has_not_waited_yet(build, session):
    build.outbox_row(not_before=NOW + dt.timedelta(hours=3))
    assert queues(session, NOW)[0].age == dt.timedelta()


def test_a_coordinator_sees_failures_of_the_own_region_only(build, as_user):
    coordinator = build.user(RoleName.COORDINATOR)
    own = build.outbox_row(state=Delivery.FAILED, region=build.region("AM14"), error="550")
    foreign = build.outbox_row(state=Delivery.FAILED, region=build.region("AM01"), error="550")
    build.outbox_row(state=Delivery.FAILED, error="421")
    session = as_user(coordinator)
    assert [failure.row.id for failure in failures(session, EVERYTHING, NOW)] == [own.id]
    assert failed(session, EVERYTHING) == 1
    assert [(cause.error, cause.count) for cause in causes(session)] == [("550", 1)]
    assert not is_failed(session, foreign.id)
    assert is_failed(session, own.id)


def test_somebody_of_another_region_is_not_written_to_by_this_one(build, as_user):
    elsewhere = build.contact(employer=build.employer("AM01"))
    build.outbox_row(state=Delivery.FAILED, region=build.region("AM14"), contact=elsewhere)
    session = as_user(build.user(RoleName.COORDINATOR))
    assert [failure.hindrance for failure in failures(session, EVERYTHING, NOW)] == [Hindrance.ELSEWHERE]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ({}, 4),
        ({"kanaal": "mail"}, 2),
        ({"kanaal": "duif"}, 4),
        ({"regio": "AM01"}, 1),
        ({"oorzaak": "niets"}, 4),
        ({"oorzaak": "9" * 15}, 0),
    ],
)
def test_failures_are_narrowed_by_an_address(build, session, arguments, found):
    build.outbox_row(state=Delivery.FAILED, region=build.region("AM01"), error="550")
    for carrier in (Carrier.MAIL, Carrier.MAIL, Carrier.TELEGRAM):
        build.outbox_row(state=Delivery.FAILED, carrier=carrier, error="421")
    wanted = FailureFilter.read(arguments)
    assert failed(session, wanted) == len(failures(session, wanted, NOW)) == found


def test_causes_are_told_the_most_frequent_first_and_lead_to_their_failures(build, session):
    build.outbox_row(state=Delivery.FAILED, error="550")
    for _ in range(2):
        build.outbox_row(state=Delivery.FAILED, error="421")
    first, second = causes(session)
    assert [(cause.error, cause.count) for cause in (first, second)] == [("421", 2), ("550", 1)]
    assert failed(session, FailureFilter(cause=first.key)) == 2


def test_only_updates_that_a_person_must_look_at_are_shown(build, session):
    rows = {handling: build.received_update(handling=handling) for handling in Handling}
    assert [update.handling for update in set_aside(session)] == [Handling.SET_ASIDE]
    assert update_aside(session, 1, rows[Handling.SET_ASIDE].update_id) is rows[Handling.SET_ASIDE]
    assert update_aside(session, 1, rows[Handling.DONE].update_id) is None


def test_the_name_of_the_bot_is_what_it_said_last(build, session):
    assert bot_username(session) is None
    build.kept(Heartbeat(name="receive", at=NOW, bot_username="pwbot"))
    build.kept(Heartbeat(name="sender", at=NOW + dt.timedelta(1), bot_username=None))
    assert bot_username(session) == "pwbot"

"""The figures of the report, counted by hand beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from admin.queries.report import Report, regions_of, report, summed, total
from admin.queries.report_calls import Promptness, promptness
from admin.queries.report_period import Period
from models import Action, Offer, OfferKind, OfferState, RoleName, User
from tests.factories import NOW, TODAY

QUARTER = Period.read("3", TODAY)
"""September up to and including November 2026."""
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)
MADE = {"created_at": NOW - 6 * DAY, "call_by": TODAY - 4 * DAY}
"""An opening of Wednesday last week, whose employer was to be called by Friday."""

Reported = Callable[..., Report]


@pytest.fixture
def coordinator(build) -> User:
    return build.user(RoleName.COORDINATOR)


@pytest.fixture
def reported(as_user, coordinator) -> Reported:
    """The report of all regions of a colleague."""

    def reported(user: User = coordinator, period: Period = QUARTER) -> Report:
        session = as_user(user)
        return report(session, regions_of(session, user.region_ids), period, TODAY)

    return reported


def prompt(made: Report) -> Promptness:
    return promptness(made.calls)


@pytest.mark.parametrize(
    ("typed", "first", "months"),
    [
        ("1", (2026, 11), 1),
        ("3", (2026, 9), 3),
        ("12", (2025, 12), 12),
        ("7", (2026, 9), 3),
        ("dit-jaar", (2026, 1), 11),
    ],
)
def test_a_period_is_of_whole_months_and_ends_with_this_one(typed, first, months):
    period = Period.read(typed, TODAY)
    assert period.length == months
    assert period.months[0] == dt.date(*first, 1)
    assert period.months[-1] == dt.date(2026, 11, 1)


@pytest.mark.parametrize(
    ("typed", "today", "first", "last"),
    [
        ("vorige-maand", (2027, 1, 31), (2026, 12), (2026, 12)),
        ("vorige-maand", (2026, 11, 30), (2026, 10), (2026, 10)),
        ("vorig-kwartaal", (2027, 2, 1), (2026, 10), (2026, 12)),
        ("vorig-kwartaal", (2026, 12, 31), (2026, 7), (2026, 9)),
        ("vorig-kwartaal", (2026, 4, 1), (2026, 1), (2026, 3)),
    ],
)
def test_a_month_and_a_quarter_that_are_over(typed, today, first, last):
    period = Period.read(typed, dt.date(*today))
    assert (period.months[0], period.months[-1]) == (dt.date(*first, 1), dt.date(*last, 1))


def test_last_year_is_a_whole_year_of_the_calendar(build, reported):
    year = Period.read("vorig-jaar", TODAY)
    assert (year.months[0], year.months[-1], year.length) == (dt.date(2025, 1, 1), dt.date(2025, 12, 1), 12)
    for at in ("2024-12-31T22:59", "2024-12-31T23:00", "2025-12-31T22:59", "2025-12-31T23:00"):
        build.offer(created_at=dt.datetime.fromisoformat(f"{at}+00:00"))
    assert summed(reported(period=year).filed, lambda row: row.month) == {0: 1, 11: 1}


def test_a_month_begins_at_midnight_in_the_netherlands(build, reported):
    for at in ("2026-08-31T21:59:59", "2026-08-31T22:00:00", "2026-10-31T22:59:59", "2026-10-31T23:00:00"):
        build.offer(created_at=dt.datetime.fromisoformat(f"{at}+00:00"))
    build.offer(created_at=dt.datetime(2026, 11, 30, 23, tzinfo=dt.UTC))
    assert summed(reported().filed, lambda row: row.month) == {0: 1, 1: 1, 2: 1}


def test_openings_are_counted_by_kind_sector_and_month_in_every_state(build, reported):
    care, october = build.sector("zorg"), NOW - 30 * DAY
    user = build.user()
    build.offer(sector=care)
    build.offer(sector=care, state=OfferState.PLACED, claimed_by=user)
    build.offer(sector=care, kind=OfferKind.BASISBAAN, created_at=october)
    build.offer(state=OfferState.WITHDRAWN, created_at=october)
    filed = reported().filed
    assert summed(filed, lambda row: row.kind) == {OfferKind.LEERWERKPLEK: 3, OfferKind.BASISBAAN: 1}
    assert summed(filed, lambda row: row.sector_id) == {care.id: 3, None: 1}
    assert summed(filed, lambda row: row.month) == {1: 2, 2: 2}


def test_the_year_has_twelve_months(build, reported):
    for days in range(0, 320, 29):
        build.offer(created_at=NOW - days * DAY)
    filed = reported(period=Period.read("12", TODAY)).filed
    assert total(filed) == 12
    assert summed(filed, lambda row: row.month)[11] == 1


def test_placed_are_people_and_count_in_the_month_of_their_placement(build, reported, coordinator):
    old = build.offer(created_at=NOW - 300 * DAY, state=OfferState.PLACED, claimed_by=coordinator)
    build.placement(old)
    build.placement(old, created_at=NOW - 40 * DAY, kind=OfferKind.BASISBAAN)
    build.placement(old, created_at=NOW - 200 * DAY)
    made = reported()
    assert total(made.filed) == 0
    assert summed(made.placed, lambda row: row.month) == {1: 1, 2: 1}


def test_of_an_opening_for_three_with_two_placed_two_people_are_counted(build, reported, coordinator):
    offer = build.offer(places=3, state=OfferState.IN_CONTACT, claimed_by=coordinator)
    build.placement(offer)
    build.placement(offer)
    made = reported()
    assert (total(made.filed), total(made.placed), total(made.ended)) == (1, 2, 0)


def contacted(build, after: dt.timedelta, worker: User, **values) -> Offer:
    """An opening that was claimed at once, and whose employer was called so long after it came in."""
    made = {**MADE, "state": OfferState.IN_CONTACT, "claimed_by": worker, **values}
    offer = build.offer(**made)
    build.offer_event(offer, action=Action.CLAIM, at=made["created_at"])
    build.offer_event(offer, action=Action.LOG_CONTACT, at=made["created_at"] + after)
    return offer


def test_the_median_is_of_office_hours_until_the_first_contact(build, reported, coordinator):
    contacted(build, HOUR, coordinator)
    slow = contacted(build, DAY, coordinator)
    build.offer_event(slow, action=Action.LOG_CONTACT, at=NOW)
    assert prompt(reported()).median_hours == 4.5
    contacted(build, 5 * DAY, coordinator)
    assert prompt(reported()).median_hours == 8


def test_a_promise_is_kept_by_a_call_on_the_last_day_of_it(build, reported, coordinator):
    contacted(build, 2 * DAY, coordinator)
    contacted(build, 3 * DAY, coordinator)
    assert prompt(reported()) == Promptness(median_hours=19.25, claimed_share=100, called_share=50)


def test_a_promise_that_nobody_kept_counts_and_one_that_can_be_kept_still_does_not(build, reported):
    build.offer(**MADE)
    build.offer(call_by=TODAY)
    assert prompt(reported()) == Promptness(median_hours=None, claimed_share=0, called_share=0)


def test_no_call_was_due_when_the_opening_was_over_before_the_promise_was(build, reported):
    build.offer(**MADE, state=OfferState.WITHDRAWN, updated_at=NOW - 5 * DAY)
    assert prompt(reported()).called_share is None
    build.offer(**MADE, state=OfferState.WITHDRAWN, updated_at=NOW - DAY)
    assert prompt(reported()).called_share == 0


def test_a_contact_that_was_taken_back_is_none(build, reported, coordinator):
    offer = contacted(build, HOUR, coordinator)
    build.offer_event(offer, action=Action.UNDO, code=Action.LOG_CONTACT, at=NOW - 6 * DAY + 2 * HOUR)
    assert prompt(reported()) == Promptness(median_hours=None, claimed_share=100, called_share=0)
    build.offer_event(offer, action=Action.LOG_CONTACT, at=NOW - 6 * DAY + 3 * HOUR)
    assert prompt(reported()) == Promptness(median_hours=3, claimed_share=100, called_share=100)


def test_reasons_for_not_now_are_those_of_the_period(build, reported):
    who = build.contact()
    build.refusal(who)
    build.refusal(who, reason="risk", at=NOW - 50 * DAY)
    build.refusal(who, at=NOW - 200 * DAY)
    assert summed(reported().refused, lambda row: row.reason) == {"no_work": 1, "risk": 1}


def ended(build, state: OfferState, *lines: tuple[Action, str | None], **values) -> Offer:
    offer = build.offer(state=state, **values)
    for action, code in lines:
        build.offer_event(offer, action=action, code=code)
    return offer


def test_an_opening_ends_once_for_the_reason_of_the_last_time(build, reported):
    close, reopen = Action.CLOSE, (Action.REOPEN_NEW, None)
    ended(build, OfferState.CLOSED, (close, "no_work"), reopen, (close, "no_match"))
    ended(build, OfferState.CLOSED, (close, "no_match"))
    ended(build, OfferState.CLOSED, (Action.FILL, None))
    ended(build, OfferState.WITHDRAWN, (Action.WITHDRAW, None))
    ended(build, OfferState.NEW, (close, "risk"), reopen)
    ended(build, OfferState.CLOSED, (close, "no_work"), updated_at=NOW - 200 * DAY)
    build.placement(ended(build, OfferState.CLOSED, (close, "no_work"), places=3))
    assert summed(reported().ended, lambda row: (row.action, row.reason)) == {
        (Action.CLOSE, "no_match"): 2,
        (Action.FILL, None): 1,
        (Action.WITHDRAW, None): 1,
    }

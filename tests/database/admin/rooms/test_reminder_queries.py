"""Finding reminders: search, filters, pages, and the days of the calendar."""

from __future__ import annotations

import datetime as dt

import pytest

from admin.queries import reminder_search
from admin.queries.calendar import SHOWN, monday_of, weeks
from admin.queries.reminder_filter import ReminderFilter
from admin.queries.reminders import choosable_colleagues, planned_of, reminder_of, reminders
from models import CancelReason, OfferState, ReminderKind, ReminderState, RoleName
from tests.factories import GRONINGEN, NOW, TODAY

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
MONDAY = monday_of(TODAY)


@pytest.fixture
def user(build):
    return build.user()


@pytest.fixture
def found(as_user, user):
    """The reminders that a filter finds, for a matchmaker of Utrecht."""

    def found(**values):
        return [row.id for row in reminders(as_user(user), ReminderFilter(**values), None).rows]

    return found


def about(build, title="Lasser", of="AM14", company="Staal BV", **values):
    """A planned reminder about an opening of its own."""
    contact = build.contact(employer=build.employer(of, name=company))
    return build.reminder(contact, build.offer(of, title=title, contact=contact), **values)


def test_what_is_planned_begins_with_the_first_and_what_went_with_the_last(build, found):
    later, sooner = about(build, due_at=NOW + DAY), about(build, due_at=NOW)
    old = about(build, due_at=NOW - DAY, state=ReminderState.SENT)
    new = about(build, due_at=NOW - HOUR, state=ReminderState.SENT)
    assert found() == [sooner.id, later.id]
    assert found(state="sent") == [new.id, old.id]
    assert found(state="alle") == [later.id, sooner.id, new.id, old.id]


@pytest.mark.parametrize("most", [1000, 0])
def test_the_words_of_the_opening_or_the_company_find_a_reminder_be_they_frequent_or_not(
    build, found, monkeypatch, most
):
    monkeypatch.setattr(reminder_search, "MOST", most)
    welder = about(build, title="Lasser", company="Staal BV")
    cook = about(build, title="Kok", company="Hotel Staal")
    again = build.reminder(build.contact(employer=build.employer(name="Bakkerij")))
    again.region_id = build.region().id
    assert set(found(text="staal")) == {welder.id, cook.id}
    assert found(text="staal lasser") == [welder.id]
    assert found(text="BAKKER") == [again.id]
    assert found(text=cook.offer.reference.lower()) == [cook.id]
    assert found(text="%") == []


def test_a_colleague_finds_what_they_get_and_what_goes_to_their_employers(build, found, user):
    mine = build.reminder(user, build.offer(), kind=ReminderKind.FIRST_CONTACT_DUE)
    claimed = build.offer(state=OfferState.CLAIMED, claimed_by=user)
    theirs = build.reminder(claimed.contact, claimed)
    about(build)
    assert set(found(who=user.id)) == {mine.id, theirs.id}


def test_kind_state_and_day_narrow_together(build, found):
    care = about(build, kind=ReminderKind.AFTERCARE, due_at=NOW + DAY)
    about(build, kind=ReminderKind.AFTERCARE)
    about(build, due_at=NOW + DAY)
    reason = {"state": ReminderState.CANCELLED, "cancel_reason": CancelReason.POINTLESS}
    about(build, kind=ReminderKind.AFTERCARE, due_at=NOW + DAY, **reason)
    assert found(kind="aftercare", day=TODAY + DAY) == [care.id]


def test_reminders_of_another_region_are_not_found_in_any_way(build, as_user, found, user):
    foreign = about(build, of=GRONINGEN)
    session = as_user(user)
    assert found() == []
    assert found(text=foreign.offer.reference) == []
    assert reminder_of(session, foreign.id) is None
    assert all(not day.count for week in weeks(session, ReminderFilter(), MONDAY) for day in week)


def test_who_sees_several_regions_can_look_at_one(build, as_user):
    about(build)
    there = about(build, of=GRONINGEN)
    session = as_user(build.user(RoleName.SUPPORT, of=None))
    page = reminders(session, ReminderFilter(region=GRONINGEN), None)
    assert [row.id for row in page.rows] == [there.id]


def test_colleagues_to_choose_are_those_of_the_own_regions(build, as_user, user):
    build.user(of=GRONINGEN)
    session = as_user(user)
    assert [one.id for one in choosable_colleagues(session, user.region_ids)] == [user.id]


def test_pages_show_every_planned_reminder_once_there_and_back(build, as_user, user):
    made = [about(build, due_at=NOW + n // 3 * HOUR).id for n in range(60)]
    session = as_user(user)
    first = reminders(session, ReminderFilter(), None)
    second = reminders(session, ReminderFilter(), first.newer)
    third = reminders(session, ReminderFilter(), second.newer)
    assert [row.id for page in (first, second, third) for row in page.rows] == made
    assert first.older is None
    assert third.newer is None
    back = reminders(session, ReminderFilter(), third.older)
    assert [row.id for row in back.rows] == [row.id for row in second.rows]
    assert reminders(session, ReminderFilter(), back.older).older is None


def test_an_opening_tells_what_is_planned_for_it_and_nothing_else(build, as_user, user):
    later = about(build, due_at=NOW + DAY)
    offer = later.offer
    sooner = build.reminder(user, offer, kind=ReminderKind.OVERDUE)
    build.reminder(user, offer, state=ReminderState.SENT)
    about(build)
    assert [row.id for row in planned_of(as_user(user), offer)] == [sooner.id, later.id]


def test_the_calendar_has_each_reminder_on_its_day_in_the_netherlands(build, as_user, user):
    late = about(build, due_at=dt.datetime(2026, 11, 24, 22, 59, tzinfo=dt.UTC))
    midnight = about(build, due_at=dt.datetime(2026, 11, 24, 23, 0, tzinfo=dt.UTC))
    about(build, due_at=NOW + 14 * DAY)
    about(build, due_at=NOW, state=ReminderState.SENT)
    days = [day for week in weeks(as_user(user), ReminderFilter(), MONDAY) for day in week]
    assert [day.date for day in days] == [MONDAY + n * DAY for n in range(14)]
    placed = {day.date: [row.id for row in day.reminders] for day in days if day.reminders}
    assert placed == {TODAY: [late.id], TODAY + DAY: [midnight.id]}


def test_a_full_day_shows_the_first_and_counts_all(build, as_user, user):
    made = [about(build, due_at=NOW + n * dt.timedelta(minutes=1)).id for n in range(SHOWN + 3)]
    (_, tuesday, *_), _ = weeks(as_user(user), ReminderFilter(), MONDAY)
    assert [row.id for row in tuesday.reminders] == made[:SHOWN]
    assert (tuesday.count, tuesday.more) == (SHOWN + 3, 3)


def test_weekends_and_holidays_are_known_by_name(build, as_user, user):
    first, second = weeks(as_user(user), ReminderFilter(), dt.date(2026, 12, 21))
    assert [day.holiday for day in first if day.holiday] == ["Eerste kerstdag", "Tweede kerstdag"]
    assert [day.date.day for day in second if day.is_weekend] == [2, 3]


def test_the_weeks_around_a_change_of_the_clock_keep_their_days(build, as_user, user):
    sunday = dt.date(2026, 10, 25)
    late = about(build, due_at=dt.datetime(2026, 10, 25, 22, 30, tzinfo=dt.UTC))
    first, _ = weeks(as_user(user), ReminderFilter(), sunday - 6 * DAY)
    assert [row.id for row in first[6].reminders] == [late.id]


def test_a_filter_reads_an_address_and_forgets_what_it_does_not_know():
    typed = {"q": " staal ", "soort": "verzonnen", "status": "sent", "wie": "7", "dag": "morgen"}
    wanted = ReminderFilter.read(typed)
    assert wanted == ReminderFilter(text="staal", state="sent", who=7)
    assert wanted.arguments() == {"q": "staal", "status": "sent", "wie": "7"}
    assert wanted.narrowing() == {"q": "staal", "wie": "7"}
    assert ReminderFilter.read({"status": "planned", "wie": "²"}).arguments() == {}

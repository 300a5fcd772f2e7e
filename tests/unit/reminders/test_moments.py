"""No reminder goes at night, in a weekend or on a Dutch holiday, whatever the clocks do."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.reminders.moments import may_go, next_decent, on
from services.working_days import AMSTERDAM, is_working_day

MOMENTS = st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2030, 12, 31), timezones=st.just(dt.UTC))  # noqa: DTZ001


def local(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("moment", "decent"),
    [
        ("2026-11-24 07:59", "2026-11-24 08:00"),
        ("2026-11-24 08:00", "2026-11-24 08:00"),
        ("2026-11-24 19:59", "2026-11-24 19:59"),
        ("2026-11-24 20:00", "2026-11-25 08:00"),
        ("2026-11-27 20:00", "2026-11-30 08:00"),  # Friday evening
        ("2026-11-28 12:00", "2026-11-30 08:00"),  # Saturday
        ("2026-12-24 21:00", "2026-12-28 08:00"),  # Christmas, and a weekend
        ("2027-01-01 09:00", "2027-01-04 08:00"),
        ("2027-03-26 20:30", "2027-03-30 08:00"),  # Easter Monday is a holiday; the clock went forward
        ("2027-04-27 10:00", "2027-04-28 08:00"),  # the king's birthday
        ("2026-10-23 20:00", "2026-10-26 08:00"),  # the clock went back
        ("2027-05-06 10:00", "2027-05-07 08:00"),  # Ascension Day
    ],
)
def test_the_next_decent_moment(moment: str, decent: str) -> None:
    assert next_decent(local(moment)) == local(decent)


def test_ten_o_clock_is_ten_o_clock_in_summer_and_in_winter() -> None:
    assert on(dt.date(2027, 3, 25), dt.time(10)).hour == 9
    assert on(dt.date(2027, 3, 30), dt.time(10)).hour == 8


@given(MOMENTS)
def test_every_moment_has_a_decent_one_at_or_after_it(moment: dt.datetime) -> None:
    decent = next_decent(moment)

    assert decent >= moment
    assert may_go(decent)
    assert next_decent(decent) == decent


@given(MOMENTS)
def test_what_may_go_is_between_eight_and_eight_on_a_working_day(moment: dt.datetime) -> None:
    there = moment.astimezone(AMSTERDAM)

    assert may_go(moment) == (8 <= there.hour < 20 and is_working_day(there.date()))

"""Promises are kept on days on which people work."""

from __future__ import annotations

import datetime as dt

import pytest

from services.working_days import is_working_day, today, working_days_after


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("now", "days", "promised"),
    [
        ("2026-11-24T09:30+01:00", 2, "2026-11-26"),
        ("2026-11-26T09:30+01:00", 2, "2026-11-30"),
        ("2026-11-27T23:30+01:00", 1, "2026-11-30"),
        ("2026-11-28T12:00+01:00", 1, "2026-11-30"),
        ("2026-12-24T12:00+01:00", 1, "2026-12-28"),
        ("2026-12-31T12:00+01:00", 2, "2027-01-05"),
        ("2027-04-26T12:00+02:00", 1, "2027-04-28"),
        ("2027-03-25T12:00+01:00", 2, "2027-03-31"),
        ("2027-05-05T12:00+02:00", 1, "2027-05-07"),
        ("2027-05-14T12:00+02:00", 1, "2027-05-18"),
    ],
    ids=[
        *("plain", "over a weekend", "friday evening", "saturday", "Christmas", "New Year"),
        *("King's Day", "Good Friday and Easter", "Ascension Day", "Whit Monday"),
    ],
)
def test_a_promise_of_working_days_skips_weekends_and_holidays(now: str, days: int, promised: str) -> None:
    assert working_days_after(at(now), days) == dt.date.fromisoformat(promised)


def test_the_day_is_that_of_amsterdam() -> None:
    assert today(at("2026-11-24T23:30+00:00")) == dt.date(2026, 11, 25)
    assert today(at("2026-07-24T22:30+00:00")) == dt.date(2026, 7, 25)


def test_a_weekend_is_no_working_day() -> None:
    assert [is_working_day(dt.date(2026, 11, day)) for day in range(23, 30)] == [True] * 5 + [False] * 2

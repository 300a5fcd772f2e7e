"""Until when, or after how long, as people type it on Tuesday 24 November 2026."""

from __future__ import annotations

import datetime as dt

import pytest

from interview.reading import read_later

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2 weken", "2026-12-08"),
        ("twee weken", "2026-12-08"),
        ("over 2 maanden", "2027-01-24"),
        ("over een jaar", "2027-11-24"),
        ("een jaar", "2027-11-24"),
        ("half jaar", "2027-05-24"),
        ("2 maanden lang", "2027-01-24"),
        ("tot 1 maart", "2027-03-01"),
        ("voor 3 weken", "2026-12-15"),
        ("1 september", "2027-09-01"),
        ("volgende maand", "2026-12-01"),
    ],
)
def test_a_day_or_a_length_of_time_is_read(typed: str, day: str) -> None:
    start = read_later(typed, TODAY)
    assert start is not None
    assert start.day.isoformat() == day


@pytest.mark.parametrize("typed", ["", "per direct", "vandaag", "even", "tot ooit", "2", "24 november 2026"])
def test_today_and_no_day_at_all_are_asked_again(typed: str) -> None:
    assert read_later(typed, TODAY) is None

"""An employer who writes on Friday evening and is called on Monday morning did not wait long."""

from __future__ import annotations

import datetime as dt

import pytest

from services.office_hours import office_hours_between


@pytest.mark.parametrize(
    ("since", "until", "hours"),
    [
        ("2026-11-24T10:00+01:00", "2026-11-24T11:30+01:00", 1.5),
        ("2026-11-24T16:00+01:00", "2026-11-25T10:00+01:00", 2),
        ("2026-11-27T18:00+01:00", "2026-11-30T09:15+01:00", 0.25),
        ("2026-11-28T12:00+01:00", "2026-11-29T12:00+01:00", 0),
        ("2026-11-24T07:00+01:00", "2026-11-25T21:00+01:00", 16),
        ("2026-12-24T16:00+01:00", "2026-12-28T10:00+01:00", 2),
        ("2026-10-23T16:00+02:00", "2026-10-26T10:00+01:00", 2),
        ("2026-11-24T09:30+00:00", "2026-11-24T12:30+00:00", 3),
        ("2026-11-25T10:00+01:00", "2026-11-24T10:00+01:00", 0),
    ],
    ids=[
        "within_a_day",
        "overnight",
        "over_a_weekend",
        "only_a_weekend",
        "two_whole_days",
        "over_christmas",
        "when_the_clock_goes_back",
        "in_another_zone",
        "backwards",
    ],
)
def test_hours_are_those_of_an_office(since: str, until: str, hours: float) -> None:
    assert office_hours_between(dt.datetime.fromisoformat(since), dt.datetime.fromisoformat(until)) == hours

"""A campaign takes the hours that were chosen, and never makes up for lost time in a burst."""

from __future__ import annotations

import datetime as dt

import pytest

from services.campaigns.pacing import CATCH_UP, LOOKS, UNSENT, Pace
from tests.factories import NOW

SECOND, HOUR = dt.timedelta(seconds=1), dt.timedelta(hours=1)
SLOW, FAST = Pace.of(80, spread_hours=8), Pace.of(360, spread_hours=1)


@pytest.mark.parametrize(
    ("asked", "hours", "per_hour"), [(80, 8, 10), (100_000, 8, 12_500), (7, 4, 2), (1, 240, 1), (0, 8, 1)]
)
def test_the_pace_is_said_in_messages_an_hour(asked: int, hours: int, per_hour: int) -> None:
    assert Pace.of(asked, hours).per_hour == per_hour


@pytest.mark.parametrize("asked", [1, 7, 80, 361, 100_000])
@pytest.mark.parametrize("hours", [1, 8])
def test_everybody_is_asked_in_those_hours_and_at_no_moment_too_many_were(asked: int, hours: int) -> None:
    pace, next_at, went = Pace.of(asked, hours), NOW, 0

    for now in (NOW + number * LOOKS for number in range(hours * 360 + 1)):
        due = min(pace.due(next_at, now), asked - went)
        next_at, went = pace.after(next_at, due, now), went + due
        assert went <= (now - NOW) / pace.step + 1

    assert went == asked


def test_what_is_not_due_yet_waits() -> None:
    assert SLOW.due(NOW + SECOND, NOW) == 0
    assert SLOW.due(NOW, NOW) == 1


def test_what_a_slow_look_left_is_made_up_for() -> None:
    assert FAST.due(NOW, NOW + 25 * SECOND) == 3
    assert FAST.after(NOW, 3, NOW + 25 * SECOND) == NOW + 30 * SECOND


@pytest.mark.parametrize("away", [HOUR, 14 * HOUR, 72 * HOUR])
def test_what_a_night_or_an_outage_left_is_not(away: dt.timedelta) -> None:
    back = NOW + away

    assert (SLOW.due(NOW, back), FAST.due(NOW, back)) == (1, 4)
    assert SLOW.after(NOW, 1, back) == back - CATCH_UP + SLOW.step
    assert FAST.due(FAST.after(NOW, 4, back), back) == 0


def test_nobody_asked_leaves_the_next_one_due() -> None:
    assert SLOW.due(SLOW.after(NOW, 0, NOW + HOUR), NOW + HOUR) == 1


def test_what_waits_on_the_outbox_has_an_end() -> None:
    assert SLOW.room(0) == UNSENT
    assert SLOW.room(UNSENT) == 0
    assert SLOW.room(UNSENT + 1) < 0


def test_a_fast_one_has_room_for_what_goes_between_two_looks() -> None:
    fastest = Pace.of(100_000, spread_hours=1)
    assert fastest.room(0) > LOOKS / fastest.step > UNSENT

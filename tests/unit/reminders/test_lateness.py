"""What waited through an outage goes, says that it is late, or is dropped: by a rule for each kind."""

from __future__ import annotations

import datetime as dt

import pytest

from models import ReminderKind
from services.reminders.lateness import PATIENCE, Late, lateness

DUE = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)


def test_every_kind_has_a_rule() -> None:
    assert set(PATIENCE) == set(ReminderKind)


@pytest.mark.parametrize(
    ("kind", "days", "outcome"),
    [
        (ReminderKind.FIRST_CONTACT_DUE, 0, Late.IN_TIME),
        (ReminderKind.FIRST_CONTACT_DUE, 1, Late.DROP),
        (ReminderKind.DIGEST, 1, Late.DROP),
        (ReminderKind.OVERDUE, 60, Late.IN_TIME),
        (ReminderKind.CONTACT_CHECK, 2, Late.IN_TIME),
        (ReminderKind.CONTACT_CHECK, 3, Late.SAY_SO),
        (ReminderKind.CONTACT_CHECK, 21, Late.DROP),
        (ReminderKind.STILL_OPEN, 60, Late.IN_TIME),
        (ReminderKind.AFTERCARE, 8, Late.SAY_SO),
        (ReminderKind.AFTERCARE, 30, Late.DROP),
        (ReminderKind.ASK_AGAIN, 7, Late.SAY_SO),
        (ReminderKind.ASK_AGAIN, 90, Late.DROP),
        (ReminderKind.UNFINISHED_INTERVIEW, 14, Late.DROP),
    ],
)
def test_days_late(kind: ReminderKind, days: int, outcome: Late) -> None:
    assert lateness(kind, DUE, DUE + dt.timedelta(days=days)) is outcome

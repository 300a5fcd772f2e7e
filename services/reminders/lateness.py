"""What to do with a reminder that waited through an outage: go, go and say so, or be dropped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models import ReminderKind
from services.working_days import today


class Late(StrEnum):
    IN_TIME = "in_time"
    SAY_SO = "say_so"
    DROP = "drop"


@dataclass(frozen=True)
class Patience:
    """Days late from which it says so, and from which it no longer goes; None: never."""

    says_so: int | None
    dropped: int | None


PATIENCE: Final[Mapping[ReminderKind, Patience]] = {
    ReminderKind.FIRST_CONTACT_DUE: Patience(None, 1),  # "today is the last day": the alarm takes over
    ReminderKind.OVERDUE: Patience(None, None),
    ReminderKind.CONTACT_CHECK: Patience(3, 21),
    ReminderKind.STILL_OPEN: Patience(None, None),
    ReminderKind.EXPIRY: Patience(None, None),
    ReminderKind.AFTERCARE: Patience(7, 30),
    ReminderKind.ASK_AGAIN: Patience(7, 90),
    ReminderKind.UNFINISHED_INTERVIEW: Patience(None, 14),
    ReminderKind.DIGEST: Patience(None, 1),
    ReminderKind.CONSENT_LAPSING: Patience(None, None),
}


def lateness(kind: ReminderKind, due_at: dt.datetime, now: dt.datetime) -> Late:
    """How a reminder that was due then stands now, by the days of the Dutch calendar."""
    days = (today(now) - today(due_at)).days
    patience = PATIENCE[kind]
    if patience.dropped is not None and days >= patience.dropped:
        return Late.DROP
    if patience.says_so is not None and days >= patience.says_so:
        return Late.SAY_SO
    return Late.IN_TIME

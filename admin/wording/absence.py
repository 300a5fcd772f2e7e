"""When a colleague is away, in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import messages
from admin.wording.times import day
from models import User
from services.working_days import today


@dataclass(frozen=True)
class Absence:
    """An absence; `now` where it has begun."""

    text: str
    now: bool


def absence_of(user: User, now: dt.datetime) -> Absence | None:
    """The absence that goes on or is planned; one that is over is none."""
    first, last, date = user.absent_from, user.absent_until, today(now)
    if first is None or last is None or last < date:
        return None
    if first <= date:
        return Absence(messages.text("absence-until", last=day(last, now)), True)
    return Absence(messages.text("absence-planned", first=day(first, now), last=day(last, now)), False)

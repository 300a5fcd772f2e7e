"""Days and moments as people in the Netherlands say them."""

from __future__ import annotations

import datetime as dt

from babel.dates import format_date, format_datetime, format_time

import messages
from services.working_days import AMSTERDAM, today

LOCALE = "nl"


def day(date: dt.date, now: dt.datetime) -> str:
    """`do 26 november`, with the year where it isn't this one."""
    pattern = "EEE d MMMM" if date.year == today(now).year else "EEE d MMMM y"
    return str(format_date(date, pattern, locale=LOCALE))


def moment(at: dt.datetime, now: dt.datetime) -> str:
    """`vandaag om 10:30`, `gisteren om 16:05`, `do 26 november om 9:00`; Amsterdam time."""
    there = at.astimezone(AMSTERDAM)
    time = str(format_time(there.time(), "H:mm", locale=LOCALE))
    match (today(now) - there.date()).days:
        case 0:
            return messages.text("rooms-moment-today", time=time)
        case 1:
            return messages.text("rooms-moment-yesterday", time=time)
    return messages.text("rooms-moment", day=day(there.date(), now), time=time)


def short(at: dt.datetime, now: dt.datetime) -> str:
    """`vandaag om 10:30`, and from the day before yesterday on only the day: `za 21 nov.`."""
    date = at.astimezone(AMSTERDAM).date()
    if (today(now) - date).days in (0, 1):
        return moment(at, now)
    pattern = "EEE d MMM" if date.year == today(now).year else "d MMM y"
    return str(format_date(date, pattern, locale=LOCALE))


def weekday(date: dt.date) -> str:
    """`dinsdag`."""
    return str(format_date(date, "EEEE", locale=LOCALE))


def day_of_month(date: dt.date) -> str:
    """`24 november`."""
    return str(format_date(date, "d MMMM", locale=LOCALE))


def clock(at: dt.datetime) -> str:
    """`10:30`; Amsterdam time."""
    return str(format_time(at.astimezone(AMSTERDAM).time(), "H:mm", locale=LOCALE))


def full(at: dt.datetime) -> str:
    """`24 november 2026, 10:30`; Amsterdam time."""
    return str(format_datetime(at.astimezone(AMSTERDAM), "d MMMM y, H:mm", locale=LOCALE))


def span(age: dt.timedelta) -> str:
    """`minder dan een minuut`, `12 minuten`, `3 uur`, `2 dagen`."""
    minutes = int(age.total_seconds() // 60)
    if minutes < 1:
        return messages.text("deliveries-moment")
    if minutes < 60:
        return messages.text("deliveries-minutes", count=minutes)
    if minutes < 60 * 48:
        return messages.text("deliveries-hours", count=minutes // 60)
    return messages.text("deliveries-days", count=minutes // (60 * 24))


def soon(date: dt.date, now: dt.datetime) -> str:
    """`Morgen`, `Volgende week` from a week ahead on, and between those the day itself."""
    match (date - today(now)).days:
        case 1:
            return messages.text("pipeline-tomorrow")
        case days if days >= 7:
            return messages.text("pipeline-next-week")
    return day(date, now)

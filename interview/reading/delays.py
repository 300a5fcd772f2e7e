"""Times counted from today: `morgen`, `over 3 weken`, `over een half jaar`, `volgende maand`."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction

from interview.reading.moments import Start, month, months_later
from interview.reading.seasons import PARTS

SOON = {"direct": 0, "vandaag": 0, "morgen": 1, "overmorgen": 2}
A_FEW = "3"
DAYS = {"dag": 1, "week": 7}
MONTHS = {"maand": 1, "kwartaal": 3, "jaar": 12}
DAYS_A_MONTH = 30

_NUMBER = r"(?P<number>\d{1,3}(?:[.,]5)?)"
_UNIT = rf"(?P<unit>{'|'.join((*DAYS, *MONTHS))})"
_IN = r"(?P<how>over|binnen) "
_COUNTED = [
    re.compile(pattern)
    for pattern in (
        rf"{_IN}{_NUMBER} {_UNIT}",
        rf"{_IN}{_NUMBER}(?P<about> ?[/-] ?| a | of | tot )\d{{1,3}} {_UNIT}",
        rf"{_IN}(?:1 )?{_UNIT}(?P<about> of ){_NUMBER}",
        rf"{_IN}(?:1 )?(?P<about>paar) {_UNIT}",
        rf"{_IN}(?:1 )?(?P<half>half|halve) {_UNIT}",
    )
]
_MONTH = re.compile(rf"(?:(?P<part>{'|'.join(PARTS)}) )?(?P<which>volgende |deze |)maand")


def read_delay(said: str, today: dt.date) -> Start | None:
    """The day that `said` (from `calendar_words`) comes to, counted from today."""
    words = set(said.split())
    if len(words) == 1 and words <= SOON.keys():
        return Start(today + dt.timedelta(days=SOON[words.pop()]), exact=True)
    if said == "volgende kwartaal":
        return Start(month(today.year, 3 * ((today.month - 1) // 3) + 4).first, exact=False)
    if match := _MONTH.fullmatch(said):
        return _named_month(match["part"], match["which"].strip(), today)
    for pattern in _COUNTED:
        if match := pattern.fullmatch(said):
            return _counted(match.groupdict(), today)
    return None


def _named_month(part: str | None, which: str, today: dt.date) -> Start | None:
    """`volgende maand`, `eind deze maand`; just `eind van de maand` is the next time that it comes."""
    first, last = PARTS[part] if part else (1, 31)
    ahead = {"volgende": (1,), "deze": (0,), "": (0, 1) if part else ()}[which]
    starts = (month(today.year, today.month + months, first, last).start(today) for months in ahead)
    return next((start for start in starts if start), None)


def _counted(parts: dict[str, str | None], today: dt.date) -> Start | None:
    unit = parts["unit"] or ""
    number = (
        Fraction(1, 2) if parts.get("half") else Fraction((parts.get("number") or A_FEW).replace(",", "."))
    )
    if unit in DAYS:
        day = today + dt.timedelta(days=int(number * DAYS[unit]))
    else:
        months, rest = divmod(number * MONTHS[unit], 1)
        day = months_later(today, int(months)) + dt.timedelta(days=int(rest * DAYS_A_MONTH))
    is_exact = unit in DAYS and parts["how"] == "over" and not parts.get("about")
    return Start(day, is_exact) if number > 0 else None

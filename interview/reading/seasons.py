"""Stretches of the year by name: `na de zomer`, `begin oktober`, `eerste kwartaal 2027`, `volgend jaar`.

Seasons as meteorologists count them. School holidays and the builders' holiday (*bouwvak*) differ by year and
part of the country: the day chosen is one on which all are back.
"""

from __future__ import annotations

import datetime as dt
import re

from interview.reading.calendar_words import MONTHS
from interview.reading.moments import InYear, Start, Stretch, coming, month

PARTS = {
    "begin": (1, 10),
    "half": (15, 20),
    "eind": (25, 31),
    "1 e helft": (1, 15),
    "2 e helft": (16, 31),
    **{f"{week} e week": (7 * week - 6, 7 * week if week < 4 else 31) for week in (1, 2, 3, 4)},
}
YEAR_PARTS = {"begin": (1, 3), "half": (7, 8), "eind": (12, 12), "1 e helft": (1, 6), "2 e helft": (7, 12)}
NAMED: dict[str, tuple[int, int, int]] = {
    # first month, its first day, last month
    "na zomer": (9, 1, 9),
    "na bouwvak": (9, 1, 9),
    "schooljaar": (9, 1, 9),
    "voor zomer": (6, 1, 6),
    "voor bouwvak": (6, 1, 6),
    "voorjaar": (3, 1, 5),
    "zomer": (6, 1, 8),
    "eind zomer": (8, 25, 9),
    "najaar": (9, 1, 11),
    "winter": (12, 1, 14),
    "na winter": (3, 1, 3),
    "na voorjaar": (6, 1, 6),
    "na voorjaarsvakantie": (3, 10, 3),
    "na meivakantie": (5, 10, 5),
    "na herfstvakantie": (11, 1, 11),
    "voor kerst": (12, 1, 12),
    "voor kerstvakantie": (12, 1, 12),
    "voor jaarwisseling": (12, 1, 12),
    "na kerst": (12, 27, 12),
    "na kerstvakantie": (1, 10, 1),
    "na jaarwisseling": (1, 2, 1),
}

_WITH_YEAR = re.compile(r"(?P<what>.+?) (?P<year>20\d\d|'\d\d)")
_YEAR_FIRST = re.compile(r"(?P<year>20\d\d) (?P<what>.+)")
_PART = re.compile(rf"(?P<part>{'|'.join(PARTS)}) (?P<rest>.+)")
_MONTHS = "|".join(MONTHS)
_ONE_OF_MONTHS = re.compile(
    rf"(?:maand |volgende |deze )?({_MONTHS})(?:(?: ?[/-] ?| of | a | tot | en )(?:{_MONTHS}))?"
)
_AFTER_MONTH = re.compile(rf"na ({_MONTHS})")
_QUARTER = re.compile(r"([1-4])(?: e)? kwartaal|kwartaal ([1-4])")
_HALF = re.compile(r"([12]) e helft(?: jaar)?")
_MONTH_IN_DIGITS = re.compile(r"(?P<month>\d{1,2}) ?[-/] ?(?P<year>20\d\d)")
_MONTH_LAST = re.compile(r"(?P<year>20\d\d) ?[-/] ?(?P<month>\d{1,2})")
_A_YEAR = re.compile(r"(?:jaar )?(20\d\d)")


def read_season(said: str, today: dt.date) -> Start | None:
    """The first day of the stretch that `said` (from `calendar_words`) names; today when it is going on."""
    if match := _A_YEAR.fullmatch(said):
        return month(int(match[1]), 1).start(today)
    if match := _MONTH_IN_DIGITS.fullmatch(said) or _MONTH_LAST.fullmatch(said):
        number = int(match["month"])
        return month(int(match["year"]), number).start(today) if 1 <= number <= 12 else None
    year = None
    if match := _WITH_YEAR.fullmatch(said) or _YEAR_FIRST.fullmatch(said):
        said, year = match["what"], 2000 + int(match["year"].strip("'")) % 100
    stretch = _year_part(said) if year is not None or said.endswith(" jaar") else None
    stretch = stretch or _stretch(said) or _stretch(said.removeprefix("begin "))
    return coming(stretch, today, year) if stretch else None


def _year_part(said: str) -> InYear | None:
    """`begin`, `half`, `eind` of a year that is named beside it."""
    part = YEAR_PARTS.get(said.removesuffix(" jaar"))
    return _months(part[0], 1, part[1]) if part else None


def _stretch(said: str) -> InYear | None:
    if match := _QUARTER.fullmatch(said):
        quarter = int(match[1] or match[2])
        return _months(3 * quarter - 2, 1, 3 * quarter)
    if match := _HALF.fullmatch(said):
        return _months(6 * int(match[1]) - 5, 1, 6 * int(match[1]))
    if match := _AFTER_MONTH.fullmatch(said):
        after = MONTHS.index(match[1]) + 2
        return _months(after, 1, after)
    return _named(said) or _part_of_month(said)


def _named(said: str) -> InYear | None:
    season = NAMED.get(said.replace("volgende ", "").replace("deze ", ""))
    return _months(*season) if season else None


def _part_of_month(said: str) -> InYear | None:
    match = _PART.fullmatch(said)
    first, last = PARTS[match["part"]] if match else (1, 31)
    named = _ONE_OF_MONTHS.fullmatch(match["rest"] if match else said)
    if named is None:
        return None
    number = MONTHS.index(named[1]) + 1
    return lambda year: month(year, number, first, last)


def _months(first: int, day: int, last: int) -> InYear:
    """From a day of month `first` to the end of month `last`; 13 and 14 lie in the year after."""
    return lambda year: Stretch(month(year, first, day).first, month(year, last).last)

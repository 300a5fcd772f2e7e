"""How many hours a week: `32-36 uur`, `fulltime`, `0,8 fte`, `4 dagen`."""

from __future__ import annotations

import math
import re
from fractions import Fraction

from interview.reading.numbers import in_digits, without
from interview.reading.ranges import Range
from interview.reading.spreads import NUMBER, SPREAD, read_spread
from interview.spelling import corrected, words

MOST = 60
FULL_WEEK = 40
HOURS_A_DAY = 8
LONGEST_DAY = 12
FULLTIME = Range(36, FULL_WEEK)
"""Most collective agreements call 36 to 40 hours a full week."""
PARTTIME = Range(12, 34)
"""Statistics Netherlands calls less than 35 hours *deeltijd*, and counts a job from 12 hours."""
OFFICE_HOURS = {Range(6, 14), Range(7, 15), Range(7, 16), Range(8, 17), Range(9, 17), Range(9, 18)}
"""`9-17` says when the day begins and ends, unless it is `per week`."""
NAMED = {
    "fulltime": FULLTIME,
    "parttime": PARTTIME,
    "halftime": Range(20, 20),
    "fulltime parttime": Range(PARTTIME.low, FULLTIME.high),
    "parttime fulltime": Range(PARTTIME.low, FULLTIME.high),
}
NOISE = words(
    """
    ongeveer circa ca zo n rond de +/- +- misschien graag contract werkweek uitbreiding mogelijk
    bespreekbaar flexibel variabel bij voorkeur eventueel liefst ik we wij denk is het gaat om hele p w pw
    p/w wekelijks
    """
)

_BY_AGREEMENT = re.compile(r"\bin (?:onderling )?overleg\b")
_A_WEEK = re.compile(r"(?: ?/ ?| per | p/| in de | iedere | elke )(?:week|wk|w)\b")
_SPELT = (
    (re.compile(r"\b(full|half|part)[ -]time\b"), r"\1time"),
    (re.compile(r"\b(?:voltijds?|voltijdse)\b"), "fulltime"),
    (re.compile(r"\b(?:deeltijds?|deeltijdse)\b"), "parttime"),
    (re.compile(r"\b(?:halve week|halve fte|half fte|1 halve fte)\b"), "halftime"),
    (re.compile(r"[ -]?\b(?:uren|uurtjes|uurs|urige?|u|h|hr|hrs)\b"), " uur"),
    (re.compile(r"\b(?:dag|dagjes|werkdagen|dgn)\b"), "dagen"),
    (re.compile(r"\b(?:dagdeel|ochtenden|middagen|avonden)\b"), "dagdelen"),
    (re.compile(r"\b(?:procent|percent)\b"), "%"),
    (re.compile(r"(?<=\d)(?=%)"), " "),
)
_UNIT_TWICE = re.compile(r"(?<=\d) (fte|%|dagen)(?=(?: ?[-/] ?| a | of | tot )\d\S* \1)")
_PER_DAY = r"(?:per dagen|/ ?dagen|p/d)"
_DAYS_OF_HOURS = re.compile(
    rf"({SPREAD}) (?:dagen )?(?:van|x|a|met|keer) ({NUMBER})(?: uur)?(?: {_PER_DAY})?"
)
_DAILY_AND_DAYS = re.compile(rf"({NUMBER})(?: uur)? {_PER_DAY} ({SPREAD}) dagen")
_DAYS_AND_DAILY = re.compile(rf"({SPREAD}) dagen ({NUMBER})(?: uur)? {_PER_DAY}")
_TOTAL = re.compile(
    rf"({SPREAD}) uur (?:in |over |verdeeld over )?{SPREAD} dagen|{SPREAD} dagen (?:voor )?({SPREAD}) uur"
)
_HOURS_OF_FTE = re.compile(rf"{SPREAD} fte ({SPREAD}) uur|({SPREAD}) uur {SPREAD} fte")
_UNITS = (
    (re.compile(rf"({SPREAD}) dagen"), Fraction(HOURS_A_DAY)),
    (re.compile(rf"({SPREAD}) dagdelen"), Fraction(HOURS_A_DAY, 2)),
    (re.compile(rf"({SPREAD}) fte"), Fraction(FULL_WEEK)),
    (re.compile(rf"({SPREAD}) %"), Fraction(FULL_WEEK, 100)),
)
_CLOCK = re.compile(r"\d:\d|\b0\d(?![.,]?\d?\d? fte)|\d[.,](?:00|15|30|45)\b")


def read_hours(text: str) -> Range | None:
    """Hours a week from 1 to 60; half hours widen the range to whole ones.

    A full week is 40 hours and a day 8. `minimaal 24` is 24 to a full week; `max 24` is 1 to 24. Hours a day
    without a number of days, and times of the clock, are None.
    """
    said = _said(text)
    if said in NAMED:
        return NAMED[said]
    said = without(said, frozenset(NAMED)) or said
    is_a_week = _A_WEEK.search(in_digits(text)) is not None
    for read in (_by_shifts, _by_total, _by_unit, _by_hours):
        if found := read(said):
            return found if is_a_week or found not in OFFICE_HOURS else None
    return None


def _said(text: str) -> str:
    """The answer in the words that the patterns above know."""
    said = _A_WEEK.sub(" ", _BY_AGREEMENT.sub("", in_digits(text)))
    for pattern, word in _SPELT:
        said = pattern.sub(word, said)
    said = _UNIT_TWICE.sub("", said)
    said = " ".join(corrected(word, NAMED) for word in said.split())
    if re.fullmatch(r"(?:fulltime|parttime)(?: ?/ ?| of | en )(?:fulltime|parttime)", said):
        said = re.sub(r" ?/ ?| of | en ", " ", said)
    return without(said, NOISE)


def _by_shifts(text: str) -> Range | None:
    """`4 dagen van 8 uur`, `4 x 8`, `8 uur per dag, 4 dagen`."""
    if match := _DAYS_OF_HOURS.fullmatch(text) or _DAYS_AND_DAILY.fullmatch(text):
        days, daily = match[1], match[2]
    elif match := _DAILY_AND_DAYS.fullmatch(text):
        daily, days = match[1], match[2]
    else:
        return None
    hours = Fraction(daily.replace(",", "."))
    return _range(days, hours) if 1 <= hours <= LONGEST_DAY and _is_week(days) else None


def _by_total(text: str) -> Range | None:
    """`32 uur in 4 dagen`; a total that could be one day's hours is left alone."""
    if match := _HOURS_OF_FTE.fullmatch(text):
        return _by_hours(match[1] or match[2])
    match = _TOTAL.fullmatch(text)
    found = _by_hours(match[1] or match[2]) if match else None
    return found if found and found.low > LONGEST_DAY else None


def _by_unit(text: str) -> Range | None:
    if re.fullmatch(r"1(?:[.,]0)? fte|100 %", text):
        return FULLTIME
    for pattern, size in _UNITS:
        if match := pattern.fullmatch(text):
            is_possible = size != HOURS_A_DAY or _is_week(match[1])
            return _range(match[1], size) if is_possible else None
    return None


def _by_hours(text: str) -> Range | None:
    if _CLOCK.search(text):
        return None
    return _range(" ".join(text.replace(" uur", "").split()), Fraction(1))


def _range(spread: str, size: Fraction) -> Range | None:
    read = read_spread(spread)
    ends = read and read.within(0, math.ceil(FULL_WEEK / size))
    if not ends:
        return None
    low, high = max(1, math.floor(ends[0] * size)), math.ceil(ends[1] * size)
    return Range(low, high) if low <= high <= MOST and ends[1] > 0 else None


def _is_week(days: str) -> bool:
    read = read_spread(days)
    ends = read and read.within(1, 5)
    return bool(ends and ends[0] >= 1 and ends[1] <= 7)

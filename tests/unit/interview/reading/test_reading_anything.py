"""Whatever people send: never an exception, never a value out of range, never a long wait."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview.places import Gazetteer, Municipality
from interview.reading import (
    is_stop,
    kvk_problem,
    national,
    read_choice,
    read_count,
    read_hours,
    read_kvk,
    read_phone,
    read_place,
    read_start,
)
from interview.reading.calendar_words import KNOWN
from interview.spelling import LONGEST, plain, tidy, words

UTRECHT = Municipality("GM0344", "Utrecht", "AM14", "Midden-Utrecht")
GAZETTEER = Gazetteer.of([("3500AA", "3585ZZ", UTRECHT)], [("Utrecht", UTRECHT, 52.09, 5.12)])
WORDS = {"yes": ("Ja",), "no": ("Nee", "liever niet"), "zorg": ("Zorg en welzijn",)}

HOSTILE = [
    "\0",
    "\ud800",
    "‮١٢٣‬",
    "שלום 2 שלום",
    "👩‍👩‍👧‍👦" * 50,
    "1" * 5000,
    "1 " * 99,
    "1-" * 99,
    "of " * 66,
    "1 of " * 40,
    "a/d " * 50,
    "niet meer " * 20,
    "stop met " * 22,
    "(0)" * 66,
    "e\u0301" * 100,
    "ﷺ" * 200,
    "x" * 1_000_000,
    "over over over een week of of 3",
    "9999-99-99",
    "99 99 9999",
    "0" * 200,
    ",,,,...///---'''%%%",
]

fragments = st.sampled_from(
    [
        *sorted(KNOWN),
        *sorted(words("0 1 2 3 8 9 12 31 32 36 2027 '27 1012 ab 06 +31 , . - / a à of tot uur fte % x €")),
    ]
)
typed = st.one_of(st.text(), st.lists(fragments, max_size=7).map(" ".join), st.sampled_from(HOSTILE))
days = st.dates(dt.date(2020, 1, 1), dt.date(2090, 12, 31))


@given(typed)
def test_numbers_are_in_range(text: str) -> None:
    for reading, most in ((read_count(text), 500), (read_hours(text), 60)):
        assert reading is None or 1 <= reading.low <= reading.high <= most


@given(typed, days)
def test_a_start_is_never_past_and_never_beyond_five_years(text: str, today: dt.date) -> None:
    start = read_start(text, today)
    assert start is None or dt.timedelta() <= start.day - today <= dt.timedelta(days=5 * 366)


@given(typed)
def test_phones_and_kvk_numbers_have_their_shape(text: str) -> None:
    phone, kvk = read_phone(text), read_kvk(text)
    assert phone is None or (phone.startswith("+") and phone[1:].isdecimal() and 8 <= len(phone) <= 16)
    assert kvk is None or (kvk.isdecimal() and len(kvk) == 8)
    assert (kvk is None) == (kvk_problem(text) is not None)
    national(text)


@given(typed)
def test_places_choices_and_stops_are_answered(text: str) -> None:
    reading = read_place(text, GAZETTEER)
    assert not (reading.found and reading.suggestions)
    assert read_choice(text, WORDS) in (None, *WORDS)
    assert is_stop(text) in (True, False)


@given(typed)
def test_one_spelling_is_stable(text: str) -> None:
    assert plain(plain(text)) in (plain(text), "")
    assert tidy(tidy(text)) in (tidy(text), "")


@given(st.integers(1, 500))
def test_every_number_of_places_is_read_as_itself(number: int) -> None:
    reading = read_count(str(number))
    assert reading is not None
    assert reading.low == reading.high == number


@given(days, st.integers(0, 5 * 365))
def test_every_date_to_come_is_read_as_itself(today: dt.date, ahead: int) -> None:
    day = today + dt.timedelta(days=ahead)
    for text in (day.isoformat(), f"{day:%d-%m-%Y}", f"{day.day}/{day.month}/{day.year}"):
        start = read_start(text, today)
        assert start is not None
        assert start.day == day


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_takes_no_time(text: str, country: Gazetteer) -> None:
    began = time.perf_counter()
    for read in (read_count, read_hours, read_phone, read_kvk, is_stop):
        read(text)
    read_start(text, dt.date(2026, 11, 24))
    read_place(text, country)
    read_choice(text, WORDS)
    assert time.perf_counter() - began < 0.5


def test_a_story_is_no_answer() -> None:
    assert read_count("2" + " " * LONGEST) is None

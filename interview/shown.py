"""Answers in words, as they were understood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from interview.place_answer import shown_place
from interview.questions.question import Option, Question, Reading
from interview.reading import national
from interview.replies import Say


def label_of(question: Question) -> Say:
    """The short name of a question; a region's own question is its own name."""
    if question.text:
        return Say.of("shown-plain", text=question.text.rstrip(" ?:"))
    return Say.of(f"label-{question.key}")


def option_label(question: Question, option: Option) -> Say | str:
    """What is written on a button."""
    return Say.of(f"choice-{question.key}-{option.value}") if option.label is None else option.label


def shown(question: Question, value: Any, offered: tuple[Option, ...] = ()) -> Say | str:
    """An answer in words. `offered` are buttons of the moment, where those may have given it."""
    if value is None:
        return Say.of("shown-skipped")
    for option in (*offered, *question.options):
        if option.meaning == value and (value == option.value or not _read_better(question)):
            return option_label(question, option)
    return SHOWN.get(question.reading, _plain)(value)


def _read_better(question: Question) -> bool:
    """Numbers, days and places are shown the same, typed or tapped."""
    return question.reading in (Reading.COUNT, Reading.HOURS, Reading.PLACE)


def _plain(value: Any) -> Say | str:
    return str(value)


def _count(value: Any) -> Say | str:
    low, high = _range(value)
    return Say.of("shown-count", count=low) if low == high else Say.of("shown-counts", low=low, high=high)


def _hours(value: Any) -> Say | str:
    low, high = _range(value)
    return (
        Say.of("shown-hours", hours=low) if low == high else Say.of("shown-hours-range", low=low, high=high)
    )


def _start(value: Any) -> Say | str:
    how = value.get("how", "exact") if isinstance(value, Mapping) else "exact"
    if how == "now":
        return Say.of("choice-start-now")
    day = dt.date.fromisoformat(str(value["day"] if isinstance(value, Mapping) else value))
    return Say.of("shown-about" if how == "about" else "shown-day", day=day)


def _place(value: Any) -> Say | str:
    return shown_place(value) if isinstance(value, Mapping) else str(value)


def _phone(value: Any) -> Say | str:
    return national(str(value))


def _range(value: Any) -> tuple[int, int]:
    return (int(value[0]), int(value[-1])) if isinstance(value, list | tuple) else (int(value), int(value))


SHOWN: Mapping[Reading, Callable[[Any], Say | str]] = {
    Reading.COUNT: _count,
    Reading.HOURS: _hours,
    Reading.START: _start,
    Reading.LATER: _start,
    Reading.PLACE: _place,
    Reading.REGION: _place,
    Reading.PHONE: _phone,
}

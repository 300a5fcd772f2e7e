"""Understanding what was given as an answer to the open question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from interview.buttons import options_of
from interview.cleaning import clean, has_words
from interview.inputs import Choice, Input, Odd, SharedContact, SharedLocation, Text
from interview.place_answer import place_answer
from interview.questions.question import ENOUGH, KEEP, SKIP, Option, Question, Reading
from interview.reading import (
    Start,
    kvk_problem,
    read_choice,
    read_count,
    read_hours,
    read_kvk,
    read_later,
    read_number,
    read_phone,
    read_place,
    read_start,
)
from interview.replies import Say, Share
from interview.scene import Scene
from interview.sheets import answers_to
from interview.shown import option_label, shown

PLACES = 8
"""Places to choose from at most."""


@dataclass(frozen=True)
class Answer:
    """What was understood: a JSON value to keep (None: skipped), and the same in words."""

    value: Any
    shown: Say | str
    pressed: str = ""
    """The value of the option that gave it; empty for what was typed."""


@dataclass(frozen=True)
class Problem:
    """Why nothing was understood. `alone`: it says itself what is expected, without the question."""

    say: Say
    places: tuple[dict[str, Any], ...] = ()
    alone: bool = False


def understand(scene: Scene, question: Question, given: Input) -> Answer | Problem:
    """The answer to this question, or what to say instead."""
    match given:
        case Choice(value=value):
            chosen = next((o for o in options_of(scene, question) if o.value == value), None)
            return _chosen(scene, question, chosen) if chosen else Problem(Say.of("gone-choice"))
        case Text(text=text):
            return _typed(scene, question, clean(text))
        case SharedContact():
            return _contact(question, given)
        case SharedLocation():
            return _location(scene, question, given)
        case Odd(kind=kind):
            return Problem(Say.of(f"odd-{kind}"))
    return _expected(question)


def _chosen(scene: Scene, question: Question, option: Option) -> Answer:
    if option.value == SKIP:
        return Answer(None, shown(question, None), SKIP)
    if option.value == ENOUGH:
        return Answer(None, option_label(question, option), ENOUGH)
    if option.value == KEEP:
        kept = answers_to(scene, question.form)[question.key]
        return Answer(kept, shown(question, kept, options_of(scene, question)), KEEP)
    return Answer(option.meaning, shown(question, option.meaning, (option,)), option.value)


def _typed(scene: Scene, question: Question, text: str) -> Answer | Problem:
    if not has_words(text):
        return Problem(Say.of("odd-emoji"))
    if chosen := chosen_by_words(scene, question, text):
        return _chosen(scene, question, chosen)
    return READERS[question.reading](scene, question, text)


def chosen_by_words(scene: Scene, question: Question, text: str) -> Option | None:
    """The option that was typed instead of tapped."""
    options = options_of(scene, question)
    chosen = read_choice(text, {option.value: option.words for option in options if option.words})
    return next((option for option in options if option.value == chosen), None)


def _choice(_: Scene, question: Question, __: str) -> Answer | Problem:
    return _expected(question)


def _text(_: Scene, question: Question, text: str) -> Answer | Problem:
    if len(text) > question.longest:
        return Problem(Say.of("too-long", longest=question.longest, length=len(text)), alone=True)
    return Answer(text, text)


def _count(_: Scene, question: Question, text: str) -> Answer | Problem:
    read = read_count(text)
    if read is None:
        return _expected(question)
    return _kept(question, read.low if read.low == read.high else [read.low, read.high])


def _number(_: Scene, question: Question, text: str) -> Answer | Problem:
    number = read_number(text)
    return _expected(question) if number is None else _kept(question, number)


def _hours(_: Scene, question: Question, text: str) -> Answer | Problem:
    read = read_hours(text)
    return _kept(question, [read.low, read.high]) if read else _expected(question)


def _start(scene: Scene, question: Question, text: str) -> Answer | Problem:
    read = read_start(text.lower().removeprefix("tot "), scene.interview.today)
    return _day(question, read)


def _later(scene: Scene, question: Question, text: str) -> Answer | Problem:
    return _day(question, read_later(text, scene.interview.today))


def _day(question: Question, read: Start | None) -> Answer | Problem:
    if read is None:
        return _expected(question)
    return _kept(question, {"day": read.day.isoformat(), "how": "exact" if read.exact else "about"})


def _phone(_: Scene, question: Question, text: str) -> Answer | Problem:
    phone = read_phone(text)
    return _kept(question, phone) if phone else _expected(question)


def _kvk(_: Scene, question: Question, text: str) -> Answer | Problem:
    number = read_kvk(text)
    if number:
        return _kept(question, number)
    return Problem(Say.of(f"expected-kvk-{kvk_problem(text)}"), alone=True)


def _place(scene: Scene, question: Question, text: str) -> Answer | Problem:
    read = read_place(text, scene.interview.gazetteer)
    if len(read.found) == 1:
        return _kept(question, place_answer(read.found[0]))
    if maybe := read.found or read.suggestions:
        places = tuple(place_answer(found) for found in maybe[:PLACES])
        return Problem(Say.of("which-place" if read.found else "which-suggestion"), places, alone=True)
    if read.postcode:
        return Problem(Say.of("unknown-postcode", postcode=read.postcode), alone=True)
    return _expected(question)


def _contact(question: Question, given: SharedContact) -> Answer | Problem:
    if question.share is not Share.CONTACT:
        return Problem(Say.of("contact-not-here"))
    phone = read_phone(given.phone) or read_phone("+" + given.phone)
    if not given.own:
        return Problem(Say.of("contact-of-other"), alone=True)
    return _kept(question, phone) if phone else _expected(question)


def _location(scene: Scene, question: Question, given: SharedLocation) -> Answer | Problem:
    if question.reading not in (Reading.PLACE, Reading.REGION):
        return Problem(Say.of("location-not-here"))
    found = scene.interview.gazetteer.near(given.latitude, given.longitude)
    return _kept(question, place_answer(found)) if found else Problem(Say.of("location-abroad"), alone=True)


def _kept(question: Question, value: Any) -> Answer:
    return Answer(value, shown(question, value))


def _expected(question: Question) -> Problem:
    return Problem(Say.of(f"expected-{question.reading}"), alone=True)


READERS: Mapping[Reading, Callable[[Scene, Question, str], Answer | Problem]] = {
    Reading.CHOICE: _choice,
    Reading.TEXT: _text,
    Reading.COUNT: _count,
    Reading.NUMBER: _number,
    Reading.HOURS: _hours,
    Reading.START: _start,
    Reading.LATER: _later,
    Reading.PHONE: _phone,
    Reading.KVK: _kvk,
    Reading.PLACE: _place,
    Reading.REGION: _place,
    Reading.FILES: _choice,
}

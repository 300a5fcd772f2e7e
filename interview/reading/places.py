"""Where: a postcode, a town, or both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stdnum.nl import postcode as postcodes

from interview.places import Found, Gazetteer, Municipality
from interview.reading.town_phrases import town_phrases
from interview.spelling import plain


@dataclass(frozen=True)
class PlaceReading:
    """What was understood of a place that somebody typed.

    One in `found`: that one. More: ask which. None but a `postcode`: well-formed, and unknown. None and no
    `postcode`: `suggestions` are what it may have been meant to be, when it looks like a typing error.
    """

    found: tuple[Found, ...] = ()
    postcode: str | None = None
    suggestions: tuple[Found, ...] = ()


NOT_READ = PlaceReading()

_POSTCODE = re.compile(r"(?<!\w)([1-9]\d{3}) ?[.\-]? ?(?!(?:in|en|is|of|te|op) [a-z])([a-z]{2})(?!\w)")
"""`1998 in Utrecht` is a year and a sentence."""
_AND = re.compile(r" (?:en|of) |\s*[+&]\s*")
_DIGITS = r"(?P<digits>[1-9]\d{3})"
_DIGITS_ALONE = re.compile(rf"(?:(?:postcode|pc)(?: is)? ?:? ?)?{_DIGITS}\.?")
_DIGITS_AND_TOWN = (
    re.compile(rf"(?:(?:postcode|pc) ?:? ?)?{_DIGITS}[ ,]+(?P<town>\D{{3,}})"),
    re.compile(rf"(?P<town>\D{{2,}}?)[ ,(]+{_DIGITS}\)?"),
)


def read_place(text: str, gazetteer: Gazetteer) -> PlaceReading:
    """The places that `text` may mean: `1234ab`, `1234 AB Utrecht`, `1234`, `Utrecht`, `in Den Haag`.

    Where postcode and town contradict each other, the postcode decides. A typing error in a town gives
    suggestions and is never taken for read.
    """
    said = plain(text)
    for read in (_digits_and_town, _postcode, _digits_alone, _town, _several):
        reading = read(said, gazetteer)
        if reading != NOT_READ:
            return reading
    return PlaceReading(suggestions=_first_of(gazetteer.like(phrase) for phrase in town_phrases(said)))


def _digits_and_town(said: str, gazetteer: Gazetteer) -> PlaceReading:
    """`3731 De Bilt`, which must not be read as the postcode 3731DE."""
    for pattern in _DIGITS_AND_TOWN:
        match = pattern.fullmatch(said)
        if match and (towns := _towns(match["town"], gazetteer)):
            return PlaceReading(_placed(match["digits"], towns, gazetteer), match["digits"])
    return NOT_READ


def _postcode(said: str, gazetteer: Gazetteer) -> PlaceReading:
    codes = [f"{digits}{letters}".upper() for digits, letters in _POSTCODE.findall(said)]
    codes = [code for code in dict.fromkeys(codes) if postcodes.is_valid(code)]
    if not codes:
        return NOT_READ
    towns = _towns(_POSTCODE.sub(" , ", said), gazetteer)
    found = (place for code in codes for place in _placed(code, towns, gazetteer))
    return PlaceReading(tuple(dict.fromkeys(found)), codes[0])


def _digits_alone(said: str, gazetteer: Gazetteer) -> PlaceReading:
    match = _DIGITS_ALONE.fullmatch(said)
    return PlaceReading(_placed(match["digits"], (), gazetteer), match["digits"]) if match else NOT_READ


def _town(said: str, gazetteer: Gazetteer) -> PlaceReading:
    return PlaceReading(_towns(said, gazetteer))


def _several(said: str, gazetteer: Gazetteer) -> PlaceReading:
    """`Utrecht en Amsterdam`: both, so that one is chosen; only when each of them is read."""
    each = [_towns(part, gazetteer) for part in _AND.split(said)]
    found = dict.fromkeys(place for places in each for place in places)
    return PlaceReading(tuple(found)) if len(each) > 1 and all(each) else NOT_READ


def _placed(code: str, towns: tuple[Found, ...], gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Where a postcode lies, with the town beside it if it lies there; an unknown one lies in the town."""
    known = gazetteer.all_by_postcode(code)
    if not known:
        return tuple(replace(town, postcode=code) for town in towns)
    agreed = tuple(replace(town, postcode=code) for town in towns if town.municipality in known)
    return agreed or tuple(_bare(municipality, code) for municipality in known)


def _bare(municipality: Municipality, code: str) -> Found:
    return Found(municipality, postcode=code)


def _towns(said: str, gazetteer: Gazetteer) -> tuple[Found, ...]:
    return _first_of(gazetteer.by_town(phrase) for phrase in town_phrases(said))


def _first_of(several: Iterator[tuple[Found, ...]]) -> tuple[Found, ...]:
    return next((found for found in several if found), ())

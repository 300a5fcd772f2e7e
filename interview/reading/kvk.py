"""Numbers of the Kamer van Koophandel. They have no public check digit: only their length can be checked."""

from __future__ import annotations

import re
from enum import StrEnum

from interview.spelling import plain

DIGITS = 8
ESTABLISHMENT_DIGITS = 12


class KvkProblem(StrEnum):
    """Why something typed is no KvK number."""

    ESTABLISHMENT = "establishment"
    """Twelve digits: a *vestigingsnummer*."""
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    NO_NUMBER = "no-number"


_LABEL = re.compile(
    r"(?:ons |mijn |het )?k\.?v\.?k\.?(?:[- ]?(?:nummer|nr))?\.?(?: is)?[ :=#]*|(?:nummer|nr)\b[ .:]*"
)
_BETWEEN = re.compile(r"[ .\-]")


def read_kvk(text: str) -> str | None:
    """The eight digits of a KvK number; spaces, dots and "KvK" before it are forgiven."""
    digits = _digits(text)
    return digits if len(digits) == DIGITS and digits.strip("0") else None


def kvk_problem(text: str) -> KvkProblem | None:
    """What is wrong with it; None for a KvK number."""
    if read_kvk(text):
        return None
    length = len(_digits(text))
    if length == ESTABLISHMENT_DIGITS:
        return KvkProblem.ESTABLISHMENT
    if length in (0, DIGITS):
        return KvkProblem.NO_NUMBER
    return KvkProblem.TOO_SHORT if length < DIGITS else KvkProblem.TOO_LONG


def _digits(text: str) -> str:
    """All that was typed when it is digits; else nothing."""
    said = plain(text)
    label = _LABEL.match(said)
    digits = _BETWEEN.sub("", said[label.end() :] if label else said)
    return digits if digits.isdecimal() else ""

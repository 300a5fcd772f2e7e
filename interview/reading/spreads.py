"""One number or two: `3`, `2 à 3`, `tussen 2 en 3`, `minimaal 2`, `max 3`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

NUMBER = r"\d{1,6}(?:[.,]\d{1,2})?"
AT_LEAST = r"(?:minimaal|minimum|min|minstens|ten ?minste|op zijn minst|op z n minst|vanaf)"
AT_MOST = (
    r"(?:maximaal|maximum|max|hooguit|hoogstens|ten hoogste|op zijn hoogst|niet meer dan|tot en met|tot|t/m)"
)
TO = r"(?: ?- ?| ?/ ?| (?:a|of|tot|tot en met|tot aan|t/m) )"
SPREAD = (
    rf"(?:{AT_LEAST} |{AT_MOST} |van |tussen )?{NUMBER}"
    rf"(?:(?:{TO}| en | )?(?:{AT_MOST} )?{NUMBER})?(?: of meer| ?\+)?"
)
"""Anything that `read_spread` may understand, for use in a larger pattern."""

_ONE = re.compile(rf"({NUMBER})")
_TWO = re.compile(rf"(?:van )?({NUMBER}){TO}({NUMBER})")
_BETWEEN = re.compile(rf"(?:tussen|van) ({NUMBER})(?: en |{TO})({NUMBER})")
_BOTH = re.compile(rf"{AT_LEAST} ({NUMBER})(?: en | ?/ ?| ?- ?| ){AT_MOST} ({NUMBER})")
_LEAST = re.compile(rf"{AT_LEAST} ({NUMBER})|({NUMBER})(?: of meer| minimaal| minimum| minstens| ?\+)")
_MOST = re.compile(rf"{AT_MOST} ({NUMBER})|({NUMBER}) {AT_MOST}")


@dataclass(frozen=True)
class Spread:
    """From `low` to `high`; None where that end was left open."""

    low: Fraction | None
    high: Fraction | None

    def within(self, least: int, most: int) -> tuple[Fraction, Fraction] | None:
        """Both ends, an open one filled in with `least` or `most`; None when it runs backwards."""
        low = Fraction(least) if self.low is None else self.low
        high = max(Fraction(most), low) if self.high is None else self.high
        return (low, high) if low <= high else None


def read_spread(text: str) -> Spread | None:
    """The spread that the whole of `text` (from `in_digits`) says."""
    if one := _ONE.fullmatch(text):
        return Spread(_value(one[1]), _value(one[1]))
    for pattern in (_TWO, _BETWEEN, _BOTH):
        if two := pattern.fullmatch(text):
            return Spread(_value(two[1]), _value(two[2]))
    if least := _LEAST.fullmatch(text):
        return Spread(_value(least[1] or least[2]), None)
    if most := _MOST.fullmatch(text):
        return Spread(None, _value(most[1] or most[2]))
    return None


def _value(number: str) -> Fraction:
    return Fraction(number.replace(",", "."))

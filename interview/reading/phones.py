"""Phone numbers as people type them: `06 - 12 34 56 78`, `0031 (0)6 12345678`, `+32 470 12 34 56`."""

from __future__ import annotations

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

from interview.spelling import plain

COUNTRY = "NL"
DUTCH = 31
FEWEST_DIGITS = 8
COSTLY = {PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST}

_CANDIDATE = re.compile(r"\+?\(?\+?[0-9][0-9 ()./\-]*[0-9]")


def read_phone(text: str) -> str | None:
    """The number in E.164 form (`+31612345678`); a number without `+` or `00` is a Dutch one.

    None without a number that can exist, with two different numbers, and for a number that costs the caller
    extra.
    """
    numbers = {_e164(candidate) for candidate in _CANDIDATE.findall(plain(text)) if _is_long(candidate)}
    return numbers.pop() if len(numbers) == 1 else None


def national(phone: str) -> str:
    """An E.164 number as the Dutch write it: `06 12345678`; one from abroad with its country."""
    number = _parsed(phone)
    if number is None:
        return phone
    shape = PhoneNumberFormat.NATIONAL if number.country_code == DUTCH else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, shape)


def _is_long(candidate: str) -> bool:
    return sum(sign.isdecimal() for sign in candidate) >= FEWEST_DIGITS


def _e164(candidate: str) -> str | None:
    number = _parsed(candidate.replace("(0)", ""))
    if number is None or not phonenumbers.is_valid_number(number):
        return None
    if phonenumbers.number_type(number) in COSTLY:
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _parsed(text: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(text, COUNTRY)
    except NumberParseException:
        return None

"""Numbers and sizes in Dutch form."""

from __future__ import annotations

from babel.numbers import format_decimal

import messages

LOCALE = "nl"
MEGABYTE = 1_000_000


def number(value: int) -> str:
    """`1.234`."""
    return str(format_decimal(value, locale=LOCALE))


def number_up_to(most: int, value: int) -> str:
    """`1.234`, or `1.000+` for what was counted no further."""
    return f"{number(most)}+" if value > most else number(value)


def size(octets: int) -> str:
    """`12 kB`, `3,4 MB`."""
    if octets < MEGABYTE:
        return messages.text("offer-size-kb", size=str(max(1, round(octets / 1000))))
    written = format_decimal(round(octets / MEGABYTE, 1), locale=LOCALE)
    return messages.text("offer-size-mb", size=str(written))

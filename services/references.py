"""References that can be read out on the phone: `PW-7F3K-2`.

The alphabet leaves out what looks or sounds alike (0/O/Q, 1/I/L, 8/B, 5/S, 2/Z,
6/G, U/V) and has 23 symbols. 23 is prime, so the check symbol, a weighted sum,
finds every single wrong symbol and every two that changed places.
"""

from __future__ import annotations

from collections.abc import Callable

ALPHABET = "23456789CDFHJKMNPRTVWXY"
PREFIX = "PW"
SHORTEST, LONGEST = 4, 12
"""Symbols of a reference, without its check symbol; nobody needs more."""


class WrongReferenceError(ValueError):
    """This is not one of our references: a symbol is wrong or missing."""


def new_reference(taken: Callable[[str], bool], pick: Callable[[int], int]) -> str:
    """A reference that is free; `pick(n)` gives a number below n. Grows a symbol when it gets crowded."""
    length = SHORTEST
    while True:
        for _ in range(4):
            body = "".join(ALPHABET[pick(len(ALPHABET))] for _ in range(length))
            reference = f"{PREFIX}-{body}-{_check(body)}"
            if not taken(reference):
                return reference
        length += 1


def read_reference(typed: str) -> str:
    """The reference that somebody typed or read out, in its written form. Raises `WrongReferenceError`."""
    symbols = _symbols(typed)
    body, check = symbols[:-1], symbols[-1:]
    if len(body) < SHORTEST or not set(symbols) <= set(ALPHABET) or _check(body) != check:
        raise WrongReferenceError(typed)
    return f"{PREFIX}-{body}-{check}"


def likely_reference(typed: str) -> str | None:
    """The reference that somebody seems to mean, maybe without its last symbol; None for other words."""
    symbols = _symbols(typed)
    if not SHORTEST <= len(symbols) <= LONGEST or not set(symbols) <= set(ALPHABET):
        return None
    try:
        return read_reference(typed)
    except WrongReferenceError:
        return f"{PREFIX}-{symbols}-{_check(symbols)}"


def _symbols(typed: str) -> str:
    return "".join(typed.upper().split()).replace("-", "").removeprefix(PREFIX)


def _check(body: str) -> str:
    total = sum(weight * ALPHABET.index(symbol) for weight, symbol in enumerate(body, start=2))
    return ALPHABET[total % len(ALPHABET)]

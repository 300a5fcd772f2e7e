"""Numbers of the Kamer van Koophandel. They have no public check digit: only their length can be checked."""

from __future__ import annotations

from enum import StrEnum


class KvkProblem(StrEnum):
    """Why something typed is no KvK number."""

    ESTABLISHMENT = "establishment"
    """Twelve digits: a *vestigingsnummer*."""
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    NO_NUMBER = "no-number"


def read_kvk(text: str) -> str | None:
    """The eight digits of a KvK number."""
    return text if text.isdecimal() and len(text) == 8 else None


def kvk_problem(text: str) -> KvkProblem | None:
    """What is wrong with it; None for a KvK number."""
    return None if read_kvk(text) else KvkProblem.NO_NUMBER

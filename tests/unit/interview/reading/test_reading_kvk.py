"""Numbers of the Kamer van Koophandel, as people type them."""

from __future__ import annotations

import pytest

from interview.reading import KvkProblem, kvk_problem, read_kvk


@pytest.mark.parametrize(
    "typed",
    [
        "12345678",
        " 12345678 ",
        "12.34.56.78",
        "1234 5678",
        "1234-5678",
        "KvK 12345678",
        "KVK: 12345678",
        "kvk-nummer: 12345678",
        "KVK nr. 12345678",
        "k.v.k. 12345678",
        "ons kvk nummer is 12345678",
    ],
)
def test_eight_digits_are_a_kvk_number(typed: str) -> None:
    assert read_kvk(typed) == "12345678"
    assert kvk_problem(typed) is None


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("123456780000", KvkProblem.ESTABLISHMENT),
        ("0000 1234 5678", KvkProblem.ESTABLISHMENT),
        ("1234567", KvkProblem.TOO_SHORT),
        ("1", KvkProblem.TOO_SHORT),
        ("123456789", KvkProblem.TOO_LONG),
        ("1" * 100, KvkProblem.TOO_LONG),
        ("00000000", KvkProblem.NO_NUMBER),
        ("NL123456789B01", KvkProblem.NO_NUMBER),
        ("weet ik niet", KvkProblem.NO_NUMBER),
        ("12345678 of 87654321", KvkProblem.NO_NUMBER),
        ("", KvkProblem.NO_NUMBER),
        ("²²²²²²²²", KvkProblem.NO_NUMBER),
    ],
)
def test_anything_else_is_told_apart(typed: str, problem: KvkProblem) -> None:
    assert read_kvk(typed) is None
    assert kvk_problem(typed) == problem

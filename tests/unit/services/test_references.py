"""References that people read out: every slip of one symbol, and every swap of two, is found."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.references import ALPHABET, WrongReferenceError, new_reference, read_reference

BODIES = st.text(ALPHABET, min_size=4, max_size=7)


def written(body: str) -> str:
    """The reference with these symbols."""
    lengths = iter(ALPHABET.index(symbol) for symbol in body)
    tries = itertools.count()
    return new_reference(
        lambda reference: len(reference) < len(body) + 5, lambda n: _next(lengths, tries, body)
    )


def _next(symbols: object, tries: object, body: str) -> int:
    number = next(tries)  # type: ignore[call-overload]
    shorter = sum(4 * length for length in range(4, len(body)))
    return ALPHABET.index(body[number - shorter]) if number >= shorter else 0


@given(BODIES)
def test_a_reference_is_read_back_however_it_is_typed(body: str) -> None:
    reference = written(body)

    for typed in (
        reference,
        reference.lower(),
        reference.replace("-", ""),
        f" {reference.replace('-', ' - ')} ",
        reference[3:],
    ):
        assert read_reference(typed) == reference


@given(BODIES, st.data())
def test_a_single_wrong_symbol_is_found(body: str, data: st.DataObject) -> None:
    symbols = written(body).replace("-", "")[2:]
    at = data.draw(st.integers(0, len(symbols) - 1))
    other = data.draw(st.sampled_from([symbol for symbol in ALPHABET if symbol != symbols[at]]))

    with pytest.raises(WrongReferenceError):
        read_reference(symbols[:at] + other + symbols[at + 1 :])


@given(BODIES, st.data())
def test_two_symbols_that_changed_places_are_found(body: str, data: st.DataObject) -> None:
    symbols = written(body).replace("-", "")[2:]
    one, two = sorted(
        data.draw(st.lists(st.integers(0, len(symbols) - 1), min_size=2, max_size=2, unique=True))
    )
    if symbols[one] == symbols[two]:
        return
    swapped = list(symbols)
    swapped[one], swapped[two] = swapped[two], swapped[one]

    with pytest.raises(WrongReferenceError):
        read_reference("".join(swapped))


@pytest.mark.parametrize("typed", ["", "PW-", "PW-7F3", "lasser", "PW-7F3K-", "PW-7O3K-2", "🙂", "7" * 5000])
def test_what_is_no_reference_is_refused(typed: str) -> None:
    with pytest.raises(WrongReferenceError):
        read_reference(typed)


def test_no_two_symbols_look_or_sound_alike() -> None:
    for alike in ("0OQ", "1IL", "8B", "5S", "2Z", "6G", "UV"):
        assert len(set(alike) & set(ALPHABET)) <= 1


def test_a_crowded_length_grows_by_a_symbol() -> None:
    reference = new_reference(lambda reference: len(reference) < 10, random.Random(1).randrange)

    assert len(reference) == 10
    assert read_reference(reference) == reference

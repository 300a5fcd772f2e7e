"""One spelling for what people type in many."""

from __future__ import annotations

import pytest

from interview.reading.numbers import in_digits
from interview.spelling import corrected, plain, tidy


@pytest.mark.parametrize(
    ("typed", "spelling"),
    [
        ("  Één   DAG ", "een dag"),
        ("’s-Gravenhage", "'s-gravenhage"),
        ("2 – 3", "2 - 3"),
        ("Ĳmuiden", "ijmuiden"),
        ("twee\0drie", "twee drie"),
        ("soft\u00adhyphen", "softhyphen"),
        ("٣", "3"),
        ("x" * 201, ""),
    ],
)
def test_letters_spaces_and_quotes_become_plain(typed: str, spelling: str) -> None:
    assert plain(typed) == spelling


@pytest.mark.parametrize(
    ("typed", "spelling"),
    [
        ("2plekken!", "2 plekken"),
        ("z.s.m.", "z s m"),
        ("0,8 fte.", "0,8 fte"),
        ("sept '27", "sept '27"),
        ("👍 2", "2"),
        ("± 3", "3"),
        ("< 3", "< 3"),
    ],
)
def test_words_and_numbers_come_apart(typed: str, spelling: str) -> None:
    assert tidy(typed) == spelling


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("twee à drie", "2 a 3"),
        ("negenennegentig", "99"),
        ("zevenendertig", "37"),
        ("één", "1"),
        ("anderhalve", "1,5"),
        ("1ste", "1 e"),
        ("eerste", "1 e"),
        ("2e", "2 e"),
        ("een dozijn", "12"),
    ],
)
def test_numbers_in_words_become_digits(words: str, digits: str) -> None:
    assert in_digits(words) == digits


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("septmber", "september"),
        ("spetember", "september"),
        ("septembr", "september"),
        ("febuari", "februari"),
        ("juli", "juli"),
        ("jul", "jul"),
        ("junj", "juni"),
        ("juoi", "juoi"),
        ("banaan", "banaan"),
    ],
)
def test_only_one_near_word_is_a_correction(word: str, meant: str) -> None:
    assert corrected(word, ["september", "februari", "juni", "juli"]) == meant

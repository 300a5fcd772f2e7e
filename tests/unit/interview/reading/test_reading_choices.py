"""An answer typed in place of a tap."""

from __future__ import annotations

import pytest

from interview.reading import read_choice

QUESTION = {
    "leerwerkplek": ("Leerwerkplek", "leerplek"),
    "basisbaan": ("Basisbaan",),
    "both": ("Allebei", "beide"),
    "no": ("Nu niet", "nee"),
    "what": ("Wat houdt dat in?",),
}
SECTORS = {
    "techniek": ("Techniek en industrie",),
    "zorg": ("Zorg en welzijn",),
    "transport": ("Transport en logistiek",),
    "onderwijs": ("Onderwijs en kinderopvang",),
}
RECOGNISED = {"yes": ("Ja",), "no": ("Nee",), "unknown": ("Weet ik niet",)}


@pytest.mark.parametrize(
    ("typed", "words", "value"),
    [
        ("Leerwerkplek", QUESTION, "leerwerkplek"),
        ("leerwerkplek!", QUESTION, "leerwerkplek"),
        ("👉 LEERWERKPLEK", QUESTION, "leerwerkplek"),
        ("léérwerkplek", QUESTION, "leerwerkplek"),
        ("leerwerplek", QUESTION, "leerwerkplek"),
        ("leer werkplek", QUESTION, "leerwerkplek"),
        ("leerplek", QUESTION, "leerwerkplek"),
        ("basis baan", QUESTION, "basisbaan"),
        ("basisbaan graag", QUESTION, "basisbaan"),
        ("doe maar allebei", QUESTION, "both"),
        ("nu niet", QUESTION, "no"),
        ("nee, bedankt", QUESTION, "no"),
        ("wat houdt dat in", QUESTION, "what"),
        ("zorg", SECTORS, "zorg"),
        ("welzijn", SECTORS, "zorg"),
        ("tecniek", SECTORS, "techniek"),
        ("industrie", SECTORS, "techniek"),
        ("transport & logistiek", SECTORS, "transport"),
        ("Ja", RECOGNISED, "yes"),
        ("ja hoor", RECOGNISED, "yes"),
        ("NEE!!", RECOGNISED, "no"),
        ("nee dank u wel", RECOGNISED, "no"),
        ("weet ik niet", RECOGNISED, "unknown"),
    ],
)
def test_a_label_or_part_of_it_is_understood(
    typed: str, words: dict[str, tuple[str, ...]], value: str
) -> None:
    assert read_choice(typed, words) == value


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", QUESTION),
        ("👍", QUESTION),
        ("misschien", QUESTION),
        ("geen basisbaan", QUESTION),
        ("leerwerkplek of basisbaan", QUESTION),
        ("en", SECTORS),
        ("zorg of techniek", SECTORS),
        ("weet ik", RECOGNISED),
        ("ja nee", RECOGNISED),
        ("x" * 1000, SECTORS),
    ],
)
def test_no_answer_and_two_answers_are_asked_again(typed: str, words: dict[str, tuple[str, ...]]) -> None:
    assert read_choice(typed, words) is None


def test_a_word_that_two_answers_share_is_no_answer() -> None:
    assert read_choice("niveau", {"1": ("Niveau 1",), "2": ("Niveau 2",)}) is None


def test_a_no_is_not_read_into_a_word_that_looks_like_it() -> None:
    assert read_choice("ooit", {"never": ("nooit",)}) is None

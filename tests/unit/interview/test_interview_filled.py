"""Some places of an opening are taken, and the employer says how many are left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chat import TODAY, Chat
from script import known_employer, opening

from interview import ChangeOffer, Command, Effect, EndOffer, Text
from interview.sample import sample_interview


def left(text: str, *, places: object = 5, placed: int = 0) -> tuple[Effect, ...]:
    """What is done after this answer to *how many places are left*."""
    known = opening("Lasser", "leerwerkplek", 12, "claimed")
    known = replace(known, draft=known.draft.with_answer("places", places), placed=placed)
    chat = Chat(sample_interview(TODAY, openings=(known,)), known_employer())
    chat.give(Command("plekken"))
    for said in ("1", "vervuld", "een deel", text):
        turns = chat.give(Text(said))
    return turns[0].effects


@pytest.mark.parametrize(
    ("text", "placed", "kept"),
    [("3", 0, 3), ("1 à 2", 0, [1, 2]), ("3", 2, 5), ("1", 2, 3), ("2-3", 2, [4, 5])],
)
def test_places_that_we_filled_ourselves_still_count(text: str, placed: int, kept: object) -> None:
    (effect,) = left(text, placed=placed)
    assert isinstance(effect, ChangeOffer)
    assert effect.draft.answers["places"] == kept


@pytest.mark.parametrize(
    ("text", "placed"), [("5", 0), ("4-5", 0), ("4", 2), ("geen", 0), ("0", 0), ("?", 0)]
)
def test_nothing_changes_by_a_number_that_cannot_be(text: str, placed: int) -> None:
    assert left(text, placed=placed) == ()


def test_an_opening_for_one_is_filled_as_a_whole() -> None:
    assert left("ja", places=1) == (EndOffer("PW-OUD1-7", filled=True),)

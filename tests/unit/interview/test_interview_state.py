"""The state of a conversation outlives restarts, new versions, and whatever an older one wrote."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from chat import Chat
from hypothesis import given, settings
from hypothesis import strategies as st
from script import PLACE, known_employer

from interview import Command, Draft, File, State, Text
from interview.state import Asking, Proposal

FILE = File("abc", "vacature.pdf", "application/pdf", 1234)
DRAFT = Draft({"kind": "basisbaan", "work": "Inpakken", "places": [2, 3], "where": PLACE}, (FILE,))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def full_state() -> State:
    """A state with something in every field."""
    return replace(
        known_employer(),
        asking=Asking("hours", (21, 22), "PW-OUD1-7"),
        aside=Asking("main", (20,)),
        refusal={"reason": "risk"},
        proposal=Proposal(DRAFT, "PW-OUD1-7", "basisbaan", ("hours",)),
        saved=(Proposal(DRAFT),),
        changing=True,
        offered=(PLACE,),
        pending=(21,),
        sent=((18, "PW-2222-2"),),
        taken=(20, "main", "both"),
        keyboard=True,
        stopped=True,
        paused=True,
    )


def test_a_state_survives_json() -> None:
    state = full_state()
    assert State.from_json(json.loads(json.dumps(state.to_json()))) == state


def test_somebody_new_is_an_empty_object() -> None:
    assert State.from_json({}) == State()


def test_keys_that_this_version_does_not_know_are_passed_over() -> None:
    assert State.from_json({**full_state().to_json(), "mood": "good"}) == full_state()


@pytest.mark.parametrize("key", list(State().to_json()))
@settings(max_examples=20, deadline=None)
@given(value=JSON)
def test_a_part_of_another_shape_never_stops_a_conversation(key: str, value: Any) -> None:
    chat = Chat(state=State.from_json({**full_state().to_json(), "stopped": False, key: value}))
    for given_now in (Text("32"), Command("terug"), Command("plekken"), Command("nieuw"), Command("start")):
        chat.give(given_now)
    assert chat.history


def test_a_draft_reads_back_as_it_was() -> None:
    assert Draft.from_json(json.loads(json.dumps(DRAFT.to_json()))) == DRAFT


def test_of_two_or_three_places_two_are_sure() -> None:
    assert DRAFT.places == 2
    assert DRAFT.with_answer("places", 4).places == 4

"""How much an employer must do at least, and whether the counting of questions is true."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from chat import TODAY, Chat, plain
from script import known_employer

from interview import Choice, Command, Filed, Input, Preset, SharedContact, State, SubmitOffer, Text
from interview.sample import sample_interview

ABOUT_THE_OPENING = ("work", "places", "hours", "start", "where")
TYPED = {"company": "Smederij Twente", "place": "Enschede", "contact": "Els de Wit", "work": "Lasser"}
PROGRESS = re.compile(r"vraag (\d+) van (\d+)", re.IGNORECASE)


def shortest(chat: Chat, kind: str) -> Counter[str]:
    """What it takes to send an opening: taps and typed answers, the start not counted."""
    done: Counter[str] = Counter()
    while not any(isinstance(effect, SubmitOffer) for turn in chat.turns for effect in turn.effects):
        given = least(chat, kind)
        done["typed" if isinstance(given, Text) else "taps"] += 1
        chat.give(given)
    return done


def least(chat: Chat, kind: str) -> Input:
    """The least that answers the open question: its first button, the phone's own number, or a few words."""
    asking = chat.rehearsal.state.asking
    assert asking is not None
    if asking.question == "phone":
        return SharedContact("+31612345678", "Els", own=True)
    buttons = chat.history[-1].buttons
    if not buttons:
        return Text(TYPED[asking.question])
    chosen = next((button for button in buttons if button.value == kind), buttons[0])
    return Choice(chat.history[-1].turn, chosen.question, chosen.value)


@pytest.mark.parametrize("kind", ["leerwerkplek", "basisbaan"])
def test_a_known_employer_sends_an_opening_with_seven_taps_and_one_typed_answer(kind: str) -> None:
    chat = Chat(state=known_employer())
    chat.give(Command("nieuw"))
    assert shortest(chat, kind) == {"taps": 7, "typed": 1}


def test_a_new_employer_sends_an_opening_with_twelve_taps_and_four_typed_answers() -> None:
    chat = Chat()
    chat.give(Command("start"))
    assert shortest(chat, "leerwerkplek") == {"taps": 12, "typed": 4}


def test_an_invitation_that_knows_company_and_sector_saves_a_new_employer_a_typed_answer() -> None:
    preset = Preset(region="TW", sector="techniek", company="Smederij Twente")
    chat = Chat(sample_interview(TODAY, preset=preset))
    chat.give(Command("start"))
    assert shortest(chat, "leerwerkplek") == {"taps": 12, "typed": 3}


@pytest.mark.parametrize("state", [State(), known_employer()], ids=["new", "known"])
@pytest.mark.parametrize("kind", ["leerwerkplek", "basisbaan"])
def test_the_count_of_questions_goes_up_one_by_one_to_the_total_that_was_said(
    state: State, kind: str
) -> None:
    chat = Chat(state=state)
    chat.give(Command("start"))
    shortest(chat, kind)
    counted = [match for one in chat.history if (match := PROGRESS.search(one.text))]
    numbers = [(int(match[1]), int(match[2])) for match in counted]
    assert numbers[-6:] == [(number, 6) for number in range(1, 7)]
    assert numbers[:-6] == ([] if state.is_registered else [(number, 7) for number in range(1, 8)])


def test_the_receipt_names_the_reference_who_will_call_and_by_when() -> None:
    chat = Chat(state=known_employer())
    chat.give(Command("nieuw"))
    shortest(chat, "basisbaan")
    receipt = chat.history[-1].text
    assert "PW-0002-2" in receipt
    assert "Werkcentrum Twente" in receipt
    assert "3 maart 2027" in receipt


def test_a_receipt_without_a_card_on_its_way_disturbs_nothing() -> None:
    chat = Chat(state=known_employer())
    chat.give(Command("nieuw"))
    chat.give(Text("basisbaan"))
    before = chat.rehearsal.state
    chat.give(Filed("PW-7F3K-2", "Werkcentrum Twente", "Twente", TODAY, covered=True))
    assert chat.rehearsal.state.asking == before.asking
    assert chat.rehearsal.state.proposal == before.proposal
    assert "PW-7F3K-2" in plain(chat.turns[-1].replies[0].say)

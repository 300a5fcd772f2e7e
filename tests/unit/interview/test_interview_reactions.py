"""*The* question answered outside the interview: it goes on with that answer, and nothing in hand is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chat import Chat
from script import known_employer

from interview import Choice, Command, OptIn, OptOut, Reaction, Refuse, State, Text
from interview.state import Proposal


def known(**values: object) -> Chat:
    """Somebody who agreed and told who they are."""
    return Chat(state=replace(known_employer(), **values))


def question(chat: Chat) -> str | None:
    asking = chat.rehearsal.state.asking
    return asking.question if asking else None


def in_hand(chat: Chat) -> Proposal:
    proposal = chat.rehearsal.state.proposal
    assert proposal, "an opening was begun"
    return proposal


@pytest.mark.parametrize(
    ("value", "kind", "then"),
    [
        ("leerwerkplek", "leerwerkplek", None),
        ("basisbaan", "basisbaan", None),
        ("both", "leerwerkplek", "basisbaan"),
    ],
)
def test_a_yes_begins_the_opening_after_its_first_question(value: str, kind: str, then: str | None) -> None:
    chat = known()

    (turn,) = chat.give(Reaction(value))

    assert (in_hand(chat).draft.answers, in_hand(chat).then) == ({"kind": kind}, then)
    assert (question(chat), turn.effects, len(turn.replies)) == ("work", (), 1)


def test_the_opening_can_be_told_from_there() -> None:
    chat = known()

    chat.give(Reaction("basisbaan"))
    chat.give(Text("Lasser"))

    assert in_hand(chat).draft.answers["work"] == "Lasser"
    assert question(chat) not in ("work", "kind", "main")


def test_not_now_asks_why_and_is_kept_as_a_refusal() -> None:
    chat = known()

    chat.give(Reaction("not_now"))
    asked = question(chat)
    chat.press("Nu geen werk")
    (turn,) = chat.press("Over 3 maanden")

    assert asked == "reason"
    assert [type(effect) for effect in turn.effects] == [Refuse]


@pytest.mark.parametrize("value", ["leerwerkplek", "both"])
def test_who_agreed_to_nothing_yet_is_asked_that_first_and_the_answer_is_kept(value: str) -> None:
    chat = Chat()

    chat.give(Reaction(value))
    first = question(chat)
    chat.give(Choice(chat.history[-1].turn, "consent", "yes"))

    assert first == "consent"
    assert in_hand(chat).draft.answers["kind"] == "leerwerkplek"
    assert question(chat) == "company"


def test_who_agreed_to_an_older_text_is_asked_anew_and_the_answer_is_kept() -> None:
    chat = known(consent="2020-1")

    chat.give(Reaction("leerwerkplek"))
    first = question(chat)
    chat.give(Choice(chat.history[-1].turn, "consent", "yes"))

    assert (first, question(chat)) == ("consent", "work")


def test_a_stranger_who_says_not_now_is_not_asked_why() -> None:
    chat = Chat()

    (turn,) = chat.give(Reaction("not_now"))

    assert (question(chat), turn.effects) == ("consent", ())


def test_a_yes_of_who_had_stopped_is_a_wish_for_messages() -> None:
    chat = known()
    chat.give(Command("stop"))

    (turn,) = chat.give(Reaction("basisbaan"))

    assert OptIn() in turn.effects
    assert not chat.rehearsal.state.stopped
    assert question(chat) == "work"


def test_a_no_of_who_had_stopped_is_none() -> None:
    chat = known()
    (stopped,) = chat.give(Command("stop"))
    assert OptOut() in stopped.effects

    (turn,) = chat.give(Reaction("not_now"))

    assert (turn.effects, turn.replies, question(chat)) == ((), (), None)
    assert turn.notice
    assert chat.rehearsal.state.stopped


@pytest.mark.parametrize("value", ["basisbaan", "not_now"])
def test_the_opening_in_hand_is_saved(value: str) -> None:
    chat = known()
    chat.give(Reaction("leerwerkplek"))
    chat.give(Text("Lasser"))

    chat.give(Reaction(value))

    (saved,) = chat.rehearsal.state.saved
    assert (saved.draft.answers["work"], saved.draft.answers["kind"]) == ("Lasser", "leerwerkplek")


def test_a_reaction_in_the_middle_of_the_registration_goes_on_with_it() -> None:
    chat = Chat(state=State(turn=3, consent=known_employer().consent))

    chat.give(Reaction("leerwerkplek"))

    assert question(chat) == "company"
    assert in_hand(chat).draft.answers == {"kind": "leerwerkplek"}

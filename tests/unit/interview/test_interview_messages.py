"""Messages to the matchmaker, and the order in which things are said."""

from __future__ import annotations

from chat import Chat, plain
from script import known_employer

from interview import Command, ForwardMessage, Reply, Settled, Text


def test_a_message_that_is_too_long_is_not_cut_but_asked_again() -> None:
    chat = Chat(state=known_employer())
    (turn,) = chat.give(Text("a b " * 1010))
    assert turn.effects == ()
    assert "te lang" in chat.history[-1].text


def test_the_longest_message_is_passed_on_whole() -> None:
    chat = Chat(state=known_employer())
    first, _ = chat.give(Text("x" * 4000))
    assert first.effects == (ForwardMessage("x" * 4000),)


def test_the_next_question_comes_before_older_copies_of_the_last_one_are_settled() -> None:
    chat = Chat(state=known_employer())
    chat.give(Command("nieuw"))
    for _ in range(4):
        chat.give(Text("eh"))
    (turn,) = chat.give(Text("leerwerkplek"))
    kinds = [type(reply) for reply in turn.replies]
    assert kinds == [Settled, Reply, *[Settled] * 4]
    asked = [reply for reply in turn.replies if isinstance(reply, Reply)]
    assert "Welk werk" in plain(asked[0].say)

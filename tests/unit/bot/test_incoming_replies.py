"""A message that quotes another says which."""

from __future__ import annotations

from typing import Any

from bot.incoming import read
from bot.meanings import Said
from interview import Text

MORGEN: dict[str, Any] = {"message_id": 40, "chat": {"id": 7, "type": "private"}, "text": "Morgen"}


def test_a_reply_by_hand_says_to_which_message() -> None:
    reply = MORGEN | {"reply_to_message": {"message_id": 31, "date": 0}}
    assert read({"update_id": 1, "message": reply}, "TestBot") == Said(7, Text("Morgen"), replies_to=31)


def test_any_other_message_quotes_nothing() -> None:
    assert read({"update_id": 1, "message": MORGEN}, "TestBot") == Said(7, Text("Morgen"))

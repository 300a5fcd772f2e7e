"""Presses of inline buttons that wait for the bot's answer, and grow old."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Final

from bot.simulator.errors import Json, bad_request
from bot.simulator.ids import Ids

TOO_OLD: Final = "query is too old and response timeout expired or query ID is invalid"
KEPT: Final = 10_000


@dataclass
class Press:
    """One press. `answer` gets the bot's answer: its text, and whether it is an alert."""

    id: str
    person: int
    chat: int
    message: int
    at: float
    answer: asyncio.Future[Json] = field(default_factory=asyncio.Future)


class Callbacks:
    """Presses by id, for as long as Telegram takes an answer."""

    def __init__(self, ids: Ids, lifetime: float) -> None:
        self._ids = ids
        self.lifetime = lifetime
        self._presses: dict[str, Press] = {}

    def open(self, person: int, chat: int, message: int, now: float) -> Press:
        """A new press."""
        press = Press(str(self._ids.next("callback")), person, chat, message, now)
        self._presses[press.id] = press
        if len(self._presses) > KEPT:
            del self._presses[next(iter(self._presses))]
        return press

    def answer(self, number: str, answer: Json, now: float) -> Press:
        """The press with its answer; a second answer is taken and ignored, as Telegram does."""
        press = self._presses.get(number)
        if press is None or now - press.at > self.lifetime:
            raise bad_request(TOO_OLD)
        if not press.answer.done():
            press.answer.set_result(answer)
        return press

    def waiting(self, chat: int, now: float) -> list[Press]:
        """The presses in a chat that the page shows a spinner for."""
        return [
            press
            for press in self._presses.values()
            if press.chat == chat and not press.answer.done() and now - press.at <= self.lifetime
        ]

    def clear(self) -> None:
        """Forget all."""
        self._presses.clear()

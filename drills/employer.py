"""Employers who answer whatever question the bot shows, by a fitting button or by typing."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from bot.simulator import Person, Simulator

REFERENCE = re.compile(r"PW-[0-9A-Z]{4}-[0-9A-Z]")
PRESSED = {"consent": "yes", "region": "yes", "main": "leerwerkplek", "kvk": "skip", "review": "send"}
"""The value to choose, by question; elsewhere the first button is fine."""
TYPED = {
    "Waar zit uw bedrijf": "3511 AB",
    "postcode": "3511 AB",
    "Wat is uw naam": "Jan Jansen",
    "Op welk nummer": "overslaan",
    "geen telefoonnummer": "overslaan",
}


class Employer:
    """One person with one chat, who wants to offer one place."""

    PLACES = 1
    """What the first button says."""

    def __init__(
        self,
        simulator: Simulator,
        number: int,
        answers: Mapping[str, str] = MappingProxyType({}),
        pause: float = 0.03,
    ) -> None:
        """`answers` are typed instead of the usual ones, by words of their question."""
        self._simulator = simulator
        self._pause = pause
        self.number = number
        self.company, self.work = f"Bedrijf {number}", f"Lasser, serie {number}"
        own = {"Hoe heet uw bedrijf": self.company, "Welk werk is het": self.work}
        self._typed = own | TYPED | dict(answers)
        self._answered: list[tuple[Any, Any]] = []
        self._last = 0
        self.person: Person = simulator.add_person(f"Werkgever {number}")
        self.reference: str | None = None

    async def chat(self, after: float = 0) -> None:
        """Talks until the receipt, beginning after so many seconds."""
        await asyncio.sleep(after)
        self._answered.clear()
        self._simulator.start(self.person)
        await self.talk()

    def is_known(self) -> None:
        """The bot may write to them: they started it, long ago."""
        self.person.started = True
        self._simulator.world.chats.private(self.person)

    async def talk(self) -> None:
        """Answers what comes, until the receipt."""
        while self.reference is None:
            for message in self._news():
                self._look_at(message)
            await asyncio.sleep(self._pause)

    def _news(self) -> list[dict[str, Any]]:
        newest = self._simulator.world.chats.private(self.person).last
        if newest is None or newest["message_id"] <= self._last:
            return []
        said = self._simulator.messages(self.person)
        return [
            message for message in said if message["from"]["is_bot"] and message["message_id"] > self._last
        ]

    def _look_at(self, message: dict[str, Any]) -> None:
        self._last = message["message_id"]
        if (found := REFERENCE.search(message["text"])) and "✅" in message["text"]:
            self.reference = found[0]
        elif (face := (message["text"], str(message.get("reply_markup")))) not in self._answered[-3:]:
            self._answered.append(face)
            self._answer(message)

    def _answer(self, message: dict[str, Any]) -> None:
        if buttons := buttons_of(message, "q:"):
            self._simulator.press(self.person, message, _fitting(buttons))
        elif "edit_date" in message:
            return  # an answer that was noted with its question: nothing is asked any more
        elif typed := next((text for words, text in self._typed.items() if words in message["text"]), None):
            self._simulator.send_text(self.person, typed)


def buttons_of(message: dict[str, Any], kind: str) -> list[str]:
    """The data of its buttons that begins so: `q:` of the interview, `a:` of a campaign."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    pressable = [str(button.get("callback_data")) for row in rows for button in row]
    return [data for data in pressable if data.startswith(kind)]


def _fitting(buttons: list[str]) -> str:
    for data in buttons:
        if data.count(":") < 3:
            continue
        _, _, question, value = data.split(":", 3)
        if PRESSED.get(question) == value:
            return data
    return buttons[0]

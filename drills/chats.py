"""A private chat with the bot, as its employer sees it: taps and typed words in, messages out."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from interview import Choice, Command, Input, SharedContact, Text
from models import Carrier, OutboxRow
from models.database import reading
from services.house import House
from services.interviews import converse
from services.reference import gazetteer

BOT_ID = 1
NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
"""A Tuesday, half past ten in the Netherlands."""


class NoSuchButtonError(LookupError):
    """The chat shows no button with this label."""


def house_of(factory: sessionmaker[Session]) -> House:
    """The places of the country, and addresses where nobody lives."""
    with factory() as session:
        return House(gazetteer(session), "https://example.org/privacy", "https://panel.example.org")


@dataclass
class Chat:
    """The chat of one person; every step is a transaction, as it is with the real bot."""

    factory: sessionmaker[Session]
    house: House
    chat_id: int = 77
    now: dt.datetime = NOW
    updates: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def give(self, given: Input, key: str | None = None) -> str | None:
        """The word in the bubble, after whatever the person did."""
        key = key or f"u:{BOT_ID}:{self.chat_id}{next(self.updates):05}"
        with self.factory.begin() as session:
            return converse(session, self.house, self.chat_id, given, key, self.now)

    def type(self, *texts: str) -> None:
        for text in texts:
            self.give(Text(text))

    def command(self, name: str, argument: str = "") -> None:
        self.give(Command(name, argument))

    def press(self, *labels: str) -> str | None:
        """The word in the bubble, after tapping one button after the other."""
        said = None
        for label in labels:
            said = self.give(self.button(label))
        return said

    def button(self, label: str) -> Choice:
        """The newest button of the interview whose label begins so."""
        for payload in reversed(self.payloads()):
            for row in payload.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    data = button.get("callback_data", "")
                    if button["text"].startswith(label) and data.startswith("q:"):
                        _, turn, question, value = data.split(":", 3)
                        return Choice(int(turn), question, value)
        raise NoSuchButtonError(label, self.texts()[-1:])

    def payloads(self) -> list[dict[str, Any]]:
        """What was written to this chat, oldest first."""
        with Session(reading(self.factory.kw["bind"])) as session:
            rows = select(OutboxRow.payload).where(
                OutboxRow.carrier == Carrier.TELEGRAM, OutboxRow.recipient == str(self.chat_id)
            )
            return list(session.scalars(rows.order_by(OutboxRow.id)))

    def texts(self) -> list[str]:
        return [payload.get("text", "") for payload in self.payloads()]

    def introduce(
        self,
        company: str = "Lasbedrijf Vonk",
        place: str = "3511AB",
        phone: str = "+31612345678",
        kvk: str = "",
    ) -> None:
        """From the first word to *the* question."""
        self.command("start")
        self.press("Ja, dat is goed")
        self.type(company, place)
        self.press("Ja, dat klopt", "Techniek en industrie")
        self.type("Jan Jansen")
        self.give(SharedContact(phone, "Jan", own=True))
        self.type(kvk or "overslaan")

    def describe(self, work: str = "Lasser", *, where: str = "") -> None:
        """From *the* question to the card with all answers; `where` is another place than the company's."""
        self.press("Leerwerkplek")
        self.specify(work, where=where)

    def specify(self, work: str, *, where: str = "") -> None:
        """What comes after the kind."""
        self.type(work, "2", "24-32", "per direct")
        if where:
            self.press("Ergens anders")
            self.type(where)
        else:
            self.press("Op ons adres")
        self.press("Nee, nog niet")

    def send(self) -> str:
        """The reference on the receipt, after sending what is on the card."""
        self.press("Versturen")
        return str(re.findall(r"PW-\w+-\w", self.texts()[-1])[0])

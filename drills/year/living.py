"""What employers do in a year: by chance, and the same chance each time."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from drills.chats import NoSuchButtonError
from drills.year.days import AMSTERDAM, is_decent
from drills.year.people import Person
from interview import Text
from models import CampaignAnswer, CampaignRecipient, Contact, RecipientState, Reminder, ReminderState
from services.campaigns.answers import answer_campaign
from services.campaigns.asking import EXPLAIN
from services.house import House
from services.interviews import contact_blocked
from services.reminders.answers import answer_reminder
from services.reminders.questions import QUESTIONS

A_YEAR: Final = {
    "offer": 1.2,
    "halfway": 0.3,
    "write": 0.4,
    "not_now": 0.4,
    "pause": 0.12,
    "stop": 0.1,
    "block": 0.08,
    "come_back": 0.5,
    "forget": 0.04,
}
"""How often a year somebody does this; most of them at an hour at which people are awake."""
STEPS: Final = 2_200
"""Moments in a year."""
ANSWERS: Final = 0.12
"""The chance at each moment that somebody answers what they were asked: some do after weeks, some never."""
LATELY: Final = dt.timedelta(days=40)
REACTS: Final = 0.03
"""The chance at each moment of a day that somebody answers a campaign."""
FINISHES: Final = 0.5
IS_BACK: Final = "U krijgt weer berichten van ons"
PRESSES_AGAIN: Final = 0.1
"""That somebody then presses another button of the same message."""


@dataclass
class Living:
    """All employers."""

    factory: sessionmaker[Session]
    house: House
    people: Sequence[Person]
    chance: random.Random = field(default_factory=lambda: random.Random(11))
    presses: int = 0
    reactions: int = 0
    offers: int = 0

    @cached_property
    def _by_chat(self) -> dict[int, Person]:
        return {person.chat.chat_id: person for person in self.people}

    def go_on(self, now: dt.datetime) -> None:
        """One moment in everybody's life."""
        for deed, often in A_YEAR.items():
            for _ in range(self._times(often * len(self.people) / STEPS)):
                self._do(deed, self.chance.choice(self.people), now)
        self._answer(now)
        self._react(now)

    def has_blocked(self, chat: int) -> bool:
        return chat in {person.chat.chat_id for person in self.people if person.blocked}

    def _times(self, expected: float) -> int:
        return int(expected) + (self.chance.random() < expected % 1)

    def _do(self, deed: str, person: Person, now: dt.datetime) -> None:
        if person.forgotten or (person.is_silent and deed != "come_back"):
            return
        if deed == "come_back" and not person.is_silent:
            return
        person.chat.now = now
        try:
            getattr(self, f"_{deed}")(person, now)
        except NoSuchButtonError:
            person.talks.append((now, True))
        else:
            person.talks.append((now, deed == "halfway"))

    def _offer(self, person: Person, now: dt.datetime) -> None:
        """From the question to the receipt."""
        self._begin(person)
        person.chat.describe(self.chance.choice(("Lasser", "Kok", "Monteur", "Hovenier", "Chauffeur")))
        person.chat.send()
        self.offers += 1

    def _halfway(self, person: Person, now: dt.datetime) -> None:
        """Left in the middle of it."""
        self._begin(person)
        person.chat.press("Leerwerkplek")
        person.chat.type("Lasser")

    def _write(self, person: Person, now: dt.datetime) -> None:
        with self._listening(person, now):
            person.chat.give(Text("Kunt u mij bellen over de plek?"))

    def _not_now(self, person: Person, now: dt.datetime) -> None:
        self._begin(person)
        person.chat.press("Nu niet")
        person.chat.press("Geen werk")
        person.chat.press(self.chance.choice(("Over 1 maand", "Over 3 maanden", "Nee")))

    def _pause(self, person: Person, now: dt.datetime) -> None:
        person.chat.command("pauze")
        person.chat.press("1 maand")
        with self.factory() as session:
            found = session.scalar(select(Contact.paused_until).where(Contact.chat_id == person.chat.chat_id))
        person.paused_until = found
        person.changes(now, "pause", found)

    def _stop(self, person: Person, now: dt.datetime) -> None:
        if self.chance.random() < 0.5:
            person.chat.command("stop")
        else:
            person.chat.type("stop")
        person.stopped_at, person.paused_until = now, None
        person.changes(now, "stop")

    def _block(self, person: Person, now: dt.datetime) -> None:
        """Telegram tells us in half of the cases; else the next message is refused."""
        person.blocked = True
        person.changes(now, "block")
        if self.chance.random() < 0.5:
            with self.factory.begin() as session:
                contact_blocked(session, person.chat.chat_id, now)

    def _come_back(self, person: Person, now: dt.datetime) -> None:
        person.blocked, person.stopped_at, person.paused_until = False, None, None
        person.changes(now, "back")
        person.chat.command("start")

    def _forget(self, person: Person, now: dt.datetime) -> None:
        person.chat.command("vergeet")
        person.chat.press("Ja, wis alles")
        person.forgotten = True
        person.changes(now, "forget")

    def _begin(self, person: Person) -> None:
        """At *the* question; what was left halfway is thrown away."""
        if person.paused_until:
            person.paused_until = None
            person.changes(person.chat.now, "back")
        person.chat.command("nieuw")
        if "weggooien" in str(person.chat.payloads()[-1]).lower():
            person.chat.press("Weggooien" if self._has(person, "Weggooien") else "Alles weggooien")

    @contextmanager
    def _listening(self, person: Person, now: dt.datetime) -> Iterator[None]:
        """What somebody does may end their pause; they know when they are told so."""
        if not person.paused_until:
            yield
            return
        before = len(person.chat.payloads())
        yield
        if any(IS_BACK in text for text in person.chat.texts()[before:]):
            person.paused_until = None
            person.changes(now, "back")

    def _has(self, person: Person, label: str) -> bool:
        return f"'text': '{label}" in str(person.chat.payloads()[-1])

    def _answer(self, now: dt.datetime) -> None:
        """Buttons of reminders, new and old. Who presses one at night is awake."""
        asked = Reminder.state == ReminderState.SENT, Reminder.contact_id.is_not(None)
        lately = Reminder.sent_at > now - LATELY
        rows = select(Reminder.id, Reminder.kind, Contact.chat_id).join(Reminder.contact)
        with self.factory() as session:
            waiting = session.execute(rows.where(*asked, lately).order_by(Reminder.id)).all()
        wakeful = 0.2 if not 7 <= now.astimezone(AMSTERDAM).hour < 23 else 1.0
        for number, kind, chat in waiting:
            choices = QUESTIONS[kind].choices if kind in QUESTIONS else ()
            if chat and choices and self.chance.random() < ANSWERS * wakeful:
                self._press(number, self.chance.choice(choices).value, chat, now)
                if self.chance.random() < PRESSES_AGAIN:
                    self._press(number, self.chance.choice(choices).value, chat, now)

    def _react(self, now: dt.datetime) -> None:
        """Buttons of campaigns. Some who say yes go on to the receipt, others leave it at that."""
        if not is_decent(now):
            return
        lately = CampaignRecipient.state == RecipientState.SENT, CampaignRecipient.sent_at > now - LATELY
        rows = select(CampaignRecipient.id, Contact.chat_id).join(CampaignRecipient.contact)
        with self.factory() as session:
            waiting = session.execute(
                rows.where(*lately, CampaignRecipient.answer.is_(None)).order_by(CampaignRecipient.id)
            ).all()
        for number, chat in waiting:
            assert chat, "who was sent something has a chat"
            person = self._by_chat[chat]
            is_there = not person.is_silent and person.paused_until is None
            if is_there and self.chance.random() < REACTS:
                self._say(person, number, self.chance.choice((EXPLAIN, *CampaignAnswer)), now)

    def _say(self, person: Person, recipient: int, value: str, now: dt.datetime) -> None:
        self.reactions += 1
        person.chat.now = now
        with self.factory.begin() as session:
            key = f"u:3:{self.reactions}"
            answer_campaign(session, self.house, person.chat.chat_id, recipient, value, key, now)
        person.talks.append((now, value not in (EXPLAIN, CampaignAnswer.NOT_NOW)))
        if value == CampaignAnswer.LEERWERKPLEK and self.chance.random() < FINISHES:
            person.chat.specify("Lasser")
            person.chat.send()
            person.talks.append((now, False))
            self.offers += 1

    def _press(self, reminder: int, choice: str, chat: int, now: dt.datetime) -> None:
        person = self._by_chat[chat]
        if person.blocked or person.forgotten:
            return
        self.presses += 1
        with self._listening(person, now), self.factory.begin() as session:
            answer_reminder(session, self.house, chat, reminder, choice, f"u:2:{self.presses}", now)

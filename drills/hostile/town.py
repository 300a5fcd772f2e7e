"""Who is there before the attack: colleagues, and employers whose data is nobody else's business."""

from __future__ import annotations

import asyncio
import datetime as dt
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from admin.passwords import hashed
from bot.simulator import Simulator
from drills.employer import Employer
from drills.hostile.contents import Targets
from drills.waiting import until
from models import (
    Carrier,
    Contact,
    Conversation,
    Offer,
    OfferEvent,
    OutboxRow,
    Reminder,
    ReminderKind,
    ReminderState,
    RoleName,
    User,
)
from services.accounts import add_user

SECRET: Final = "Zwijgzaam"
"""In everything that the honest employers say."""
HONEST: Final = 3
AWAY: Final = "AM01"
COLLEAGUES: Final = {
    "mirjam@example.org": (RoleName.MATCHMAKER, ["AM14"]),
    "carla@example.org": (RoleName.COORDINATOR, ["AM14"]),
    "ada@example.org": (RoleName.ADMINISTRATOR, []),
    "elders@example.org": (RoleName.MATCHMAKER, [AWAY]),
}
Holdings = dict[str, list[dict[str, Any]]]
PASSWORD: Final = secrets.token_urlsafe(16)


@dataclass
class Town:
    """The honest ones; `holdings` is all that is theirs."""

    factory: sessionmaker[Session]
    simulator: Simulator
    honest: Sequence[Employer] = ()

    def settle_colleagues(self) -> None:
        now, password = dt.datetime.now(dt.UTC), hashed(PASSWORD)
        with self.factory.begin() as session:
            for email, (role, regions) in COLLEAGUES.items():
                user = add_user(session, email, email.partition("@")[0].title(), role, regions, password, now)
                if role is RoleName.MATCHMAKER:
                    user.telegram_chat_id = self._chat_of(user)

    async def settle_employers(self) -> None:
        """Each has an opening and was asked something; one is in the middle of another opening."""
        self.honest = [secretive(self.simulator, number) for number in range(HONEST)]
        async with asyncio.TaskGroup() as chats:
            for employer in self.honest:
                chats.create_task(employer.chat())
        again = self.simulator.send_text(self.honest[0].person, "/nieuw").message["message_id"]
        await self.simulator.wait_for(self.honest[0].person, "", after=again)
        await until(self._is_quiet, 120)
        with self.factory.begin() as session:
            for offer in session.scalars(select(Offer)).all():
                session.add(_asked(offer))

    def holdings(self) -> Holdings:
        """Every row of theirs, as it stands."""
        chats = [employer.person.id for employer in self.honest[:HONEST]]
        with self.factory() as session:
            contacts = session.scalars(select(Contact).where(Contact.chat_id.in_(chats))).all()
            people = [contact.id for contact in contacts]
            offers = session.scalars(select(Offer).where(Offer.contact_id.in_(people))).all()
            numbers = [offer.id for offer in offers]
            events = session.scalars(select(OfferEvent).where(OfferEvent.offer_id.in_(numbers))).all()
            asked = session.scalars(select(Reminder).where(Reminder.key.in_(map(_key, offers)))).all()
            talks = session.scalars(select(Conversation).where(Conversation.chat_id.in_(chats))).all()
            found = {"contacts": contacts, "offers": offers, "events": events, "asked": asked, "talks": talks}
            return {
                name: sorted(map(_values, rows), key=lambda row: row["id"]) for name, rows in found.items()
            }

    def targets(self) -> Targets:
        """What an attacker may have seen over somebody's shoulder."""
        with self.factory() as session:
            reminders = session.scalars(select(Reminder.id).where(Reminder.contact_id.is_not(None))).all()
            sent = OutboxRow.carrier == Carrier.TELEGRAM, OutboxRow.message_id.is_not(None)
            numbers = session.scalars(select(OutboxRow.message_id).where(*sent)).all()
        references = [str(employer.reference) for employer in self.honest]
        return Targets(references, reminders, [n for n in numbers if n], ["geheim.pdf"], ["AAAA2222", "t"])

    def chat_away(self) -> int:
        """The chat of a colleague who has no business in this region."""
        with self.factory() as session:
            chat = session.scalar(select(User.telegram_chat_id).where(User.email == "elders@example.org"))
        assert chat
        return chat

    def _chat_of(self, user: User) -> int:
        person = self.simulator.add_person(user.name)
        self.simulator.start(person)
        return person.id

    def _is_quiet(self) -> bool:
        with self.factory() as session:
            return session.scalar(select(OutboxRow.id).where(OutboxRow.state == "queued").limit(1)) is None


def secretive(simulator: Simulator, number: int) -> Employer:
    """An honest employer; what they say is found again wherever it should not be."""
    answers = {"Hoe heet uw bedrijf": f"{SECRET} Bedrijf {number}", "Wat is uw naam": f"{SECRET} Jansen"}
    return Employer(simulator, number, answers | {"Welk werk is het": f"{SECRET} Lasser"})


def _asked(offer: Offer) -> Reminder:
    """Somebody asked whether the place is still open; an answer would end it."""
    now = dt.datetime.now(dt.UTC)
    return Reminder(
        key=_key(offer),
        kind=ReminderKind.STILL_OPEN,
        anchor=str(offer.events[-1].id),
        number=1,
        region_id=offer.region_id,
        offer_id=offer.id,
        contact_id=offer.contact_id,
        state=ReminderState.SENT,
        planned_for=now,
        due_at=now,
        sent_at=now,
        bundle=_key(offer),
        created_at=now,
    )


def _values(row: Any) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}


def _key(offer: Offer) -> str:
    return f"drill:{offer.id}"

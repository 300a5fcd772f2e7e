"""The people of the region: its colleagues, and employers who have all been welcomed before."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from drills.chats import Chat
from models import Consent, Contact, Conversation, Employer, RoleName, User
from services.accounts import add_user
from services.house import House

REGION: Final = "AM14"
TEMPLATE: Final = "Lasbedrijf Vonk"
FIRST_CHAT: Final = 5_000


@dataclass
class Person:
    """Somebody at an employer, and what they want of us. The drill keeps it apart from the database."""

    chat: Chat
    name: str
    stopped_at: dt.datetime | None = None
    paused_until: dt.date | None = None
    blocked: bool = False
    forgotten: bool = False
    busy_at: dt.datetime | None = None
    """When they began an interview that is not finished."""
    wants: list[tuple[dt.datetime, str]] = field(default_factory=list)
    """Every change of mind: `stop`, `pause`, `back`, `block`, `forget`."""

    @property
    def is_silent(self) -> bool:
        return bool(self.stopped_at) or self.blocked or self.forgotten

    def changes(self, now: dt.datetime, wish: str) -> None:
        self.wants.append((now, wish))


def colleagues(session: Session, matchmakers: int, now: dt.datetime) -> None:
    """So many matchmakers, each second one with Telegram, a coordinator, the support team."""
    for number in range(matchmakers):
        name = f"Matchmaker {number}"
        user = add_user(session, f"m{number}@example.org", name, RoleName.MATCHMAKER, [REGION], None, now)
        user.telegram_chat_id = 100 + number if number % 2 else None
    add_user(session, "carla@example.org", "Carla", RoleName.COORDINATOR, [REGION], None, now)
    add_user(session, "steun@example.org", "Steun", RoleName.SUPPORT, [], None, now)
    add_user(session, "ada@example.org", "Ada", RoleName.ADMINISTRATOR, [], None, now)


def employers(factory: sessionmaker[Session], house: House, count: int, now: dt.datetime) -> list[Person]:
    """So many, each at a company of their own. One goes through the interview, the others as they did."""
    first = Chat(factory, house, FIRST_CHAT, now)
    first.introduce(TEMPLATE)
    people = [Person(first, TEMPLATE)]
    with factory.begin() as session:
        like = session.scalars(select(Conversation).where(Conversation.chat_id == FIRST_CHAT)).one()
        for number in range(1, count):
            chat = Chat(factory, house, FIRST_CHAT + number, now)
            name = f"Bedrijf {number:03}"
            _welcome(session, like, chat, name, now)
            people.append(Person(chat, name))
    return people


def users(session: Session, role: RoleName) -> list[User]:
    return list(session.scalars(select(User).where(User.roles.any(name=role)).order_by(User.id)))


def _welcome(session: Session, like: Conversation, chat: Chat, name: str, now: dt.datetime) -> None:
    assert like.contact
    assert like.contact.employer
    known = like.contact.employer
    employer = Employer(region_id=known.region_id, name=name, sector_id=known.sector_id, created_at=now)
    employer.postcode, employer.town = known.postcode, known.town
    employer.municipality_code = known.municipality_code
    who = Contact(employer=employer, name="Jan Jansen", chat_id=chat.chat_id, created_at=now)
    session.add(Consent(contact=who, version=like.contact.consents[0].version, given_at=now))
    state: dict[str, Any] = json.loads(json.dumps(like.state).replace(TEMPLATE, name))
    session.add(Conversation(chat_id=chat.chat_id, contact=who, state=state, updated_at=now))

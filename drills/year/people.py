"""The people of the region: its colleagues, and employers who have all been welcomed before."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from drills.chats import Chat
from drills.welcomed import TEMPLATE, welcome
from models import RoleName, User
from services.accounts import add_user
from services.house import House

REGION: Final = "AM14"
FIRST_CHAT: Final = 5_000


class Wish(NamedTuple):
    """A change of mind: `stop`, `pause`, `back`, `block`, `forget`; of a pause also the day that ends it."""

    at: dt.datetime
    what: str
    until: dt.date | None = None


@dataclass
class Person:
    """Somebody at an employer, and what they want of us. The drill keeps it apart from the database."""

    chat: Chat
    name: str
    stopped_at: dt.datetime | None = None
    paused_until: dt.date | None = None
    blocked: bool = False
    forgotten: bool = False
    talks: list[tuple[dt.datetime, bool]] = field(default_factory=list)
    """When they did something, and whether it left an interview unfinished."""
    wants: list[Wish] = field(default_factory=list)

    @property
    def is_silent(self) -> bool:
        return bool(self.stopped_at) or self.blocked or self.forgotten

    def changes(self, now: dt.datetime, wish: str, until: dt.date | None = None) -> None:
        self.wants.append(Wish(now, wish, until))


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
    """So many, each at a company of their own."""
    named = {FIRST_CHAT + number: f"Bedrijf {number:03}" for number in range(count)}
    named[FIRST_CHAT] = TEMPLATE
    welcome(factory, house, named, now)
    return [Person(Chat(factory, house, chat, now), name) for chat, name in named.items()]


def users(session: Session, role: RoleName) -> list[User]:
    return list(session.scalars(select(User).where(User.roles.any(name=role)).order_by(User.id)))

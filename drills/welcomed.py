"""Employers who are known since long: one has gone through the interview, the others as they did."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from drills.chats import Chat
from models import Consent, Contact, Conversation, Employer
from services.house import House

TEMPLATE: Final = "Lasbedrijf Vonk"


def welcome(factory: sessionmaker[Session], house: House, named: Mapping[int, str], now: dt.datetime) -> None:
    """Each chat with the name of its company; all of them are at *the* question since `now`."""
    (first, name), *others = named.items()
    Chat(factory, house, first, now).introduce(name)
    with factory.begin() as session:
        like = session.scalars(select(Conversation).where(Conversation.chat_id == first)).one()
        for chat, company in others:
            _follow(session, like, name, chat, company, now)


def _follow(
    session: Session, like: Conversation, name: str, chat: int, company: str, now: dt.datetime
) -> None:
    assert like.contact
    assert like.contact.employer
    known = like.contact.employer
    employer = Employer(region_id=known.region_id, name=company, sector_id=known.sector_id, created_at=now)
    employer.postcode, employer.town = known.postcode, known.town
    employer.municipality_code = known.municipality_code
    who = Contact(employer=employer, name="Jan Jansen", chat_id=chat, created_at=now)
    session.add(Consent(contact=who, version=like.contact.consents[0].version, given_at=now))
    state: dict[str, Any] = json.loads(json.dumps(like.state).replace(json.dumps(name), json.dumps(company)))
    session.add(Conversation(chat_id=chat, contact=who, state=state, updated_at=now))

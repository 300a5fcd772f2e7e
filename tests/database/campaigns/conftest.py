"""People who may be asked, and who asks them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from models import Contact, RoleName, User
from services.house import House
from tests import factories
from tests.campaigning import Desk
from tests.factories import UTRECHT

Somebody = Callable[..., Contact]


@pytest.fixture
def coordinator(session: Session) -> User:
    return factories.user(session, RoleName.COORDINATOR, name="Co Coördinator")


@pytest.fixture
def support(session: Session) -> User:
    return factories.user(session, RoleName.SUPPORT, None, name="Lot Landelijk")


@pytest.fixture
def somebody(session: Session) -> Somebody:
    """Makes a person who chatted with the bot, agreed to it, and may be asked; of a new company."""

    def make(of: str = UTRECHT, **values: Any) -> Contact:
        at = values.pop("employer", None) or factories.employer(session, of, **values.pop("company", {}))
        made = factories.contact(session, employer=at, **values)
        factories.consent(session, made)
        if made.chat_id:
            factories.conversation(session, made)
        return made

    return make


@pytest.fixture
def desk(factory: sessionmaker[Session], house: House) -> Desk:
    return Desk(factory, house)

"""A region with a matchmaker, a coordinator and an opening."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session, sessionmaker

from models import Offer, RoleName, User
from services.house import House
from tests import factories
from tests.reminding import Desk


@pytest.fixture
def desk(factory: sessionmaker[Session], house: House) -> Desk:
    return Desk(factory, house)


@pytest.fixture
def matchmaker(session: Session) -> User:
    return factories.user(session, telegram_chat_id=901, name="Mo Matchmaker")


@pytest.fixture
def coordinator(session: Session) -> User:
    return factories.user(session, RoleName.COORDINATOR, name="Co Coördinator")


@pytest.fixture
def offer(session: Session, matchmaker: User, coordinator: User) -> Offer:
    """A new opening of Tuesday 24 November 2026, to be called about by Thursday the 26th."""
    return factories.offer(session)

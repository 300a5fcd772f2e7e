"""Rows built in short, and sessions as each colleague has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from models import RoleName, ScopedSession, User
from models.database import reading
from tests import factories


class Builder:
    """The factories, with the session of the test filled in."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def __getattr__(self, name: str) -> Any:
        return partial(getattr(factories, name), self.session)


@pytest.fixture
def build(session: Session) -> Builder:
    return Builder(session)


@pytest.fixture
def as_user(engine: Engine, session: Session) -> Iterator[Callable[[User], ScopedSession]]:
    """A session that sees what this user may see; what was built so far is committed first."""
    opened: list[ScopedSession] = []
    maker = sessionmaker(reading(engine), class_=ScopedSession, expire_on_commit=False)

    def open_session(user: User) -> ScopedSession:
        session.commit()
        opened.append(maker(regions=user.region_ids, writable=not user.is_a(RoleName.SUPPORT)))
        return opened[-1]

    yield open_session
    for scoped in opened:
        scoped.close()

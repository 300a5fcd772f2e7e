"""Rows built in short, and sessions and the panel as each colleague has them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker
from werkzeug.test import TestResponse

from models import RoleName, ScopedSession, User
from models.database import reading
from tests import factories
from tests.database.admin.conftest import logged_in


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


@pytest.fixture
def peek(engine: Engine) -> Callable[[Any], Any]:
    """What a statement finds now, in a session of its own that keeps nobody waiting."""

    def peek(statement: Any) -> Any:
        with Session(reading(engine)) as session:
            return session.scalars(statement).all()

    return peek


class Browser:
    """A colleague at the panel, without a browser: pages as text, forms with their token."""

    def __init__(self, panel: Flask, user: User) -> None:
        self.client = logged_in(panel, user)

    def get(self, path: str) -> TestResponse:
        return self.client.get(path)

    def post(self, path: str, /, **typed: Any) -> TestResponse:
        """What the server answers to the form, the page after its redirect included."""
        page = self.client.get("/mijn-account/").text
        token = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', page)
        assert token, "every page has a form to log out with"
        data = {name.replace("__", "-"): value for name, value in typed.items()}
        return self.client.post(path, data={**data, "csrf_token": token[1]}, follow_redirects=True)


@pytest.fixture
def enter(panel: Flask, session: Session) -> Callable[[User], Browser]:
    """Somebody comes in; what was built so far is committed first."""

    def enter(user: User) -> Browser:
        session.commit()
        return Browser(panel, user)

    return enter

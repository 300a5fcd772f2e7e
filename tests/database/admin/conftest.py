"""The panel on the database of the test, and browsers in which somebody is logged in."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from types import CodeType

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from pydantic import SecretStr
from sqlalchemy.orm import Session

from admin.application import create_panel
from models import User
from settings import Admin, Database, SecondFactorRule, Settings
from tests import factories as make

SECRET = SecretStr("een sleutel die alleen hier geldt")


class CompiledTemplates(BytecodeCache):
    """What one panel compiled, for the panels of all later tests: a fifth of their time otherwise."""

    def __init__(self) -> None:
        self._compiled: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._compiled.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code
        self._compiled[bucket.key] = bucket.code


COMPILED = CompiledTemplates()


@pytest.fixture
def settings(database_url: str) -> Settings:
    """One step of log-in is enough, as long as a test is not about the second."""
    admin = Admin(secret_key=SECRET, second_factor=SecondFactorRule.OFFERED)
    return Settings(database=Database(url=database_url), admin=admin)


@pytest.fixture
def panel(settings: Settings) -> Iterator[Flask]:
    app = create_panel(settings)
    app.testing = True
    app.jinja_env.bytecode_cache = COMPILED
    yield app
    app.extensions["panel_engine"].dispose()


@pytest.fixture
def browser(panel: Flask) -> FlaskClient:
    """Nobody is logged in yet."""
    return panel.test_client()


@pytest.fixture
def browser_of(panel: Flask) -> Callable[[User], FlaskClient]:
    """A browser in which this colleague is logged in already; forms need no token here."""
    panel.config["WTF_CSRF_ENABLED"] = False

    return lambda user: logged_in(panel, user)


def logged_in(panel: Flask, user: User) -> FlaskClient:
    """A browser of this colleague, who is in the database already."""
    client, token = panel.test_client(), uuid.uuid4().hex
    with Session(panel.extensions["panel_engine"]) as session, session.begin():
        make.log_in(session, session.get_one(User, user.id), token)
    with client.session_transaction() as cookie:
        cookie.update(_user_id=user.fs_uniquifier, log_in=token)
    return client

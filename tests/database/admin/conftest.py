"""The panel on the database of the test, and browsers in which somebody is logged in."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pydantic import SecretStr

from admin.application import create_panel
from models import User
from settings import Admin, Database, Settings

SECRET = SecretStr("een sleutel die alleen hier geldt")


@pytest.fixture
def settings(database_url: str) -> Settings:
    return Settings(database=Database(url=database_url), admin=Admin(secret_key=SECRET))


@pytest.fixture
def panel(settings: Settings) -> Iterator[Flask]:
    app = create_panel(settings)
    app.testing = True
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

    def logged_in(user: User) -> FlaskClient:
        client = panel.test_client()
        with client.session_transaction() as session:
            session.update(_user_id=user.fs_uniquifier, since=int(time.time()))
        return client

    return logged_in

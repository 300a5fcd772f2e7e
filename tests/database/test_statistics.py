"""SQLite knows how its rows are spread, so that of two indexes it takes the better one."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, text

from bot.clock import JOBS, run_job
from tests import factories as make

OPENINGS = 7


@pytest.fixture
def sqlite(engine: Engine) -> Engine:
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL sees to its statistics by itself")
    return engine


def rows_known_of(engine: Engine, index: str) -> str | None:
    """The figures that SQLite has of this index; None for none."""
    with engine.connect() as connection:
        asked = text("SELECT stat FROM sqlite_stat1 WHERE idx = :index")
        return connection.scalar(asked, {"index": index})


def test_the_clock_looks_each_day_how_the_rows_are_spread(session, factory, sqlite):
    for _ in range(OPENINGS):
        make.offer(session)
    session.commit()
    assert rows_known_of(sqlite, "ix_offers_region_created_at") is None
    for job in JOBS:
        run_job(factory, job)
    known = rows_known_of(sqlite, "ix_offers_region_created_at")
    assert known is not None
    assert known.startswith(f"{OPENINGS} {OPENINGS} ")


def test_what_is_shipped_is_known_as_soon_as_it_is_there(sqlite):
    assert rows_known_of(sqlite, "ix_municipalities_region_id")

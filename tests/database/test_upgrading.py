"""What a database of an earlier version holds is still there after the upgrade, and can be read."""

from __future__ import annotations

from collections import Counter
from typing import Final

import pytest
from sqlalchemy import Engine, MetaData, func, select, text

from models import Base, Offer, OfferWords
from models.database import sessions
from models.migrate import downgrade, newest, upgrade
from tests import factories as make
from tests.database.admin.landscape import things

EARLIER: Final = [f"{number:04}" for number in range(1, int(newest() or 0))]
NO_DATA: Final = ("alembic_version", "offer_words", "employer_words")
"""Of the migrations themselves, and of SQLite's search: made of what other tables hold."""


@pytest.mark.parametrize("version", EARLIER)
def test_what_an_older_database_holds_is_still_there_after_the_upgrade(engine: Engine, version: str) -> None:
    with sessions(engine).begin() as session:
        for region in (make.UTRECHT, make.GRONINGEN):
            things(session, region)
    downgrade(engine, version)
    before = _tables(engine)
    held = {name: _rows(engine, before, name) for name in before.tables}
    assert [name for name in ("users", "offers", "placements") if held.get(name) == []] == []

    upgrade(engine)

    after = _tables(engine)
    for name, rows in held.items():
        both = set(before.tables[name].columns.keys()) & set(after.tables[name].columns.keys())
        gone = _counted(rows, both) - _counted(_rows(engine, after, name), both)
        assert not gone, name
    with sessions(engine)() as session:
        for kind in Base.registry.mappers:  # what can't be read raises
            session.scalars(select(kind.class_)).all()
        words = select(func.count()).select_from(OfferWords)
        assert session.scalar(words) == session.scalar(select(func.count()).select_from(Offer))
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []


def _tables(engine: Engine) -> MetaData:
    found = MetaData()
    found.reflect(engine, only=lambda name, _: not name.startswith(NO_DATA))
    return found


def _rows(engine: Engine, tables: MetaData, name: str) -> list[dict[str, object]]:
    with engine.connect() as connection:
        return [dict(row) for row in connection.execute(select(tables.tables[name])).mappings()]


def _counted(rows: list[dict[str, object]], columns: set[str]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(repr(row[column]) for column in sorted(columns)) for row in rows)

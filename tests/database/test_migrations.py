"""The schema that the migrations make is the schema that the tables describe, on both databases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import CheckConstraint, Engine, inspect, select, text

from models import Action, Actor, Base, Channel, Placement, User
from models.database import connect, sessions
from models.migrate import NewerDatabaseError, current, downgrade, newest, upgrade
from tests import factories as make

VERSIONS = {"alembic_version"}


@pytest.fixture
def empty(database_url: str) -> Iterator[Engine]:
    """A database that was brought down to nothing."""
    engine = connect(database_url)
    downgrade(engine, "base")
    yield engine
    engine.dispose()


def test_down_leaves_nothing_and_up_again_makes_the_same_schema(engine: Engine) -> None:
    before = _described(engine)

    downgrade(engine, "base")
    assert set(inspect(engine).get_table_names()) == VERSIONS
    upgrade(engine)

    assert _described(engine) == before


def test_the_tables_in_code_and_the_migrated_database_are_the_same(engine: Engine) -> None:
    with engine.connect() as connection:
        include = _is_here if engine.dialect.name == "sqlite" else _is_plain
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": include}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_every_check_in_code_guards_the_migrated_database(engine: Engine) -> None:
    for table in Base.metadata.sorted_tables:
        wanted = {str(check.name) for check in table.constraints if isinstance(check, CheckConstraint)}
        there = {check["name"] for check in inspect(engine).get_check_constraints(table.name)}
        assert there == wanted, table.name


def test_every_action_of_the_timeline_passes_the_migrated_check(engine: Engine) -> None:
    checks = inspect(engine).get_check_constraints("offer_events")
    condition = next(str(check["sqltext"]) for check in checks if check["name"] == "ck_offer_events_action")

    assert [action for action in Action if f"'{action}'" not in condition] == []


def test_every_constraint_has_the_name_that_the_convention_gives_it(engine: Engine) -> None:
    for table in Base.metadata.sorted_tables:
        unique = {found["name"] for found in inspect(engine).get_unique_constraints(table.name)}
        # SQLite keeps, but never tells, the name of a constraint that came with a column added later.
        foreign = {
            found["name"] or f"fk_{table.name}_{found['constrained_columns'][0]}"
            for found in inspect(engine).get_foreign_keys(table.name)
        }
        assert unique == {f"uq_{table.name}_{c.name}" for c in table.columns if c.unique}, table.name
        assert foreign == {f"fk_{table.name}_{c.name}" for c in table.columns if c.foreign_keys}, table.name


def test_a_database_of_this_version_is_left_as_it_is(engine: Engine) -> None:
    upgrade(engine)

    assert current(engine) == newest()


def test_a_database_of_a_newer_version_is_refused_with_what_to_do(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(NewerDatabaseError, match="9999"):
        upgrade(engine)


def test_rows_that_others_point_at_outlive_a_table_that_is_made_anew(engine: Engine) -> None:
    with sessions(engine).begin() as session:
        gone = make.user(session, of=make.GRONINGEN, name="Piet")
        offer = make.offer(session, contact=make.contact(session), claimed_by=gone, state="claimed")
        offer.note(Action.CLAIM, None, Actor(Channel.PANEL, user=gone), make.NOW)
        make.placement(session, offer)

    downgrade(engine, "0010")
    upgrade(engine)

    with sessions(engine)() as session:
        kept = session.scalars(select(Placement)).one()
        assert kept.event_id in {event.id for event in kept.offer.events}
        gone = session.scalars(select(User).where(User.name == "Piet")).one()
        assert [region.code for region in gone.regions] == [make.GRONINGEN]
        assert [region.code for region in gone.former_regions] == [make.UTRECHT]


def test_an_empty_database_has_no_version(empty: Engine) -> None:
    assert current(empty) is None


def _is_here(_thing: object, name: str | None, _kind: str, _reflected: bool, _other: object) -> bool:
    """On SQLite: a full-text index is kept in tables that are none of ours, in place of an index."""
    return not (name or "").startswith(("offer_words_", "ix_offer_words_", "employer_words"))


def _is_plain(_thing: object, name: str | None, _kind: str, _reflected: bool, _other: object) -> bool:
    """On PostgreSQL: an index over an expression is of the migration alone."""
    return name != "ix_employers_words"


def _described(engine: Engine) -> dict[str, object]:
    """Columns, keys, indexes and constraints of every table, in an order that says nothing."""
    look = inspect(engine)
    return {
        table: (
            [(column["name"], str(column["type"]), column["nullable"]) for column in look.get_columns(table)],
            look.get_pk_constraint(table)["constrained_columns"],
            sorted((str(index["name"]), index["column_names"]) for index in look.get_indexes(table)),
            sorted(map(str, look.get_foreign_keys(table))),
            sorted(str(check["name"]) for check in look.get_check_constraints(table)),
        )
        for table in sorted(look.get_table_names())
    }

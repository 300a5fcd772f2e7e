"""The shapes that migrations build tables from, with every constraint named.

A migration is frozen: what it uses here keeps its meaning. A new shape gets a new name.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
TIME = sa.DateTime(timezone=True)


def table(
    name: str,
    *parts: Any,
    key: Sequence[str] = ("id",),
    unique: Collection[str] = (),
    indexed: Collection[str] = (),
) -> None:
    op.create_table(
        name,
        *parts,
        sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{name}")),
        *(sa.UniqueConstraint(column, name=op.f(f"uq_{name}_{column}")) for column in unique),
    )
    for column in indexed:
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column])


def pairs(name: str, left: str, right: str, indexed: Collection[str] = ()) -> None:
    """A table that ties rows of two others together."""
    columns = [f"{left}_id", f"{right}_id"]
    ends = [to(name, column, f"{column[:-3]}s", gone="CASCADE") for column in columns]
    table(name, *ends[0], *ends[1], key=columns, indexed=indexed)


def row_id() -> sa.Column[int]:
    return sa.Column("id", BIG, nullable=False)


def word(name: str, length: int, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=null)


def time(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, TIME, nullable=null)


def to(
    owner: str, column: str, target: str, *, null: bool = False, gone: str | None = None
) -> tuple[sa.Column[int], sa.ForeignKeyConstraint]:
    """A column that points at the id of `target`; `gone` says what happens when that row is deleted."""
    name = op.f(f"fk_{owner}_{column}")
    constraint = sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=gone)
    return sa.Column(column, BIG, nullable=null), constraint


def in_municipality(owner: str, *, null: bool = False) -> tuple[sa.Column[str], sa.ForeignKeyConstraint]:
    column = "municipality_code"
    name = op.f(f"fk_{owner}_{column}")
    constraint = sa.ForeignKeyConstraint([column], ["municipalities.code"], name=name)
    return word(column, 6, null=null), constraint


def one_of(
    owner: str, column: str, values: Collection[str], *, null: bool = False, name: str = ""
) -> tuple[sa.Column[str], sa.CheckConstraint]:
    """A column for one of these values, guarded by a check constraint that any database understands."""
    allowed = ", ".join(f"'{value}'" for value in values)
    return word(column, 32, null=null), check(owner, name or column, f"{column} IN ({allowed})")


def check(owner: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{owner}_{name}"))


def append_only_on_sqlite(name: str) -> None:
    """Rows of this table are never changed or removed. To be said anew when the table was made anew."""
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {name}_no_{change.lower()} BEFORE {change} ON {name} "
            "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
        )

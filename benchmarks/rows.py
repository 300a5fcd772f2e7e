"""Rows made of rows that are there, in one statement, so that many take little time."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Insert, Select, insert, literal, select

from models import Base


def add(connection: Connection, kind: type[Base], rows: list[dict[str, Any]]) -> None:
    """These rows, many to a statement; SQLite is quicker with one each."""
    table = kind.__table__
    plain = insert(table)  # type: ignore[arg-type]
    connection.execute(plain if connection.dialect.name == "sqlite" else plain.returning(table.c.id), rows)


def each(written: type[Base], which: tuple[ColumnElement[bool], ...], **values: Any) -> Insert:
    """A row for each opening, or other thing that `values` names, of which `which` is so."""
    table = written.__table__
    columns = (
        value if isinstance(value, ColumnElement) else literal(value, table.c[name].type)
        for name, value in values.items()
    )
    found: Select[Any] = select(*columns).where(*which)
    return insert(table).from_select(list(values), found, include_defaults=False)  # type: ignore[arg-type]

"""What a page asks the database, and how the database means to find that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event


@dataclass(frozen=True)
class Asked:
    """A statement as the database got it."""

    statement: str
    parameters: Any

    @property
    def reads(self) -> bool:
        """Whether it changes nothing."""
        return self.statement.startswith(("SELECT", "WITH"))

    def plan(self, connection: Connection) -> str:
        """How the database finds it, a line a step."""
        if connection.dialect.name == "sqlite":
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {self.statement}", self.parameters)
            return "\n".join(row.detail for row in rows)
        rows = connection.exec_driver_sql(f"EXPLAIN (COSTS OFF) {self.statement}", self.parameters)
        return "\n".join(row[0] for row in rows)

    def tree(self, connection: Connection) -> dict[str, Any]:
        """The same from PostgreSQL, as the tree that it is."""
        explained = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {self.statement}", self.parameters)
        plan: dict[str, Any] = explained.scalar_one()[0]["Plan"]
        return plan


@contextmanager
def listening(engine: Engine) -> Iterator[list[Asked]]:
    """What is asked meanwhile, in order."""
    asked: list[Asked] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: Any, *_rest: object) -> None:
        asked.append(Asked(statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)

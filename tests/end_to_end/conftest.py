"""End-to-end tests may ask for a database: SQLite and PostgreSQL, each fresh and furnished."""

from __future__ import annotations

from tests.database.conftest import (  # noqa: F401
    database_url,
    engine,
    factory,
    postgresql,
    postgresql_template,
    session,
    sqlite_template,
)

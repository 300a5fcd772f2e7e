"""Looking for what somebody typed, in columns that people wrote."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute

ESCAPE = "\\"


def contains(column: InstrumentedAttribute[Any], typed: str) -> ColumnElement[bool]:
    """Whether the column has this text somewhere, capitals or not; `%` and `_` mean themselves."""
    escaped = typed.replace(ESCAPE, ESCAPE * 2).replace("%", f"{ESCAPE}%").replace("_", f"{ESCAPE}_")
    return column.ilike(f"%{escaped}%", escape=ESCAPE)

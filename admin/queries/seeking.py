"""Pages of a long list by key instead of by number: page 25,000 costs what page 1 costs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar

from sqlalchemy import Select, literal, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

Row = TypeVar("Row")
PAGE = 25
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
MICROSECOND = dt.timedelta(microseconds=1)


@dataclass(frozen=True)
class Bookmark:
    """A place between two rows: before (newer than) or after (older than) the row with this key."""

    at: dt.datetime
    id: int
    older: bool = True

    def __str__(self) -> str:
        return f"{'na' if self.older else 'voor'}-{(self.at - EPOCH) // MICROSECOND}-{self.id}"

    @classmethod
    def read(cls, written: str) -> Self | None:
        """The bookmark of an address; None for none, and for one that somebody made up."""
        match written.split("-"):
            case ["na" | "voor" as side, at, key] if (at + key).isascii() and at.isdigit() and key.isdigit():
                if len(at) <= 17 and len(key) <= 18:
                    return cls(EPOCH + int(at) * MICROSECOND, int(key), older=side == "na")
        return None


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows, newest first, and the bookmarks of the pages on both sides; None where there is none."""

    rows: list[Row]
    newer: Bookmark | None
    older: Bookmark | None


def page(
    session: Session,
    statement: Select[Row],
    at: InstrumentedAttribute[dt.datetime],
    key: InstrumentedAttribute[int],
    bookmark: Bookmark | None,
    size: int = PAGE,
) -> Page[Row]:
    """The page at the bookmark, the newest rows without one. Reads one row more than it shows."""
    place = tuple_(at, key)
    newer_first = bookmark is None or bookmark.older
    if bookmark:
        edge = tuple_(literal(bookmark.at, at.type), literal(bookmark.id, key.type))
        statement = statement.where(place < edge if bookmark.older else place > edge)
    order = (at.desc(), key.desc()) if newer_first else (at, key)
    found = list(session.scalars(statement.order_by(*order).limit(size + 1)))
    return _page(found, at.key, newer_first, bookmark is not None, size)


def page_from_the_earliest(
    session: Session,
    statement: Select[Row],
    at: InstrumentedAttribute[dt.datetime],
    key: InstrumentedAttribute[int],
    bookmark: Bookmark | None,
) -> Page[Row]:
    """The same for a list that begins with the earliest row, such as what is still to come."""
    found = page(session, statement, at, key, bookmark or Bookmark(EPOCH, 0, older=False))
    return Page(found.rows[::-1], newer=found.newer, older=found.older if bookmark else None)


def _page(found: list[Row], at: str, newer_first: bool, came_from_somewhere: bool, size: int) -> Page[Row]:
    more = len(found) > size
    rows = found[:size] if newer_first else found[:size][::-1]
    newer, older = (came_from_somewhere, more) if newer_first else (more, came_from_somewhere)
    if not rows:
        return Page(rows, None, None)
    return Page(
        rows,
        newer=_bookmark(rows[0], at, older=False) if newer else None,
        older=_bookmark(rows[-1], at, older=True) if older else None,
    )


def _bookmark(row: Any, at: str, *, older: bool) -> Bookmark:
    return Bookmark(getattr(row, at), row.id, older)

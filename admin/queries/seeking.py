"""Pages of a long list by key instead of by number: page 25,000 costs what page 1 costs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar

from sqlalchemy import BindParameter, Select, literal, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

Row = TypeVar("Row")
Moment = InstrumentedAttribute[dt.datetime] | InstrumentedAttribute[dt.date]
"""The column by which a list is ordered."""
PAGE = 25
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
MICROSECOND = dt.timedelta(microseconds=1)


@dataclass(frozen=True)
class Bookmark:
    """A place between two rows: before or after the row with this key, in the order of the list.

    A list is newest first unless it says otherwise, so that what comes after is older.
    """

    at: dt.datetime
    id: int
    older: bool = True
    first: bool = False
    """Whether that row is of those that go before all others, in a list that has such rows."""

    def __str__(self) -> str:
        side, ahead = "na" if self.older else "voor", "-1" if self.first else ""
        return f"{side}-{(self.at - EPOCH) // MICROSECOND}-{self.id}{ahead}"

    @classmethod
    def read(cls, written: str) -> Self | None:
        """The bookmark of an address; None for none, and for one that somebody made up."""
        match written.split("-"):
            case ["na" | "voor" as side, at, key, *ahead] if _is_number(at) and _is_number(key):
                if len(at) <= 17 and len(key) <= 18 and ahead in ([], ["1"]):
                    return cls(EPOCH + int(at) * MICROSECOND, int(key), side == "na", bool(ahead))
        return None


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows in the order of the list, and the bookmarks of the pages before (`newer`) and after (`older`).

    None where there is no such page.
    """

    rows: list[Row]
    newer: Bookmark | None
    older: Bookmark | None


def page(
    session: Session,
    statement: Select[Row],
    at: Moment,
    key: InstrumentedAttribute[int],
    bookmark: Bookmark | None,
    size: int = PAGE,
    *,
    oldest_first: bool = False,
    first: InstrumentedAttribute[bool] | None = None,
) -> Page[Row]:
    """The page at the bookmark, the first rows without one; those that are `first` before all others.

    Reads one row more than it shows.
    """
    columns = [*([] if first is None else [first]), at, key]
    place = tuple_(*columns)
    forward = bookmark is None or bookmark.older
    rising = forward == oldest_first
    if bookmark:
        ahead = [] if first is None else [literal(bookmark.first, first.type)]
        edge = tuple_(*ahead, _value(bookmark.at, at), literal(bookmark.id, key.type))
        statement = statement.where(place > edge if rising else place < edge)
    order = columns if rising else [column.desc() for column in columns]
    found = list(session.scalars(statement.order_by(*order).limit(size + 1)))
    names = at.key, None if first is None else first.key
    return _page(found, names, forward, bookmark is not None, size)


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


def _page(
    found: list[Row], names: tuple[str, str | None], forward: bool, came_from_somewhere: bool, size: int
) -> Page[Row]:
    more = len(found) > size
    rows = found[:size] if forward else found[:size][::-1]
    newer, older = (came_from_somewhere, more) if forward else (more, came_from_somewhere)
    if not rows:
        return Page(rows, None, None)
    return Page(
        rows,
        newer=_bookmark(rows[0], names, older=False) if newer else None,
        older=_bookmark(rows[-1], names, older=True) if older else None,
    )


def _bookmark(row: Any, names: tuple[str, str | None], *, older: bool) -> Bookmark:
    """The place of this row, by the names of its time and of what puts it before others."""
    at, first = names
    value = getattr(row, at)
    moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time(), dt.UTC)
    return Bookmark(moment, row.id, older, first is not None and getattr(row, first))


def _value(moment: dt.datetime, column: Moment) -> BindParameter[Any]:
    """The moment as this column keeps it: with its time, or as a day."""
    is_day = column.type.python_type is dt.date
    return literal(moment.date() if is_day else moment, column.type)


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdigit()

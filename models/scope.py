"""Who may see which rows: decided by the session, never by a view.

Flask-Admin's `get_query` guards only the list. Here every ORM statement of a
`ScopedSession` carries the criteria of each `RegionScoped` class that it
touches, and a flush that would write into, or out of, a foreign region fails.
A class that belongs to no region says so with `Global`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, ClassVar

from sqlalchemy import ColumnElement, event, false, inspect
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, with_loader_criteria

from models.base import Base


class ForeignRegionError(PermissionError):
    """A change would reach a row of a region that this session does not work for."""


class RegionScoped:
    """Rows that belong to a region. `within` is the test that a row passes to be seen."""

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """The criterion for rows of these regions; by default by the class's own `region_id`."""
        column: ColumnElement[bool] = cls.region_id.in_(regions)  # type: ignore[attr-defined]
        return column


class Global:
    """Rows that everybody who works in the panel may read."""


class ScopedSession(Session):
    """A session for one person: `regions` is None for those who may see the whole country.

    `writable` False refuses every flush: the support team reads and changes nothing.
    """

    regions: frozenset[int] | None
    writable: bool
    always_allowed: ClassVar[frozenset[str]] = frozenset({"User", "Role"})

    def __init__(self, *args: Any, regions: Collection[int] | None, writable: bool = True, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.regions = None if regions is None else frozenset(regions)
        self.writable = writable


def scoped_classes() -> Iterator[type[RegionScoped]]:
    """Every mapped class that belongs to a region."""
    for mapper in Base.registry.mappers:
        if issubclass(mapper.class_, RegionScoped):
            yield mapper.class_


@event.listens_for(ScopedSession, "do_orm_execute")
def _narrow(execution: ORMExecuteState) -> None:
    session = execution.session
    assert isinstance(session, ScopedSession)
    if session.regions is None or execution.is_column_load or execution.is_insert:
        return
    for scoped in scoped_classes():
        criterion = scoped.within(session.regions) if session.regions else false()
        option = with_loader_criteria(scoped, criterion, include_aliases=True)
        execution.statement = execution.statement.options(option)


@event.listens_for(ScopedSession, "before_flush")
def _refuse_foreign_rows(session: Session, _context: UOWTransaction, _instances: object) -> None:
    assert isinstance(session, ScopedSession)
    for row in (*session.new, *session.dirty, *session.deleted):
        if not session.is_modified(row) and row not in session.new and row not in session.deleted:
            continue
        if not session.writable and type(row).__name__ not in session.always_allowed:
            raise ForeignRegionError(f"this session only reads, and {type(row).__name__} would change")
        _refuse_foreign(row, session)


def _refuse_foreign(row: object, session: ScopedSession) -> None:
    """Refuse a row whose region, before or after the change, lies outside the session's."""
    if session.regions is None or not isinstance(row, RegionScoped):
        return
    if not hasattr(row, "region_id"):
        return
    history = inspect(row).attrs.region_id.history
    touched = {region for values in history if values for region in values if region is not None}
    if not touched <= session.regions:
        raise ForeignRegionError(f"{type(row).__name__} of region {touched - session.regions}")

"""Who may see which rows: decided by the session, never by a view.

Flask-Admin's `get_query` guards only the list. Here every ORM statement of a
`ScopedSession` carries the criteria of each `RegionScoped` class that it
touches, and a flush that would write into, out of, or across to a foreign
region fails. A class that belongs to no region says so with `Global`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any, ClassVar

from sqlalchemy import ColumnElement, event, false, inspect, select
from sqlalchemy.orm import (
    Mapper,
    ORMExecuteState,
    RelationshipProperty,
    Session,
    UOWTransaction,
    with_loader_criteria,
)
from sqlalchemy.orm.util import LoaderCriteriaOption

from models.base import Base
from models.belonging import Global, National, RegionScoped, Shared
from models.region import Region

__all__ = [
    "ForeignRegionError",
    "Global",
    "National",
    "RegionScoped",
    "ScopedSession",
    "Shared",
    "scoped_classes",
]


class ForeignRegionError(PermissionError):
    """A change would reach a row of a region that this session does not work for."""


Test = Callable[[type[RegionScoped], Collection[int]], ColumnElement[bool]]
"""What makes of a class the criterion that its rows must meet for some regions."""


class ScopedSession(Session):
    """A session for one person: `regions` is None for those who may see the whole country.

    `writable` False refuses every flush but of what is `always_allowed`: the support team changes no region's
    work, speaks about lessons, and has campaigns of its own.
    """

    regions: frozenset[int] | None
    writable: bool
    always_allowed: ClassVar[frozenset[str]] = frozenset(
        {"User", "Role", "LinkCode", "SecondFactor", "AuditEvent", "AuditHead"}
        | {"LessonComment", "Bundle", "BundledLesson", "SavedFilter", "Campaign"}
    )

    def __init__(self, *args: Any, regions: Collection[int] | None, writable: bool = True, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.regions = None if regions is None else frozenset(regions)
        self.writable = writable

    @cached_property
    def criteria(self) -> tuple[LoaderCriteriaOption, ...]:
        """What every statement that reads carries; nothing for the whole country."""
        return self._narrowed_by(lambda scoped, regions: scoped.within(regions))

    @cached_property
    def writing_criteria(self) -> tuple[LoaderCriteriaOption, ...]:
        """What every statement that changes or removes rows carries: what may be read may be another's."""
        if self.regions is None:
            return ()
        own = Region.id.in_(self.regions) if self.regions else false()
        narrowed = self._narrowed_by(lambda scoped, regions: scoped.writable_within(regions))
        return (*narrowed, with_loader_criteria(Region, own, include_aliases=True))

    def _narrowed_by(self, test: Test) -> tuple[LoaderCriteriaOption, ...]:
        regions = self.regions
        if regions is None:
            return ()
        return tuple(
            with_loader_criteria(scoped, test(scoped, regions) if regions else false(), include_aliases=True)
            for scoped in scoped_classes()
        )

    @contextmanager
    def reaching(self, region_id: int) -> Iterator[None]:
        """For a while, this region's rows too: for what is handed over to it, and nothing else."""
        own = self.regions
        self._work_for(None if own is None else own | {region_id})
        try:
            yield
            self.flush()
        finally:
            self._work_for(own)

    def _work_for(self, regions: frozenset[int] | None) -> None:
        self.regions = regions
        self.__dict__.pop("criteria", None)
        self.__dict__.pop("writing_criteria", None)

    def sees(self, scoped: type[Any], key: Any) -> bool:
        """Whether the row of this class with this key is within the session's regions."""
        mapper: Mapper[Any] = inspect(scoped)
        if mapper.identity_key_from_primary_key((key,)) in self.identity_map:
            return True
        with self.no_autoflush:
            return self.scalar(select(scoped).where(mapper.primary_key[0] == key)) is not None


def scoped_classes() -> Iterator[type[RegionScoped]]:
    """Every mapped class that belongs to a region."""
    for mapper in Base.registry.mappers:
        if issubclass(mapper.class_, RegionScoped):
            yield mapper.class_


@event.listens_for(ScopedSession, "do_orm_execute")
def _narrow(execution: ORMExecuteState) -> None:
    session = execution.session
    assert isinstance(session, ScopedSession)
    if execution.is_orm_statement and not execution.is_column_load and not execution.is_insert:
        changes = execution.is_update or execution.is_delete
        criteria = session.writing_criteria if changes else session.criteria
        execution.statement = execution.statement.options(*criteria)


@event.listens_for(ScopedSession, "before_flush")
def _refuse_foreign_rows(session: Session, _context: UOWTransaction, _instances: object) -> None:
    assert isinstance(session, ScopedSession)
    for row in _changed(session):
        if not session.writable and not _is_always_allowed(row, session):
            raise ForeignRegionError(f"this session only reads, and {type(row).__name__} would change")
        if session.regions is not None:
            _refuse_foreign_region(row, session.regions, session)
            _refuse_foreign_links(row, session)


def _is_always_allowed(row: object, session: ScopedSession) -> bool:
    """Whether even who only reads writes it; what is a region's own among shared rows stays the region's."""
    of_region = isinstance(row, Shared) and row.region_id is not None  # type: ignore[attr-defined]
    return type(row).__name__ in session.always_allowed and not of_region


def _changed(session: Session) -> list[object]:
    dirty = (row for row in session.dirty if session.is_modified(row))
    return [*session.new, *dirty, *session.deleted]


def _refuse_foreign_region(row: object, regions: frozenset[int], session: Session) -> None:
    """Refuse a row whose region, or one of whose regions, lies outside before or after the change."""
    if isinstance(row, Region) and row.id not in regions and _is_itself_changed(row, session):
        raise ForeignRegionError(f"region {row.id}")
    if not isinstance(row, RegionScoped):
        return
    if isinstance(row, National):
        raise ForeignRegionError(f"{type(row).__name__} is of the whole country")
    touched = {value for value in _touched(row, "region_id") if value is not None}
    touched |= {region.id for name in ("region", "regions") for region in _touched(row, name) if region}
    if isinstance(row, Shared):
        touched.add(row.region_id)  # type: ignore[attr-defined]
    if not touched <= regions:
        raise ForeignRegionError(f"{type(row).__name__} of region {touched - regions}")


def _is_itself_changed(region: Region, session: Session) -> bool:
    """Whether its own columns are other than before, or what it chose; not only who or what belongs to it."""
    if region in session.deleted or session.is_modified(region, include_collections=False):
        return True
    return bool(inspect(region).attrs.sectors.history.has_changes())


def _refuse_foreign_links(row: object, session: ScopedSession) -> None:
    """Refuse a row that now points at a row which this session can't see."""
    for relationship in _links(inspect(row).mapper):
        target: type[Any] = relationship.mapper.class_
        for key in _pointed_at(row, relationship, session):
            if not session.sees(target, key):
                raise ForeignRegionError(f"{type(row).__name__} would point at {target.__name__} {key}")


def _links(mapper: Mapper[Any]) -> Iterator[RelationshipProperty[Any]]:
    """Relationships from this class to one row of a class that belongs to a region."""
    for relationship in mapper.relationships:
        if not relationship.uselist and issubclass(relationship.mapper.class_, RegionScoped):
            yield relationship


def _pointed_at(row: object, relationship: RelationshipProperty[Any], session: Session) -> Iterator[Any]:
    """The keys that a change makes this row point at, whether by the column or by the object."""
    state = inspect(row)
    column = next(iter(relationship.local_columns))
    yield from (
        key for key in state.attrs[state.mapper.get_property_by_column(column).key].history.added if key
    )
    for target in state.attrs[relationship.key].history.added:
        if target is not None and target not in session.new:
            yield inspect(target).identity[0]


def _touched(row: object, name: str) -> tuple[Any, ...]:
    """The values of an attribute before and after a change; nothing where the class has no such attribute."""
    attributes = inspect(row).attrs
    return tuple(attributes[name].history.sum()) if name in attributes else ()

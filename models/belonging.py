"""Whose rows are whose: what a class says of the regions that read and write its rows."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, false


class RegionScoped:
    """Rows that belong to a region. `within` is the test that a row passes to be seen."""

    @classmethod
    def within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """The criterion for rows of these regions; by default by the class's own `region_id`."""
        column: ColumnElement[bool] = cls.region_id.in_(regions)  # type: ignore[attr-defined]
        return column

    @classmethod
    def writable_within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        """The criterion for rows that these regions may change: by default whatever they see."""
        return cls.within(regions)


class Shared(RegionScoped):
    """Rows that other regions may read too, as `within` says; only the region that they bear writes them.

    Rows that bear none are of the country, and no region writes them.
    """

    @classmethod
    def writable_within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        column: ColumnElement[bool] = cls.region_id.in_(regions)  # type: ignore[attr-defined]
        return column


class National(RegionScoped):
    """Rows that the support team writes; regions read those that `within` names, and write none."""

    @classmethod
    def writable_within(cls, regions: Collection[int]) -> ColumnElement[bool]:
        return false()


class Global:
    """Rows that everybody who works in the panel may read."""

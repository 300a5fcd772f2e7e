"""The regions beside each other, in the order that somebody asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from admin.queries.report import Report, summed
from admin.queries.report_calls import Promptness, promptness
from admin.wording.report import ending_name
from models import Region


@dataclass(frozen=True)
class Compared:
    """A region beside the others."""

    region: Region
    filed: int
    claimed: int
    """Of those, so many were picked up by somebody."""
    prompt: Promptness
    placed: int
    """People, not openings."""
    ended: int
    """Openings that ended without a placement."""
    reason: str
    """Why most of those ended; empty where none did."""
    late: int
    """Promises that are broken at this moment."""


ORDERS: dict[str, Callable[[Compared], Any]] = {
    "regio": lambda row: row.region.name,
    "aanbod": lambda row: row.filed,
    "opgepakt": lambda row: row.claimed,
    "contact": lambda row: row.prompt.median_hours,
    "op-tijd": lambda row: row.prompt.called_share,
    "geplaatst": lambda row: row.placed,
    "gestopt": lambda row: row.ended,
    "te-laat": lambda row: row.late,
}
"""By what the table can be ordered; the names stand in addresses."""


@dataclass(frozen=True)
class Order:
    """By which column, and whether the smallest comes first."""

    by: str
    rising: bool

    def towards(self, column: str) -> str:
        """What an address says to order by this column: the largest first, the next time the smallest."""
        if self.by == column:
            return f"-{column}" if self.rising else column
        return column if column == "regio" else f"-{column}"

    def says(self, column: str) -> str | None:
        """What a screen reader says of a column's head; None for the others."""
        return ("ascending" if self.rising else "descending") if self.by == column else None


def read_order(typed: str) -> Order:
    """The order of an address: `geplaatst`, or `-geplaatst` for the largest first; by name otherwise."""
    column = typed.removeprefix("-")
    return (
        Order(column, rising=not typed.startswith("-")) if column in ORDERS else Order("regio", rising=True)
    )


def side_by_side(report: Report) -> list[Compared]:
    """A line for each region, those without openings too, by name."""
    filed, placed, ended = (
        summed(rows, lambda row: row.region_id) for rows in (report.filed, report.placed, report.ended)
    )
    return [
        Compared(
            region=region,
            filed=filed[region.id],
            claimed=sum(call.claimed for call in report.calls if call.region_id == region.id),
            prompt=promptness(call for call in report.calls if call.region_id == region.id),
            placed=placed[region.id],
            ended=ended[region.id],
            reason=_top_reason(report, region),
            late=report.late[region.id],
        )
        for region in report.regions
    ]


def ordered(rows: list[Compared], order: Order) -> list[Compared]:
    """The rows in that order; those without a value come last, whichever way."""
    value = ORDERS[order.by]
    known = [row for row in rows if value(row) is not None]
    unknown = [row for row in rows if value(row) is None]
    return sorted(known, key=value, reverse=not order.rising) + unknown


def _top_reason(report: Report, region: Region) -> str:
    reasons: Counter[str] = Counter()
    for ended in report.ended:
        if ended.region_id == region.id:
            reasons[ending_name(ended)] += ended.count
    return min(reasons, key=lambda name: (-reasons[name], name)) if reasons else ""

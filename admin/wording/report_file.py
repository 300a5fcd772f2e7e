"""The report as lines of a file: one for each figure, so that a spreadsheet can sort and add them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import messages
from admin.queries.report import Report
from admin.queries.report_counts import Tally
from admin.sheets import Cell
from admin.wording.comparison import side_by_side
from admin.wording.report import ending_name, kind_name, refusal_name, sector_names

Cells = tuple[Cell, ...]


def header() -> tuple[str, ...]:
    """What stands above the columns."""
    return (
        messages.text("report-file-region"),
        messages.text("report-file-what"),
        messages.text("report-file-month"),
        messages.text("report-file-kind"),
        messages.text("report-file-sector"),
        messages.text("report-file-reason"),
        messages.text("report-file-value"),
    )


def lines(report: Report) -> Iterator[Cells]:
    """All figures of the report, by what they are about and then by region."""
    regions = {region.id: region.name for region in report.regions}
    yield from _tallies(report, messages.text("report-file-filed"), report.filed)
    yield from _tallies(report, messages.text("report-file-placed"), report.placed)
    yield from _promptness(report)
    for refused in report.refused:
        why = refusal_name(refused.reason)
        yield _line(regions[refused.region_id], messages.text("report-file-refused"), refused.count, why)
    for ended in report.ended:
        why = ending_name(ended)
        yield _line(regions[ended.region_id], messages.text("report-file-ended"), ended.count, why)


def _tallies(report: Report, what: str, rows: Iterable[Tally]) -> Iterator[Cells]:
    regions, sectors = {region.id: region.name for region in report.regions}, sector_names(report)
    for row in rows:
        month = f"{report.period.months[row.month]:%Y-%m}"
        sort = month, kind_name(row.kind), sectors[row.sector_id]
        yield regions[row.region_id], what, *sort, "", row.count


def _promptness(report: Report) -> Iterator[Cells]:
    for compared in side_by_side(report):
        prompt = compared.prompt
        measured = (
            ("report-file-picked-up", compared.claimed or None),
            ("report-file-median", prompt.median_hours),
            ("report-file-claimed", prompt.claimed_share),
            ("report-file-called", prompt.called_share),
            ("report-file-late", compared.late or None),
        )
        for message, value in measured:
            if value is not None:
                yield _line(compared.region.name, messages.text(message), value)


def _line(region: str, what: str, value: float, reason: str = "") -> Cells:
    """A figure that is not split by month, kind or sector."""
    return region, what, "", "", "", reason, value

"""The report in words: charts that are tables, and tables that are read line by line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from babel.dates import format_date
from babel.numbers import format_decimal

import messages
from admin.queries.report import Report, summed, total
from admin.queries.report_calls import promptness
from admin.queries.report_period import LAST_MONTH, LAST_QUARTER, LAST_YEAR, THIS_YEAR
from admin.queries.report_reasons import Ended
from admin.wording.offers import sector_name
from models import Action, OfferKind

LOCALE = "nl"
BY_EMPLOYER = {
    Action.WITHDRAW: "report-ended-withdrawn",
    Action.FILL: "report-ended-filled",
    Action.EXPIRE: "report-ended-expired",
}


@dataclass(frozen=True)
class Bar:
    """A figure, and how long its bar is in whole percents of the longest."""

    count: int
    length: int
    share: int | None = None
    """Its part of all in this column, as a whole percentage."""


@dataclass(frozen=True)
class Line:
    """A line of a chart: what it is about, and a bar in each column."""

    name: str
    bars: tuple[Bar, ...]


def by_month(report: Report) -> list[Line]:
    filed, placed = (summed(rows, lambda row: row.month) for rows in (report.filed, report.placed))
    months = enumerate(report.period.months)
    return _lines((month_name(month), (filed[number], placed[number])) for number, month in months)


def by_kind(report: Report) -> list[Line]:
    filed, placed = (summed(rows, lambda row: row.kind) for rows in (report.filed, report.placed))
    return _lines((kind_name(kind), (filed[kind], placed[kind])) for kind in OfferKind)


def by_sector(report: Report) -> list[Line]:
    """The sectors of which there is something to tell with their share, the largest first."""
    filed, placed = (summed(rows, lambda row: row.sector_id) for rows in (report.filed, report.placed))
    names = sector_names(report)
    found = sorted((filed + placed).keys(), key=lambda key: (-filed[key], -placed[key], names[key]))
    return _shared(_lines((names[key], (filed[key], placed[key])) for key in found))


def why_not_now(report: Report) -> list[Line]:
    """Why employers had no place, the most frequent reason first."""
    return _most_first(summed(report.refused, lambda row: refusal_name(row.reason)))


def why_ended(report: Report) -> list[Line]:
    """Why openings ended without a placement, whoever ended them."""
    return _most_first(summed(report.ended, ending_name))


def figures(report: Report) -> list[tuple[str, str]]:
    """The main figures, each with what it is."""
    prompt = promptness(report.calls)
    return [
        (str(format_decimal(total(report.filed), locale=LOCALE)), messages.text("report-figure-filed")),
        (str(format_decimal(total(report.placed), locale=LOCALE)), messages.text("report-figure-placed")),
        (hours(prompt.median_hours), messages.text("report-figure-median")),
        (percent(prompt.claimed_share), messages.text("report-figure-claimed")),
        (percent(prompt.called_share), messages.text("report-figure-called")),
    ]


def sector_names(report: Report) -> dict[int | None, str]:
    """Every sector by its key; None is an opening without one."""
    none: dict[int | None, str] = {None: messages.text("report-no-sector")}
    return none | {sector.id: sector_name(sector) for sector in report.sectors}


def period_name(choice: str, today: dt.date) -> str:
    """`Laatste 3 maanden`, `Dit jaar (2026)`."""
    years = {THIS_YEAR: today.year, LAST_YEAR: today.year - 1}
    if choice in years:
        return messages.text(f"report-period-{choice}", year=str(years[choice]))
    if choice in (LAST_MONTH, LAST_QUARTER):
        return messages.text(f"report-period-{choice}")
    return messages.text("report-period-length", count=int(choice))


def month_name(month: dt.date) -> str:
    """`november 2026`."""
    return str(format_date(month, "LLLL y", locale=LOCALE))


def kind_name(kind: OfferKind) -> str:
    return messages.text(f"rooms-kind-{kind}")


def refusal_name(reason: str) -> str:
    """The reason as the employer read it; what nobody knows any more is another reason."""
    message = f"choice-reason-{reason}"
    return messages.text(message if messages.exists(message) else "choice-reason-other")


def ending_name(ended: Ended) -> str:
    """Why an opening ended, in the words of the one who ended it."""
    if ended.action in BY_EMPLOYER:
        return messages.text(BY_EMPLOYER[ended.action])
    return messages.text(f"offers-closing-{(ended.reason or 'other').replace('_', '-')}")


def hours(value: float | None) -> str:
    """`6,5 uur`; a dash where there is nothing to measure."""
    if value is None:
        return messages.text("report-nothing")
    return messages.text("report-hours", value=str(format_decimal(round(value, 1), locale=LOCALE)))


def percent(value: int | None) -> str:
    return messages.text("report-nothing") if value is None else messages.text("report-percent", count=value)


def _most_first(counts: Mapping[str, int]) -> list[Line]:
    by_count = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return _lines((name, (count,)) for name, count in by_count)


def _lines(rows: Iterable[tuple[str, tuple[int, ...]]]) -> list[Line]:
    rows = list(rows)
    longest = max((count for _, counts in rows for count in counts), default=0) or 1
    return [
        Line(name, tuple(Bar(count, round(100 * count / longest)) for count in counts))
        for name, counts in rows
    ]


def _shared(lines: list[Line]) -> list[Line]:
    """The lines with what part each bar is of its column."""
    totals = [sum(bar.count for bar in column) for column in zip(*(line.bars for line in lines), strict=True)]
    return [
        Line(line.name, tuple(_of(bar, total) for bar, total in zip(line.bars, totals, strict=True)))
        for line in lines
    ]


def _of(bar: Bar, total: int) -> Bar:
    return replace(bar, share=round(100 * bar.count / total)) if total else bar

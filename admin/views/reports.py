"""Rapportage: what came of the openings of some months, on a page and as a file."""

from __future__ import annotations

from collections.abc import Iterator

from flask import request
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.queries.report import Report, regions_of, report
from admin.queries.report_period import CHOICES, Period
from admin.rooms import get
from admin.sessions import now, scoped
from admin.sheets import csv_file, excel_file
from admin.wording import report as wording
from admin.wording.comparison import ordered, read_order, side_by_side
from admin.wording.region_map import read_shown, region_map
from admin.wording.report_file import Cells, header, lines
from admin.workroom import Workroom
from models import Offer, OfferEvent, Pillar, Placement, Refusal, Region, Sector
from services.working_days import today


class Reports(Workroom):
    title = "report-title"
    icon = "chart"
    shows = (Offer, OfferEvent, Placement, Refusal, Region, Sector)

    @get()
    def index(self) -> str:
        """The figures of the own regions, or of one of them; several are put on a map and side by side."""
        mine = regions_of(scoped(), me().region_ids)
        made, order = _report(mine), read_order(request.args.get("volgorde", ""))
        rows = side_by_side(made) if len(made.regions) > 1 else []
        shown = read_shown(request.args.get("kaart", ""))
        return self.page(
            "reports/page.html",
            report=made,
            mine=mine,
            choices=CHOICES,
            pillars=list(Pillar),
            today=today(now()),
            say=wording,
            rows=ordered(rows, order),
            order=order,
            map=region_map(rows, shown) if rows and not made.is_empty else None,
        )

    @get("/rapportage.csv")
    def export(self) -> ResponseReturnValue:
        """The same figures as a file, for any spreadsheet."""
        return csv_file("rapportage", header(), _lines())

    @get("/rapportage.xlsx")
    def excel(self) -> ResponseReturnValue:
        """The same for Excel."""
        return excel_file("rapportage", header(), _lines())


def _lines() -> Iterator[Cells]:
    return lines(_report(regions_of(scoped(), me().region_ids)))


def _report(mine: list[Region]) -> Report:
    """What the address asks for, of these regions."""
    date = today(now())
    period = Period.read(request.args.get("maanden", ""), date)
    return report(scoped(), _asked_for(mine), period, date)


def _asked_for(mine: list[Region]) -> list[Region]:
    """The region of the address; all of them where it names none of these."""
    code = request.args.get("regio", "")
    return [region for region in mine if region.code == code] or mine

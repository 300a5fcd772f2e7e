"""Logboek: who did what when and from where, and the same as a file."""

from __future__ import annotations

from collections.abc import Iterator

from flask import request
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.queries import audit as queries
from admin.queries.audit import AuditFilter
from admin.queries.offers import choosable_regions
from admin.queries.seeking import Bookmark
from admin.rooms import get
from admin.sessions import lasting, scoped
from admin.sheets import Row, csv_file, excel_file
from admin.wording.audit import COLUMNS, entry
from admin.workroom import Workroom
from messages import text
from models import AuditEvent, Did, Region, ScopedSession, User


class Audit(Workroom):
    title = "audit-title"
    icon = "book"
    shows = (AuditEvent, User, Region)

    @get()
    def index(self) -> str:
        """The entries that fit what is asked for, the last first."""
        wanted = AuditFilter.read(request.args)
        page = queries.entries(scoped(), wanted, Bookmark.read(request.args.get("blad", "")))
        colleagues = queries.choosable_colleagues(scoped())
        names = {user.id: user.name for user in colleagues}
        return self.page(
            "audit/list.html",
            page=page,
            entries=[entry(event, names) for event in page.rows],
            wanted=wanted,
            kinds=list(Did),
            colleagues=colleagues,
            regions=choosable_regions(scoped(), me().region_ids),
        )

    @get("/logboek.csv")
    def export(self) -> ResponseReturnValue:
        """The same entries, all of them, as a file for any spreadsheet."""
        return csv_file("logboek", _header(), _rows(lasting(), AuditFilter.read(request.args)))

    @get("/logboek.xlsx")
    def excel(self) -> ResponseReturnValue:
        """The same for Excel, with moments that it knows as such."""
        return excel_file("logboek", _header(), _rows(lasting(), AuditFilter.read(request.args)))


def _header() -> list[str]:
    return [text(f"audit-column-{column}") for column in COLUMNS]


def _rows(session: ScopedSession, wanted: AuditFilter) -> Iterator[Row]:
    with session:
        names = {user.id: user.name for user in queries.choosable_colleagues(session)}
        for event in queries.every_entry(session, wanted):
            one = entry(event, names)
            told = one.did, one.page, one.about, one.particulars, one.region
            yield event.id, event.at, one.who, *told

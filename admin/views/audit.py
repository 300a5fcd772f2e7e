"""Logboek: who did what when, and the same as a file."""

from __future__ import annotations

from collections.abc import Iterator

from flask import request
from flask.typing import ResponseReturnValue

from admin.queries import audit as queries
from admin.queries.audit import AuditFilter
from admin.queries.seeking import Bookmark
from admin.rooms import get
from admin.sessions import lasting, scoped
from admin.sheets import csv_file
from admin.wording.audit import COLUMNS, entry
from admin.workroom import Workroom
from messages import text
from models import AuditEvent, Did, ScopedSession, User


class Audit(Workroom):
    title = "audit-title"
    icon = "book"
    shows = (AuditEvent, User)

    @get()
    def index(self) -> str:
        """The entries that fit what is asked for, the last first."""
        wanted = AuditFilter.read(request.args)
        page = queries.entries(scoped(), wanted, Bookmark.read(request.args.get("blad", "")))
        return self.page(
            "audit/list.html",
            page=page,
            entries=[entry(event) for event in page.rows],
            wanted=wanted,
            kinds=list(Did),
            colleagues=queries.choosable_colleagues(scoped()),
        )

    @get("/logboek.csv")
    def export(self) -> ResponseReturnValue:
        """The same entries, all of them, as a file."""
        wanted, session = AuditFilter.read(request.args), lasting()
        header = [text(f"audit-column-{column}") for column in COLUMNS]
        return csv_file("logboek", header, _rows(session, wanted))


def _rows(session: ScopedSession, wanted: AuditFilter) -> Iterator[tuple[str, ...]]:
    with session:
        for event in queries.every_entry(session, wanted):
            one = entry(event)
            yield one.number, one.iso, one.who, one.did, one.page, one.about

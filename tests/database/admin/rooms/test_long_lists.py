"""The lists stay as quick as they are when there are very many openings: by index, and with as much asked.

What makes a list slow is a table that is read from begin to end, or rows of which all are sorted for a page.
On few rows both may be the quickest way, so PostgreSQL is told here that they cost a fortune: it then does so
only where no index would help. SQLite knows nothing of how many rows there are, and takes an index anyway.
How quick a million openings are is in docs/benchmarks.md.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, insert, inspect

from admin.queries import offer_finding, reminder_search
from admin.queries.seeking import Bookmark
from benchmarks.plans import Asked, listening
from models import Base, RoleName
from tests import factories as make

LARGE = {
    "offers",
    "offer_words",
    "employers",
    "contacts",
    "offer_events",
    "reminders",
    "outbox",
    "audit_events",
}
MOST_STATEMENTS = 25
FEW, MANY = 20, 400
PER_COMPANY = 50
DEEP = str(Bookmark(make.NOW - dt.timedelta(days=1), 0))
PAGES = (
    *("/aanbod/", "/aanbod/?volgorde=oudste", "/aanbod/?volgorde=begindatum", f"/aanbod/?blad={DEEP}"),
    f"/aanbod/?volgorde=begindatum&blad={DEEP}",
    *(f"/aanbod/?status={state}" for state in ("new", "lopend", "placed")),
    *("/aanbod/?soort=leerwerkplek", "/aanbod/?sector=techniek", "/aanbod/?gemeente=GM0344"),
    *("/aanbod/?binnen=90", "/aanbod/?binnen=90-plus", "/aanbod/?van-mij=ja", "/aanbod/?te-laat=ja"),
    *("/aanbod/?q=lasser", "/aanbod/?q=nergens", "/aanbod/?status=new&q=lasser&volgorde=begindatum"),
    *("/werkvoorraad/", "/werkgevers/", "/werkgevers/?q=bedrijf", f"/werkgevers/?blad={DEEP}"),
    *("/herinneringen/", "/herinneringen/?status=alle", f"/herinneringen/?status=alle&blad={DEEP}"),
    *("/herinneringen/?q=lasser", "/herinneringen/?q=nergens&status=alle", "/herinneringen/?q=bedrijf"),
    *("/herinneringen/?wie=1", "/bezorging/", "/per-collega/"),
    *("/logboek/", "/logboek/?van=2026-11-24", f"/logboek/?blad={DEEP}"),
)
DEAR = ("seqscan", "sort", "hashjoin", "mergejoin")
"""What costs a fortune."""


@pytest.fixture(params=[(RoleName.COORDINATOR, "AM14"), (RoleName.ADMINISTRATOR, None)], ids=lambda it: it[0])
def user(request, build):
    role, region = request.param
    return build.user(role, of=region)


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch) -> None:
    """A filter finds many where it finds over 50, so that not a thousand need be built."""
    monkeypatch.setattr(offer_finding, "MOST", 50)
    monkeypatch.setattr(reminder_search, "MOST", 50)


def test_many_openings_take_no_more_statements_than_few_and_no_list_reads_all_of_them(
    build, enter, panel, user, engine
):
    furnish(build, FEW)
    few = {page: len(asked) for page, asked in statements(enter(user), panel)}
    furnish(build, MANY - FEW)
    with engine.connect() as connection:
        browser = enter(user)
        for what in DEAR if engine.dialect.name == "postgresql" else ():
            connection.exec_driver_sql(f"SET enable_{what} = off")
        for page, asked in statements(browser, panel):
            assert len(asked) <= min(few[page], MOST_STATEMENTS), page
            found = {each.statement: wrong(each, connection) for each in asked if each.reads}
            assert {statement: bad for statement, bad in found.items() if bad} == {}, page


def furnish(build, count: int) -> None:
    """So many openings that differ in nothing but their reference, each with what is kept of it."""
    for first in range(0, count, PER_COMPANY):
        many = min(PER_COMPANY, count - first)
        copy(build, build.offer(employer=build.employer()), many, reference=lambda: uuid.uuid4().hex[:16])
    about = build.offer()
    reminder = build.reminder(about.contact, about, due_at=make.NOW + dt.timedelta(days=1))
    copy(build, reminder, count, key=lambda: uuid.uuid4().hex)
    copy(build, build.outbox_row(region_id=about.region_id), count, key=lambda: uuid.uuid4().hex)


def copy(build, row: Base, count: int, **fresh: Callable[[], str]) -> None:
    """So many more of this row, but for its key and what is `fresh`."""
    columns = [column.key for column in inspect(type(row)).column_attrs if column.key not in ("id", *fresh)]
    same = {name: getattr(row, name) for name in columns}
    rows = [same | {name: make() for name, make in fresh.items()} for _ in range(count)]
    build.session.execute(insert(type(row)), rows)


def statements(browser, panel) -> Iterator[tuple[str, list[Asked]]]:
    """What each page asks."""
    for page in PAGES:
        with listening(panel.extensions["panel_engine"]) as asked:
            assert browser.get(page).status_code == 200, page
        yield page, asked


def wrong(asked: Asked, connection: Connection) -> str | None:
    """What of the plan takes longer the more there is; None for nothing."""
    if connection.dialect.name == "sqlite":
        return _wrong_on_sqlite(asked.plan(connection), limited="LIMIT" in asked.statement)
    return _wrong_on_postgresql(asked.tree(connection))


def _wrong_on_sqlite(plan: str, *, limited: bool) -> str | None:
    """Rows may be walked in the order of an index until a page is full."""
    walked = limited and "TEMP B-TREE" not in plan
    for step in re.findall(r"SCAN (?:\w+)\b.*", plan):
        name = step.split()[1].rstrip("_0123456789")
        if name in LARGE and not (walked and " INDEX " in step):
            return str(step)
    return None


def _wrong_on_postgresql(node: dict[str, Any], *, walked: bool = False) -> str | None:
    kind, name = node["Node Type"], node.get("Relation Name")
    walked = kind == "Limit" or (walked and "Sort" not in kind and kind != "Aggregate")
    found = kind == "Bitmap Heap Scan" or "Index Cond" in node or (walked and kind != "Seq Scan")
    if name in LARGE and not found:
        return f"{kind} of {name}"
    below = (_wrong_on_postgresql(each, walked=walked) for each in node.get("Plans", ()))
    return next((bad for bad in below if bad), None)

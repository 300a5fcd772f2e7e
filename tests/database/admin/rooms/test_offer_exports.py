"""The list of openings as a file: what the filter shows, all of it, and nothing that reckons."""

from __future__ import annotations

import csv
import io
import re
import zipfile

from sqlalchemy import select

from models import AuditEvent, Did, OfferState


def lines(answer):
    return list(csv.reader(io.StringIO(answer.get_data(as_text=True).removeprefix("\ufeff")), delimiter=";"))


def sheet(answer):
    with zipfile.ZipFile(io.BytesIO(answer.data)) as book:
        return book.read("xl/worksheets/sheet1.xml").decode()


def test_a_file_has_what_the_filter_shows_in_dutch(build, enter):
    offer = build.offer(title="Lasser", employer=build.employer(name="Staal BV"))
    build.offer(title="Kok")
    build.offer("AM01", title="Lasser van ver")
    header, *rows = lines(enter(build.user()).get("/aanbod/aanbod.csv?q=lasser"))
    line = dict(zip(header, rows[0], strict=True))
    assert len(rows) == 1
    assert line["Nummer"] == offer.reference
    assert (line["Werkgever"], line["Status"], line["Soort"]) == ("Staal BV", "Nieuw", "Leerwerkplek")
    assert (line["Gemeld op"], line["Begindatum"]) == ("24-11-2026 10:30", "24-11-2026")


def test_more_than_a_page_and_more_than_a_batch_is_in_it(build, enter, monkeypatch):
    monkeypatch.setattr("admin.queries.offers.BATCH", 7)
    made = [build.offer().reference for _ in range(40)]
    _, *rows = lines(enter(build.user()).get("/aanbod/aanbod.csv"))
    assert {row[0] for row in rows} == set(made)
    assert len(rows) == 40


def test_what_somebody_typed_is_never_a_formula(build, enter):
    build.offer(title="=1+1", employer=build.employer(name="@SUM(A1)"))
    browser = enter(build.user())
    _, row = lines(browser.get("/aanbod/aanbod.csv"))
    assert "'=1+1" in row
    assert "'@SUM(A1)" in row
    written = sheet(browser.get("/aanbod/aanbod.xlsx"))
    assert "<f>" not in written
    assert "=1+1" in written


def test_excel_gets_dates_and_numbers_as_such(build, enter):
    build.offer(places=3)
    answer = enter(build.user()).get("/aanbod/aanbod.xlsx")
    assert answer.content_type.endswith("spreadsheetml.sheet")
    assert re.search(r'<c r="D2"><v>3</v>', sheet(answer))
    assert re.search(r'<c r="O2" s="\d+"><v>46350\.4375</v>', sheet(answer))


def test_a_sheet_that_is_full_goes_on_in_the_next(build, enter, monkeypatch):
    monkeypatch.setattr("admin.sheets.MOST_LINES", 2)
    for _ in range(3):
        build.offer(state=OfferState.NEW)
    answer = enter(build.user()).get("/aanbod/aanbod.xlsx")
    with zipfile.ZipFile(io.BytesIO(answer.data)) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 2


def test_the_log_tells_which_list_went_out_and_not_what_was_searched(build, enter, peek):
    build.offer()
    enter(build.user()).get("/aanbod/aanbod.xlsx?status=new&van-mij=ja&q=jansen")
    (entry,) = peek(select(AuditEvent).where(AuditEvent.did == Did.EXPORTED))
    assert (entry.endpoint, entry.particulars) == ("offers.excel", "status=new&mine=ja")

"""Lists as a file for a spreadsheet, written while they are read: a long one takes no more memory."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from tempfile import TemporaryFile
from typing import IO, Any, Final

import xlsxwriter
from flask import Response

from services.working_days import AMSTERDAM

Cell = str | int | float | dt.date | dt.datetime | None
Row = Sequence[Cell]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet reckon with a text instead of showing it."""
CELLS: Final = re.compile(r"(?<=[,;\t])(?=[=@]|[+-]\D)|(?<=[\n\r])(?=[=@])")
"""Where a cell with a formula would begin for a program that parts cells by another sign than ours."""
BYTE_ORDER_MARK = "\ufeff"
"""By this Excel knows that the file is UTF-8; the semicolon is what it expects in the Netherlands."""
DAY, TIME = "dd-mm-yyyy", "dd-mm-yyyy hh:mm"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EXCEL_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
MOST_LINES = 1_000_000
"""Of one sheet, just under what Excel can show; what is more goes on in the next one."""
WIDTH = 20
BLOCK = 64 * 1024


def csv_file(name: str, header: Sequence[str], rows: Iterable[Row]) -> Response:
    """The rows as a download with this name. They are read as it goes out, after the request is over."""
    return _download(_lines(header, rows), f"{name}.csv", "text/csv; charset=utf-8")


def excel_file(name: str, header: Sequence[str], rows: Iterable[Row]) -> Response:
    """The rows as a workbook, made on disk after the request is over, and then sent."""
    return _download(_workbook(header, rows), f"{name}.xlsx", EXCEL)


def defused(text: str) -> str:
    """The text as a spreadsheet shows it: nothing that somebody typed becomes a formula."""
    inside = CELLS.sub("'", text)
    return f"'{inside}" if text.startswith(FORMULA) else inside


def _download(content: Iterator[str] | Iterator[bytes], name: str, kind: str) -> Response:
    response = Response(content, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _lines(header: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    yield BYTE_ORDER_MARK + _line(header)
    for row in rows:
        yield _line(row)


def _line(row: Row) -> str:
    line = io.StringIO()
    csv.writer(line, delimiter=";").writerow([defused(_text(cell)) for cell in row])
    return line.getvalue()


def _text(cell: Cell) -> str:
    match _here(cell):
        case None:
            return ""
        case dt.datetime() as moment:
            return f"{moment:%d-%m-%Y %H:%M}"
        case dt.date() as day:
            return f"{day:%d-%m-%Y}"
        case float() as fraction:
            return f"{fraction:.4g}".replace(".", ",")
        case other:
            return str(other)


def _here(cell: Cell) -> Cell:
    """A moment as the clock has it in the Netherlands; a spreadsheet knows no zones."""
    return cell.astimezone(AMSTERDAM).replace(tzinfo=None) if isinstance(cell, dt.datetime) else cell


def _workbook(header: Sequence[str], rows: Iterable[Row]) -> Iterator[bytes]:
    with TemporaryFile() as file:
        _write(file, header, rows)
        file.seek(0)
        while block := file.read(BLOCK):
            yield block


def _write(file: IO[bytes], header: Sequence[str], rows: Iterable[Row]) -> None:
    left, again = iter(rows), True
    with xlsxwriter.Workbook(file, EXCEL_OPTIONS) as book:
        bold = book.add_format({"bold": True})
        formats = {dt.datetime: TIME, dt.date: DAY}
        styles: dict[type, Any] = {
            kind: book.add_format({"num_format": shown}) for kind, shown in formats.items()
        }
        while again:
            sheet = book.add_worksheet()
            sheet.set_column(0, len(header) - 1, WIDTH)
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, header, bold)
            again = _fill(sheet, styles, islice(left, MOST_LINES)) == MOST_LINES


def _fill(sheet: Any, styles: Mapping[type, Any], rows: Iterable[Row]) -> int:
    """How many lines were written below the header."""
    number = 0
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(map(_here, row)):
            sheet.write(number, column, cell, styles.get(type(cell)))
    return number

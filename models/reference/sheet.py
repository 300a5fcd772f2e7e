"""Rows under a heading, read one at a time from an official file, with the place of every mistake."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Protocol

from models.reference.download import Download, downloaded
from models.reference.errors import ReferenceFileError, Spot

Progress = Callable[[int, int], None]
"""Called with the number of bytes read and the number there are."""

DELIMITERS = (";", ",", "\t")
NOTES = ("Bron:", "©")
"""How StatLine's last lines begin."""
LINES_BETWEEN_REPORTS = 50_000
LINES_BEFORE_HEADING = 10
"""StatLine can put the title of a table, and the choice that was made, above the headings."""


class Reader(Protocol):
    """A `csv.reader`, which has no type of its own."""

    @property
    def line_num(self) -> int: ...

    def __iter__(self) -> Iterator[list[str]]: ...


@dataclass(frozen=True)
class Column:
    """A column that a reader needs: its official name, and the pattern that its plain heading matches."""

    name: str
    pattern: str

    def position(self, headings: list[str]) -> int | None:
        plain = [_plain(heading) for heading in headings]
        return next((i for i, text in enumerate(plain) if re.fullmatch(self.pattern, text)), None)


@dataclass(frozen=True)
class Sheet:
    """The rows of one file; `positions` are those of the columns that were asked for, in that order."""

    download: Download
    headings: list[str]
    heading_line: int
    positions: list[int]
    delimiter: str
    progress: Progress = field(repr=False)

    @property
    def name(self) -> str:
        return self.download.name

    def spot(self, line: int, position: int) -> Spot:
        return Spot(self.name, line, position + 1, self.headings[position].strip())

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Line number and cells of each row; empty lines and StatLine's last line are left out."""
        lines = csv.reader(self.download.text, delimiter=self.delimiter)
        try:
            yield from self._complete(lines)
        except UnicodeDecodeError as error:
            raise self._undecodable() from error
        except csv.Error as error:
            spot = Spot(self.name, lines.line_num)
            raise ReferenceFileError(spot, f"deze regel is niet als CSV te lezen ({error}).") from error
        self.progress(self.download.size, self.download.size)

    def _complete(self, lines: Reader) -> Iterator[tuple[int, list[str]]]:
        width = len(self.headings)
        for count, row in enumerate(lines, start=1):
            if not count % LINES_BETWEEN_REPORTS:
                self.progress(self.download.done, self.download.size)
            if lines.line_num <= self.heading_line:
                continue
            if len(row) == width and not row[0].startswith(NOTES):
                yield lines.line_num, row
            elif not self._may_be_skipped(row):
                problem = f"deze regel heeft {len(row)} kolommen, verwacht werden er {width}."
                raise ReferenceFileError(Spot(self.name, lines.line_num), problem)

    def _undecodable(self) -> ReferenceFileError:
        line, before = self.download.undecodable()
        spot = Spot(self.name, line, before.count(self.delimiter.encode()) + 1)
        encoding = "UTF-8" if self.download.text.encoding.startswith("utf-8") else "Windows-1252"
        return ReferenceFileError(spot, f"hier staat een teken dat geen {encoding} is, zoals de rest wel is.")

    @staticmethod
    def _may_be_skipped(row: list[str]) -> bool:
        text = "".join(row).strip()
        return not text or text.startswith(NOTES)


@contextmanager
def opened(path: Path, columns: tuple[Column, ...], progress: Progress) -> Iterator[Sheet]:
    """The file at `path` as a sheet that has these columns."""
    with downloaded(path) as download:
        heading = max(_candidates(download, columns), key=lambda heading: heading.likeness)
        positions = [position for position in heading.positions if position is not None]
        if len(positions) < len(columns):
            pairs = zip(columns, heading.positions, strict=True)
            missing = [column.name for column, position in pairs if position is None]
            raise _missing(Spot(download.name, heading.line), missing, heading.cells)
        yield Sheet(download, heading.cells, heading.line, positions, heading.delimiter, progress)


@dataclass(frozen=True)
class _Heading:
    """A line that may hold the headings, and where in it each column would be."""

    line: int
    cells: list[str]
    positions: list[int | None]
    delimiter: str

    @property
    def likeness(self) -> tuple[int, int]:
        return sum(position is not None for position in self.positions), len(self.cells)


def _candidates(download: Download, columns: tuple[Column, ...]) -> Iterator[_Heading]:
    """The first lines of the file, read with each delimiter."""
    for delimiter in DELIMITERS:
        lines = csv.reader(io.StringIO(download.head, newline=""), delimiter=delimiter)
        for cells in islice(lines, LINES_BEFORE_HEADING + 1):
            positions = [column.position(cells) for column in columns]
            yield _Heading(lines.line_num, cells, positions, delimiter)


def _missing(spot: Spot, missing: list[str], headings: list[str]) -> ReferenceFileError:
    wanted = " en ".join(f"'{name}'" for name in missing)
    found = ", ".join(f"'{heading.strip()[:40]}'" for heading in headings[:12])
    return ReferenceFileError(spot, f"de kolom {wanted} ontbreekt. Wel gevonden: {found}.")


def _plain(heading: str) -> str:
    """A heading as lower-case letters and digits, so that years, quotes and slashes make no difference."""
    decomposed = unicodedata.normalize("NFKD", heading.casefold())
    return "".join(character for character in decomposed if character.isascii() and character.isalnum())

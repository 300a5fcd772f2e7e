"""CBS *Buurt, wijk en gemeente voor postcode-huisnummer*: one line for each address of the country.

About eight million lines: they are counted as they pass, so that memory grows with the number of postcodes
(half a million) and not with the number of addresses.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from models.reference.errors import ReferenceFileError, Spot, mismatch
from models.reference.ranges import compressed
from models.reference.rows import PostcodeRangeRow
from models.reference.sheet import Column, Progress, Sheet, opened

COLUMNS = (
    Column("PC6", r"pc6|postcode6?"),
    Column("Gemeente", r"gemeente(?:20\d\d)?(?:code)?"),
)
POSTCODE = re.compile(r"[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}")
MUNICIPALITY = re.compile(r"(?:GM)?(\d{1,4})")


def read_postcodes(
    path: Path, progress: Progress, municipalities: Collection[str], successors: Mapping[str, str]
) -> tuple[PostcodeRangeRow, ...]:
    """Ranges of postcodes, each in the municipality that has most of its addresses.

    `municipalities` are the codes that are known; one that isn't, but has joined a known one according to
    `successors`, counts for that one, so that last year's file can be read after a merger.
    """
    with opened(path, COLUMNS, progress) as sheet:
        votes = _votes(sheet, _Municipalities(municipalities, successors))
        if not votes:
            raise ReferenceFileError(Spot(sheet.name), "onder de kop staat geen enkele postcode.")
    return compressed(_elected(votes))


def _votes(sheet: Sheet, municipalities: _Municipalities) -> dict[str, int]:
    """The number of addresses for each postcode and municipality, under a key such as `1011ABGM0363`."""
    votes: dict[str, int] = {}
    postcode_at, municipality_at = sheet.positions
    seen_postcode = seen_municipality = key = ""
    for line, row in sheet.rows():
        postcode, municipality = row[postcode_at], row[municipality_at]
        # The file comes in order of postcode: nearly every line is about the same as the one before.
        if postcode != seen_postcode or municipality != seen_municipality:
            key = _postcode(sheet, line, postcode) + municipalities.code(sheet, line, municipality)
            seen_postcode, seen_municipality = postcode, municipality
        votes[key] = votes.get(key, 0) + 1
    return votes


def _elected(votes: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Postcode and municipality, in order; where two have as many addresses, the lower code."""
    for postcode, keys in groupby(sorted(votes), key=lambda key: key[:6]):
        yield postcode, min(keys, key=lambda key: (-votes[key], key))[6:]


def _postcode(sheet: Sheet, line: int, found: str) -> str:
    postcode = found.replace(" ", "").upper()
    if not POSTCODE.fullmatch(postcode):
        raise mismatch(sheet.spot(line, sheet.positions[0]), found, "een postcode zoals 1234AB")
    return postcode


class _Municipalities:
    """What each spelling in the file (`363`, `0363`, `GM0363`) stands for, looked up once."""

    def __init__(self, known: Collection[str], successors: Mapping[str, str]) -> None:
        self._codes = {code: code for code in known}
        self._codes |= {old: new for old, new in successors.items() if old not in known and new in known}
        self._read: dict[str, str] = {}

    def code(self, sheet: Sheet, line: int, found: str) -> str:
        if found not in self._read:
            self._read[found] = self._look_up(sheet.spot(line, sheet.positions[1]), found)
        return self._read[found]

    def _look_up(self, spot: Spot, found: str) -> str:
        match = MUNICIPALITY.fullmatch(found.strip().upper())
        if not match:
            raise mismatch(spot, found, "een gemeentecode zoals 363 of GM0363")
        code = f"GM{int(match[1]):04}"
        if code not in self._codes:
            expected = "een bekende gemeente (lees eerst het bestand met regio's van hetzelfde jaar in)"
            raise mismatch(spot, found, expected)
        return self._codes[code]

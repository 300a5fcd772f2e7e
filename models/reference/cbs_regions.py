"""CBS *Gebieden in Nederland*: which municipality lies in which *arbeidsmarktregio*, year by year."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from models.reference.errors import ReferenceFileError, Spot, mismatch
from models.reference.numbering import plain
from models.reference.rows import MunicipalityRow, RegionRow
from models.reference.sheet import Column, Progress, Sheet, opened

# A table on RegioPlus regions may stand beside it: another division, with columns of nearly the same name.
REGION = r".*(?<!regioplus)arbeidsmarktregio(?:s)?"
COLUMNS = (
    Column("Codes en namen van gemeenten/Code", r"gemeentecode(?:code|gm)?|.*namenvangemeentencode(?:code)?"),
    Column("Codes en namen van gemeenten/Naam", r"gemeentenaam(?:naam)?|.*gemeentennaam(?:naam)?|regios"),
    Column("Arbeidsmarktregio's/Code", REGION + r"code(?:code)?"),
    Column("Arbeidsmarktregio's/Naam", REGION + r"naam(?:naam)?"),
)


def read_regions(
    path: Path, progress: Progress, known: Collection[str] = ()
) -> tuple[tuple[MunicipalityRow, ...], tuple[RegionRow, ...]]:
    """Municipalities and regions of a StatLine export, in CBS's own numbering of regions.

    CBS numbers regions in another order than the law does: see `numbering.renumbered`. With the names of
    the regions that are `known`, any other name is a mistake.
    """
    found = _Found(known)
    with opened(path, COLUMNS, progress) as sheet:
        for line, row in sheet.rows():
            found.add(sheet, line, *_read(sheet, line, row))
        if not found.municipalities:
            raise ReferenceFileError(Spot(sheet.name), "onder de kop staat geen enkele gemeente.")
    return tuple(found.municipalities.values()), tuple(found.regions[code] for code in sorted(found.regions))


class _Found:
    """What was read so far, by code: no municipality twice, and each region by one name that is known."""

    def __init__(self, known: Collection[str]) -> None:
        self.municipalities: dict[str, MunicipalityRow] = {}
        self.regions: dict[str, RegionRow] = {}
        self._names = {plain(name) for name in known}

    def add(self, sheet: Sheet, line: int, municipality: MunicipalityRow, region: RegionRow) -> None:
        if municipality.code in self.municipalities:
            expected = "een gemeente die nog niet genoemd is"
            raise mismatch(_spot(sheet, line, 0), municipality.code, expected)
        if self._names and plain(region.name) not in self._names:
            expected = "een arbeidsmarktregio die hier bekend is"
            raise mismatch(_spot(sheet, line, 3), region.name, expected)
        if (before := self.regions.setdefault(region.code, region)) != region:
            expected = f"'{before.name}', zoals eerder bij {region.code}"
            raise mismatch(_spot(sheet, line, 3), region.name, expected)
        self.municipalities[municipality.code] = municipality


def _read(sheet: Sheet, line: int, row: list[str]) -> tuple[MunicipalityRow, RegionRow]:
    code, name, region, region_name = (row[position].strip() for position in sheet.positions)
    if not re.fullmatch(r"GM\d{4}", code):
        raise mismatch(_spot(sheet, line, 0), code, "een gemeentecode zoals GM0363")
    if not re.fullmatch(r"AM\d{2}", region):
        raise mismatch(_spot(sheet, line, 2), region, "een code van een arbeidsmarktregio zoals AM01")
    for which, text in ((1, name), (3, region_name)):
        if not text:
            raise mismatch(_spot(sheet, line, which), text, "een naam")
    return MunicipalityRow(code, name.removesuffix(" (gemeente)"), region), RegionRow(region, region_name)


def _spot(sheet: Sheet, line: int, column: int) -> Spot:
    return sheet.spot(line, sheet.positions[column])

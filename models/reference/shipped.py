"""The reference files in this folder; README.md says where they come from."""

from __future__ import annotations

import csv
from importlib.resources import files

from models.reference.rows import (
    MunicipalityRow,
    PlaceRow,
    PostcodeRangeRow,
    ReferenceData,
    RegionRow,
    SectorRow,
)


def shipped() -> ReferenceData:
    """The reference data as they ship with the project."""
    return ReferenceData(
        regions=tuple(RegionRow(r["code"], r["name"]) for r in _rows("regions")),
        municipalities=tuple(
            MunicipalityRow(r["code"], r["name"], r["region"]) for r in _rows("municipalities")
        ),
        postcode_ranges=tuple(_postcode_range(r) for r in _rows("postcode_ranges")),
        places=tuple(_place(r) for r in _rows("places")),
        sectors=tuple(SectorRow(r["code"], r["name"], r["sbi"]) for r in _rows("sectors")),
        successors={r["municipality"]: r["successor"] for r in _rows("successors")},
    )


def _rows(name: str) -> list[dict[str, str]]:
    text = files("models.reference").joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _postcode_range(row: dict[str, str]) -> PostcodeRangeRow:
    return PostcodeRangeRow(f"{row['first']}AA", f"{row['last']}ZZ", row["municipality"])


def _place(row: dict[str, str]) -> PlaceRow:
    return PlaceRow(row["place"], row["municipality"], _degrees(row["latitude"]), _degrees(row["longitude"]))


def _degrees(text: str) -> float | None:
    return float(text) if text else None

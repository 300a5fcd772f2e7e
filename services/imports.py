"""The official CBS files, read into the database. The caller's transaction makes it all or nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import FileKind, ImportedFile, Municipality, Region
from models.reference import RegionRow, read_postcodes, read_regions, renumbered, shipped
from services.reference import replace_municipalities, replace_postcodes

Progress = Callable[[int, int], None]
"""Called with what was read and how much there is."""


def import_regions(session: Session, file: Path, progress: Progress, now: dt.datetime | None = None) -> str:
    """What was read of *Gebieden in Nederland*, in a sentence: which municipality lies in which region.

    Raises `ReferenceFileError`, which names line and column.
    """
    known = [RegionRow(region.code, region.name) for region in session.scalars(select(Region))]
    towns, regions = read_regions(file, progress, [region.name for region in known])
    replace_municipalities(session, (), renumbered(towns, regions, known))
    _note(session, FileKind.REGIONS, file, now)
    return messages.text("import-regions", towns=len(towns), regions=len(regions))


def import_postcodes(session: Session, file: Path, progress: Progress, now: dt.datetime | None = None) -> str:
    """What was read of *Buurt, wijk en gemeente voor postcode-huisnummer*, in a sentence.

    Raises `ReferenceFileError`, which names line and column.
    """
    known = list(session.scalars(select(Municipality.code)))
    ranges = read_postcodes(file, progress, known, shipped().successors)
    replace_postcodes(session, ranges)
    _note(session, FileKind.POSTCODES, file, now)
    return messages.text("import-postcodes", ranges=len(ranges))


def _note(session: Session, kind: FileKind, file: Path, now: dt.datetime | None) -> None:
    """Which file it was: the next migration leaves alone what came from it."""
    session.merge(ImportedFile(kind=kind, name=file.name, at=now or dt.datetime.now(dt.UTC)))
    session.flush()

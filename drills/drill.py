"""A drill, by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from drills.database import Database
from drills.disk.drill import disk
from drills.hostile.drill import hostile
from drills.kills import kills
from drills.outages import without_database, without_mail, without_telegram
from drills.outcome import Outcome
from drills.restore.drill import restore
from drills.size import Size
from drills.year.drill import year

Drill = Callable[[Size, Database], Outcome]

DRILLS: Final[Mapping[str, Drill]] = {
    "kills": kills,
    "telegram": without_telegram,
    "mail": without_mail,
    "database": without_database,
    "disk": disk,
    "year": year,
    "hostile": hostile,
    "restore": restore,
}
"""In the order in which they are done."""

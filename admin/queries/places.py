"""A postcode, a town or both, as somebody typed it, and where that lies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy.orm import Session

from admin.queries.regions import locate
from models import Municipality

TYPED = re.compile(r"([1-9][0-9]{3}) ?([A-Za-z]{2})?\b ?(.*)")


@dataclass(frozen=True)
class Spot:
    """A place in one municipality; it has a postcode, a town, or both."""

    municipality: Municipality
    postcode: str | None = None
    town: str | None = None


def spots(session: Session, typed: str) -> list[Spot]:
    """What `3511 AB`, `Utrecht` or `3511 AB Utrecht` may mean; empty for what nobody knows."""
    wanted = " ".join(typed.split())
    found = TYPED.fullmatch(wanted)
    if not found:
        return [Spot(each.municipality, town=each.name) for each in locate(session, wanted)]
    postcode = found[1] + (found[2] or "").upper()
    towns = {each.municipality: each.name for each in locate(session, found[3])} if found[3] else {}
    there = (each.municipality for each in locate(session, postcode))
    return [Spot(town, postcode, towns.get(town)) for town in there if town in towns or not towns]

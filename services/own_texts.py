"""What a region says in its own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from sqlalchemy.orm import Session

from interview.own_words import DAY, Place
from models import Region

LONGEST: Final = 300
PLACEHOLDERS: Final[Mapping[Place, tuple[str, ...]]] = {
    Place.INTRODUCTION: ("{loket}", "{regio}"),
    Place.PROMISE: ("{loket}", "{regio}", DAY),
}
"""What is filled in, by the place where it may stand."""
BRACES: Final = re.compile(r"\{[^{}]*\}?|\}")


class Flaw(StrEnum):
    """Why a text can't be said there."""

    MISSING = "missing"
    LONG = "long"
    PLACEHOLDER = "placeholder"
    DAY = "day"


class UnfitTextError(ValueError):
    """This text can't be said there. `flaw` says why."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw)
        self.flaw = flaw


def flaw_in(place: Place, text: str) -> Flaw | None:
    """What is the matter with this text for this place; None where it fits."""
    if not text:
        return Flaw.MISSING
    if len(text) > LONGEST:
        return Flaw.LONG
    if not set(BRACES.findall(text)) <= set(PLACEHOLDERS[place]):
        return Flaw.PLACEHOLDER
    if DAY in PLACEHOLDERS[place] and text.count(DAY) != 1:
        return Flaw.DAY
    return None


def keep_text(session: Session, region: Region, place: Place, text: str) -> None:
    """Said there from now on. Raises `UnfitTextError`."""
    if (flaw := flaw_in(place, text)) is not None:
        raise UnfitTextError(flaw)
    session.refresh(region, with_for_update=True)
    region.texts = {**region.texts, place.value: text}
    session.flush()


def reset_text(session: Session, region: Region, place: Place) -> None:
    """The standard text again."""
    session.refresh(region, with_for_update=True)
    region.texts = {name: text for name, text in region.texts.items() if name != place}
    session.flush()

"""The few sentences that a region may say in its own words, with the standard ones for who does not.

An own text is plain: `{loket}` and `{regio}` in it become names, and one `{datum}` a day. What is written out
is escaped where every text is.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from interview.context import RegionProfile
from interview.replies import Say

DAY = "{datum}"


class Place(StrEnum):
    """Where a region speaks for itself."""

    INTRODUCTION = "introduction"
    """Who helps an employer here, when the region is confirmed."""
    PROMISE = "promise"
    """What happens after an opening was sent: who calls, and by when."""


def introduction(region: RegionProfile | None, desk: str) -> Say:
    """Who helps here."""
    own = region.texts.get(Place.INTRODUCTION) if region else None
    if region is None or not own:
        return Say.of("standard-introduction", desk=desk)
    return Say.of("shown-plain", text=_filled(own, region))


def promise(region: RegionProfile | None, desk: str, day: dt.date) -> Say:
    """What happens now; the day is named, whatever the region says."""
    own = region.texts.get(Place.PROMISE) if region else None
    if region is None or not own or DAY not in own:
        return Say.of("standard-promise", desk=desk, day=day)
    before, after = (_filled(part, region) for part in own.split(DAY, 1))
    return Say.of("own-promise", before=before, day=day, after=after)


def _filled(text: str, region: RegionProfile) -> str:
    return text.replace("{loket}", region.desk).replace("{regio}", region.name)

"""What the engine must know of the world for one turn. The host fills it in; the engine never looks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from interview.draft import Draft
from interview.places import Gazetteer


@dataclass(frozen=True)
class Sector:
    """A shortage sector by its code and its name for people."""

    code: str
    name: str


@dataclass(frozen=True)
class OwnQuestion:
    """A question that a region added. Without `choices`, and if it doesn't count, its answer is a text.

    Its key stands for these words and choices: a question in other words has another key.
    """

    key: str
    """Lower-case letters, digits and `_`, at most 20; unique in its region."""
    text: str
    choices: tuple[str, ...] = ()
    kind: str | None = None
    """`leerwerkplek` or `basisbaan` when it is asked for one of them only."""
    required: bool = False
    counts: bool = False
    """The answer is a number."""
    help: str = ""
    """What stands below it."""
    asked: bool = True
    """False when it was switched off; what was answered before stays."""


@dataclass(frozen=True)
class RegionProfile:
    """What a region decided for itself; `sectors` in the order in which they are shown."""

    code: str
    name: str
    desk: str
    sectors: tuple[Sector, ...]
    questions: tuple[OwnQuestion, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    """The region's own words by their place, as `own_words` has it."""
    former_sectors: tuple[Sector, ...] = ()
    """No longer offered; an employer who chose one keeps it."""


@dataclass(frozen=True)
class Opening:
    """One of the employer's own openings, newest first in `Interview.openings`."""

    reference: str
    state: str
    """A value of the pipeline: `new`, `claimed` ... `expired`."""
    live: bool
    draft: Draft
    filed_on: dt.date
    matchmaker: str | None = None
    placed: int = 0
    """How many of its places were filled through the region; those count among its places."""


@dataclass(frozen=True)
class Preset:
    """What an invitation says already: codes of region and sector, and perhaps the company."""

    region: str | None = None
    sector: str | None = None
    company: str | None = None
    employer: Mapping[str, Any] = field(default_factory=dict)
    """Answers about the employer that are known already, as the state keeps them."""


@dataclass(frozen=True)
class Interview:
    """The world of one turn. `regions` by code; `today` is the date in the Netherlands."""

    today: dt.date
    gazetteer: Gazetteer
    regions: Mapping[str, RegionProfile]
    statement_url: str
    consent_version: str
    openings: tuple[Opening, ...] = ()
    preset: Preset = field(default_factory=Preset)
    opted_out: bool = False

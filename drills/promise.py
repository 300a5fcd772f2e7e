"""What we promise, and what breaks it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Promise(StrEnum):
    NOTHING_LOST = "nothing is lost"
    NOTHING_TWICE = "nothing but what was in flight at a crash arrives twice"
    HANDLED_ONCE = "no answer, opening or reminder is handled twice"
    NOBODY_INTRUDES = "nobody gets in where they don't belong"
    QUIET_HOURS = "nobody is written to at night or on a day off"
    OPT_OUT = "who opted out hears nothing more"
    NOBODY_FORGOTTEN = "each opening is handled, or somebody hears that it is not"
    CLEAR_ANSWER = "bad input gets a kind, clear answer"
    TOLD_IN_TIME = "who runs it hears that something is wrong"


@dataclass(frozen=True)
class Breach:
    """A promise that did not hold, and the rows that show it."""

    promise: Promise
    rows: tuple[str, ...]

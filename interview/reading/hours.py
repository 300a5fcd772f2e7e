"""How many hours a week: `32-36 uur`, `fulltime`, `0,8 fte`."""

from __future__ import annotations

from interview.reading.ranges import Range


def read_hours(text: str) -> Range | None:
    """Hours a week from 1 to 60."""
    return Range(int(text), int(text)) if text.isdecimal() and 1 <= int(text) <= 60 else None

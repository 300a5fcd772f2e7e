"""How many places: `2`, `twee à drie`, `een stuk of 4`."""

from __future__ import annotations

from interview.reading.ranges import Range


def read_count(text: str) -> Range | None:
    """A number of places from 1 to 500."""
    return Range(int(text), int(text)) if text.isdecimal() and 1 <= int(text) <= 500 else None

"""The longest value that each argument of a message can have, so that Telegram's limits can be tried."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from messages import Value

LINE = "W" * 300
DETAILS = 30
"""Answers of an opening, at most; each on a line of its own."""

LONGEST: Mapping[str, Value] = {
    "after": "W" * 300,
    "at": dt.datetime(2028, 9, 27, 12, 30, tzinfo=dt.UTC),
    "answer": "W" * 500,
    "before": "W" * 300,
    "call_by": dt.date(2028, 9, 27),
    "claimed": "W" * 120,
    "count": 500,
    "day": dt.date(2028, 9, 27),
    "days": 365,
    "desk": "W" * 80,
    "employer": "W" * 120,
    "facts": "\n".join(["W" * 100] * 12),
    "giver": "W" * 80,
    "high": 500,
    "hours": 60,
    "introduction": "W" * 300,
    "kind": "Leerwerkplek",
    "label": "W" * 60,
    "lead": LINE,
    "length": 4096,
    "lines": "\n".join(["W" * 110] * DETAILS),
    "longest": 1000,
    "low": 500,
    "megabytes": 20,
    "most": 10,
    "municipality": "W" * 60,
    "name": "W" * 80,
    "note": "W" * 1000,
    "references": ", ".join(["W" * 15] * 20),
    "said": "W" * 1200,
    "number": 30,
    "phone": "+31 6 12 34 56 78",
    "place": "W" * 80,
    "places": 500,
    "postcode": "1234AB",
    "promise": "W" * 400,
    "question": "W" * 600,
    "ranges": 500_000,
    "reference": "PW-7F3K9CD-2",
    "region": "W" * 40,
    "regions": 35,
    "status": "W" * 120,
    "summary": "W" * 200,
    "text": "W" * 3501,
    "title": "W" * 120,
    "towns": 342,
    "total": 30,
    "until": dt.date(2028, 9, 27),
    "url": "https://" + "w" * 192,
    "value": "W" * 500,
    "where": "W" * 80,
    "why": "W" * 120,
}
USUAL: Mapping[str, Value] = {
    "at": dt.datetime(2028, 9, 27, 12, 30, tzinfo=dt.UTC),
    "count": 3,
    "day": dt.date(2028, 9, 27),
    "days": 3,
    "lines": "Lasser, twee plekken.",
    "number": 3,
    "places": 2,
    "towns": 342,
    "total": 8,
    "until": dt.date(2028, 9, 27),
}
"""What people mostly see, for arguments that are no single word."""


def usual(arguments: frozenset[str]) -> dict[str, Value]:
    return {name: USUAL.get(name, "Mirjam") for name in arguments}


def longest(arguments: frozenset[str]) -> dict[str, Value]:
    """Raises `KeyError` for an argument of a Telegram room that has no line in `LONGEST`."""
    return {name: LONGEST[name] for name in arguments}

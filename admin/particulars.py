"""What exactly a request did, for the log: what its form chose, and nothing that was written freely."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from flask import request

LONGEST = 200
AWAY = {"absence-first": "since", "absence-last": "until"}
OFFERS = {
    "status": "status",
    "soort": "kind",
    "sector": "sector",
    "gemeente": "town",
    "regio": "regions",
    "binnen": "age",
    "van-mij": "mine",
    "te-laat": "late",
    "volgorde": "order",
}
"""What a list of openings is narrowed to; what was searched for is not noted."""
ENTRIES = {
    "wie": "colleague",
    "wat": "did",
    "van": "since",
    "tot": "until",
    "regio": "regions",
    "waarvan": "about",
}
"""What the log itself is narrowed to."""
REPORT = {"regio": "regions", "maanden": "months"}
"""What a report is about."""
PARTS: Mapping[str, Mapping[str, str]] = {
    "users.send": {"email": "mail", "role": "role", "regions": "regions"},
    "users.assign": {"role": "role", "regions": "regions"},
    "invitations.make": {"region": "regions"},
    "offers.log": {"contact-means": "means"},
    "offers.close": {"closing-reason": "reason"},
    "offers.plan": {"next-day": "day"},
    "offers.place": {"placement-starts_on": "day"},
    "offers.correct": {"placement-starts_on": "day"},
    "offers.outcome": {"outcome-months": "months", "outcome-outcome": "outcome"},
    "offers.hand_over": {"colleague-colleague": "colleague"},
    "offers.move_region": {"region-region": "regions"},
    "together.hand_over": {"colleague-colleague": "colleague"},
    "together.plan": {"next-day": "day"},
    "together.close": {"closing-reason": "reason"},
    "reminders.snooze": {"snooze-day": "day"},
    "account.absence": AWAY,
    "regions.absence": AWAY,
    "team.hand_over": {"naar": "colleague"},
    "regions.national": {"doet-mee": "joins"},
    "regions.desk": {"first_contact_days": "days"},
    "regions.terms": {
        "terms-still_open_weeks": "weeks",
        "terms-still_open_times": "times",
        "terms-aftercare_months": "months",
    },
    **dict.fromkeys(("audit.export", "audit.excel"), ENTRIES),
    "campaigns.plan": {"plan-day": "day"},
    "campaigns.keep": {"voor": "regions"},
    "lessons.keep": {"region": "regions"},
    "lessons.mark": {"regio": "regions"},
    "lessons.unmark": {"regio": "regions"},
    "lessons.export": {"regio": "regions"},
    **dict.fromkeys(("offers.csv", "offers.excel"), OFFERS),
    **dict.fromkeys(("reports.export", "reports.excel"), REPORT),
}
"""By endpoint: which fields of its form or address are noted, and under what name."""


def particulars() -> str:
    """The chosen values as in an address, no longer than the log has room for."""
    given = request.form if request.method == "POST" else request.args
    fields = PARTS.get(request.endpoint or "", {})
    chosen = ((name, " ".join(given.getlist(field)).strip()) for field, name in fields.items())
    kept: list[tuple[str, str]] = []
    for name, value in chosen:
        if value and len(urlencode([*kept, (name, value)])) <= LONGEST:
            kept.append((name, value))
    return urlencode(kept)

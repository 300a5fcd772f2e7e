"""A *nu niet* is kept: why, and when this person may be asked again."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from models import Contact, Refusal
from services.campaigns.resting import note_asked


def refuse(
    session: Session, contact: Contact, reason: str, again: dt.date | None, now: dt.datetime, note: str = ""
) -> None:
    """`again` is the day on which to ask again; None is never. The company has rest from now on."""
    contact.ask_again_on = again
    employer = contact.employer
    if employer is None:
        return
    note_asked(employer, now)
    refusal = Refusal(
        region_id=employer.region_id,
        contact_id=contact.id,
        sector_id=employer.sector_id,
        reason=reason,
        note=note,
        ask_again_on=again,
        at=now,
    )
    session.add(refusal)
    session.flush()

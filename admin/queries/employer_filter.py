"""What the list of companies is narrowed to, as its address says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from sqlalchemy import ColumnElement, exists, false, func, or_, select

from admin.queries.days import day_of, midnight
from models import (
    LIVE,
    Contact,
    Employer,
    Offer,
    Refusal,
    Reminder,
    ReminderKind,
    Sector,
    employers_found_by,
    words_of,
)

LONGEST = 100
"""Letters of a search that count; more only makes it slower."""


@dataclass(frozen=True)
class EmployerFilter:
    """An unknown value narrows nothing."""

    text: str = ""
    sector: str = ""
    place: str = ""
    """CBS code of a municipality."""
    live: bool = False
    """With an opening that is worked on."""
    stopped: bool = False
    """With somebody who wants no messages."""
    asked_before: dt.date | None = None
    """Not asked since then whether there is a place."""

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> Self:
        """The filter of an address."""
        return cls(
            text=arguments.get("q", "").strip()[:LONGEST],
            sector=arguments.get("sector", "")[:16],
            place=arguments.get("gemeente", "")[:6],
            live=arguments.get("lopend") == "ja",
            stopped=arguments.get("stop") == "ja",
            asked_before=day_of(arguments.get("gevraagd-voor", "")),
        )

    def arguments(self) -> dict[str, str]:
        """The filter as it stands in an address, without what narrows nothing."""
        written = {
            "q": self.text,
            "sector": self.sector,
            "gemeente": self.place,
            "lopend": "ja" if self.live else "",
            "stop": "ja" if self.stopped else "",
            "gevraagd-voor": self.asked_before.isoformat() if self.asked_before else "",
        }
        return {name: value for name, value in written.items() if value}

    def conditions(self, dialect: str) -> list[ColumnElement[bool]]:
        """What a company must meet, as a database of this kind is asked it."""
        sector = select(Sector.id).where(Sector.code == self.sector)
        narrowing: tuple[tuple[object, Callable[[], ColumnElement[bool]]], ...] = (
            (self.text, lambda: _about(self.text, dialect)),
            (self.sector, lambda: Employer.sector_id.in_(sector)),
            (self.place, lambda: Employer.municipality_code == self.place),
            (self.live, lambda: _has_offer(Offer.state.in_(LIVE))),
            (self.stopped, lambda: _has_contact(Contact.opted_out_at.is_not(None))),
            (self.asked_before, lambda: ~_asked_since(self.asked_before or dt.date.max)),
        )
        return [condition() for wanted, condition in narrowing if wanted]


def _about(typed: str, dialect: str) -> ColumnElement[bool]:
    """Whether every word of it is there; what has no word in it is nowhere."""
    words = words_of(typed)
    return employers_found_by(words, dialect) if words else false()


def _has_offer(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(Offer.employer_id == Employer.id, *which).correlate(Employer)


def _has_contact(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(Contact.employer_id == Employer.id, *which).correlate(Employer)


def _asked_since(day: dt.date) -> ColumnElement[bool]:
    """Whether somebody there was asked for a place since that day, also by a campaign, or answered."""
    since = midnight(day)
    asked = exists().where(
        Reminder.contact_id == Contact.id, Reminder.kind == ReminderKind.ASK_AGAIN, Reminder.sent_at >= since
    )
    refused = exists().where(Refusal.contact_id == Contact.id, Refusal.at >= since)
    return or_(
        func.coalesce(Employer.last_asked_at >= since, false()),
        _has_offer(Offer.created_at >= since),
        _has_contact(or_(asked.correlate(Contact), refused.correlate(Contact))),
    )

"""The log, by who, what, of what, where and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, joinedload

from admin.queries.days import day_of, midnight
from admin.queries.seeking import Bookmark, Page, page
from models import AuditEvent, Did, Region, User
from services.references import WrongReferenceError, read_reference

BATCH = 500
LONGEST = 60


@dataclass(frozen=True)
class AuditFilter:
    """What somebody looks for in the log; None for everything."""

    who: int | None = None
    did: Did | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    region: str | None = None
    """Its code."""
    about: str | None = None
    """The number of what it is about: a reference, or what the address of its page ends with."""

    @classmethod
    def read(cls, given: Mapping[str, str]) -> Self:
        """From the address of a page; what makes no sense there is left out."""
        who, did = given.get("wie", ""), given.get("wat", "")
        return cls(
            who=int(who) if who.isascii() and who.isdigit() and len(who) < 10 else None,
            did=Did(did) if did in set(Did) else None,
            since=day_of(given.get("van", "")),
            until=day_of(given.get("tot", "")),
            region=given.get("regio", "")[:LONGEST] or None,
            about=_as_noted(given.get("waarvan", "")) or None,
        )

    def arguments(self) -> dict[str, str]:
        """The same for the address of another page."""
        every = {
            "wie": self.who,
            "wat": self.did,
            "waarvan": self.about,
            "regio": self.region,
            "van": self.since,
            "tot": self.until,
        }
        return {name: str(value) for name, value in every.items() if value is not None}


def entries(session: Session, wanted: AuditFilter, bookmark: Bookmark | None) -> Page[AuditEvent]:
    """A page of the log, the last entry first."""
    return page(session, _wanted(wanted), AuditEvent.at, AuditEvent.id, bookmark)


def every_entry(session: Session, wanted: AuditFilter) -> Iterator[AuditEvent]:
    """All that fit, the last entry first, of which only some are in memory."""
    statement = _wanted(wanted).order_by(AuditEvent.id.desc()).limit(BATCH)
    batch = session.scalars(statement).all()
    while batch:
        yield from batch
        batch = session.scalars(statement.where(AuditEvent.id < batch[-1].id)).all()


def choosable_colleagues(session: Session) -> list[User]:
    """Whose entries may be asked for, by name."""
    return list(session.scalars(select(User).order_by(User.name, User.id)))


def _wanted(wanted: AuditFilter) -> Select[AuditEvent]:
    statement = select(AuditEvent).options(joinedload(AuditEvent.user), joinedload(AuditEvent.region))
    if wanted.who is not None:
        statement = statement.where(AuditEvent.user_id == wanted.who)
    if wanted.did is not None:
        statement = statement.where(AuditEvent.did == wanted.did)
    if wanted.region is not None:
        statement = statement.where(AuditEvent.region.has(Region.code == wanted.region))
    if wanted.about is not None:
        parts = AuditEvent.about.startswith(f"{wanted.about}/", autoescape=True)
        statement = statement.where(or_(AuditEvent.about == wanted.about, parts))
    if wanted.since is not None:
        statement = statement.where(AuditEvent.at >= midnight(wanted.since))
    if wanted.until is not None:
        statement = statement.where(AuditEvent.at < midnight(wanted.until) + dt.timedelta(days=1))
    return statement


def _as_noted(typed: str) -> str:
    """As the log has it, however a reference was typed."""
    try:
        return read_reference(typed)
    except WrongReferenceError:
        return typed.strip()[:LONGEST]

"""Adding to the log, and looking whether it is whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import FIRST_SEAL, AuditEvent, AuditHead, Did, Source

HEAD = 1
"""The id of the one row of `audit_heads`."""
BATCH = 1000
LONGEST = 200
"""Characters of the particulars of an entry."""
LOWEST = -(2**63)
KEPT = "deeds"
"""Under which a session keeps what is still to be noted."""


@dataclass(frozen=True, kw_only=True)
class Deed:
    """What is to be noted: see `AuditEvent`."""

    did: Did
    source: Source = Source.PANEL
    user_id: int | None = None
    region_id: int | None = None
    endpoint: str = ""
    about: str = ""
    particulars: str = ""


@dataclass(frozen=True)
class Chain:
    """What a look at the whole log found; `broken` is the number of the first entry that is not right."""

    length: int
    seal: str
    broken: int | None = None


@dataclass
class _Walk:
    """How far the chain was followed."""

    number: int = 0
    seal: str = field(default=FIRST_SEAL)

    def takes(self, entry: AuditEvent) -> bool:
        """Whether this entry is the next one, as it was written; then the walk goes on from there."""
        follows = entry.id == self.number + 1 and entry.previous == self.seal
        if not follows or entry.seal != entry.seal_as_it_should_be():
            return False
        self.number, self.seal = entry.id, entry.seal
        return True


def note(session: Session, deed: Deed, now: dt.datetime) -> AuditEvent:
    """The deed as the last entry of the log, in the transaction of what it tells.

    Until that ends nobody else can add one, so this comes last: after it no other row is locked.
    """
    head = session.get_one(AuditHead, HEAD, with_for_update=True, populate_existing=True)
    entry = AuditEvent(
        id=head.number + 1,
        at=now,
        did=deed.did,
        source=deed.source,
        user_id=deed.user_id,
        region_id=deed.region_id,
        endpoint=deed.endpoint,
        about=deed.about,
        particulars=deed.particulars[:LONGEST],
        previous=head.seal,
    )
    entry.seal = entry.seal_as_it_should_be()
    head.number, head.seal = entry.id, entry.seal
    session.add(entry)
    session.flush()
    return entry


def note_each(session: Session, deed: Deed, regions: Collection[int | None], now: dt.datetime) -> None:
    """An entry in each of these regions; one in no region where there is none."""
    for region in regions or [None]:
        note(session, replace(deed, region_id=region), now)


def note_at_the_end(session: Session, deed: Deed) -> None:
    """Keep the deed for `note_kept`, where more is done in the same transaction."""
    session.info.setdefault(KEPT, []).append(deed)


def note_kept(session: Session, now: dt.datetime) -> None:
    """Every deed that was kept so far, as the last thing of the transaction."""
    for deed in session.info.pop(KEPT, ()):
        note(session, deed, now)


def noted_since(session: Session, deed: Deed, since: dt.datetime) -> bool:
    """Whether the same person did the same to the same thing since then."""
    same = select(AuditEvent.id).where(
        AuditEvent.user_id == deed.user_id,
        AuditEvent.at > since,
        AuditEvent.did == deed.did,
        AuditEvent.endpoint == deed.endpoint,
        AuditEvent.about == deed.about,
    )
    return session.scalar(same.limit(1)) is not None


def look_over(session: Session) -> Chain:
    """Follow the chain from the first entry to its end: changed, removed and inserted entries break it."""
    walk = _Walk()
    for entry in _entries(session):
        if not walk.takes(entry):
            return Chain(walk.number, walk.seal, broken=walk.number + 1)
    head = session.get(AuditHead, HEAD)
    whole = head is not None and (head.number, head.seal) == (walk.number, walk.seal)
    return Chain(walk.number, walk.seal, broken=None if whole else walk.number + 1)


def _entries(session: Session) -> Iterator[AuditEvent]:
    """All entries in order, of which only some are in memory; those with numbers that none can have too."""
    statement, last = select(AuditEvent).order_by(AuditEvent.id).limit(BATCH), LOWEST
    while batch := session.scalars(statement.where(AuditEvent.id > last)).all():
        yield from batch
        last = batch[-1].id

"""A quarter of a region in which everything happens: what was promised holds for every message sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import LIVE, Contact, Offer, OfferState, OutboxRow, Reminder, ReminderKind, ReminderState
from services.reminders.asking import KIND
from services.reminders.moments import may_go
from services.working_days import today
from tests.quarter import LAST, Quarter
from tests.reminding import Desk


def test_a_quarter_without_anybody_pestered_or_forgotten(session: Session, desk: Desk) -> None:
    Quarter(desk).live()

    sent = session.scalars(
        select(OutboxRow).where(OutboxRow.kind == KIND, OutboxRow.edits_id.is_(None))
    ).all()
    asked = [row for row in sent if row.contact_id]
    assert len(asked) > 30, "a quiet quarter proves nothing"
    assert [row.key for row in _by_the_clock(sent) if not may_go(row.created_at)] == []
    assert _twice(asked) == {}
    assert _after_a_stop(session, asked) == []
    assert _forgotten(session) == []


def _by_the_clock(sent: Sequence[OutboxRow]) -> list[OutboxRow]:
    """Those that the clock wrote; an alarm that an answer raises at night waits on the outbox."""
    return [row for row in sent if row.key.split(":")[1] == "reminder"]


def _twice(asked: Sequence[OutboxRow]) -> dict[tuple[str, object], int]:
    """Who got more than one message on a day."""
    days = Counter((row.recipient, today(row.created_at)) for row in asked)
    return {who: times for who, times in days.items() if times > 1}


def _after_a_stop(session: Session, asked: Sequence[OutboxRow]) -> list[str]:
    stopped = {row.id: row.opted_out_at for row in session.scalars(select(Contact)) if row.opted_out_at}
    return [
        row.key
        for row in asked
        if row.contact_id in stopped and row.created_at >= stopped[row.contact_id]  # type: ignore[operator]
    ]


def _forgotten(session: Session) -> list[str]:
    """Openings that were promised a call more than a week ago, and of which no coordinator heard."""
    late = [
        offer
        for offer in session.scalars(select(Offer).where(Offer.state.in_(LIVE)))
        if offer.state in (OfferState.NEW, OfferState.CLAIMED) and (LAST - offer.call_by).days > 7
    ]
    alarmed = set(
        session.scalars(
            select(Reminder.offer_id).where(
                Reminder.kind == ReminderKind.OVERDUE, Reminder.state == ReminderState.SENT
            )
        )
    )
    return [offer.reference for offer in late if offer.id not in alarmed]

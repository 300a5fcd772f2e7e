"""Back from a move just made: for a minute, for who made it, while nobody did anything else."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.orm import Session

from models import (
    WORKED_ON,
    Action,
    Actor,
    Channel,
    Delivery,
    Offer,
    OfferEvent,
    OutboxRow,
    Outcome,
    Placement,
    User,
)
from models.database import change_rows
from services.lessons import withdraw_with
from services.news import NEWS
from services.placements import uncorrect
from services.reminders.moments import next_daytime
from services.reminders.terms import hours_of
from services.steps import follow, lock
from services.teams import is_at_work

WITHIN: Final = dt.timedelta(minutes=1)
EVEN_WHEN_TOLD: Final = frozenset({Action.CLAIM, Action.CLOSE})
"""Moves that are taken back though people heard of them: what comes next tells them enough."""
UNDOABLE: Final = EVEN_WHEN_TOLD | {
    Action.LOG_CONTACT,
    Action.PROPOSE,
    Action.START_TRIAL,
    Action.PLACE_ONE,
    Action.PLACE,
    Action.FOLLOW_UP,
    Action.PLAN_CONTACT,
    Action.HAND_OVER,
    Action.REOPEN,
    Action.REOPEN_NEW,
}


class TooLateError(ValueError):
    """The minute is over, something else was done, who had it left, or somebody was told who acts upon it."""


def undo(session: Session, offer: Offer, line: int, user: User, now: dt.datetime) -> bool:
    """Takes this move back; whether the employer had been told of it already. Raises `TooLateError`."""
    lock(session, offer)
    event = offer.events[-1]
    if event.id != line or not may_undo(event, user, now) or not _has_where_to_go(session, offer, event):
        raise TooLateError(offer.reference)
    told = _is_out(session, offer, event)
    if told and event.action not in EVEN_WHEN_TOLD:
        raise TooLateError(offer.reference)
    recall(session, now, *words_of(offer, event))
    session.execute(delete(Placement).where(Placement.event_id == event.id))
    _unsay(session, event)
    withdraw_with(session, event, now)
    offer.undone(event, Actor(Channel.PANEL, user=user), now)
    session.flush()
    follow(session, offer, now)
    return told


def _unsay(session: Session, event: OfferEvent) -> None:
    """What this line says of who was placed is again as it was before."""
    before = event.before or {}
    placement = session.get(Placement, before["placement_id"]) if "placement_id" in before else None
    if placement and "was" in before:
        uncorrect(placement, before["was"])
    elif placement:
        setattr(placement, f"outcome_{before['months']}", before["outcome"] and Outcome(before["outcome"]))


def may_undo(event: OfferEvent, user: User, now: dt.datetime) -> bool:
    """Whether this was this colleague's own move in the panel, of this last minute."""
    own = event.user_id == user.id and event.channel is Channel.PANEL
    told = event.action is not Action.FOLLOW_UP or "placement_id" in (event.before or {})
    return own and told and event.action in UNDOABLE and now - event.at <= WITHIN


def _has_where_to_go(session: Session, offer: Offer, event: OfferEvent) -> bool:
    """Whether who would have work again by this still does that of its region; nobody is given work anew."""
    key = (event.before or {}).get("claimed_by_id")
    if key in (None, offer.claimed_by_id) or event.old_state not in WORKED_ON:
        return True
    had = session.get(User, key)
    return had is not None and is_at_work(had, offer.region)


def _is_out(session: Session, offer: Offer, event: OfferEvent) -> bool:
    """Whether some word of this move was sent, or is being sent now."""
    under_way = (OutboxRow.state == Delivery.QUEUED) & OutboxRow.lease_until.is_not(None)
    out = or_(OutboxRow.state == Delivery.SENT, under_way)
    return session.scalar(select(OutboxRow.id).where(*words_of(offer, event), out).limit(1)) is not None


def not_out_yet() -> tuple[ColumnElement[bool], ...]:
    """Messages that wait and that no sender has had in its hands."""
    return OutboxRow.state == Delivery.QUEUED, OutboxRow.lease_until.is_(None)


def recall(session: Session, now: dt.datetime, *which: ColumnElement[bool]) -> None:
    """What of these is not out yet doesn't go any more."""
    recalled = update(OutboxRow).where(*which, *not_out_yet())
    change_rows(session, recalled.values(state=Delivery.CANCELLED, settled_at=now))


def hold(session: Session, offer: Offer, event: OfferEvent, now: dt.datetime) -> None:
    """Messages that tell of a move just made wait until it can't be taken back, or longer for the day."""
    until, told = now + WITHIN, words_of(offer, event)
    hours = hours_of(offer.region)
    by_day = next_daytime(until, hours) if next_daytime(now, hours) == now else until
    hold_until(session, until, *told, OutboxRow.kind != NEWS)
    hold_until(session, by_day, *told, OutboxRow.kind == NEWS)


def hold_until(session: Session, until: dt.datetime, *which: ColumnElement[bool]) -> None:
    """These messages wait until then, or longer where they did already."""
    early = update(OutboxRow).where(*which, OutboxRow.not_before < until)
    change_rows(session, early.values(not_before=until))


def words_of(offer: Offer, event: OfferEvent) -> tuple[ColumnElement[bool], ...]:
    """Messages that tell of this line: their keys end with it, or with it and for whom it is."""
    about = f":{offer.reference}:{event.id}"
    told = or_(OutboxRow.key.endswith(about), OutboxRow.key.contains(f"{about}:"))
    return OutboxRow.offer_id == offer.id, told

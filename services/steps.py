"""One move of an opening by a colleague, as every move goes: locked, noted, and shown wherever it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from models import Action, Actor, Channel, Offer, OfferEvent, User
from services.cards import refresh_cards
from services.reminders.planning import plan


class OvertakenError(ValueError):
    """Somebody did something with this opening after the page was made from which it is moved now."""

    def __init__(self, lines: Sequence[OfferEvent]) -> None:
        super().__init__(f"{len(lines)} lines came after what was seen")
        self.lines = lines


def lock(session: Session, offer: Offer, seen: int | None = None) -> None:
    """The opening as it is now, and nobody else's until the end of the transaction.

    `seen` is the latest line of the timeline on the page that it is moved from. Raises `OvertakenError`.
    """
    session.flush()
    session.refresh(offer, with_for_update={"of": Offer})
    if missed := later_lines(offer, seen):
        raise OvertakenError(missed)


def later_lines(offer: Offer, seen: int | None) -> list[OfferEvent]:
    """What was done after the line that somebody saw last; nothing where they don't say what they saw."""
    return [line for line in offer.events if seen is not None and line.id > seen]


def step(
    session: Session,
    offer: Offer,
    action: Action,
    user: User,
    now: dt.datetime,
    why: str = "",
    code: str | None = None,
    **changes: Any,
) -> OfferEvent:
    """The line of this move; cards and reminders follow. Raises `IllegalMoveError`."""
    event = offer.moved(action, Actor(Channel.PANEL, user=user), now, why, code, **changes)
    follow(session, offer, now)
    return event


def follow(session: Session, offer: Offer, now: dt.datetime) -> None:
    """Whatever shows or reminds of the opening is as the opening is."""
    plan(session, offer, now)
    refresh_cards(session, offer, now)

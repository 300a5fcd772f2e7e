"""News about an own opening: held by a stop, not by a pause, and never brought at night to who is asleep."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Action, Actor, Channel, Offer, OutboxRow
from services.delivery import is_due
from services.news import tell_employer
from tests import factories
from tests.factories import NOW, TODAY

EVENING = dt.datetime(2026, 11, 27, 20, 52, tzinfo=dt.UTC)
"""A Friday, eight to ten in the evening in the Netherlands."""
SATURDAY = dt.datetime(2026, 11, 28, 7, tzinfo=dt.UTC)
"""Eight in the morning."""


def told(session: Session, offer: Offer, now: dt.datetime) -> dt.datetime:
    """From when on the news may go."""
    arguments = {"reference": offer.reference, "title": offer.title, "name": "Sanne"}
    tell_employer(session, offer, "offers-claimed-employer", arguments, now)
    return session.scalars(select(OutboxRow.not_before).where(OutboxRow.kind == "offer-news")).one()


@pytest.mark.parametrize(
    ("now", "goes"),
    [
        (NOW, NOW),
        (EVENING, SATURDAY),
        (SATURDAY - dt.timedelta(minutes=1), SATURDAY),
        (SATURDAY, SATURDAY),
    ],
    ids=["day", "evening", "before eight", "weekend"],
)
def test_news_waits_for_the_day_and_not_for_monday(
    session: Session, now: dt.datetime, goes: dt.datetime
) -> None:
    assert told(session, factories.offer(session), now) == goes


def test_who_is_in_the_chat_at_night_hears_at_once(session: Session) -> None:
    offer = factories.offer(session)
    factories.conversation(session, offer.contact, updated_at=EVENING - dt.timedelta(minutes=5))

    assert told(session, offer, EVENING) == EVENING


def test_a_pause_does_not_hold_what_the_employer_waits_for(session: Session) -> None:
    offer = factories.offer(session)
    assert offer.contact
    offer.contact.paused_until = TODAY + dt.timedelta(days=90)
    offer.note(Action.UPDATE, None, Actor(Channel.CHAT), NOW)

    assert told(session, offer, NOW) == NOW


BEFORE_EIGHT = EVENING.replace(hour=18, minute=59)
"""A minute before eight in the evening."""


def test_what_the_day_did_not_get_away_waits_for_the_morning(session: Session) -> None:
    told(session, factories.offer(session), BEFORE_EIGHT)

    assert is_due(session, BEFORE_EIGHT)
    assert not is_due(session, EVENING)
    assert not is_due(session, SATURDAY - dt.timedelta(minutes=1))
    assert is_due(session, SATURDAY)


def test_what_was_put_off_in_the_evening_waits_for_the_morning_too(session: Session) -> None:
    told(session, factories.offer(session), BEFORE_EIGHT)
    row = session.scalars(select(OutboxRow)).one()
    row.attempts, row.not_before = 1, EVENING
    session.flush()

    assert not is_due(session, EVENING)
    assert is_due(session, SATURDAY)


def test_who_is_in_the_chat_at_night_is_not_kept_waiting_by_that(session: Session) -> None:
    offer = factories.offer(session)
    factories.conversation(session, offer.contact, updated_at=EVENING - dt.timedelta(minutes=5))
    told(session, offer, EVENING)

    assert is_due(session, EVENING)

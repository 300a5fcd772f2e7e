"""A region may want more silence than there is everywhere, and gets it."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Channel, Offer, Reminder, User
from services.delivery import is_due
from services.news import tell_employer
from services.offers import take
from services.reminders.changes import send_now
from services.reminders.moments import EVERYWHERE, Hours
from services.reminders.sending import send_to_employers
from services.reminders.terms import Terms, arrange_terms, hours_of
from services.working_days import AMSTERDAM
from tests import factories
from tests.asked import still_open
from tests.factories import GRONINGEN
from tests.reminding import Desk, at, messages_to

OFFICE = Terms(earliest_hour=9, latest_hour=17)


@pytest.fixture
def quiet(session: Session, offer: Offer) -> Offer:
    """The opening, in a region that writes from nine to five."""
    arrange_terms(session, offer.region, OFFICE)
    return offer


def test_hours_can_be_stricter_than_everywhere_and_never_looser() -> None:
    assert OFFICE.hours == Hours(dt.time(9), dt.time(17))
    for looser in ({"earliest_hour": 7}, {"latest_hour": 21}):
        with pytest.raises(ValidationError):
            Terms(**looser)


def test_a_region_that_chose_nothing_has_the_hours_of_everywhere(session: Session) -> None:
    assert hours_of(factories.region(session, GRONINGEN)) == hours_of(None) == EVERYWHERE


@pytest.mark.parametrize(
    ("moment", "goes"),
    [
        ("2026-11-24 08:30", "2026-11-24 09:00"),
        ("2026-11-24 17:00", "2026-11-25 09:00"),
        ("2026-11-27 19:59", "2026-11-30 09:00"),
    ],
)
def test_a_question_waits_for_the_hours_of_the_employer_s_region(
    session: Session, desk: Desk, quiet: Offer, moment: str, goes: str
) -> None:
    asked = still_open(session, quiet)
    asked.due_at, asked.changed_by_id = at("2026-11-24 08:00"), quiet.claimed_by_id
    session.commit()

    desk.tick(at(moment))
    assert quiet.contact is not None
    assert messages_to(session, quiet.contact.chat_id) == []
    assert asked.due_at == at(goes)
    session.commit()

    desk.tick(at(goes))
    assert len(messages_to(session, quiet.contact.chat_id)) == 1


def test_other_regions_are_asked_at_the_same_moment(session: Session, desk: Desk, quiet: Offer) -> None:
    elsewhere = factories.offer(session, GRONINGEN)
    still_open(session, elsewhere)

    desk.tick(at("2026-11-24 18:30"))

    assert elsewhere.contact is not None
    assert len(messages_to(session, elsewhere.contact.chat_id)) == 1


def test_what_waits_on_the_outbox_keeps_the_hours_of_the_region_too(
    session: Session, desk: Desk, quiet: Offer
) -> None:
    still_open(session, quiet)
    send_to_employers(session, desk.house, at("2026-11-24 16:30"))

    assert is_due(session, at("2026-11-24 16:30"))
    assert not is_due(session, at("2026-11-24 17:10"))
    assert not is_due(session, at("2026-11-25 08:30"))
    assert is_due(session, at("2026-11-25 09:00"))


def test_a_colleague_is_reminded_at_the_hours_of_everywhere(
    session: Session, desk: Desk, quiet: Offer, matchmaker: User
) -> None:
    arrange_terms(session, quiet.region, Terms(earliest_hour=12))
    quiet.call_by = dt.date(2026, 11, 24)
    session.commit()

    desk.tick(at("2026-11-24 09:00"))

    assert messages_to(session, matchmaker.email)
    assert is_due(session, at("2026-11-24 09:00")) is False, "the sender took it along"


def test_sending_now_says_when_it_goes(session: Session, quiet: Offer, matchmaker: User) -> None:
    asked = still_open(session, quiet)

    assert send_now(session, asked, matchmaker, at("2026-11-24 18:00")) == at("2026-11-25 09:00")


def test_news_waits_for_the_hours_of_the_region(session: Session, quiet: Offer, matchmaker: User) -> None:
    assert take(session, quiet, matchmaker, Channel.PANEL, at("2026-11-24 18:00"))

    arguments = {"reference": quiet.reference, "title": quiet.title, "name": "Mo"}
    tell_employer(session, quiet, "offers-handed-employer", arguments, at("2026-11-24 18:00"))

    assert not is_due(session, at("2026-11-24 19:00"))
    assert is_due(session, at("2026-11-25 09:00"))


def test_a_question_is_planned_within_the_hours_of_its_region(
    session: Session, desk: Desk, quiet: Offer
) -> None:
    arrange_terms(session, quiet.region, Terms(earliest_hour=12))
    session.commit()

    desk.plan_all(at("2026-11-24 10:00"))

    planned = session.scalars(select(Reminder).where(Reminder.contact_id.is_not(None))).all()
    assert planned
    assert {row.due_at.astimezone(AMSTERDAM).time() for row in planned} == {dt.time(12)}

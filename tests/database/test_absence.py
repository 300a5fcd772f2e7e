"""While a colleague is away, the others hear what is new and the coordinator what would lie still."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Offer, OfferState, Reminder, ReminderKind, RoleName, User
from services.reminders.overdue import overdue_people, overdue_work
from services.reminders.planning import plan
from services.teams import coordinators_of, in_charge, team_of
from tests import factories as make
from tests.factories import NOW, TODAY

WEEK = dt.timedelta(days=7)
AWAY = {"absent_from": TODAY, "absent_until": TODAY + WEEK}


def team(session: Session, day: dt.date = TODAY) -> list[User]:
    return team_of(session, make.region(session), None, day)


def late_offer(session: Session, by: User) -> Offer:
    """A candidate was proposed, and the employer should have been called yesterday."""
    day = TODAY - dt.timedelta(days=1)
    state = OfferState.CANDIDATE_PROPOSED
    return make.offer(session, state=state, claimed_by=by, claimed_at=NOW, next_contact_on=day)


def test_new_openings_go_to_those_who_are_there(session: Session) -> None:
    make.user(session, **AWAY)
    here = make.user(session)

    assert team(session) == [here]


def test_an_absence_begins_and_ends_by_itself(session: Session) -> None:
    away = make.user(session, absent_from=TODAY + WEEK, absent_until=TODAY + WEEK)
    here = make.user(session)

    assert team(session) == [away, here]
    assert team(session, TODAY + WEEK) == [here]
    assert team(session, TODAY + WEEK + dt.timedelta(days=1)) == [away, here]


def test_are_all_away_then_all_hear_it_and_the_coordinator(session: Session) -> None:
    away = [make.user(session, **AWAY), make.user(session, **AWAY)]
    coordinator = make.user(session, RoleName.COORDINATOR)

    assert team(session) == [*away, coordinator]


def test_a_coordinator_who_is_away_hears_it_when_nobody_else_would(session: Session) -> None:
    coordinator = make.user(session, RoleName.COORDINATOR, **AWAY)

    assert team(session) == [coordinator]
    assert coordinators_of(session, make.region(session), TODAY) == [coordinator]


def test_for_who_is_away_a_coordinator_stands_in_and_without_one_the_team(session: Session) -> None:
    here = make.user(session)
    offer = late_offer(session, make.user(session, **AWAY))
    assert in_charge(session, offer, TODAY) == [here]

    coordinator = make.user(session, RoleName.COORDINATOR)
    assert in_charge(session, offer, TODAY) == [coordinator]


def test_a_reminder_is_for_who_is_there_on_its_day(session: Session) -> None:
    away = make.user(session, absent_from=TODAY + WEEK, absent_until=TODAY + 2 * WEEK)
    coordinator = make.user(session, RoleName.COORDINATOR)
    claimed = {"state": OfferState.CLAIMED, "claimed_by": away, "claimed_at": NOW}
    during = make.offer(session, call_by=TODAY + WEEK, **claimed)
    before = make.offer(session, call_by=TODAY, **claimed)

    for offer in (during, before):
        plan(session, offer, NOW)

    due = select(Reminder).where(Reminder.kind == ReminderKind.FIRST_CONTACT_DUE)
    assert {row.offer: row.user for row in session.scalars(due)} == {during: coordinator, before: away}


def test_the_digest_of_who_is_away_goes_to_the_coordinator(session: Session) -> None:
    away, coordinator = make.user(session, **AWAY), make.user(session, RoleName.COORDINATOR)
    own, left = late_offer(session, coordinator), late_offer(session, away)

    assert overdue_people(session, NOW) == [coordinator]
    assert overdue_work(session, coordinator, NOW) == [own, left]
    assert overdue_work(session, away, NOW) == []


def test_a_candidate_of_somebody_who_left_is_in_the_digest_of_the_coordinator(session: Session) -> None:
    make.user(session)
    gone, coordinator = make.user(session, active=False), make.user(session, RoleName.COORDINATOR)
    elsewhere = make.user(session, RoleName.COORDINATOR, make.GRONINGEN)
    left = late_offer(session, gone)

    assert overdue_people(session, NOW) == [coordinator]
    assert overdue_work(session, coordinator, NOW) == [left]
    assert overdue_work(session, elsewhere, NOW) == []

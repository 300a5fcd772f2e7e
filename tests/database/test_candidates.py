"""From contact to candidate, trial and placement; nobody is ever named."""

from __future__ import annotations

import datetime as dt
from contextlib import nullcontext

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import (
    Action,
    Guide,
    IllegalMoveError,
    Offer,
    OfferState,
    Outcome,
    Placement,
    Reminder,
    ReminderKind,
    ReminderState,
    Support,
    User,
)
from services.candidates import latest_candidate, propose, start_trial
from services.discretion import Flaw, IdentifiableError, Trace
from services.moves import DayOverError, Means, log_contact, plan_contact
from services.placements import NotYetError, Start, place, places_left, record_outcome
from services.reminders.planning import plan
from services.steps import OvertakenError
from services.working_days import working_days_after
from tests import factories as make
from tests.factories import NOW, TODAY

MONDAY = TODAY + dt.timedelta(days=6)
START = Start("K-1042", MONDAY, 24, Guide.EMPLOYER, {Support.NO_RISKPOLIS, Support.JOBCOACH})


def worked_on(session: Session, state: OfferState, **values: object) -> tuple[Offer, User]:
    user = make.user(session)
    return make.offer(session, state=state, claimed_by=user, claimed_at=NOW, **values), user


def test_a_candidate_is_known_by_the_regions_own_reference_only(session: Session) -> None:
    offer, user = worked_on(session, OfferState.IN_CONTACT)

    event = propose(session, offer, user, "K-1042", "Heeft een rijbewijs.", NOW)

    assert offer.state is OfferState.CANDIDATE_PROPOSED
    assert (event.code, event.why, latest_candidate(offer)) == ("K-1042", "Heeft een rijbewijs.", "K-1042")


@pytest.mark.parametrize(
    ("reference", "note", "flaw"),
    [
        ("Karim Bakker", "", Trace.NAME),
        ("111222333", "", Trace.BSN),
        ("", "", Flaw.MISSING),
        ("K-1042", "Zij heet Fatima el Idrissi", Trace.NAME),
        ("K-1042", "bel 06 12345678", Trace.PHONE),
    ],
)
def test_what_tells_who_a_candidate_is_gets_refused(
    session: Session, reference: str, note: str, flaw: Flaw | Trace
) -> None:
    offer, user = worked_on(session, OfferState.IN_CONTACT)

    with pytest.raises(IdentifiableError) as refused:
        propose(session, offer, user, reference, note, NOW)

    assert refused.value.flaw is flaw
    assert offer.state is OfferState.IN_CONTACT


def test_the_employers_own_people_may_be_named(session: Session) -> None:
    offer, user = worked_on(session, OfferState.IN_CONTACT)

    propose(session, offer, user, "K-1042", "Jan Jansen wil maandag kennismaken.", NOW)

    assert offer.state is OfferState.CANDIDATE_PROPOSED


def test_a_trial_needs_a_candidate(session: Session) -> None:
    offer, user = worked_on(session, OfferState.IN_CONTACT)

    with pytest.raises(IllegalMoveError):
        start_trial(session, offer, user, "K-1042", "", NOW)

    propose(session, offer, user, "K-1042", "", NOW)
    start_trial(session, offer, user, "K-1042", "", NOW)
    assert offer.state is OfferState.TRIAL


def test_an_opening_for_two_goes_on_until_both_places_are_filled(session: Session) -> None:
    offer, user = worked_on(session, OfferState.CANDIDATE_PROPOSED, places=2)

    place(session, offer, user, START, NOW)
    assert offer.state is OfferState.IN_CONTACT
    assert places_left(session, offer) == 1

    propose(session, offer, user, "K-1043", "", NOW)
    place(session, offer, user, Start("K-1043", MONDAY, 32, Guide.JOBCOACH), NOW)
    assert offer.state is OfferState.PLACED
    assert [line.action for line in offer.events[-3:]] == [Action.PLACE_ONE, Action.PROPOSE, Action.PLACE]
    assert [row.reference for row in offer.placements] == ["K-1042", "K-1043"]


def test_every_placement_gets_its_aftercare(session: Session) -> None:
    offer, user = worked_on(session, OfferState.CANDIDATE_PROPOSED, places=2)

    place(session, offer, user, START, NOW)

    planned = select(Reminder.number).where(Reminder.kind == ReminderKind.AFTERCARE).order_by(Reminder.number)
    assert session.scalars(planned).all() == [1, 3]


def test_a_placement_keeps_how_somebody_starts(session: Session) -> None:
    offer, user = worked_on(session, OfferState.TRIAL, places=1)

    place(session, offer, user, START, NOW)

    kept = session.scalars(select(Placement)).one()
    assert (kept.reference, kept.starts_on, kept.hours, kept.guide) == ("K-1042", MONDAY, 24, Guide.EMPLOYER)
    assert kept.support == ["jobcoach", "no_riskpolis"]
    assert kept.event.action is Action.PLACE


def test_what_became_of_a_placement_is_a_line_too(session: Session) -> None:
    offer, user = worked_on(session, OfferState.PLACED)
    placement = make.placement(session, offer, reference="K-1042")

    event = record_outcome(session, placement, user, 3, Outcome.WELL, NOW + dt.timedelta(days=90))

    assert [placement.outcome(months) for months in (1, 3, 6)] == [None, Outcome.WELL, None]
    assert event.why == "Na 3 maanden, K-1042: het gaat goed"
    assert offer.state is OfferState.PLACED


@pytest.mark.parametrize(
    ("starts_in", "months", "outcome", "known"),
    [
        (30, 6, Outcome.WELL, False),
        (30, 1, Outcome.STOPPED, False),
        (-60, 6, Outcome.WELL, False),
        (-60, 3, Outcome.HARD, False),
        (-25, 1, Outcome.WELL, True),
        (-60, 3, Outcome.STOPPED, True),
        (-190, 6, Outcome.WELL, True),
    ],
)
def test_how_it_goes_after_months_can_be_said_when_they_are_over_and_an_end_at_once(
    session: Session, starts_in: int, months: int, outcome: Outcome, known: bool
) -> None:
    offer, user = worked_on(session, OfferState.PLACED)
    placement = make.placement(session, offer, starts_on=TODAY + dt.timedelta(days=starts_in))
    refused = nullcontext() if known else pytest.raises(NotYetError)

    with refused:
        record_outcome(session, placement, user, months, outcome, NOW)

    assert placement.outcome(months) is (outcome if known else None)


@pytest.mark.parametrize("state", [OfferState.CLOSED, OfferState.WITHDRAWN, OfferState.EXPIRED])
def test_who_was_placed_is_followed_however_the_opening_ended(session: Session, state: OfferState) -> None:
    offer, user = worked_on(session, OfferState.CANDIDATE_PROPOSED, places=2)
    placement = place(session, offer, user, START, NOW)
    offer.state = state
    plan(session, offer, NOW)

    planned = select(Reminder.number).where(
        Reminder.kind == ReminderKind.AFTERCARE, Reminder.state == ReminderState.PLANNED
    )
    assert sorted(session.scalars(planned)) == [1, 3]
    record_outcome(session, placement, user, 1, Outcome.WELL, NOW + dt.timedelta(days=60))
    assert offer.state is state


def test_an_employer_with_a_candidate_is_not_forgotten(session: Session) -> None:
    offer, user = worked_on(session, OfferState.IN_CONTACT)
    a_week = working_days_after(NOW, 5)

    propose(session, offer, user, "K-1042", "", NOW)
    assert offer.next_contact_on == a_week
    plan_contact(session, offer, user, MONDAY + dt.timedelta(days=30), NOW)
    start_trial(session, offer, user, "K-1042", "", NOW)
    assert offer.next_contact_on == MONDAY + dt.timedelta(days=30), "what was agreed stands"
    offer.next_contact_on = TODAY
    log_contact(session, offer, user, Means.PHONE, "", NOW)
    assert offer.next_contact_on == a_week


def test_who_stopped_is_asked_about_no_more_and_again_when_that_was_wrong(session: Session) -> None:
    offer, user = worked_on(session, OfferState.TRIAL, places=1)
    placement = place(session, offer, user, START, NOW)
    later = NOW + dt.timedelta(days=40)

    def planned() -> int:
        which = Reminder.kind == ReminderKind.AFTERCARE, Reminder.state == ReminderState.PLANNED
        return len(session.scalars(select(Reminder).where(*which)).all())

    assert planned()
    record_outcome(session, placement, user, 1, Outcome.STOPPED, later)
    assert not planned()
    record_outcome(session, placement, user, 1, Outcome.WELL, later)
    assert planned()


def test_a_contact_says_when_the_next_one_is(session: Session) -> None:
    offer, user = worked_on(session, OfferState.CLAIMED)

    log_contact(session, offer, user, Means.PHONE, "", NOW, next_on=MONDAY)
    assert offer.next_contact_on == MONDAY

    log_contact(session, offer, user, Means.MAIL, "", NOW)
    assert offer.next_contact_on == MONDAY

    log_contact(session, offer, user, Means.MAIL, "", NOW + dt.timedelta(days=6))
    assert offer.next_contact_on is None


def test_the_next_contact_lies_ahead(session: Session) -> None:
    offer, user = worked_on(session, OfferState.IN_CONTACT)

    with pytest.raises(DayOverError):
        plan_contact(session, offer, user, TODAY - dt.timedelta(days=1), NOW)

    event = plan_contact(session, offer, user, TODAY, NOW)
    assert (offer.next_contact_on, event.why) == (TODAY, "Op 24 november 2026.")
    assert offer.state is OfferState.IN_CONTACT


def test_who_did_not_see_what_somebody_else_did_changes_nothing(session: Session) -> None:
    offer, user = worked_on(session, OfferState.IN_CONTACT)
    seen = offer.events[-1].id
    other = make.user(session, name="Noor")
    log_contact(session, offer, other, Means.PHONE, "Belt terug.", NOW, seen=seen)

    with pytest.raises(OvertakenError) as overtaken:
        propose(session, offer, user, "K-1042", "", NOW, seen=seen)

    assert [(line.user, line.why) for line in overtaken.value.lines] == [(other, "Belt terug.")]
    assert offer.state is OfferState.IN_CONTACT

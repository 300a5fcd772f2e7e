"""Reminders are made when their cause happens, and go away with it."""

from __future__ import annotations

import datetime as dt
import threading

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session, sessionmaker

from bot.clock import Walk
from models import (
    CancelReason,
    Carrier,
    Channel,
    Contact,
    Offer,
    OfferState,
    OutboxRow,
    Reminder,
    ReminderKind,
    ReminderState,
    User,
)
from services.claims import claim_offer
from services.moves import Means, log_contact
from services.reminders import sweeping
from services.reminders.planning import OPENINGS, plan, plan_changed, plan_slice
from services.reminders.sweeping import sweep
from services.reminders.terms import Terms, arrange_terms
from tests import factories
from tests.factories import NOW
from tests.reminding import Desk, at, reminders


def state(session: Session, kind: ReminderKind, user: User | None = None) -> ReminderState | None:
    """Of the only reminder of this kind, to this colleague."""
    found = [one for one in reminders(session, kind) if user is None or one.user_id == user.id]
    return found[0].state if found else None


def test_filing_an_opening_plans_what_will_be_needed(
    session: Session, desk: Desk, offer: Offer, matchmaker: User
) -> None:
    session.commit()
    desk.tick(NOW)

    planned = {(one.kind, one.user_id or one.contact_id) for one in session.scalars(select(Reminder))}
    assert (ReminderKind.FIRST_CONTACT_DUE, matchmaker.id) in planned
    assert (ReminderKind.CONTACT_CHECK, offer.contact_id) in planned
    assert {kind for kind, _ in planned} == {"first_contact_due", "overdue", "contact_check", "still_open"}


def test_planning_twice_makes_nothing_twice(session: Session, offer: Offer) -> None:
    plan(session, offer, NOW)
    before = len(session.scalars(select(Reminder)).all())
    plan(session, offer, NOW)

    assert len(session.scalars(select(Reminder)).all()) == before


def test_two_processes_that_plan_at_once_make_one_of_each(
    session: Session, factory: sessionmaker[Session], offer: Offer
) -> None:
    session.commit()

    def work() -> None:
        with factory.begin() as own:
            plan(own, own.get_one(Offer, offer.id), NOW)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(reminders(session, ReminderKind.CONTACT_CHECK)) == 1


def test_whoever_claims_is_reminded_and_the_others_are_not(
    session: Session, offer: Offer, matchmaker: User
) -> None:
    other = factories.user(session)
    plan(session, offer, NOW)
    claim_offer(session, offer, matchmaker, Channel.PANEL, NOW)

    assert state(session, ReminderKind.FIRST_CONTACT_DUE, matchmaker) is ReminderState.PLANNED
    assert state(session, ReminderKind.FIRST_CONTACT_DUE, other) is ReminderState.CANCELLED


def test_a_first_contact_takes_away_what_asks_for_it(
    session: Session, offer: Offer, matchmaker: User
) -> None:
    claim_offer(session, offer, matchmaker, Channel.PANEL, NOW)
    log_contact(session, offer, matchmaker, Means.PHONE, "gebeld", NOW)

    for kind in (ReminderKind.FIRST_CONTACT_DUE, ReminderKind.OVERDUE, ReminderKind.CONTACT_CHECK):
        assert {one.cancel_reason for one in reminders(session, kind)} == {CancelReason.POINTLESS}, kind
    assert reminders(session, ReminderKind.STILL_OPEN)[-1].state is ReminderState.PLANNED


def test_a_cause_that_comes_back_brings_its_reminder_back(session: Session, offer: Offer) -> None:
    plan(session, offer, NOW)
    offer.state = "closed"  # type: ignore[assignment]
    plan(session, offer, NOW)
    assert state(session, ReminderKind.CONTACT_CHECK) is ReminderState.CANCELLED

    session.get_one(Offer, offer.id).state = "new"  # type: ignore[assignment]
    plan(session, offer, NOW)
    assert state(session, ReminderKind.CONTACT_CHECK) is ReminderState.PLANNED


def test_a_call_that_was_lost_is_found_by_the_sweep(session: Session, desk: Desk, offer: Offer) -> None:
    later = NOW + dt.timedelta(days=1)
    offer.created_at = offer.updated_at = NOW
    session.commit()
    assert reminders(session, ReminderKind.CONTACT_CHECK) == []

    session.commit()
    desk.plan_all(later)

    assert len(reminders(session, ReminderKind.CONTACT_CHECK)) == 1


def test_many_openings_are_planned_some_at_a_time_so_that_nobody_waits_long(
    session: Session, desk: Desk, matchmaker: User
) -> None:
    offers = {factories.offer(session).id for _ in range(2 * OPENINGS + 1)}
    session.commit()
    turns: list[object] = []
    event.listen(desk.factory.kw["bind"], "commit", turns.append)

    Walk("changed", dt.timedelta(), plan_changed).run(desk.factory, lambda: NOW)

    assert {one.offer_id for one in reminders(session, ReminderKind.CONTACT_CHECK)} == offers
    assert len(turns) == 4, "three with openings, and one that finds no more"


def test_a_part_of_all_openings_is_walked_to_its_end(session: Session, matchmaker: User) -> None:
    offers = [factories.offer(session).id for _ in range(5)]
    steps = [0]
    while len(steps) == 1 or steps[-1]:
        steps.append(plan_slice(session, NOW, steps[-1], slices=1, most=2))

    assert steps == [0, offers[1], offers[3], offers[4], 0]
    assert {one.offer_id for one in reminders(session, ReminderKind.CONTACT_CHECK)} == set(offers)


def test_new_terms_of_a_region_move_what_is_planned(session: Session, offer: Offer) -> None:
    plan(session, offer, NOW)
    arrange_terms(session, offer.region, Terms(still_open_weeks=6))
    plan(session, offer, NOW)

    (asks,) = reminders(session, ReminderKind.STILL_OPEN)
    assert asks.due_at == at("2027-01-05 10:00")


def test_who_asked_to_be_asked_again_is(session: Session, desk: Desk) -> None:
    contact = factories.contact(session, ask_again_on=dt.date(2026, 12, 5))
    offering = factories.offer(session).contact
    assert offering is not None
    offering.ask_again_on = dt.date(2026, 12, 5)
    session.commit()

    for _ in range(2):
        desk.tick(NOW)

    (asks,) = reminders(session, ReminderKind.ASK_AGAIN)
    assert (asks.contact_id, asks.due_at) == (contact.id, at("2026-12-07 10:00"))


def test_who_changed_their_mind_is_not_asked_again(session: Session, desk: Desk) -> None:
    contact = factories.contact(session, ask_again_on=dt.date(2026, 12, 1))
    session.commit()
    desk.tick(NOW)
    session.get_one(Contact, contact.id).ask_again_on = None
    session.commit()
    desk.tick(NOW)

    assert state(session, ReminderKind.ASK_AGAIN) is ReminderState.CANCELLED


def test_everybody_gets_a_turn_however_many_come_first(
    session: Session, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "SLICE", 2)
    contacts = [factories.contact(session, ask_again_on=dt.date(2026, 12, 1)) for _ in range(5)]
    session.commit()
    desk.tick(NOW)
    session.get_one(Contact, contacts[-1].id).ask_again_on = None
    session.commit()
    desk.tick(NOW)

    states = [one.state for one in reminders(session, ReminderKind.ASK_AGAIN)]
    assert states == [*[ReminderState.PLANNED] * 4, ReminderState.CANCELLED]


def test_a_person_who_was_not_heard_for_two_years_is_warned_once(session: Session, desk: Desk) -> None:
    silent, recent = factories.contact(session), factories.contact(session)
    factories.conversation(session, silent, updated_at=NOW - dt.timedelta(days=710))
    factories.conversation(session, recent, updated_at=NOW - dt.timedelta(days=600))
    session.commit()

    for days in range(0, 60, 7):
        desk.tick(NOW + dt.timedelta(days=days))

    assert [one.contact_id for one in reminders(session, ReminderKind.CONSENT_LAPSING)] == [silent.id]


def test_who_was_not_warned_because_a_colleague_cancelled_it_is_warned_a_month_later(
    session: Session, desk: Desk
) -> None:
    silent = factories.contact(session)
    factories.conversation(session, silent, updated_at=NOW - dt.timedelta(days=710))
    session.commit()
    with desk.factory.begin() as own:
        sweep(own, NOW, retention_months=24)
    (first,) = reminders(session, ReminderKind.CONSENT_LAPSING)
    first.cancel(CancelReason.BY_HAND, "Ik bel zelf")
    session.commit()

    desk.tick(NOW + dt.timedelta(days=29))
    assert len(reminders(session, ReminderKind.CONSENT_LAPSING)) == 1
    session.commit()
    for days in range(31, 60, 7):
        desk.tick(NOW + dt.timedelta(days=days))
    states = [one.state for one in reminders(session, ReminderKind.CONSENT_LAPSING)]
    assert states == [ReminderState.CANCELLED, ReminderState.SENT]


def test_who_can_not_be_warned_gets_one_warning_that_was_cancelled_and_no_more(
    session: Session, desk: Desk
) -> None:
    silent = factories.contact(session, opted_out_at=NOW)
    factories.conversation(session, silent, updated_at=NOW - dt.timedelta(days=710))
    session.commit()
    for days in range(0, 60, 7):
        desk.tick(NOW + dt.timedelta(days=days))
    (only,) = reminders(session, ReminderKind.CONSENT_LAPSING)
    assert only.cancel_reason is CancelReason.SILENT


def test_a_digest_comes_on_each_working_day_on_which_work_is_overdue(
    session: Session, desk: Desk, offer: Offer, matchmaker: User
) -> None:
    offer.state, offer.claimed_by = "claimed", matchmaker  # type: ignore[assignment]
    session.commit()

    for day in range(24, 31):
        desk.tick(at(f"2026-11-{day} 09:30"))

    assert [one.anchor for one in reminders(session, ReminderKind.DIGEST)] == ["2026-11-27", "2026-11-30"]


def test_what_is_found_overdue_in_the_afternoon_is_in_the_digest_of_the_next_morning(
    session: Session, desk: Desk, offer: Offer, matchmaker: User
) -> None:
    offer.state, offer.claimed_by = "claimed", matchmaker  # type: ignore[assignment]
    session.commit()

    desk.tick(at("2026-11-27 12:00"))
    assert not reminders(session, ReminderKind.DIGEST)
    session.commit()
    desk.tick(at("2026-11-30 11:59"))
    assert [one.anchor for one in reminders(session, ReminderKind.DIGEST)] == ["2026-11-30"]


def test_a_day_that_was_agreed_on_and_passed_is_overdue_work_too(
    session: Session, desk: Desk, offer: Offer, matchmaker: User
) -> None:
    offer.state, offer.claimed_by = OfferState.IN_CONTACT, matchmaker
    offer.next_contact_on = dt.date(2026, 11, 26)
    session.commit()

    for day in range(24, 31):
        desk.tick(at(f"2026-11-{day} 09:30"))

    assert [one.anchor for one in reminders(session, ReminderKind.DIGEST)] == ["2026-11-27", "2026-11-30"]
    mail = session.scalars(select(OutboxRow).where(OutboxRow.carrier == Carrier.MAIL)).first()
    assert mail
    assert "was gepland op 26 november 2026" in mail.payload["text"]

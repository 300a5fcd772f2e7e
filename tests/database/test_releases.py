"""Somebody works for a region no more: their openings go on, with a colleague or for whoever wants."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from models import (
    Action,
    ForeignRegionError,
    Offer,
    OfferState,
    OutboxRow,
    Reminder,
    ReminderKind,
    ReminderState,
    RoleName,
    ScopedSession,
    User,
)
from services.claims import claim_offer
from services.colleague_accounts import Succession, assign, deactivate, openings_lost
from services.handovers import hand_over
from services.house import House
from services.reminders.planning import plan
from services.undoing import TooLateError, undo
from services.working_days import working_days_after
from tests import factories as make
from tests.factories import GRONINGEN, NOW, TODAY, UTRECHT

DAY = dt.timedelta(days=1)


@pytest.fixture
def piet(session: Session) -> User:
    both = [make.region(session, UTRECHT), make.region(session, GRONINGEN)]
    return make.user(session, of=None, regions=both, name="Piet")


@pytest.fixture
def carla(session: Session) -> User:
    return make.user(session, RoleName.COORDINATOR, name="Carla")


def of_piet(session: Session, piet: User, state: OfferState = OfferState.CLAIMED, **values: object) -> Offer:
    of = values.pop("of", UTRECHT)
    claimed = {"state": state, "claimed_by": piet, "claimed_at": NOW}
    return make.offer(session, str(of), contact=make.contact(session), **{**claimed, **values})


def told_employer(session: Session, offer: Offer) -> list[str]:
    told = select(OutboxRow).where(OutboxRow.contact_id == offer.contact_id)
    return [row.payload["text"] for row in session.scalars(told)]


def letters(session: Session, user: User) -> list[str]:
    mine = select(OutboxRow).where(OutboxRow.recipient == user.email).order_by(OutboxRow.id)
    return [row.payload["text"] for row in session.scalars(mine)]


def test_who_loses_a_region_loses_the_openings_there_and_only_those(
    session: Session, piet: User, carla: User, house: House
) -> None:
    here, there = of_piet(session, piet), of_piet(session, piet, of=GRONINGEN)
    noor = make.user(session, name="Noor")
    assert openings_lost(session, piet, RoleName.MATCHMAKER, [GRONINGEN]) == [here]

    assign(session, piet, RoleName.MATCHMAKER, [GRONINGEN], Succession(carla, None, house), NOW)

    assert (here.state, here.claimed_by, there.claimed_by) == (OfferState.NEW, None, piet)
    line = here.events[-1]
    assert (line.action, line.user, line.why) == (
        Action.RELEASE,
        carla,
        "Piet werkt niet meer voor deze regio.",
    )
    assert told_employer(session, here) == []
    (letter,) = letters(session, noor)
    assert here.reference in letter


def test_a_free_opening_is_claimed_like_a_new_one_and_only_then_the_employer_hears(
    session: Session, piet: User, carla: User, house: House
) -> None:
    offer = of_piet(session, piet)
    noor = make.user(session, name="Noor")
    deactivate(session, piet, Succession(carla, None, house), NOW)

    assert claim_offer(session, offer, noor, offer.events[-1].channel, NOW)

    (said,) = told_employer(session, offer)
    assert "Noor" in said


def test_the_successor_gets_one_letter_and_each_employer_hears_who_calls(
    session: Session, piet: User, carla: User, house: House
) -> None:
    offers = [of_piet(session, piet), of_piet(session, piet, OfferState.TRIAL)]
    noor = make.user(session, name="Noor")

    parting = deactivate(session, piet, Succession(carla, noor, house), NOW)

    assert (parting.handed, parting.released) == (offers, [])
    assert [offer.state for offer in offers] == [OfferState.CLAIMED, OfferState.TRIAL]
    assert {offer.claimed_by for offer in offers} == {noor}
    (letter,) = letters(session, noor)
    assert all(offer.reference in letter for offer in offers)
    assert all("Noor" in told_employer(session, offer)[0] for offer in offers)


def test_what_the_successor_may_not_take_is_free_for_its_own_region(
    session: Session, piet: User, carla: User, house: House
) -> None:
    there, noor = of_piet(session, piet, of=GRONINGEN), make.user(session, name="Noor")

    parting = deactivate(session, piet, Succession(carla, noor, house), NOW)

    assert (parting.handed, parting.released) == ([], [there])


@pytest.mark.parametrize(
    ("state", "agreed", "promised"),
    [
        (OfferState.CLAIMED, None, TODAY - DAY),
        (OfferState.IN_CONTACT, TODAY + 9 * DAY, TODAY + 9 * DAY),
        (OfferState.IN_CONTACT, TODAY - DAY, working_days_after(NOW, 2)),
        (OfferState.TRIAL, None, working_days_after(NOW, 2)),
    ],
)
def test_what_was_promised_or_agreed_stands_else_a_new_promise_is_made(
    session: Session,
    piet: User,
    carla: User,
    house: House,
    state: OfferState,
    agreed: dt.date | None,
    promised: dt.date,
) -> None:
    offer = of_piet(session, piet, state, next_contact_on=agreed, call_by=TODAY - DAY)

    deactivate(session, piet, Succession(carla, None, house), NOW)

    assert (offer.call_by, offer.next_contact_on) == (promised, None)


def test_reminders_follow(session: Session, piet: User, carla: User, house: House) -> None:
    offer, noor = of_piet(session, piet, call_by=TODAY + DAY), make.user(session, name="Noor")
    plan(session, offer, NOW)

    deactivate(session, piet, Succession(carla, None, house), NOW)

    due = Reminder.kind == ReminderKind.FIRST_CONTACT_DUE, Reminder.state == ReminderState.PLANNED
    assert [row.user for row in session.scalars(select(Reminder).where(*due))] == [noor]


def test_who_becomes_support_team_has_no_openings_and_an_administrator_keeps_them(
    session: Session, piet: User
) -> None:
    offer = of_piet(session, piet)

    assert openings_lost(session, piet, RoleName.SUPPORT, []) == [offer]
    assert openings_lost(session, piet, RoleName.ADMINISTRATOR, []) == []


def test_the_region_keeps_the_name_of_who_worked_there_and_may_change_nothing_of_them(
    engine: Engine, session: Session, piet: User, carla: User, house: House
) -> None:
    offer = of_piet(session, piet)
    hand_over(session, offer, piet, make.user(session, name="Noor"), "", house, NOW)
    assign(session, piet, RoleName.MATCHMAKER, [GRONINGEN], Succession(carla, None, house), NOW)
    session.commit()

    with ScopedSession(engine, regions={offer.region_id}) as scoped:
        names = [line.user and line.user.name for line in scoped.get_one(Offer, offer.id).events]
        assert "Piet" in names
        known = scoped.get_one(User, piet.id)
        known.name = "Iemand anders"
        with pytest.raises(ForeignRegionError):
            scoped.flush()


def test_a_region_plans_the_same_reminders_as_the_bot_for_who_left_before(
    engine: Engine, session: Session, piet: User
) -> None:
    """An opening of before that nobody released."""
    make.user(session, name="Noor")
    offer = of_piet(session, piet, call_by=TODAY + DAY)
    piet.regions = [make.region(session, GRONINGEN)]
    plan(session, offer, NOW)
    planned = select(Reminder.key).where(Reminder.state == ReminderState.PLANNED).order_by(Reminder.key)
    before = session.scalars(planned).all()
    session.commit()

    with ScopedSession(engine, regions={offer.region_id}) as scoped:
        plan(scoped, scoped.get_one(Offer, offer.id), NOW)
        scoped.commit()

    session.expire_all()
    assert session.scalars(planned).all() == before


def test_nothing_goes_back_to_who_left_within_the_minute(
    engine: Engine, session: Session, piet: User, carla: User, house: House
) -> None:
    offer = of_piet(session, piet)
    noor = make.user(session, name="Noor")
    line = hand_over(session, offer, carla, noor, "", house, NOW)
    assign(session, piet, RoleName.MATCHMAKER, [GRONINGEN], Succession(carla, None, house), NOW)
    session.commit()

    with ScopedSession(engine, regions={offer.region_id}) as scoped:
        own = scoped.get_one(Offer, offer.id), line.id, scoped.get_one(User, carla.id)
        with pytest.raises(TooLateError):
            undo(scoped, *own, NOW + dt.timedelta(seconds=20))

"""An opening changes hands: within the region, or to another one."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from models import (
    Action,
    Carrier,
    Channel,
    ForeignRegionError,
    IllegalMoveError,
    Offer,
    OfferState,
    OutboxRow,
    Reminder,
    RoleName,
    ScopedSession,
    User,
)
from services.forwarding import announce_offer
from services.handovers import CannotTakeError, colleagues_for, hand_over, move_to_region
from services.house import House
from services.reopening import reopen
from services.working_days import working_days_after
from tests import factories as make
from tests.factories import GRONINGEN, NOW, TODAY


def claimed(session: Session, **values: object) -> tuple[Offer, User]:
    user = make.user(session, name="Noor")
    standard = {"state": OfferState.CLAIMED, "claimed_by": user, "claimed_at": NOW}
    return make.offer(session, **{**standard, **values}), user


def written_to(session: Session, offer: Offer) -> list[str]:
    """What the employer was told."""
    rows = select(OutboxRow).where(OutboxRow.contact_id == offer.contact_id).order_by(OutboxRow.id)
    return [row.payload["text"] for row in session.scalars(rows)]


def test_a_colleague_who_gets_an_opening_is_told_and_so_is_the_employer(
    session: Session, house: House
) -> None:
    offer, user = claimed(session)
    to = make.user(session, name="Karin", phone="0612345678", telegram_chat_id=55)

    event = hand_over(session, offer, user, to, "Ik ben met verlof.", house, NOW)

    assert (offer.claimed_by, offer.state) == (to, OfferState.CLAIMED)
    assert (event.user, event.why) == (user, "Aan Karin. Ik ben met verlof.")
    told = session.scalars(
        select(OutboxRow).where(OutboxRow.user_id == to.id, OutboxRow.kind == "offers-handed")
    )
    assert {row.carrier for row in told} == {Carrier.MAIL, Carrier.TELEGRAM}
    assert any("Karin is te bereiken op 06 12345678" in said for said in written_to(session, offer))


def test_a_coordinator_gives_new_work_to_somebody(session: Session, house: House) -> None:
    offer, to = make.offer(session), make.user(session)
    coordinator = make.user(session, RoleName.COORDINATOR)

    hand_over(session, offer, coordinator, to, "", house, NOW)

    assert (offer.state, offer.claimed_by) == (OfferState.CLAIMED, to)


def test_nobody_gets_an_opening_of_a_region_that_is_not_theirs(session: Session, house: House) -> None:
    offer, user = claimed(session)
    strangers = [
        make.user(session, of=GRONINGEN),
        make.user(session, RoleName.SUPPORT, None),
        make.user(session, active=False),
        user,
    ]

    for stranger in strangers:
        with pytest.raises(CannotTakeError):
            hand_over(session, offer, user, stranger, "", house, NOW)
        assert stranger not in colleagues_for(session, offer)


def test_what_is_over_is_not_handed_over(session: Session, house: House) -> None:
    offer, user = claimed(session, state=OfferState.CLOSED)

    with pytest.raises(IllegalMoveError):
        hand_over(session, offer, user, make.user(session), "", house, NOW)


def test_another_region_gets_the_opening_as_new_with_a_promise_of_its_own(
    session: Session, house: House
) -> None:
    offer, user = claimed(session, next_contact_on=NOW.date())
    there, region = make.user(session, of=GRONINGEN), make.region(session, GRONINGEN)
    region.first_contact_days = 3

    event = move_to_region(session, offer, user, region, "Het werk is daar.", house, NOW)

    assert (offer.state, offer.region, offer.claimed_by) == (OfferState.NEW, region, None)
    assert (offer.call_by, offer.next_contact_on) == (working_days_after(NOW, 3), None)
    assert (event.action, event.user) == (Action.MOVE_REGION, user)
    assert event.why == f"Van {make.region(session).name} naar {region.name}. Het werk is daar."
    news = select(OutboxRow.user_id).where(OutboxRow.kind == "offer-new", OutboxRow.carrier == Carrier.MAIL)
    assert session.scalars(news).all() == [there.id]
    assert any(region.desk_name in said for said in written_to(session, offer))
    assert set(session.scalars(select(Reminder.region_id))) == {region.id}


def test_the_cards_of_the_region_before_have_no_button_any_more(session: Session, house: House) -> None:
    user = make.user(session, telegram_chat_id=55)
    offer = make.offer(session)
    announce_offer(session, offer, house, NOW)

    move_to_region(session, offer, user, make.region(session, GRONINGEN), "", house, NOW)

    edit = session.scalars(select(OutboxRow).where(OutboxRow.edits_id.is_not(None))).one()
    assert "reply_markup" not in edit.payload


def test_its_own_region_is_no_other_region(session: Session, house: House) -> None:
    offer, user = claimed(session)

    with pytest.raises(CannotTakeError):
        move_to_region(session, offer, user, offer.region, "", house, NOW)


def test_a_colleague_reaches_another_region_only_to_hand_over(
    session: Session, engine: Engine, house: House
) -> None:
    offer, user = claimed(session)
    region, elsewhere = make.region(session, GRONINGEN), make.offer(session, GRONINGEN)
    make.user(session, of=GRONINGEN)
    session.commit()

    with ScopedSession(engine, regions=user.region_ids) as scoped:
        mine, me = scoped.get_one(Offer, offer.id), scoped.get_one(User, user.id)
        move_to_region(scoped, mine, me, scoped.get_one(type(region), region.id), "", house, NOW)
        assert scoped.scalars(select(Offer.id)).all() == []
        assert scoped.get(Offer, elsewhere.id) is None
        mine.title = "Toch nog iets"
        with pytest.raises(ForeignRegionError):
            scoped.flush()


@pytest.mark.parametrize("state", [OfferState.CLOSED, OfferState.WITHDRAWN, OfferState.EXPIRED])
def test_what_was_over_is_opened_for_who_worked_on_it(session: Session, state: OfferState) -> None:
    offer, user = claimed(session, state=state)

    event = reopen(session, offer, user, "Er is toch werk.", NOW)

    assert (offer.state, offer.claimed_by) == (OfferState.IN_CONTACT, user)
    assert (event.action, event.channel) == (Action.REOPEN, Channel.PANEL)
    assert any("zoeken weer verder" in said for said in written_to(session, offer))


def test_what_nobody_had_picked_up_is_new_again(session: Session) -> None:
    long_ago = TODAY - dt.timedelta(days=30)
    offer, user = make.offer(session, state=OfferState.EXPIRED, call_by=long_ago), make.user(session)

    reopen(session, offer, user, "", NOW)

    assert (offer.state, offer.claimed_by) == (OfferState.NEW, None)
    assert offer.call_by == working_days_after(NOW, offer.region.first_contact_days)


def test_what_somebody_had_who_works_elsewhere_by_now_is_new_again(session: Session) -> None:
    gone = make.user(session, of=GRONINGEN)
    offer = make.offer(session, state=OfferState.CLOSED, claimed_by=gone, claimed_at=NOW)

    reopen(session, offer, make.user(session), "", NOW)

    assert (offer.state, offer.claimed_by) == (OfferState.NEW, None)


def test_nothing_is_left_to_open_of_an_employer_who_was_forgotten(session: Session) -> None:
    offer, user = make.offer(session, contact=None, state=OfferState.WITHDRAWN), make.user(session)

    with pytest.raises(IllegalMoveError):
        reopen(session, offer, user, "", NOW)

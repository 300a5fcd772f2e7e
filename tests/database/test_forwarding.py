"""To whom an opening goes, and what they and its employer hear."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Carrier, Offer, OfferState, OutboxRow, RoleName
from services.forwarding import announce_change, announce_offer
from services.house import House
from services.offers import file_offer
from services.teams import in_charge, support_team, team_of
from tests import factories
from tests.factories import GRONINGEN, NOW, TODAY


def mails(session: Session, kind: str = "offer-new") -> list[str]:
    """The addresses to which mail of this kind goes, in order."""
    rows = select(OutboxRow.recipient).where(OutboxRow.kind == kind, OutboxRow.carrier == Carrier.MAIL)
    return list(session.scalars(rows.order_by(OutboxRow.id)))


def test_those_who_cover_the_sector_come_first(session: Session, house: House) -> None:
    care, metal = factories.sector(session, "zorg"), factories.sector(session, "techniek")
    nurse = factories.user(session, sectors=[care])
    anybody = factories.user(session)
    welder = factories.user(session, sectors=[metal])
    offer = factories.offer(session, sector=metal)

    announce_offer(session, offer, house, NOW)

    assert mails(session) == [anybody.email, welder.email, nurse.email]


def test_nobody_of_another_region_or_on_leave_hears(session: Session, house: House) -> None:
    factories.user(session, of=GRONINGEN)
    factories.user(session, active=False)
    factories.user(session, RoleName.SUPPORT, of=None)
    here = factories.user(session)

    assert announce_offer(session, factories.offer(session), house, NOW)

    assert mails(session) == [here.email]


def test_without_a_matchmaker_the_coordinators_hear(session: Session) -> None:
    coordinator = factories.user(session, RoleName.COORDINATOR)

    assert team_of(session, factories.region(session), None, TODAY) == [coordinator]


def test_a_region_without_colleagues_is_for_the_support_team(session: Session, house: House) -> None:
    support = factories.user(session, RoleName.SUPPORT, of=None, telegram_chat_id=903)
    factories.user(session, RoleName.ADMINISTRATOR, of=None)
    offer = factories.offer(session)

    assert not announce_offer(session, offer, house, NOW)

    assert mails(session) == [support.email]
    card = session.scalars(select(OutboxRow).where(OutboxRow.recipient == "903")).one()
    assert "reply_markup" not in card.payload


def test_without_a_support_team_it_is_for_the_administrators_who_may_claim_it(
    session: Session, house: House
) -> None:
    administrator = factories.user(session, RoleName.ADMINISTRATOR, of=None, telegram_chat_id=904)

    announce_offer(session, factories.offer(session), house, NOW)

    assert support_team(session) == [administrator]
    card = session.scalars(select(OutboxRow).where(OutboxRow.recipient == "904")).one()
    assert card.payload["reply_markup"]


def test_an_unknown_municipality_leaves_the_opening_with_the_company_s_region(session: Session) -> None:
    contact = factories.contact(session, employer=factories.employer(session, GRONINGEN))
    where = {"municipality": "GM9999", "town": "Nergens", "postcode": None}

    offer = file_offer(session, contact, factories.draft(where=where), NOW)

    assert offer.region.code == GRONINGEN
    assert offer.municipality_code is None


def test_everybody_in_the_region_can_see_what_was_sent(session: Session, house: House) -> None:
    factories.user(session)
    offer = factories.offer(session)

    announce_offer(session, offer, house, NOW)

    rows = session.scalars(select(OutboxRow)).all()
    assert {(row.region_id, row.offer_id) for row in rows} == {(offer.region_id, offer.id)}


def test_who_works_on_it_alone_hears_of_changes(session: Session, house: House) -> None:
    factories.user(session)
    mine = factories.user(session)
    offer = factories.offer(session, claimed_by=mine, state="claimed")

    announce_change(session, offer, "offers-changed", house, NOW)

    assert mails(session, "offers-changed") == [mine.email]


def test_who_left_does_not_hear_and_the_team_does(session: Session) -> None:
    gone = factories.user(session, active=False)
    team = factories.user(session)
    offer = factories.offer(session, claimed_by=gone, state="claimed")

    assert in_charge(session, offer, TODAY) == [team]


def test_who_works_for_another_region_by_now_is_not_told_any_more(session: Session) -> None:
    moved, here = factories.user(session), factories.user(session)
    offer = factories.offer(session, state=OfferState.CLAIMED, claimed_by=moved)
    moved.regions = [factories.region(session, GRONINGEN)]

    assert in_charge(session, offer, TODAY) == [here]


def test_an_announcement_can_not_be_written_twice(session: Session, house: House) -> None:
    factories.user(session)
    factories.user(session)
    announce_offer(session, factories.offer(session), house, NOW)

    keys = session.scalars(select(OutboxRow.key)).all()
    assert len(keys) == len(set(keys)) == 2


def test_every_opening_gets_a_number_of_its_own(session: Session) -> None:
    contact = factories.contact(session)

    for _ in range(30):
        file_offer(session, contact, factories.draft(), NOW)

    references = session.scalars(select(Offer.reference)).all()
    assert len(set(references)) == 30

"""Letters to colleagues about the work, and the link in each that stops them, on both databases."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.mail import compose
from models import Carrier, Delivery, OutboxRow, RoleName, User
from services.colleague_mail import ABOUT_ACCOUNT, resume_mail_to, stop_mail, stop_mail_to
from services.forwarding import announce_offer
from services.house import PanelAddress
from services.teams import coordinators_of, in_charge, team_of
from tests import factories as make
from tests.factories import NOW, TODAY

PANEL = PanelAddress("https://panel.example.org")


def mails_to(session: Session, user: User) -> list[OutboxRow]:
    to = OutboxRow.carrier == Carrier.MAIL, OutboxRow.recipient == user.email
    return list(session.scalars(select(OutboxRow).where(*to).order_by(OutboxRow.id)))


@pytest.fixture
def anna(session: Session) -> User:
    return make.user(session, name="Anna")


def test_a_letter_has_its_link_where_people_and_programs_look_for_it(session: Session, anna: User) -> None:
    announce_offer(session, make.offer(session), PANEL, NOW)
    (row,) = mails_to(session, anna)
    link = f"https://panel.example.org/stop/{anna.mail_key}"

    mail = compose(row.payload, row.key, "bot@example.org", anna.email)

    assert mail["List-Unsubscribe"] == f"<{link}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    text, html = (part.get_content() for part in mail.iter_parts())
    assert f"Stop deze mails:\n{link}" in text
    assert f'href="{link}"' in html


def test_each_colleague_has_a_link_of_their_own(session: Session, anna: User) -> None:
    assert anna.mail_key != make.user(session).mail_key
    assert len(anna.mail_key) >= 32


def test_a_stop_holds_for_what_is_queued_and_for_what_comes(session: Session, anna: User) -> None:
    other = make.user(session, telegram_chat_id=88)
    announce_offer(session, make.offer(session), PANEL, NOW)

    stop_mail(session, anna.mail_key, NOW)
    stop_mail(session, anna.mail_key, NOW + dt.timedelta(days=1))
    announce_offer(session, make.offer(session), PANEL, NOW)

    session.expire_all()
    assert [row.state for row in mails_to(session, anna)] == [Delivery.CANCELLED]
    assert anna.mail_stopped_at == NOW
    assert [row.state for row in mails_to(session, other)] == [Delivery.QUEUED] * 2


def test_what_the_sender_has_in_its_hands_goes(session: Session, anna: User) -> None:
    later = NOW + dt.timedelta(minutes=1)
    announce_offer(session, make.offer(session), PANEL, NOW)
    mails_to(session, anna)[0].lease_until = later
    session.flush()

    stop_mail_to(session, anna, NOW)

    session.expire_all()
    assert mails_to(session, anna)[0].state is Delivery.QUEUED


@pytest.mark.parametrize("kind", sorted(ABOUT_ACCOUNT))
def test_letters_about_the_account_itself_are_not_stopped(session: Session, anna: User, kind: str) -> None:
    row = make.outbox_row(session, carrier=Carrier.MAIL, recipient=anna.email, kind=kind)

    stop_mail_to(session, anna, NOW)

    session.refresh(row)
    assert row.state is Delivery.QUEUED


def test_a_key_of_nobody_stops_nobody(session: Session, anna: User) -> None:
    announce_offer(session, make.offer(session), PANEL, NOW)

    stop_mail(session, "van-niemand", NOW)

    session.expire_all()
    assert anna.hears_by_mail
    assert [row.state for row in mails_to(session, anna)] == [Delivery.QUEUED]


def test_letters_come_again_for_who_wants_them_again(session: Session, anna: User) -> None:
    stop_mail_to(session, anna, NOW)
    resume_mail_to(session, anna)

    announce_offer(session, make.offer(session), PANEL, NOW)

    assert len(mails_to(session, anna)) == 1


def test_an_opening_reaches_the_coordinator_where_all_matchmakers_stopped_their_mail(
    session: Session, anna: User
) -> None:
    coordinator = make.user(session, RoleName.COORDINATOR)
    offer = make.offer(session)
    stop_mail_to(session, anna, NOW)

    assert announce_offer(session, offer, PANEL, NOW)

    assert team_of(session, offer.region, None, TODAY) == [coordinator]
    assert len(mails_to(session, coordinator)) == 1


def test_who_stopped_mail_but_has_telegram_is_reached(session: Session, anna: User) -> None:
    anna.telegram_chat_id = 99
    stop_mail_to(session, anna, NOW)
    offer = make.offer(session, state="claimed", claimed_by=anna, claimed_at=NOW)

    assert in_charge(session, offer, TODAY) == [anna]
    assert team_of(session, offer.region, None, TODAY) == [anna]


def test_a_region_in_which_nobody_is_reached_is_the_business_of_the_support_team(
    session: Session, anna: User
) -> None:
    support = make.user(session, RoleName.SUPPORT, of=None)
    coordinator = make.user(session, RoleName.COORDINATOR)
    for user in (anna, coordinator):
        stop_mail_to(session, user, NOW)
    offer = make.offer(session)

    assert not announce_offer(session, offer, PANEL, NOW)

    assert coordinators_of(session, offer.region, TODAY) == [support]
    assert len(mails_to(session, support)) == 1

"""An opening whose work moves leaves its region for good; who should know hears where it went."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Channel, Offer, OutboxRow, User
from services.claims import claim_offer
from services.working_days import working_days_after
from tests import factories
from tests.chats import Chat
from tests.factories import GRONINGEN, NOW

HERE, THERE = 901, 902


@pytest.fixture
def moved(session: Session, chat: Chat) -> Offer:
    """An opening of Utrecht that went to Groningen; there somebody claimed it, and it changed once more."""
    factories.user(session, telegram_chat_id=HERE, email="hier@example.org")
    there = factories.user(session, of=GRONINGEN, telegram_chat_id=THERE, email="daar@example.org")
    factories.region(session, GRONINGEN).first_contact_days = 5
    session.commit()
    chat.introduce()
    chat.describe()
    change(chat, chat.send(), "Werkplek", "Ergens anders")
    offer = session.scalars(select(Offer)).one()
    claim_offer(session, offer, session.get_one(User, there.id), Channel.TELEGRAM, NOW)
    session.commit()
    return offer


def change(chat: Chat, reference: str, *presses: str, to: str = "9711AA") -> None:
    chat.command("plekken")
    chat.press(reference, "Veranderen", "Iets veranderen", *presses)
    chat.type(to)
    chat.press("Wijziging doorgeven")


def got(session: Session, recipient: object) -> list[OutboxRow]:
    session.expire_all()
    theirs = select(OutboxRow).where(OutboxRow.recipient == str(recipient))
    return list(session.scalars(theirs.order_by(OutboxRow.id)))


def test_a_card_of_the_old_region_says_where_it_went_and_nothing_more(
    session: Session, chat: Chat, moved: Offer
) -> None:
    change(chat, moved.reference, "Werk", to="Kok")

    card, gone, word = got(session, HERE)
    assert gone.edits is card
    assert gone.payload["text"] == f"<b>{moved.reference}</b>\n⬜ Dit aanbod ging naar regio Groningen."
    assert "reply_markup" not in gone.payload
    assert gone.region_id == word.region_id == card.region_id != moved.region_id
    assert "ging naar regio Groningen" in word.payload["text"]


def test_the_old_team_is_told_once_and_the_new_one_gets_all_of_it(session: Session, moved: Offer) -> None:
    assert [row.kind for row in got(session, "hier@example.org")] == ["offer-new", "offers-left"]
    assert [row.kind for row in got(session, "daar@example.org")] == ["offer-new"]


def test_the_employer_hears_which_desk_calls_and_by_when(session: Session, chat: Chat, moved: Offer) -> None:
    assert moved.call_by == working_days_after(NOW, 5)
    told = next(text for text in chat.texts() if "gaat verder met" in text)
    assert moved.region.desk_name in told
    assert "1 december" in told


def test_where_nobody_works_yet_the_employer_is_told_so(session: Session, chat: Chat) -> None:
    factories.user(session)
    session.commit()
    chat.introduce()
    chat.describe()
    change(chat, chat.send(), "Werkplek", "Ergens anders")

    assert any("Daar staat nog geen matchmaker klaar" in text for text in chat.texts())

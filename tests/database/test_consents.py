"""A no is kept to: what was agreed before is taken back, and of who never agreed nothing stays."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Consent, Contact, OutboxRow, ReceivedUpdate
from tests import factories
from tests.chats import Chat
from tests.factories import NOW


def test_a_no_after_a_yes_takes_the_consent_back(session: Session, chat: Chat) -> None:
    chat.command("start")
    chat.press("Ja, dat is goed")
    chat.command("terug")
    chat.press("Nee, liever niet")

    assert session.scalars(select(Consent.withdrawn_at)).all() == [NOW]
    assert session.scalars(select(Contact.opted_out_at)).all() == [NOW]
    session.rollback()

    chat.type("hallo")
    assert session.scalars(select(Contact.id)).all() == []


def test_of_who_says_no_nothing_is_kept_but_that(session: Session, chat: Chat) -> None:
    raw = {"message": {"text": "bel mij op 0698765499"}}
    factories.received_update(session, chat_id=chat.chat_id, raw=raw)
    session.commit()
    chat.command("start")
    chat.press("Nee, liever niet")
    chat.type("doei")

    assert "Opnieuw" in str(chat.payloads()[-1])
    assert session.scalars(select(ReceivedUpdate.raw)).all() == [{}]
    assert session.scalars(select(Contact)).all() == []
    assert [row.kind for row in session.scalars(select(OutboxRow))] == ["farewell"]

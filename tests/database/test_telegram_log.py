"""What colleagues do from Telegram is in the log, as what they do in the panel is."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from bot.receive.handling import Me, receive_batch, received
from models import AuditEvent, Did, Source
from services.audit import look_over
from services.house import House
from services.linking import new_link_code
from tests import factories as make
from tests.factories import NOW

ME = Me(7, "TestBot")


def press(number: int, person: int, data: str) -> dict[str, Any]:
    """Somebody presses a button in their own chat."""
    who = {"id": person, "is_bot": False, "first_name": "P"}
    message = {"message_id": 1, "date": 0, "chat": {"id": person, "type": "private"}}
    query = {"id": str(number), "from": who, "chat_instance": "1", "data": data, "message": message}
    return {"update_id": number, "callback_query": query}


def say(number: int, person: int, text: str, chat: dict[str, Any] | None = None) -> dict[str, Any]:
    message = {
        "message_id": number,
        "date": 0,
        "chat": chat or {"id": person, "type": "private"},
        "from": {"id": person, "is_bot": False, "first_name": "P"},
        "text": text,
        "entities": [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}],
    }
    return {"update_id": number, "message": message}


@pytest.fixture
def receive(factory: sessionmaker[Session], house: House) -> Any:
    def receive(*updates: dict[str, Any]) -> None:
        receive_batch(factory, house, ME, [received(ME, update) for update in updates], NOW)

    return receive


def entries(session: Session) -> list[AuditEvent]:
    return list(session.scalars(select(AuditEvent).order_by(AuditEvent.id)))


def test_a_claim_and_one_that_came_second_are_told_with_who_and_from_where(
    session: Session, receive: Any
) -> None:
    first, second = (make.user(session, telegram_chat_id=number) for number in (901, 902))
    offer = make.offer(session)
    session.commit()
    receive(press(1, 901, f"c:{offer.reference}"), press(2, 902, f"c:{offer.reference}"))
    told = [(one.did, one.user_id, one.source, one.about) for one in entries(session)]
    assert told == [
        (Did.CHANGED, first.id, Source.TELEGRAM, offer.reference),
        (Did.REFUSED, second.id, Source.TELEGRAM, offer.reference),
    ]
    assert {one.region_id for one in entries(session)} == {offer.region_id}
    assert look_over(session).broken is None


def test_an_update_that_comes_again_is_told_once(session: Session, receive: Any) -> None:
    make.user(session, telegram_chat_id=901)
    offer = make.offer(session)
    session.commit()
    for _ in range(2):
        receive(press(1, 901, f"c:{offer.reference}"))
    assert len(entries(session)) == 1


def test_a_linked_account_and_a_linked_group_are_told(session: Session, receive: Any) -> None:
    user, region = make.user(session), make.region(session)
    account, group = new_link_code(session, NOW, user=user), new_link_code(session, NOW, region=region)
    session.commit()
    receive(say(1, 901, f"/koppel {account}"))
    receive(say(2, 901, f"/koppel {group}", {"id": -5, "type": "group", "title": "Team"}))
    told = [(one.did, one.endpoint, one.user_id, one.region_id) for one in entries(session)]
    assert told == [
        (Did.CHANGED, "account.link", user.id, region.id),
        (Did.SETTING, "regions.group_code", None, region.id),
    ]

"""Updates become durable: batches, repeats, poison, and a database that is away for a moment."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from bot.receive import Answer, Me, Receiver
from bot.tally import Tally
from models import Handling, OutboxRow, ReceivedUpdate
from models.database import sessions
from services.house import House
from services.reference import gazetteer
from services.updates import retry_set_aside
from tests.end_to_end.bots import played, until

ME = Me(4242, "TestBot")


@pytest.fixture
def house(session: Session) -> House:
    found = House(gazetteer(session), "https://example.org/privacy", "http://127.0.0.1:8000")
    session.rollback()
    return found


@pytest.fixture
def answers() -> list[Answer]:
    return []


@pytest.fixture
def receiver(factory: sessionmaker[Session], house: House, answers: list[Answer]) -> Receiver:
    return Receiver(factory, house, ME, answers.extend, Tally())


def text(number: int, said: str, chat: int = 7) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Jan"}
    where = {"id": chat, "type": "private", "first_name": "Jan"}
    message = {"message_id": number, "date": 0, "from": person, "chat": where, "text": said}
    return {"update_id": number, "message": message}


def poison(number: int, chat: int = 7) -> dict[str, Any]:
    """An update that no program can read."""
    update = text(number, "", chat)
    update["message"] = update["message"] | {"location": {"latitude": "north", "longitude": 5}}
    del update["message"]["text"]
    return update


def handled(factory: sessionmaker[Session]) -> dict[int, Handling]:
    with factory() as session:
        return {row.update_id: row.handling for row in session.scalars(select(ReceivedUpdate))}


def said_to(factory: sessionmaker[Session], chat: int) -> list[str]:
    with factory() as session:
        theirs = select(OutboxRow).where(OutboxRow.recipient == str(chat))
        rows = session.scalars(theirs.order_by(OutboxRow.id))
        return [row.payload["text"] for row in rows]


@played
async def test_a_repeated_update_is_handled_once(receiver: Receiver, factory: sessionmaker[Session]) -> None:
    await receiver.take([text(1, "/start")])
    said = said_to(factory, 7)
    assert said
    await receiver.take([text(1, "/start")])
    assert said_to(factory, 7) == said


@played
async def test_a_press_that_is_repeated_has_its_spinner_stopped(
    receiver: Receiver, answers: list[Answer]
) -> None:
    person, chat = {"id": 7, "is_bot": False}, {"id": 7, "type": "private"}
    query = {"id": "q9", "from": person, "data": "nonsense", "message": {"message_id": 1, "chat": chat}}
    for _ in range(2):
        await receiver.take([{"update_id": 1, "callback_query": query}])
    assert [answer.query for answer in answers] == ["q9", "q9"]
    assert answers[1].text is None


@played
async def test_poison_is_set_aside_and_the_line_moves_on(
    receiver: Receiver, factory: sessionmaker[Session]
) -> None:
    await receiver.take([text(1, "/start", 7), poison(2, 8), text(3, "/start", 9)])
    assert handled(factory) == {1: Handling.DONE, 2: Handling.SET_ASIDE, 3: Handling.DONE}
    assert len(said_to(factory, 8)) == 1
    assert said_to(factory, 7) == said_to(factory, 9)
    with factory() as session:
        row = session.get_one(ReceivedUpdate, (ME.id, 2))
        assert (row.attempts, "ValueError" in row.error, row.raw) == (3, True, poison(2, 8))


@played
async def test_what_was_set_aside_can_be_tried_again(
    receiver: Receiver, factory: sessionmaker[Session]
) -> None:
    await receiver.take([poison(2)])
    with factory.begin() as session:
        assert retry_set_aside(session, ME.id, 2)
        session.get_one(ReceivedUpdate, (ME.id, 2)).raw = text(2, "/start")
    await receiver.take_pending()
    assert handled(factory) == {2: Handling.DONE}


@played
async def test_updates_of_a_batch_go_in_the_order_in_which_they_were_made(
    receiver: Receiver, factory: sessionmaker[Session]
) -> None:
    ordered = [text(1, "/start"), text(2, "/help"), text(3, "/stop")]
    await receiver.take([ordered[2], ordered[0], ordered[1]])
    other = [update | {"update_id": update["update_id"] + 10} for update in ordered]
    for update in other:
        update["message"] = update["message"] | {"chat": {"id": 8, "type": "private"}, "from": {"id": 8}}
        await receiver.take([update])
    assert said_to(factory, 7) == said_to(factory, 8)


@played
async def test_noughts_and_halves_of_characters_do_no_harm(
    receiver: Receiver, factory: sessionmaker[Session]
) -> None:
    await receiver.take([text(1, "a\0b \ud83d half"), text(2, "💥 heel")])
    assert set(handled(factory).values()) == {Handling.DONE}


@played
@pytest.mark.parametrize("chat", [10**30, -(10**30), float("inf"), float("nan"), True, [], {"a": 1}, None])
async def test_an_impossible_chat_stops_nobody_else(
    receiver: Receiver, factory: sessionmaker[Session], chat: Any
) -> None:
    odd = text(1, "/start")
    odd["message"]["chat"]["id"] = chat
    await receiver.take([odd, text(2, "/start")])
    found = handled(factory)
    assert found[1] in {Handling.DONE, Handling.SET_ASIDE}
    assert found[2] is Handling.DONE


@played
async def test_an_update_that_is_nested_too_deep_stops_nobody_else(
    receiver: Receiver, factory: sessionmaker[Session]
) -> None:
    deep: list[Any] = []
    for _ in range(900):
        deep = [deep]
    await receiver.take([text(1, "/start") | {"message": deep}, text(2, "/start")])
    assert set(handled(factory)) == {1, 2}


@played
async def test_a_database_that_is_away_only_means_later(engine: Engine, house: House) -> None:
    class Shaky(sessionmaker[Session]):
        """Connections that fail three times."""

        failures = 3

        def begin(self) -> Any:
            if Shaky.failures:
                Shaky.failures -= 1
                raise OperationalError("BEGIN", {}, Exception("the server closed the connection"))
            return super().begin()

    told: list[Sequence[Answer]] = []
    receiver = Receiver(Shaky(engine, expire_on_commit=False), house, ME, told.append, Tally())
    taking = asyncio.create_task(receiver.take([text(1, "/start")]))
    await asyncio.sleep(0.1)
    assert not taking.done()
    await asyncio.wait_for(taking, 20)
    assert handled(sessions(engine)) == {1: Handling.DONE}
    await until(lambda: told)


@played
async def test_two_processes_that_get_the_same_updates_handle_each_once(
    factory: sessionmaker[Session], house: House
) -> None:
    first, second = (Receiver(factory, house, ME, lambda _answers: None, Tally()) for _ in range(2))
    updates = [text(number, "/start", chat=number) for number in range(1, 41)]
    await asyncio.gather(first.take(updates), second.take(list(reversed(updates))))
    assert handled(factory) == dict.fromkeys(range(1, 41), Handling.DONE)
    alone = said_to(factory, 1)
    assert all(said_to(factory, number) == alone for number in range(2, 41))

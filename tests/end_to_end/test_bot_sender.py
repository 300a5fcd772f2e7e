"""Messages to chats, with everything that Telegram can do to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from sqlalchemy import Engine, select

from bot.clock import utc_now
from bot.simulator import groups
from models import Carrier, Contact, Delivery, OutboxRow, Priority, Region
from services.outbox import post_telegram
from services.reminders.moments import next_decent
from tests.end_to_end.bots import played, until
from tests.end_to_end.stages import stage

BUTTON = {"inline_keyboard": [[{"text": "Ja", "callback_data": "q:1:x:ja"}]]}


@played
async def test_messages_arrive_in_order_and_edits_find_their_message(engine: Engine) -> None:
    async with stage(engine) as scene:
        jan = scene.person()
        asked = scene.post(jan.id, "Hebt u plek?", payload={"reply_markup": BUTTON})
        edit = scene.post(jan.id, "Ja, twee", method="editMessageText", edits=asked)
        last = scene.post(jan.id, "Dank u wel")
        await scene.settled(last)
        assert scene.texts(jan) == ["Ja, twee", "Dank u wel"]
        assert scene.row(asked).message_id == scene.simulator.messages(jan)[0]["message_id"]
        assert scene.row(edit).state is Delivery.SENT


@played
async def test_an_edit_that_changes_nothing_counts_as_sent(engine: Engine) -> None:
    async with stage(engine) as scene:
        jan = scene.person()
        asked = scene.post(jan.id, "Hebt u plek?")
        with scene.factory.begin() as session:
            edited = session.get_one(OutboxRow, asked)
            same = post_telegram(
                session,
                jan.id,
                {"text": "Hebt u plek?"},
                key="same",
                kind="test",
                method="editMessageText",
                edits=edited,
                now=dt.datetime.now(dt.UTC),
            )
            number = same.id
        await scene.settled(number)


@played
async def test_silence_for_one_chat_does_not_stop_the_others(engine: Engine) -> None:
    async with stage(engine) as scene:
        jan, fatima = scene.person(), scene.person("Fatima")
        scene.simulator.world.faults.change({"too_many": 1, "retry_after": 1})
        first = scene.post(jan.id, "een")
        await until(lambda: scene.row(first).error)
        scene.simulator.world.faults.clear()
        second, other = scene.post(jan.id, "twee"), scene.post(fatima.id, "drie")
        await scene.settled(other)
        assert scene.row(second).state is Delivery.QUEUED
        await scene.settled(second)
        assert scene.texts(jan) == ["een", "twee"]


@played
async def test_a_busy_bot_stays_within_telegrams_limits(engine: Engine) -> None:
    async with stage(engine, per_second=30, limits=True) as scene:
        people = [scene.person(f"P{number}") for number in range(40)]
        rows = [scene.post(person.id, f"bericht {n}") for n in range(2) for person in people]
        for number in rows:
            await scene.settled(number)
        assert scene.simulator.world.counters.errors[429] <= 3
        assert all(scene.texts(person) == ["bericht 0", "bericht 1"] for person in people)


@played
async def test_who_blocked_the_bot_gets_nothing_more_and_is_unreachable(engine: Engine) -> None:
    async with stage(engine) as scene:
        jan = scene.person()
        with scene.factory.begin() as session:
            session.add(Contact(name="Jan", chat_id=jan.id, created_at=dt.datetime.now(dt.UTC)))
        jan.blocked = True
        first = scene.post(jan.id, "een")
        assert "blocked" in (await scene.settled(first, Delivery.CANCELLED)).error
        with scene.factory() as session:
            assert session.scalars(select(Contact)).one().unreachable_at


@played
async def test_a_group_that_became_a_supergroup_still_gets_its_messages(engine: Engine) -> None:
    async with stage(engine) as scene:
        mirjam = scene.person("Mirjam")
        group = scene.simulator.add_group("Team", [mirjam])
        with scene.factory.begin() as session:
            session.scalars(select(Region)).first().group_chat_id = group.id
        successor = groups.upgrade(scene.simulator.world, group, mirjam)
        number = scene.post(group.id, "Nieuw aanbod")
        assert (await scene.settled(number)).recipient == str(successor.id)
        with scene.factory() as session:
            assert session.scalars(select(Region).where(Region.group_chat_id == successor.id)).one()


@played
async def test_what_telegram_refuses_is_a_dead_letter(engine: Engine) -> None:
    async with stage(engine) as scene:
        jan = scene.person()
        number = scene.post(jan.id, "<b>half", payload={"parse_mode": "HTML"})
        assert "parse" in (await scene.settled(number, Delivery.FAILED)).error


@played
async def test_an_answer_that_got_lost_is_sent_again_but_a_campaign_is_not(engine: Engine) -> None:
    async with stage(engine, now=_working_hours()) as scene:
        jan, fatima = scene.person(), scene.person("Fatima")
        scene.simulator.world.faults.change({"drop_after": 1})
        answer = scene.post(jan.id, "antwoord", priority=Priority.ANSWER)
        campaign = scene.post(fatima.id, "campagne", priority=Priority.CAMPAIGN)
        await scene.settled(campaign, Delivery.FAILED)
        await until(lambda: scene.texts(jan))
        scene.simulator.world.faults.clear()
        await scene.settled(answer)
        assert len(scene.texts(jan)) >= 2
        assert scene.texts(fatima) == ["campagne"]


@played
async def test_telegram_away_only_means_later(engine: Engine) -> None:
    async with stage(engine) as scene:
        jan = scene.person()
        scene.simulator.world.faults.change({"away": True})
        number = scene.post(jan.id, "een")
        await until(lambda: scene.row(number).error)
        scene.simulator.world.faults.clear()
        await scene.settled(number)
        assert scene.texts(jan) == ["een"]


@played
async def test_a_message_that_takes_the_number_of_one_that_was_erased_goes_all_the_same(
    engine: Engine,
) -> None:
    async with stage(engine) as scene:
        jan = scene.person()
        scene.simulator.world.faults.change({"latency": 1.0})
        number = scene.post(jan.id, "Wordt gewist")
        await until(lambda: scene.row(number).lease_until)
        with scene.factory.begin() as session:
            session.delete(session.get_one(OutboxRow, number))
            session.flush()
            body, now = {"method": "sendMessage", "text": "Tot ziens"}, dt.datetime.now(dt.UTC)
            row = OutboxRow(id=number, key="farewell", carrier=Carrier.TELEGRAM, recipient=str(jan.id))
            row.payload, row.kind, row.priority, row.not_before, row.created_at = body, "test", 0, now, now
            session.add(row)
        await scene.settled(number)
        assert scene.texts(jan)[-1] == "Tot ziens"


def _working_hours() -> Callable[[], dt.datetime]:
    """A clock that goes on from now, or from when campaigns may go: not at night nor on a day off."""
    shift = next_decent(utc_now()) - utc_now()
    return lambda: utc_now() + shift

"""The sender against a real Bot API server and a real mail server, with everything that can go wrong."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from pydantic import SecretStr
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, sessionmaker

from bot.bell import Bell
from bot.client import open_client, sign_in
from bot.sender import Budget, Sender
from bot.sender.files import FileCourier
from bot.sender.mail import MailCourier
from bot.sender.telegram import TelegramCourier
from bot.sender.turns import send_in_turn
from bot.simulator import Person, Simulator, SimulatorOptions, groups
from models import Attachment, Carrier, Contact, Delivery, OutboxRow, Priority, Region
from models.database import sessions
from services.outbox import post_fetch, post_mail, post_telegram
from settings import Mail, Telegram
from tests import factories
from tests.end_to_end.bots import TOKEN, played, until

BUTTON = {"inline_keyboard": [[{"text": "Ja", "callback_data": "q:1:x:ja"}]]}


@dataclass
class Stage:
    """A simulator, a database, and a sender at work between them."""

    simulator: Simulator
    factory: sessionmaker[Session]
    bell: Bell
    stop: asyncio.Event

    def person(self, name: str = "Jan") -> Person:
        person = self.simulator.add_person(name)
        person.started = True
        self.simulator.world.chats.private(person)
        return person

    def post(self, chat: int, text: str, **more: Any) -> int:
        with self.factory.begin() as session:
            if edits := more.pop("edits", None):
                more["edits"] = session.get_one(OutboxRow, edits)
            payload = {"text": text} | more.pop("payload", {})
            now = dt.datetime.now(dt.UTC)
            row = post_telegram(session, chat, payload, key=f"{chat}:{text}", kind="test", now=now, **more)
            number = row.id
        self.bell.ring()
        return number

    def row(self, number: int) -> OutboxRow:
        with self.factory() as session:
            return session.get_one(OutboxRow, number)

    async def settled(self, number: int, state: Delivery = Delivery.SENT, patience: float = 15) -> OutboxRow:
        await until(lambda: self.row(number).state is state, patience)
        return self.row(number)

    def texts(self, person: Person) -> list[str]:
        return [message["text"] for message in self.simulator.messages(person)]


@asynccontextmanager
async def stage(
    engine: Engine, *, per_second: float = 1000, limits: bool = False, lease: float = 5
) -> AsyncIterator[Stage]:
    factory, bell, stop = sessions(engine), Bell(engine), asyncio.Event()
    async with AsyncExitStack() as stack:
        options = SimulatorOptions(limits=limits, messages_per_second=per_second)
        simulator = await stack.enter_async_context(Simulator(options))
        telegram = Telegram(token=SecretStr(TOKEN), api_url=simulator.url)
        client = await stack.enter_async_context(open_client(telegram))
        await sign_in(client)
        couriers = {
            Carrier.TELEGRAM: TelegramCourier(client),
            Carrier.MAIL: MailCourier(Mail(smtp_url=simulator.smtp_url)),
            Carrier.FILE: FileCourier(client),
        }
        sender = Sender(factory, couriers, Budget(per_second, dt.timedelta(seconds=lease)), bell)
        work = asyncio.create_task(send_in_turn(sender, engine, bell, stop))
        yield Stage(simulator, factory, bell, stop)
        stop.set()
        await asyncio.wait_for(work, 10)


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
    async with stage(engine) as scene:
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
async def test_a_file_with_data_is_sent_as_a_document(engine: Engine) -> None:
    async with stage(engine) as scene:
        jan = scene.person()
        file = {"name": "gegevens.json", "mime": "application/json", "text": '{"naam": "Zoë"}'}
        payload = {"file": file, "caption": "Uw gegevens"}
        with scene.factory.begin() as session:
            now = dt.datetime.now(dt.UTC)
            row = post_telegram(
                session, jan.id, payload, key="f", kind="test", now=now, method="sendDocument"
            )
            number = row.id
        await scene.settled(number)
        [message] = scene.simulator.messages(jan)
        stored = scene.simulator.world.files.get(message["document"]["file_id"])
        assert stored is not None
        assert message["document"]["file_name"] == "gegevens.json"
        assert scene.simulator.world.files.content(stored).decode() == file["text"]


@played
async def test_a_mail_that_is_refused_for_now_arrives_later(engine: Engine) -> None:
    async with stage(engine) as scene:
        scene.simulator.world.faults.change({"mail": "later"})
        with scene.factory.begin() as session:
            payload = {"subject": "Nieuw aanbod", "text": "Dag", "html": "<p>Dag</p>"}
            now = dt.datetime.now(dt.UTC)
            number = post_mail(session, "anna@example.org", payload, key="m", kind="test", now=now).id
        await until(lambda: scene.row(number).error)
        assert not scene.simulator.mails()
        scene.simulator.world.faults.clear()
        await scene.settled(number)
        [mail] = scene.simulator.mails("anna@example.org")
        assert (mail.message["Subject"], mail.part("html").strip()) == ("Nieuw aanbod", "<p>Dag</p>")


@played
async def test_a_mail_that_is_refused_for_good_is_a_dead_letter(engine: Engine) -> None:
    async with stage(engine) as scene:
        scene.simulator.world.faults.change({"mail": "never"})
        with scene.factory.begin() as session:
            now = dt.datetime.now(dt.UTC)
            number = post_mail(
                session, "a@b.nl", {"subject": "s", "text": "t"}, key="m", kind="t", now=now
            ).id
        assert "550" in (await scene.settled(number, Delivery.FAILED)).error


@played
async def test_a_file_that_came_along_is_fetched_and_looked_into(engine: Engine) -> None:
    async with stage(engine) as scene:
        jan = scene.person()
        sent = scene.simulator.phone(jan).file("vacature.txt", b"%PDF-1.7 ...", "text/plain")
        with scene.factory.begin() as session:
            file_id = sent.message["document"]["file_id"]
            of = factories.offer(session)
            kept = factories.attachment(session, of, telegram_file_id=file_id, mime="text/plain")
            number = post_fetch(session, kept, dt.datetime.now(dt.UTC)).id
        await scene.settled(number)
        with scene.factory() as session:
            found = session.get_one(Attachment, kept.id)
            assert (found.content, found.mime) == (b"%PDF-1.7 ...", "application/pdf")


@played
async def test_of_two_senders_on_postgresql_one_stands_by(engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        return
    async with stage(engine) as scene:
        jan = scene.person()
        await scene.settled(scene.post(jan.id, "een"))
        async with second_sender(engine) as other:
            await scene.settled(scene.post(jan.id, "twee"))
            assert not other.has_begun
        assert scene.texts(jan) == ["een", "twee"]


class Idle(Sender):
    """A sender that only tells whether its turn came."""

    has_begun = False

    async def run(self, stop: asyncio.Event) -> None:
        self.has_begun = True
        await stop.wait()


@asynccontextmanager
async def second_sender(engine: Engine) -> AsyncIterator[Idle]:
    stop, bell = asyncio.Event(), Bell(engine)
    other = Idle(sessions(engine), {}, Budget(30, dt.timedelta(seconds=5)), bell)
    standing_by = asyncio.create_task(send_in_turn(other, engine, bell, stop))
    yield other
    stop.set()
    await asyncio.wait_for(standing_by, 5)


@played
async def test_a_sender_that_stands_by_takes_over(engine: Engine) -> None:
    async with stage(engine) as scene:
        jan = scene.person()
        await scene.settled(scene.post(jan.id, "een"))
        scene.stop.set()
        async with second_sender(engine) as other:
            await until(lambda: other.has_begun)


@played
async def test_a_slow_answer_does_not_make_a_living_sender_lose_its_lease(engine: Engine) -> None:
    async with stage(engine, lease=1) as scene:
        jan = scene.person()
        scene.simulator.world.faults.change({"latency": 3})
        number = scene.post(jan.id, "een")
        await scene.settled(number)
        assert scene.texts(jan) == ["een"]
        assert scene.row(number).attempts == 1

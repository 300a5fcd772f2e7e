"""Mail out, files in and files out."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Engine

from models import Attachment, Delivery
from services.outbox import post_fetch, post_mail, post_telegram
from tests import factories
from tests.end_to_end.bots import played, until
from tests.end_to_end.stages import stage


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

"""A whole conversation, from the first word to the receipt, with all that goes out because of it."""

from __future__ import annotations

import threading

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from interview import Command, Text
from models import Carrier, Contact, Conversation, Delivery, Offer, OfferState, OutboxRow, Priority
from services.interviews import apologise, contact_blocked, contact_unblocked
from tests import factories
from tests.chats import Chat
from tests.factories import NOW, UTRECHT

GROUP = -100_5


def rows(session: Session, kind: str) -> list[OutboxRow]:
    return list(session.scalars(select(OutboxRow).where(OutboxRow.kind == kind).order_by(OutboxRow.id)))


def test_an_opening_is_stored_numbered_and_forwarded_to_all_who_should_know(
    session: Session, chat: Chat
) -> None:
    matchmaker = factories.user(session, telegram_chat_id=901)
    factories.user(session, of="AM01")
    factories.region(session).group_chat_id = GROUP
    session.commit()

    chat.introduce()
    chat.describe()
    reference = chat.send()

    offer = session.scalars(select(Offer)).one()
    assert (offer.reference, offer.state, offer.region.code) == (reference, OfferState.NEW, UTRECHT)
    assert (offer.title, offer.places, offer.hours_min, offer.hours_max) == ("Lasser", 2, 24, 32)
    assert offer.contact is not None
    assert (offer.contact.name, offer.contact.phone) == ("Jan Jansen", "+31612345678")
    assert [event.action for event in offer.events] == ["submit"]
    told = {(row.carrier, row.recipient) for row in rows(session, "offer-new")}
    assert told == {
        (Carrier.MAIL, matchmaker.email),
        (Carrier.TELEGRAM, "901"),
        (Carrier.TELEGRAM, str(GROUP)),
    }


def test_the_mail_says_who_to_call_before_when_and_leads_to_the_opening(session: Session, chat: Chat) -> None:
    factories.user(session)
    session.commit()

    chat.introduce(company="Las & Zn <BV>")
    chat.describe()
    reference = chat.send()

    mail = rows(session, "offer-new")[0].payload
    assert mail["subject"] == f"Nieuw aanbod {reference}: 2 leerwerkplekken: Lasser, Utrecht"
    for said in (
        "Jan Jansen",
        "06 12345678",
        "26 november 2026",
        f"https://panel.example.org/aanbod/{reference}",
    ):
        assert said in mail["text"]
        assert said in mail["html"]
    assert "Las & Zn <BV>" in mail["text"]
    assert "Las &amp; Zn &lt;BV&gt;" in mail["html"]
    assert 'href="tel:+31612345678"' in mail["html"]


def test_the_receipt_says_who_will_call_and_by_when(session: Session, chat: Chat) -> None:
    factories.user(session)
    session.commit()

    chat.introduce()
    chat.describe()
    chat.send()

    assert "Werkcentrum Midden-Utrecht" in chat.texts()[-1]
    assert "26 november 2026" in chat.texts()[-1]


def test_a_region_without_colleagues_is_told_honestly_and_the_support_team_gets_it(
    session: Session, chat: Chat
) -> None:
    support = factories.user(session, "support", of=None)
    session.commit()

    chat.introduce()
    chat.describe()
    chat.send()

    (mail,) = rows(session, "offer-new")
    assert mail.recipient == support.email
    assert "nog geen matchmaker" in mail.payload["text"]
    assert "Werkcentrum Midden-Utrecht neemt" not in chat.texts()[-1]


def test_an_update_that_comes_twice_changes_and_says_nothing_the_second_time(
    session: Session, chat: Chat
) -> None:
    chat.introduce()
    chat.describe()
    send = chat.button("Versturen")

    chat.give(send, "u:1:999")
    before = chat.texts()
    chat.give(send, "u:1:999")

    assert chat.texts() == before
    assert session.scalar(select(func.count()).select_from(Offer)) == 1


def test_a_second_tap_on_send_files_no_second_opening(session: Session, chat: Chat) -> None:
    chat.introduce()
    chat.describe()
    send = chat.button("Versturen")

    chat.give(send)
    said = chat.give(send)

    assert said
    assert session.scalar(select(func.count()).select_from(Offer)) == 1


def test_an_answered_question_loses_its_buttons(session: Session, chat: Chat) -> None:
    chat.command("start")
    chat.press("Ja, dat is goed")

    question, edit = rows(session, "interview")[:2]
    assert (edit.payload["method"], edit.edits_id) == ("editMessageText", question.id)
    assert "✓ Ja, dat is goed" in edit.payload["text"]
    assert "reply_markup" not in edit.payload


def test_answers_overtake_all_else_and_previews_of_links_are_off(session: Session, chat: Chat) -> None:
    chat.command("start")

    (question,) = rows(session, "interview")
    assert question.priority == Priority.ANSWER
    assert question.payload["parse_mode"] == "HTML"
    assert question.payload["link_preview_options"] == {"is_disabled": True}


def test_what_an_employer_types_never_becomes_markup(chat: Chat) -> None:
    chat.command("start")
    chat.press("Ja, dat is goed")
    chat.type("<b>Vonk</b> & Zn")

    assert "&lt;b&gt;Vonk&lt;/b&gt; &amp; Zn" in chat.texts()[-2]


def test_two_first_updates_of_a_chat_at_once_make_one_conversation(
    factory: sessionmaker[Session], chat: Chat, session: Session
) -> None:
    failed: list[BaseException] = []

    def write(number: int) -> None:
        try:
            chat.give(Text("hallo"), f"u:1:{number}")
        except BaseException as error:  # noqa: BLE001  shown by the assertion below
            failed.append(error)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failed == []
    assert session.scalar(select(func.count()).select_from(Conversation)) == 1
    assert len(chat.texts()) >= 6


def test_an_invitation_presets_what_the_matchmaker_knew(session: Session, chat: Chat) -> None:
    invitation = factories.invitation(session, sector=factories.sector(session, "bouw"), company="Bouw Bos")
    session.commit()

    chat.command("start", invitation.token)
    chat.press("Ja, dat is goed")

    assert any(chat_button.startswith("Bouw Bos") for chat_button in labels(chat))


def test_a_token_that_nobody_gave_out_is_passed_over(session: Session, chat: Chat) -> None:
    chat.command("start", "onzin")

    assert session.scalars(select(Conversation)).one().invitation_id is None
    assert len(chat.texts()) == 1


def test_somebody_who_blocks_the_bot_gets_nothing_until_they_come_back(session: Session, chat: Chat) -> None:
    chat.introduce()
    contact_blocked(session, chat.chat_id, NOW)
    session.commit()
    contact = session.scalars(select(Contact)).one()
    assert contact.unreachable_at == NOW
    assert set(session.scalars(select(OutboxRow.state))) == {Delivery.CANCELLED}

    contact_unblocked(session, chat.chat_id, NOW)
    session.commit()
    session.expire_all()
    assert contact.unreachable_at is None


def test_who_writes_can_be_reached_again(session: Session, chat: Chat) -> None:
    chat.introduce()
    contact_blocked(session, chat.chat_id, NOW)
    session.commit()

    chat.give(Command("help"))

    assert session.scalars(select(Contact.unreachable_at)).one() is None


def test_an_apology_is_said_once(session: Session) -> None:
    for _ in range(2):
        apologise(session, 77, "u:1:5", NOW)

    assert [row.payload["text"][:5] for row in rows(session, "interview")] == ["Sorry"]


def labels(chat: Chat) -> list[str]:
    keyboard = chat.payloads()[-1].get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in keyboard for button in row]

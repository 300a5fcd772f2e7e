"""What the interview asks of the house is done, in the turn that asks for it."""

from __future__ import annotations

import datetime as dt
import json

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from interview import Changed, ChangeOffer, Command, Ended, EndOffer, File, SentFile
from models import (
    Action,
    Attachment,
    Carrier,
    Channel,
    ChatMessage,
    Consent,
    Contact,
    Delivery,
    Employer,
    Offer,
    OfferState,
    OutboxRow,
    Refusal,
)
from services.claims import claim_offer
from services.conversations import locked_conversation
from services.effects import Occasion, carry_out
from services.offers import own_offer
from tests import factories
from tests.chats import Chat
from tests.factories import GRONINGEN, NOW, UTRECHT


def of_kind(session: Session, kind: str) -> list[OutboxRow]:
    session.expire_all()
    return list(session.scalars(select(OutboxRow).where(OutboxRow.kind == kind).order_by(OutboxRow.id)))


def with_matchmaker(session: Session) -> None:
    factories.user(session, telegram_chat_id=901, name="Sanne", email="sanne@example.org")
    session.commit()


def test_consent_is_kept_with_its_version_and_time(session: Session, chat: Chat) -> None:
    chat.command("start")
    chat.press("Ja, dat is goed")

    given = session.scalars(select(Consent)).one()
    assert (given.version, given.given_at, given.contact.chat_id) == ("2026-11", NOW, chat.chat_id)


def test_the_employer_is_registered_in_the_region_of_its_municipality(session: Session, chat: Chat) -> None:
    chat.introduce(place="9711AA", kvk="12345678")

    employer = session.scalars(select(Employer)).one()
    assert (employer.name, employer.kvk, employer.region.code) == ("Lasbedrijf Vonk", "12345678", GRONINGEN)
    assert employer.sector
    assert employer.sector.code == "techniek"
    assert [contact.name for contact in employer.contacts] == ["Jan Jansen"]


def test_the_place_of_work_decides_the_region_not_the_company(session: Session, chat: Chat) -> None:
    there = factories.user(session, of=GRONINGEN)
    factories.user(session, of=UTRECHT)
    session.commit()

    chat.introduce()
    chat.describe(where="9711AA")
    chat.send()

    offer = session.scalars(select(Offer)).one()
    assert (offer.region.code, offer.employer.region.code) == (GRONINGEN, UTRECHT)
    assert {row.recipient for row in of_kind(session, "offer-new")} == {there.email}


def test_a_change_reaches_whoever_works_on_it_and_its_cards(session: Session, chat: Chat) -> None:
    with_matchmaker(session)
    chat.introduce()
    chat.describe()
    reference = chat.send()

    change_work(chat, reference, "Monteur")

    offer = session.scalars(select(Offer)).one()
    assert (offer.title, offer.reference) == ("Monteur", reference)
    assert [event.action for event in offer.events] == [Action.SUBMIT, Action.UPDATE]
    told = of_kind(session, "offers-changed")
    assert [row.recipient for row in told] == ["sanne@example.org", "901"]
    (card,) = of_kind(session, "offer-card")
    assert "Monteur" in card.payload["text"]
    assert card.payload["reply_markup"]


def test_an_opening_whose_work_moves_goes_to_the_region_of_the_new_place(
    session: Session, chat: Chat
) -> None:
    with_matchmaker(session)
    there = factories.user(session, of=GRONINGEN)
    session.commit()
    chat.introduce()
    chat.describe()
    reference = chat.send()

    chat.command("plekken")
    chat.press(reference, "Veranderen", "Iets veranderen", "Werkplek", "Ergens anders")
    chat.type("9711AA")
    chat.press("Wijziging doorgeven")

    offer = session.scalars(select(Offer)).one()
    assert (offer.reference, offer.region.code) == (reference, GRONINGEN)
    assert of_kind(session, "offer-new")[-1].recipient == there.email


def test_a_withdrawal_ends_the_opening_and_takes_the_button_away(session: Session, chat: Chat) -> None:
    with_matchmaker(session)
    chat.introduce()
    chat.describe()
    reference = chat.send()

    chat.command("plekken")
    chat.press(reference, "Plek intrekken")
    chat.press("Ja")

    assert session.scalars(select(Offer.state)).one() == OfferState.WITHDRAWN
    assert [row.recipient for row in of_kind(session, "offers-withdrawn")] == ["sanne@example.org", "901"]
    (card,) = of_kind(session, "offer-card")
    assert "ingetrokken" in card.payload["text"]
    assert "reply_markup" not in card.payload


def test_not_now_keeps_why_and_when_to_ask_again(session: Session, chat: Chat) -> None:
    chat.introduce()
    chat.press("Nu niet", "Nu geen werk", "Over 3 maanden")

    refusal = session.scalars(select(Refusal)).one()
    assert (refusal.reason, refusal.ask_again_on) == ("no_work", dt.date(2027, 2, 24))
    assert session.scalars(select(Contact.ask_again_on)).one() == dt.date(2027, 2, 24)


def test_a_free_message_goes_to_whoever_works_on_the_opening(session: Session, chat: Chat) -> None:
    with_matchmaker(session)
    chat.introduce()
    chat.describe()
    reference = chat.send()

    chat.type("Kunt u <b>maandag</b> bellen?")

    message = session.scalars(select(ChatMessage)).one()
    assert message.offer
    assert (message.text, message.offer.reference) == ("Kunt u <b>maandag</b> bellen?", reference)
    mail, telegram = of_kind(session, "message")
    assert "Kunt u <b>maandag</b> bellen?" in mail.payload["text"]
    assert "&lt;b&gt;maandag&lt;/b&gt;" in telegram.payload["text"]
    assert "Werkcentrum Midden-Utrecht" in chat.texts()[-1]


def test_a_message_from_somebody_without_an_opening_goes_to_the_region(session: Session, chat: Chat) -> None:
    with_matchmaker(session)
    chat.introduce()
    chat.press("Nu niet", "Nu geen werk", "Nooit")

    chat.type("Belt u mij toch maar")

    assert [row.recipient for row in of_kind(session, "message")] == ["sanne@example.org", "901"]
    assert "/werkgevers/" in of_kind(session, "message")[0].payload["text"]


def test_a_file_with_a_message_is_fetched_and_kept(session: Session, chat: Chat) -> None:
    with_matchmaker(session)
    chat.introduce()
    chat.press("Nu niet", "Nu geen werk", "Nooit")

    chat.give(SentFile(File("abc", "plek.jpg", "image/jpeg", 900), "zie foto"))

    attachment = session.scalars(select(Attachment)).one()
    assert attachment.chat_message
    assert attachment.chat_message.text == "📎 plek.jpg\nzie foto"
    (errand,) = of_kind(session, "attachment")
    assert errand.carrier is Carrier.FILE
    assert errand.payload == {"attachment_id": attachment.id, "file_id": "abc"}
    assert errand.region_id == factories.region(session).id


def test_stop_cancels_whatever_is_queued_for_this_person(session: Session, chat: Chat) -> None:
    chat.introduce()
    contact = session.scalars(select(Contact)).one()
    factories.outbox_row(session, recipient=str(chat.chat_id), contact=contact, key="reminder")
    factories.outbox_row(session, key="of-somebody-else")
    session.commit()

    chat.type("Stop!")

    session.expire_all()
    assert contact.opted_out_at == NOW
    states = dict(session.execute(select(OutboxRow.key, OutboxRow.state)).all())
    assert states["reminder"] is Delivery.CANCELLED
    assert states["of-somebody-else"] is Delivery.QUEUED
    queued = [key for key, state in states.items() if state is Delivery.QUEUED]
    assert len(queued) == 2  # the last word, and somebody else's


def test_who_stopped_hears_nothing_of_a_claim(session: Session, chat: Chat) -> None:
    chat.introduce()
    chat.describe()
    chat.send()
    chat.command("stop")
    offer = session.scalars(select(Offer)).one()

    claim_offer(session, offer, factories.user(session), Channel.PANEL, NOW)

    assert of_kind(session, "offer-news") == []


def test_who_starts_again_gets_messages_again(session: Session, chat: Chat) -> None:
    chat.introduce()
    chat.command("stop")
    chat.command("start")

    assert session.scalars(select(Contact.opted_out_at)).one() is None


def test_a_pause_is_kept_until_its_day(session: Session, chat: Chat) -> None:
    chat.introduce()
    chat.command("pauze")
    chat.type("over 2 weken")

    assert session.scalars(select(Contact.paused_until)).one() == dt.date(2026, 12, 8)


def test_all_that_is_held_on_a_person_comes_as_two_files(session: Session, chat: Chat) -> None:
    chat.introduce(company="Vonk & Zn")
    chat.describe()
    reference = chat.send()
    chat.type("Kunt u bellen?")

    chat.give(Command("gegevens"))

    page, data = (row.payload for row in of_kind(session, "data"))
    assert page["method"] == data["method"] == "sendDocument"
    assert page["file"]["name"] == "perspectiefbot-2026-11-24.html"
    content = json.loads(data["file"]["text"])
    assert content["U"][0]["Naam"] == "Jan Jansen"
    assert content["U"][0]["Telefoon"] == "06 12345678"
    assert content["Uw toestemming"][0]["Versie van de tekst"] == "2026-11"
    assert content["Uw bedrijf"][0]["Naam"] == "Vonk & Zn"
    assert content["Uw plekken"][0]["Nummer"] == reference
    assert content["Berichten tussen u en de regio"][0]["Tekst"] == "Kunt u bellen?"
    assert "Vonk &amp; Zn" in page["file"]["text"]


def test_nobody_reaches_the_opening_of_another(session: Session, chat: Chat) -> None:
    theirs = factories.offer(session)
    conversation = locked_conversation(session, chat.chat_id, NOW)
    on = Occasion(session, chat.house, conversation, "u:1:1", NOW)

    changed = carry_out(on, ChangeOffer(theirs.reference, factories.draft(work="Kok")))
    ended = carry_out(on, EndOffer(theirs.reference, filled=False))

    assert changed == Changed(theirs.reference, done=False)
    assert ended == Ended(theirs.reference, done=False)
    assert (theirs.title, theirs.state) == ("Lasser", OfferState.NEW)


def change_work(chat: Chat, reference: str, work: str) -> None:
    chat.command("plekken")
    chat.press(reference, "Veranderen", "Iets veranderen", "Werk")
    chat.type(work)
    chat.press("Wijziging doorgeven")


def test_a_part_that_is_filled_leaves_the_rest_open_beside_whom_we_placed(
    session: Session, chat: Chat
) -> None:
    chat.introduce()
    chat.describe()
    chat.send()
    offer = session.scalars(select(Offer)).one()
    offer.places = 4
    offer.details = {**offer.details, "answers": {**offer.details["answers"], "places": 4}}
    factories.placement(session, offer)
    session.commit()

    chat.command("plekken")
    chat.press(offer.reference, "De plek is vervuld", "Een deel")
    chat.type("2")

    session.expire_all()
    assert session.scalars(select(Offer.places)).one() == 3
    assert "doorgegeven" in chat.texts()[-1]


def test_who_agrees_again_gets_messages_again_and_both_consents_are_kept(
    session: Session, chat: Chat
) -> None:
    chat.command("start")
    chat.press("Ja, dat is goed")
    chat.command("terug")
    chat.press("Nee, liever niet")
    chat.command("start")
    chat.press("Ja, dat is goed")

    assert session.scalars(select(Contact.opted_out_at)).all() == [None]
    assert session.scalars(select(Consent.withdrawn_at).order_by(Consent.id)).all() == [NOW, None]


def test_an_own_opening_in_hand_is_read_anew_when_it_is_locked(session: Session) -> None:
    offer = factories.offer(session)
    claimed = update(Offer).values(state=OfferState.WITHDRAWN).execution_options(synchronize_session=False)
    session.execute(claimed)
    assert offer.state is OfferState.NEW
    assert offer.contact

    locked = own_offer(session, offer.contact, offer.reference)

    assert locked is offer
    assert locked.state is OfferState.WITHDRAWN

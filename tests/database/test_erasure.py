"""Who asks to be forgotten is nowhere to be found afterwards; what was offered stays as numbers."""

from __future__ import annotations

import datetime as dt
import json

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session, sessionmaker

from bot.clock import in_batches
from interview import Command, File, SentFile
from models import (
    Base,
    CampaignAnswer,
    CampaignRecipient,
    CampaignState,
    Carrier,
    Channel,
    Contact,
    Conversation,
    Delivery,
    Employer,
    Offer,
    OfferState,
    OutboxRow,
    Placement,
    Priority,
    ReceivedUpdate,
    RecipientState,
    Refusal,
    SavedFilter,
    SkipReason,
    User,
)
from services.campaigns.asking import ask
from services.claims import claim_offer
from services.delivery import Parcel
from services.forgotten_words import INDEXES, wash_out_words
from services.moves import Means, log_contact
from services.replies import reply_to_employer
from services.settling import settle_gone, settle_sent
from tests import factories
from tests.chats import Chat
from tests.factories import NOW

CHAT = 7_654_321
PERSONAL = (
    "Vonk",
    "Jansen",
    "612345678",
    "6 12345678",
    "3511AB",
    "3511 AB",
    "12345678",
    "Booglasser",
    "rugklachten",
    "geheime-foto",
    "tweede adres",
    "thuis ziek",
    "belt liever",
    str(CHAT),
)


def lived(session: Session, chat: Chat) -> str:
    """A chat in which everything happened that leaves a trace; the reference of its opening."""
    chat.chat_id = CHAT
    matchmaker = factories.user(session, telegram_chat_id=901)
    factories.region(session).group_chat_id = -5
    session.commit()
    chat.introduce(company="Lasbedrijf Vonk", kvk="12345678")
    chat.describe("Booglasser, ook met rugklachten")
    reference = chat.send()
    chat.type("Wij hebben ook een tweede adres")
    chat.give(SentFile(File("geheime-foto-id", "geheime-foto.jpg", "image/jpeg", 900), "kijk"))
    _work_on(session, reference, matchmaker.id, chat)
    chat.command("nieuw")
    chat.press("Nu niet", "Iets anders")
    chat.type("Mijn zoon is thuis ziek")
    chat.press("Over 3 maanden")
    chat.command("gegevens")
    return reference


def _work_on(session: Session, reference: str, user_id: int, chat: Chat) -> None:
    offer = session.scalars(select(Offer).where(Offer.reference == reference)).one()
    user = session.get_one(User, user_id)
    claim_offer(session, offer, user, Channel.PANEL, NOW)
    log_contact(session, offer, user, Means.PHONE, "Jansen belt liever na vijven", NOW)
    digest = {"subject": "Vandaag", "text": f"Bel Jansen over {reference}", "html": ""}
    factories.outbox_row(session, carrier="mail", recipient=user.email, payload=digest)
    factories.reminder(session, user, offer, remark="Jansen weer bellen")
    reply_to_employer(session, offer, user, "Dag meneer Jansen", NOW)
    _ask_by_campaigns(session, offer)
    _keep_books(session, offer, user)
    raw = {"message": {"text": "Jansen", "chat": {"id": CHAT}}}
    factories.received_update(session, chat_id=chat.chat_id, raw=raw, handling="set_aside", error="Jansen")
    session.commit()


def _keep_books(session: Session, offer: Offer, user: User) -> None:
    """What colleagues wrote down of the company, and may have looked for."""
    assert offer.contact
    by = factories.invitation(session, company="Lasbedrijf Vonk", contact=offer.contact)
    session.scalars(select(Conversation).where(Conversation.chat_id == CHAT)).one().invitation = by
    before = {"name": "Lasbedrijf Vonk & Zoon", "postcode": "3511AB", "kvk": "12345678"}
    factories.employer_change(session, offer.employer, user, before=before)
    factories.likeness(session, offer.employer, factories.employer(session, name="Ander bedrijf"))
    factories.lesson(session, author=user, offer=offer)
    factories.saved_filter(session, user, name="Wat Vonk wil", arguments={"q": "vonk jans"})


def _ask_by_campaigns(session: Session, offer: Offer) -> None:
    """One asked and was answered, one is on its way, and of one the turn is still to come."""
    assert offer.contact
    for state in (RecipientState.SENT, RecipientState.QUEUED, RecipientState.WAITING):
        campaign = factories.campaign(session, state=CampaignState.RUNNING)
        row = factories.campaign_recipient(session, campaign, offer.contact, state=state)
        if state is not RecipientState.WAITING:
            row.outbox_row, row.sent_at = ask(session, row, "Wij zoeken plekken.", NOW), NOW
        if state is RecipientState.SENT:
            row.answer, row.answered_at, row.seen_at = CampaignAnswer.LEERWERKPLEK, NOW, NOW
            row.outbox_row.state = Delivery.SENT
            offer.campaign_id = campaign.id


def whole_database(session: Session) -> str:
    """Every value of every row of every table."""
    session.expire_all()
    values = [
        [table.name, *map(str, row)]
        for table in Base.metadata.sorted_tables
        if table.name not in ("places", "postcode_ranges", "municipalities")
        for row in session.execute(select(table))
    ]
    return json.dumps(values, ensure_ascii=False)


def send_everything(session: Session) -> None:
    """What is on its way arrives."""
    queued = session.scalars(select(OutboxRow.id).where(OutboxRow.state == Delivery.QUEUED))
    settle_sent(session, dict.fromkeys(queued, 1), NOW)
    session.commit()


def test_nothing_personal_is_left_anywhere(session: Session, chat: Chat) -> None:
    lived(session, chat)
    before = whole_database(session)
    assert [value for value in PERSONAL if value not in before] == []
    session.rollback()

    chat.command("vergeet")
    chat.press("Ja, wis alles")
    send_everything(session)

    after = whole_database(session)
    assert [value for value in PERSONAL if value in after] == []


def test_the_indexes_of_words_forget_them_too(session: Session, chat: Chat) -> None:
    lived(session, chat)
    said = ("vonk", "lasbedrijf", "rugklachten", "booglasser", "3511ab", "12345678")
    before = indexed(session)
    beginnings = 2  # an index leaves out what a word begins with when the word before it begins so too
    assert [word for word in said if word[beginnings:] not in before] == []
    session.rollback()

    chat.command("vergeet")
    chat.press("Ja, wis alles")
    factories.offer(
        session, title="Dakdekker", postcode="9711AA", employer=factories.employer(session, postcode=None)
    )
    session.commit()

    in_batches(sessionmaker(session.get_bind()), wash_out_words)

    kept = indexed(session)
    assert [word for word in said if word in kept] == []
    assert "dakdekker" in kept


def indexed(session: Session) -> str:
    """All that the indexes of words have anywhere: on SQLite also what was only noted to be taken out."""
    if session.get_bind().dialect.name == "postgresql":
        found = session.scalars(text("SELECT employer_words(name, kvk, town)::text FROM employers"))
        return " ".join([*found, *session.scalars(text("SELECT words::text FROM offer_words"))])
    parts = (session.scalars(text(f"SELECT block FROM {index}_data")) for index in INDEXES)
    return b" ".join(block for blocks in parts for block in blocks).decode("utf-8", "replace")


def test_a_colleague_keeps_filters_that_look_for_others_too(session: Session, chat: Chat) -> None:
    lived(session, chat)
    user = session.scalars(select(User)).first()
    assert user
    factories.saved_filter(session, user, name="Lassen", arguments={"q": "lasbedr"})
    factories.saved_filter(session, user, name="Crèches", arguments={"q": "crèche"})
    for name in ("Lasbedrijf De Boog", "Jansonius", "Vonkels", "Crèche De Zon"):
        factories.employer(session, name=name)
    session.commit()

    chat.command("vergeet")
    chat.press("Ja, wis alles")

    session.expire_all()
    assert [kept.name for kept in session.scalars(select(SavedFilter).order_by(SavedFilter.name))] == [
        "Crèches",
        "Lassen",
    ]


def test_the_opening_stays_as_a_number(session: Session, chat: Chat) -> None:
    reference = lived(session, chat)

    chat.command("vergeet")
    chat.press("Ja, wis alles")

    session.expire_all()
    offer = session.scalars(select(Offer).where(Offer.reference == reference)).one()
    assert (offer.kind, offer.places, offer.municipality_code) == ("leerwerkplek", 2, "GM0344")
    assert (offer.state, offer.contact_id, offer.title) == (OfferState.WITHDRAWN, None, "Vergeten aanbod")
    assert session.scalars(select(Refusal.reason)).all() == ["other"]
    assert session.scalars(select(Contact)).all() == []


def test_a_campaign_keeps_what_was_answered_and_asks_nothing_any_more(session: Session, chat: Chat) -> None:
    reference = lived(session, chat)

    chat.command("vergeet")
    chat.press("Ja, wis alles")

    session.expire_all()
    answered, queued, waiting = session.scalars(select(CampaignRecipient).order_by(CampaignRecipient.id))
    assert {(row.contact_id, row.employer_id, row.outbox_id) for row in (answered, queued, waiting)} == {
        (None, None, None)
    }
    assert (answered.state, answered.answer) == (RecipientState.SENT, CampaignAnswer.LEERWERKPLEK)
    assert {row.skipped_for for row in (queued, waiting)} == {SkipReason.OPTED_OUT}
    offer = session.scalars(select(Offer).where(Offer.reference == reference)).one()
    assert offer.campaign_id == answered.campaign_id


def test_a_note_on_a_placement_goes_and_the_placement_stays(session: Session, chat: Chat) -> None:
    reference = lived(session, chat)
    offer = session.scalars(select(Offer).where(Offer.reference == reference)).one()
    factories.placement(session, offer, reference="K-1042", note="Jan begeleidt zelf.")
    session.commit()

    chat.command("vergeet")
    chat.press("Ja, wis alles")

    session.expire_all()
    assert [(row.reference, row.note) for row in session.scalars(select(Placement))] == [("K-1042", "")]


def test_who_works_on_it_hears_and_the_cards_name_nobody(session: Session, chat: Chat) -> None:
    reference = lived(session, chat)
    send_everything(session)

    chat.command("vergeet")
    chat.press("Ja, wis alles")

    told = session.scalars(select(OutboxRow).where(OutboxRow.kind == "offers-forgotten")).all()
    assert {row.carrier for row in told} == {Carrier.MAIL, Carrier.TELEGRAM}
    assert all(reference in json.dumps(row.payload) for row in told)
    cards = session.scalars(select(OutboxRow).where(OutboxRow.kind == "offer-card")).all()
    assert {row.recipient for row in cards} == {"901", "-5"}
    assert all("ingetrokken" in row.payload["text"] for row in cards)


def test_the_goodbye_goes_out_and_then_its_row_goes_too(session: Session, chat: Chat) -> None:
    chat.introduce()
    chat.command("vergeet")
    chat.press("Ja, wis alles")
    (goodbye,) = chat.payloads()
    assert "gewist" in goodbye["text"]

    send_everything(session)

    assert session.scalar(select(func.count()).select_from(OutboxRow)) == 0


def test_a_goodbye_that_can_not_be_delivered_is_forgotten_as_well(session: Session, chat: Chat) -> None:
    chat.introduce()
    chat.command("vergeet")
    chat.press("Ja, wis alles")
    (row,) = session.scalars(select(OutboxRow)).all()
    parcel = Parcel(
        row.id, row.key, row.carrier, row.recipient, row.kind, Priority.ANSWER, row.payload, 1, None
    )

    settle_gone(session, parcel, "blocked", NOW)

    assert session.scalar(select(func.count()).select_from(OutboxRow)) == 0


def test_a_company_with_another_contact_keeps_its_name(session: Session, chat: Chat) -> None:
    chat.introduce(kvk="12345678")
    employer = session.scalars(select(Employer)).one()
    factories.contact(session, employer=employer)
    session.commit()

    chat.command("vergeet")
    chat.press("Ja, wis alles")

    session.expire_all()
    assert (employer.name, employer.kvk) == ("Lasbedrijf Vonk", "12345678")


def test_the_openings_of_others_are_left_alone(session: Session, chat: Chat) -> None:
    other = factories.offer(session)
    update = factories.received_update(session, chat_id=5, raw={"a": 1})
    session.commit()
    chat.introduce()
    chat.command("vergeet")
    chat.press("Ja, wis alles")

    session.expire_all()
    assert (other.title, other.state, other.contact_id is None) == ("Lasser", OfferState.NEW, False)
    assert session.get_one(ReceivedUpdate, (1, update.update_id)).raw == {"a": 1}


def test_somebody_who_was_forgotten_is_new(session: Session, chat: Chat) -> None:
    chat.introduce()
    old = chat.button("Leerwerkplek")
    chat.command("vergeet")
    chat.press("Ja, wis alles")

    chat.give(old)
    chat.give(Command("start"))

    assert "Vindt u het goed" in chat.texts()[-1]
    assert session.scalars(select(Contact)).all() == []


def test_a_stranger_can_be_forgotten_too(session: Session, chat: Chat) -> None:
    chat.command("start")
    chat.command("vergeet")
    chat.press("Ja, wis alles")
    send_everything(session)

    assert str(chat.chat_id) not in json.dumps(
        [str(row) for row in session.scalars(select(OutboxRow.recipient))]
    )


def test_a_late_opening_keeps_its_day(session: Session, chat: Chat) -> None:
    reference = lived(session, chat)
    chat.command("vergeet")
    chat.press("Ja, wis alles")

    session.expire_all()
    assert session.scalars(select(Offer.start_date).where(Offer.reference == reference)).one() == dt.date(
        2026, 11, 24
    )

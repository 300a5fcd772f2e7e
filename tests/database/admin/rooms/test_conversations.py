"""A conversation: who said what, whether it arrived, and what may be sent once more."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select

from models import Author, Delivery, OutboxRow, ReminderKind, ReminderState, RoleName
from tests.factories import GRONINGEN, NOW

LATER = NOW + dt.timedelta(hours=1)


@pytest.fixture
def mo(build):
    return build.user(name="Mo Bakker")


@pytest.fixture
def offer(build, mo):
    """An opening in the chat of somebody at the same company."""
    contact = build.contact(employer=build.employer(), name="Fatma", chat_id=77)
    return build.offer(contact=contact, claimed_by=mo, state="claimed", title="Lasser")


@pytest.fixture
def failed(build, mo, offer):
    """What Mo wrote, and Telegram refused."""
    said = build.chat_message(offer.contact, offer=offer, author=Author.COLLEAGUE, user=mo, text="Tot morgen")
    about = {"region_id": offer.region_id, "contact_id": offer.contact_id, "kind": "message"}
    build.outbox_row(key=f"reply:{said.id}", state=Delivery.FAILED, error="tekst te lang", **about)
    return said


def talk(offer) -> str:
    return f"/aanbod/{offer.reference}/gesprek"


def state_of(peek):
    return [row.state for row in peek(select(OutboxRow))]


def test_what_the_bot_said_and_what_people_said_is_told_apart(build, enter, mo, offer):
    asked = {"sent_at": NOW, "bundle": "reminder:1", "answered_at": LATER, "answer": "yes"}
    build.chat_message(offer.contact, offer=offer, text="Wanneer belt u?")
    build.chat_message(offer.contact, offer=offer, author=Author.COLLEAGUE, user=mo, text="Om tien uur")
    build.reminder(
        offer.contact, offer, kind=ReminderKind.CONTACT_CHECK, state=ReminderState.ANSWERED, **asked
    )
    news = {"offer_id": offer.id, "contact_id": offer.contact_id, "region_id": offer.region_id}
    build.outbox_row(kind="offer-news", payload={"text": "<b>Mo</b> belt &amp; komt"}, **news)
    page = enter(mo).get(talk(offer)).text
    for sentence in ("Fatma, werkgever", "Mo Bakker, collega", "Perspectiefbot, automatisch"):
        assert sentence in page
    assert "Mo belt &amp; komt" in page
    assert "Koos: " in page
    assert page.count('class="bot"') == 2
    assert page.count('class="theirs"') == 2
    assert page.count('class="ours"') == 1


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (Delivery.QUEUED, "In de wachtrij"),
        (Delivery.SENT, "Verstuurd"),
        (Delivery.FAILED, "Mislukt"),
        (Delivery.CANCELLED, "Niet verstuurd"),
    ],
)
def test_each_message_says_what_became_of_it(enter, peek, session, mo, offer, failed, state, word):
    session.scalars(select(OutboxRow)).one().state = state
    page = enter(mo).get(talk(offer)).text
    assert word in page
    assert ("tekst te lang" in page) == (state in (Delivery.FAILED, Delivery.CANCELLED))
    assert ("Opnieuw versturen" in page) == (state is Delivery.FAILED)


def test_what_failed_is_sent_once_more(enter, peek, mo, offer, failed):
    page = enter(mo).post(f"{talk(offer)}/{failed.id}/opnieuw").text
    assert "Het bericht staat weer in de wachtrij." in page
    assert state_of(peek) == [Delivery.QUEUED]


def test_what_was_sent_or_is_for_somebody_who_stopped_is_not_sent_once_more(enter, peek, mo, offer, failed):
    offer.contact.opted_out_at = NOW
    page = enter(mo).post(f"{talk(offer)}/{failed.id}/opnieuw").text
    assert "Dit bericht kan nu niet opnieuw." in page
    assert state_of(peek) == [Delivery.FAILED]


def test_a_message_of_another_opening_is_not_sent_from_this_one(build, enter, peek, mo, offer, failed):
    other = build.offer(contact=offer.contact)
    assert enter(mo).post(f"{talk(other)}/{failed.id}/opnieuw").status_code == 404
    assert state_of(peek) == [Delivery.FAILED]


def test_the_support_team_reads_and_sends_nothing(build, enter, peek, offer, failed):
    browser = enter(build.user(RoleName.SUPPORT, of=None))
    page = browser.get(talk(offer)).text
    assert "Tot morgen" in page
    assert "Opnieuw versturen" not in page
    assert browser.post(f"{talk(offer)}/{failed.id}/opnieuw").status_code == 403


def test_a_file_that_came_with_a_message_is_a_download_for_the_own_region_alone(build, enter, offer):
    said = build.chat_message(offer.contact, text="Zie de foto")
    file = build.attachment(chat_message=said, name="foto.svg", content=b"<svg onload='x'/>")
    build.offer(GRONINGEN, contact=offer.contact)
    path = f"/werkgevers/{offer.employer_id}/bestand/{file.id}"
    answer = enter(build.user()).get(path)
    assert answer.headers["Content-Disposition"] == "attachment; filename=foto.svg"
    assert answer.mimetype == "application/octet-stream"
    assert path in enter(build.user()).get(talk(offer)).text
    assert enter(build.user(of=GRONINGEN)).get(path).status_code == 404

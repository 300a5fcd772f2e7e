"""What a colleague writes to an employer."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from models import Author, ChatMessage, Invitation, OutboxRow
from services.replies import reply_to_employer
from tests.database.admin.landscape import bot_is_alive
from tests.factories import NOW


def test_a_reply_is_kept_and_goes_to_the_chat_without_its_signs_becoming_markup(build, session):
    user, employer = build.user(name="Mo <b>"), build.employer()
    offer = build.offer(employer=employer, contact=build.contact(employer=employer, chat_id=77))
    message = reply_to_employer(session, offer, user, "Morgen <10 uur?", NOW)
    (row,) = session.scalars(select(OutboxRow))
    assert (message.author, message.user, message.text) == (Author.COLLEAGUE, user, "Morgen <10 uur?")
    assert row.recipient == "77"
    assert "Morgen &lt;10 uur?" in row.payload["text"]
    assert "Mo &lt;b&gt;" in row.payload["text"]


@pytest.mark.parametrize("silence", [{"opted_out_at": NOW}, {"unreachable_at": NOW}, {"chat_id": None}])
def test_who_asked_for_silence_is_not_written_to(build, session, silence):
    employer = build.employer()
    contact = build.contact(employer=employer, **{"chat_id": 77, **silence})
    offer = build.offer(employer=employer, contact=contact)
    assert reply_to_employer(session, offer, build.user(), "Hallo", NOW) is None
    assert session.scalars(select(ChatMessage)).all() == []


def test_an_opening_without_a_contact_has_nobody_to_write_to(build, session):
    assert reply_to_employer(session, build.offer(contact=None), build.user(), "Hallo", NOW) is None


@pytest.mark.parametrize("about_an_opening", [True, False])
def test_a_double_tap_or_a_reload_sends_a_message_once_and_says_so(build, enter, peek, about_an_opening):
    employer = build.employer()
    contact = build.contact(employer=employer, chat_id=77)
    offer, browser = build.offer(employer=employer, contact=contact), enter(build.user())
    page = f"/aanbod/{offer.reference}" if about_an_opening else f"/werkgevers/{employer.id}"
    where = page if about_an_opening else f"{page}/{contact.id}"
    form = "reply-" if about_an_opening else f"reply-{contact.id}-"
    number = number_of(browser.get(page).text, f"{form}once")

    def send(said: str) -> str:
        return browser.post(f"{where}/bericht", **{f"{form}text": said, f"{form}once": number}).text

    assert "verstuurd" in send("Morgen om tien uur?")
    for _ in range(2):
        assert "Dit bericht is al verstuurd." in send("Morgen om tien uur?")
    assert "al verstuurd" not in send("Nee, om elf uur."), "an old page that came back has another message"
    assert peek(select(ChatMessage.text)) == ["Morgen om tien uur?", "Nee, om elf uur."]
    assert number_of(browser.get(page).text, f"{form}once") != number


def test_a_link_is_made_once(build, enter, peek, session):
    bot_is_alive(session)
    browser = enter(build.user())
    number = number_of(browser.get("/uitnodigingen/").text, "once")
    for _ in range(2):
        page = browser.post("/uitnodigingen/", region="AM14", sector="", company="Bakker", once=number).text
    assert "Deze link is al gemaakt." in page
    assert len(peek(select(Invitation))) == 1


def number_of(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]* value="([^"]+)"', page)
    assert found
    return found[1]

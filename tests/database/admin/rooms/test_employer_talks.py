"""What somebody without an opening writes is read and answered on the page of their company."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models import Author, ChatMessage, OutboxRow, RoleName
from tests.factories import GRONINGEN, NOW


@pytest.fixture
def writer(build):
    """Somebody in Utrecht who asked something before there was any opening."""
    contact = build.contact(employer=build.employer(name="Staal BV"), name="Fatma", chat_id=77)
    build.chat_message(contact, text="Wat is een <basisbaan>?")
    return contact


def page_of(contact) -> str:
    return f"/werkgevers/{contact.employer_id}"


def answer(browser, contact, text="Ik bel u morgen."):
    return browser.post(f"{page_of(contact)}/{contact.id}/bericht", **{f"reply__{contact.id}__text": text})


def test_the_message_is_on_the_page_and_the_answer_goes_to_the_chat(build, enter, peek, writer):
    browser = enter(build.user(name="Mo"))
    assert "Wat is een &lt;basisbaan&gt;?" in browser.get(page_of(writer)).text

    page = answer(browser, writer).text

    assert "Uw bericht wordt verstuurd." in page
    assert "Ik bel u morgen." in page
    (row,) = peek(select(OutboxRow))
    assert (row.recipient, row.offer_id, row.region_id) == ("77", None, writer.employer.region_id)
    assert "Bericht van Mo:" in row.payload["text"]
    assert [said.author for said in peek(select(ChatMessage).order_by(ChatMessage.id))] == [
        Author.EMPLOYER,
        Author.COLLEAGUE,
    ]


def test_an_empty_answer_is_refused_with_what_to_do(build, enter, peek, writer):
    page = answer(enter(build.user()), writer, text=" ")
    assert page.status_code == 422
    assert "Schrijf eerst een bericht." in page.text
    assert peek(select(OutboxRow)) == []


def test_who_stopped_is_not_written_to(build, enter, peek, writer):
    writer.opted_out_at = NOW
    browser = enter(build.user())
    assert "deze werkgever krijgt geen berichten van ons" in browser.get(page_of(writer)).text
    answer(browser, writer)
    assert peek(select(OutboxRow)) == []


def test_a_region_with_an_opening_of_the_company_reads_and_answers_nothing_else(build, enter, peek, writer):
    offer = build.offer(GRONINGEN, employer=writer.employer, contact=writer)
    browser = enter(build.user(of=GRONINGEN))
    for page in (page_of(writer), f"/aanbod/{offer.reference}"):
        assert "basisbaan&gt;?" not in browser.get(page).text
    assert answer(browser, writer).status_code == 404
    assert peek(select(OutboxRow)) == []


def test_somebody_of_another_company_is_not_answered_from_this_page(build, enter, writer):
    other = build.contact(employer=build.employer())
    path = f"{page_of(writer)}/{other.id}/bericht"
    assert enter(build.user()).post(path, **{f"reply__{other.id}__text": "Dag"}).status_code == 404


def test_the_support_team_reads_and_writes_nothing(build, enter, writer):
    page = enter(build.user(RoleName.SUPPORT, of=None)).get(page_of(writer)).text
    assert "Wat is een &lt;basisbaan&gt;?" in page
    assert "<textarea" not in page

"""The answers that a region gives often: kept by its coordinator, put into a message by a matchmaker."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models import CannedAnswer, ChatMessage, RoleName
from services.canned_answers import filled

ROOM = "/standaardantwoorden/AM14"


@pytest.fixture
def coordinator(build):
    return build.user(RoleName.COORDINATOR)


def titles(peek) -> list[str]:
    return [answer.title for answer in peek(select(CannedAnswer).order_by(CannedAnswer.position))]


def test_the_answers_are_a_page_of_the_region(enter, coordinator):
    page = enter(coordinator).get(ROOM).text
    assert '<a href="/regios/" aria-current="page"' in page
    assert f'<a href="{ROOM}" aria-current="page"' in page


def test_a_coordinator_adds_changes_orders_and_wipes_answers(enter, peek, coordinator):
    browser = enter(coordinator)
    assert "Er zijn nog geen standaardantwoorden." in browser.get(ROOM).text
    for title in ("Bellen", "Bezoek"):
        browser.post(ROOM, answer__title=title, answer__text="Dag {voornaam}, tot {plek}!")
    assert titles(peek) == ["Bellen", "Bezoek"]
    first, second = peek(select(CannedAnswer).order_by(CannedAnswer.position))
    browser.post(f"{ROOM}/{second.id}/omhoog")
    assert titles(peek) == ["Bezoek", "Bellen"]
    assert "Dag {voornaam}" in browser.get(f"{ROOM}/{first.id}").text
    browser.post(f"{ROOM}/{first.id}", answer__title="Telefoon", answer__text="Ik bel u.")
    browser.post(f"{ROOM}/{second.id}/wissen")
    assert titles(peek) == ["Telefoon"]


def test_a_placeholder_that_means_nothing_is_refused_and_what_was_typed_stays(enter, peek, coordinator):
    page = enter(coordinator).post(ROOM, answer__title="Bellen", answer__text="Dag {voornam}")
    assert page.status_code == 422
    assert "Dit kent de bot niet: voornam." in page.text
    assert "Dag {voornam}</textarea>" in page.text
    assert titles(peek) == []


def test_another_region_s_answers_do_not_exist(build, enter, peek, coordinator):
    foreign = build.canned_answer("AM01")
    browser = enter(coordinator)
    assert browser.get("/standaardantwoorden/AM01").status_code == 404
    assert browser.get(f"{ROOM}/{foreign.id}").status_code == 404
    assert browser.post(f"{ROOM}/{foreign.id}/wissen").status_code == 404
    assert len(titles(peek)) == 1


def test_an_answer_is_filled_in_for_this_person_and_this_opening(build, session):
    mo, contact = build.user(name="Mo Bakker"), build.contact(name="Fatma Demir")
    offer = build.offer(contact=contact, title="Lasser")
    text = "{voornaam} ({naam}) van {bedrijf}: {plek} {nummer}. {collega}, {loket}"
    assert filled(text, contact, offer, mo, offer.region) == (
        f"Fatma (Fatma Demir) van {contact.employer.name}: Lasser {offer.reference}."
        f" Mo Bakker, {offer.region.desk_name}"
    )
    nameless = build.contact(name=None)
    assert filled("Dag {voornaam}, over {plek}", nameless, None, mo, offer.region) == (
        "Dag heer of mevrouw, over uw plek"
    )


def test_without_a_script_the_answer_comes_after_what_was_typed_and_nothing_is_sent(build, enter, peek):
    contact = build.contact(name="Fatma Demir")
    offer, answer = build.offer(contact=contact), build.canned_answer(text="Dag {voornaam}!")
    browser = enter(build.user())
    page = browser.post(f"/aanbod/{offer.reference}/bericht/invullen", answer=answer.id, reply__text="Hoi.")
    assert "Hoi.\n\nDag Fatma!</textarea>" in page.text.replace("\r", "")
    path = f"/werkgevers/{contact.employer_id}/{contact.id}/bericht/invullen"
    assert "Dag Fatma!</textarea>" in browser.post(path, answer=answer.id).text
    assert browser.post(path, answer=999).status_code == 404
    assert peek(select(ChatMessage)) == []


def test_a_page_carries_the_answers_filled_in_for_the_script(build, enter):
    contact = build.contact(name="Fatma Demir")
    offer = build.offer(contact=contact)
    build.canned_answer(text='Dag "{voornaam}" <b>')
    page = enter(build.user()).get(f"/aanbod/{offer.reference}").text
    assert 'data-put="Dag &#34;Fatma&#34; &lt;b&gt;"' in page

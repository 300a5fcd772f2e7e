"""Aanbod as a colleague sees and works it."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from models import ChatMessage, Offer, OfferState, OutboxRow, RoleName
from tests.factories import draft


def of(peek, offer):
    """The opening as it stands now."""
    return peek(select(Offer).where(Offer.id == offer.id))[0]


def test_the_list_has_the_openings_of_the_region_and_their_state(build, enter):
    build.offer(title="Lasser")
    build.offer("AM01", title="Hovenier")
    page = enter(build.user()).get("/aanbod/").text
    assert "Lasser" in page
    assert "Nog niemand" in page
    assert "Hovenier" not in page


def test_a_filter_stays_in_the_address_of_the_next_page(build, enter):
    for number in range(30):
        build.offer(title=f"Lasser {number}")
    page = enter(build.user()).get("/aanbod/?q=lasser&status=new").text
    assert "Volgende" in page
    assert "q=lasser" in page.split('class="pages"')[1]
    assert "status=new" in page.split('class="pages"')[1]


def test_a_typed_reference_leads_straight_to_its_opening(build, enter):
    offer = build.offer()
    browser = enter(build.user())
    assert browser.get(f"/aanbod/?q={offer.reference.lower()}").location == f"/aanbod/{offer.reference}"
    assert browser.get(f"/aanbod/{offer.reference.lower()}").location == f"/aanbod/{offer.reference}"


@pytest.mark.parametrize("address", ["", "?q=bakker", "?blad=na-1-1", "?blad=onzin&status=onzin"])
def test_a_list_without_openings_helps(build, enter, address):
    page = enter(build.user()).get(f"/aanbod/{address}")
    assert page.status_code == 200
    assert ("Er is nog geen aanbod." in page.text) or ("Niets gevonden." in page.text)


@pytest.mark.parametrize(
    "address", ["/aanbod/?q=%00", "/aanbod/%00", "/regios/AM%0014", "/werkgevers/?sector=%00"]
)
def test_a_sign_that_no_database_keeps_is_refused_kindly(build, enter, address):
    assert enter(build.user()).get(address).status_code == 400


def test_a_detail_shows_answers_phone_map_and_timeline(build, enter):
    offer = build.offer(details=draft(work="Lasser <b>").to_json())
    page = enter(build.user()).get(f"/aanbod/{offer.reference}").text
    assert "Lasser &lt;b&gt;" in page
    assert 'href="tel:+31612345678"' in page
    assert "openstreetmap.org" in page
    assert "meldde dit aanbod" in page


def test_an_opening_of_another_region_does_not_exist_whatever_is_tried(build, enter, peek):
    offer = build.offer("AM01")
    browser = enter(build.user())
    assert browser.get(f"/aanbod/{offer.reference}").status_code == 404
    for move in ("oppakken", "contact", "afsluiten", "bericht"):
        assert browser.post(f"/aanbod/{offer.reference}/{move}").status_code == 404
    assert of(peek, offer).state == OfferState.NEW


def test_the_first_to_claim_wins_and_the_second_reads_who_was_first(build, enter, peek):
    first, second, offer = build.user(name="Mirjam"), build.user(name="Karim"), build.offer()
    won = enter(first).post(f"/aanbod/{offer.reference}/oppakken").text
    lost = enter(second).post(f"/aanbod/{offer.reference}/oppakken").text
    assert "Veel succes met bellen" in won
    assert "Mirjam pakt" in lost
    assert of(peek, offer).claimed_by_id == first.id
    kinds = peek(select(OutboxRow.kind))
    assert kinds.count("offer-news") == 1


def test_a_contact_is_logged_with_its_note(build, enter, peek):
    user = build.user()
    offer = build.offer(state=OfferState.CLAIMED, claimed_by=user)
    page = enter(user).post(
        f"/aanbod/{offer.reference}/contact", contact__means="phone", contact__note="Belt terug"
    )
    assert "Het contact staat in de tijdlijn." in page.text
    assert "Belt terug" in page.text
    assert of(peek, offer).state == OfferState.IN_CONTACT


def test_a_form_that_fails_keeps_what_was_typed_and_says_what_is_wrong(build, enter, peek):
    user = build.user()
    offer = build.offer(state=OfferState.CLAIMED, claimed_by=user)
    page = enter(user).post(f"/aanbod/{offer.reference}/contact", contact__note="Belt <terug>")
    assert page.status_code == 422
    assert "Kies hoe het contact was." in page.text
    assert "Belt &lt;terug&gt;</textarea>" in page.text
    assert of(peek, offer).state == OfferState.CLAIMED


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({}, "Kies waarom u afsluit."),
        ({"closing__reason": "verzonnen"}, "Kies waarom u afsluit."),
        ({"closing__reason": "other"}, "Leg uit welke andere reden er is."),
        ({"closing__reason": "risk", "closing__note": "x" * 2001}, "Gebruik hoogstens 2.000 tekens."),
    ],
)
def test_closing_asks_for_its_reason(build, enter, peek, typed, complaint):
    offer = build.offer()
    page = enter(build.user()).post(f"/aanbod/{offer.reference}/afsluiten", **typed)
    assert page.status_code == 422
    assert complaint in page.text
    assert of(peek, offer).state == OfferState.NEW


def test_a_closed_opening_offers_nothing_to_do_and_refuses_a_late_move(build, enter, peek):
    user, offer = build.user(), build.offer()
    browser = enter(user)
    closed = browser.post(f"/aanbod/{offer.reference}/afsluiten", closing__reason="no_candidate").text
    assert "Met dit aanbod hoeft niets meer te gebeuren." in closed
    late = browser.post(f"/aanbod/{offer.reference}/contact", contact__means="mail").text
    assert "het aanbod is intussen veranderd" in late
    assert of(peek, offer).state == OfferState.CLOSED


def test_a_reply_goes_to_the_chat_and_stands_in_the_conversation(build, enter, peek):
    offer = build.offer()
    page = enter(build.user(name="Mirjam")).post(
        f"/aanbod/{offer.reference}/bericht", reply__text="Tot morgen!"
    )
    assert "Uw bericht wordt verstuurd." in page.text
    assert "<p>Tot morgen!</p>" in page.text
    assert peek(select(ChatMessage.text)) == ["Tot morgen!"]


def test_who_gets_no_messages_cannot_be_written_to(build, enter, peek):
    offer = build.offer()
    offer.contact.chat_id = None
    browser = enter(build.user())
    assert "deze werkgever krijgt geen berichten" in browser.get(f"/aanbod/{offer.reference}").text
    browser.post(f"/aanbod/{offer.reference}/bericht", reply__text="Hallo")
    assert peek(select(ChatMessage.text)) == []


def test_the_support_team_reads_along_and_moves_nothing(build, enter, peek):
    offer = build.offer()
    browser = enter(build.user(RoleName.SUPPORT, of=None))
    assert "U leest mee." in browser.get(f"/aanbod/{offer.reference}").text
    for move in ("oppakken", "contact", "afsluiten", "bericht"):
        assert browser.post(f"/aanbod/{offer.reference}/{move}").status_code == 403
    assert of(peek, offer).state == OfferState.NEW


def test_a_form_without_its_token_does_nothing(build, enter, peek):
    offer = build.offer()
    answer = enter(build.user()).client.post(f"/aanbod/{offer.reference}/oppakken")
    assert answer.status_code == 400
    assert of(peek, offer).state == OfferState.NEW


def test_a_list_says_how_many_there_are_and_an_empty_one_what_to_drop(build, enter):
    build.offer(title="Lasser")
    build.offer(title="Kok")
    browser = enter(build.user())
    assert "2 keer aanbod" in browser.get("/aanbod/").text
    page = browser.get("/aanbod/?q=lasser&soort=basisbaan&volgorde=begindatum").text
    assert "Zonder “Basisbaan”: 1 aanbod" in page
    assert "Zonder “lasser”" not in page
    assert "alleen leestekens" in browser.get("/aanbod/?q=%3F%21").text


def test_the_order_stays_in_the_address_of_the_next_page(build, enter):
    for number in range(30):
        build.offer(title=f"Lasser {number}")
    page = enter(build.user()).get("/aanbod/?volgorde=oudste").text
    following = re.search(r'rel="next" href="([^"]+)"', page)[1]
    assert "volgorde=oudste" in following
    assert page.index("Lasser 0<") < page.index("Lasser 1<")

"""Werkvoorraad as a colleague sees it."""

from __future__ import annotations

import datetime as dt

from admin.queries import worklist
from models import OfferState, RoleName

PAST, FAR = dt.date(2020, 1, 1), dt.date(2100, 1, 1)


def test_a_matchmaker_lands_on_the_worklist_of_the_own_region(build, enter):
    user = build.user()
    build.offer(title="Lasser", call_by=FAR)
    build.offer("AM01", title="Hovenier")
    page = enter(user).client.get("/", follow_redirects=True)
    assert page.request.path == "/werkvoorraad/"
    assert "Lasser" in page.text
    assert "Ik pak dit op" in page.text
    assert "Hovenier" not in page.text


def test_a_promise_that_passed_is_told_in_words(build, enter):
    build.offer(call_by=PAST)
    assert "dagen te laat" in enter(build.user()).get("/werkvoorraad/").text


def test_what_is_mine_says_what_to_do_next_and_whom_to_call(build, enter):
    user = build.user()
    build.offer(state=OfferState.CLAIMED, claimed_by=user, call_by=FAR)
    page = enter(user).get("/werkvoorraad/").text
    assert "Bel Jan Jansen en noteer wat u hoort." in page
    assert 'href="tel:+31612345678"' in page


def test_an_empty_worklist_helps(build, enter):
    page = enter(build.user()).get("/werkvoorraad/").text
    assert "Er is nu geen nieuw aanbod." in page
    assert "Naar de uitnodiging" in page


def test_the_support_team_reads_the_whole_country_and_presses_nothing(build, enter):
    build.offer("AM01", title="Hovenier")
    page = enter(build.user(RoleName.SUPPORT, of=None)).get("/werkvoorraad/").text
    assert "Hovenier" in page
    assert "Groningen" in page
    assert "Ik pak dit op" not in page
    assert "Van mij" not in page


def test_the_lists_alone_are_what_the_page_asks_for(build, enter):
    build.offer(title="Lasser")
    lists = enter(build.user()).get("/werkvoorraad/nieuws").text
    assert "Lasser" in lists
    assert 'data-count="1"' in lists
    assert "<html" not in lists


def test_where_counting_stopped_the_page_says_that_there_are_more(build, enter, monkeypatch):
    monkeypatch.setattr(worklist, "MOST", 2)
    monkeypatch.setattr(worklist, "SHOWN", 2)
    for _ in range(4):
        build.offer()
    page = enter(build.user()).get("/werkvoorraad/").text
    assert "<title>(2+) Werkvoorraad" in page
    assert 'data-count="2+"' in page
    assert "Meer dan 2 keer aanbod" in page


def test_a_stranger_sees_no_lists(panel):
    assert panel.test_client().get("/werkvoorraad/nieuws").status_code == 303


def test_a_place_given_by_postcode_alone_shows_its_municipality(build, enter):
    offer = build.offer(town=None, municipality_code="GM0355", call_by=FAR)
    visitor = enter(build.user())
    for page in ("/werkvoorraad/", "/aanbod/", f"/werkgevers/{offer.employer_id}"):
        assert "24 tot 32 uur per week · Zeist" in visitor.get(page).text

"""Werkgevers and invitations as a colleague sees them."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from models import Heartbeat, Invitation, RoleName
from tests.factories import NOW


@pytest.fixture
def named_bot(build, session):
    session.add(Heartbeat(name="receive", at=NOW, bot_username="proefbot"))


def test_the_list_finds_companies_of_the_own_region(build, enter):
    build.employer(name="Staal BV", town=None, municipality_code="GM0355")
    build.employer("AM01", name="Ver weg")
    browser = enter(build.user())
    page = browser.get("/werkgevers/").text
    assert "Staal BV" in page
    assert ">Zeist</td>" in page, "of who gave a postcode alone the municipality is known"
    assert "Ver weg" not in browser.get("/werkgevers/?q=ver").text
    assert "Geen bedrijf gevonden." in browser.get("/werkgevers/?q=ver").text
    assert browser.get("/werkgevers/?blad=onzin&sector=onzin").status_code == 200


def test_a_company_is_shown_with_who_may_be_written_to(build, enter):
    employer = build.employer(name="Staal <BV>")
    here = build.contact(employer=employer, name="Fatma")
    build.consent(here)
    build.contact(employer=employer, name="Jan", opted_out_at=NOW)
    build.contact(employer=employer, name="Piet", paused_until=dt.date(2100, 1, 1))
    build.refusal(here, reason="no_work", note="In het voorjaar weer.")
    page = enter(build.user()).get(f"/werkgevers/{employer.id}").text
    for sentence in (
        "Staal &lt;BV&gt;",
        "Krijgt berichten",
        "Wil geen berichten sinds",
        "Pauze tot",
        "Versie 2026-11",
    ):
        assert sentence in page
    assert "In het voorjaar weer." in page


def test_a_company_elsewhere_does_not_exist(build, enter):
    employer = build.employer("AM01")
    browser = enter(build.user())
    assert browser.get(f"/werkgevers/{employer.id}").status_code == 404
    assert browser.get("/werkgevers/999999999").status_code == 404


def test_an_invitation_has_a_link_a_code_and_a_poster(build, enter, peek, named_bot):
    browser = enter(build.user())
    page = browser.post("/uitnodigingen/", region="AM14", sector="zorg", company="  Staal   BV ")
    made = peek(select(Invitation).options(joinedload(Invitation.region), joinedload(Invitation.sector)))[0]
    assert (made.company, made.sector.code, made.region.code) == ("Staal BV", "zorg", "AM14")
    assert f"https://t.me/proefbot?start={made.token}" in page.text
    drawing = browser.get(f"/uitnodigingen/{made.id}/qr.svg")
    assert drawing.mimetype == "image/svg+xml"
    assert b"<svg" in drawing.data
    assert browser.get(f"/uitnodigingen/{made.id}/qr.png?bewaar=1").data.startswith(b"\x89PNG")
    assert "Scan de code." in browser.get(f"/uitnodigingen/{made.id}/poster").text


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({"region": "AM01"}, "Kies een van uw regio&#39;s."),
        ({"region": ""}, "Kies een van uw regio&#39;s."),
        ({"region": "AM14", "company": "x" * 121}, "Gebruik hoogstens 120 tekens."),
    ],
)
def test_nobody_invites_for_another_region_or_with_an_endless_name(build, enter, peek, typed, complaint):
    page = enter(build.user()).post("/uitnodigingen/", **typed)
    assert page.status_code == 422
    assert complaint in page.text
    assert peek(select(Invitation)) == []


def test_without_a_bot_there_is_no_link_yet_and_the_page_says_so(build, enter):
    invitation = build.invitation()
    browser = enter(build.user())
    assert "De bot heeft nog niet gedraaid" in browser.get(f"/uitnodigingen/{invitation.id}").text
    assert browser.get(f"/uitnodigingen/{invitation.id}/qr.svg").status_code == 404


def test_an_invitation_of_another_region_does_not_exist(build, enter, named_bot):
    invitation = build.invitation("AM01")
    browser = enter(build.user())
    for page in ("", "/poster", "/qr.svg", "/qr.png"):
        assert browser.get(f"/uitnodigingen/{invitation.id}{page}").status_code == 404


def test_the_support_team_invites_nobody(build, enter):
    assert enter(build.user(RoleName.SUPPORT, of=None)).get("/uitnodigingen/").status_code == 403

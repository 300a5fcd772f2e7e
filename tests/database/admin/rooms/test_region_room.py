"""Regio's: who sees and who changes what a region decides for itself."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from models import Invitation, LinkCode, Region, RoleName

DESK = {"name": "Loket Midden", "first_contact_days": "3"}


def kept(peek, code="AM14"):
    (region,) = peek(select(Region).where(Region.code == code))
    return region.desk_name, region.first_contact_days


def test_a_matchmaker_sees_the_own_region_alone_and_changes_nothing(build, enter, peek):
    browser, before = enter(build.user()), kept(peek)
    assert "Groningen" not in browser.get("/regios/").text
    page = browser.get("/regios/AM14").text
    assert "Een coördinator van de regio kan dit veranderen." in page
    assert browser.get("/regios/AM01").status_code == 404
    assert browser.post("/regios/AM14", **DESK).status_code == 403
    assert browser.post("/regios/AM14/groepscode").status_code == 403
    assert kept(peek) == before


def test_a_coordinator_changes_the_own_region_and_no_other(build, enter, peek):
    browser, before = enter(build.user(RoleName.COORDINATOR)), kept(peek, "AM01")
    assert "De instellingen zijn bewaard." in browser.post("/regios/AM14", **DESK).text
    assert kept(peek) == ("Loket Midden", 3)
    assert browser.post("/regios/AM01", **DESK).status_code == 404
    assert kept(peek, "AM01") == before


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({"name": " "}, "Vul de naam van uw loket in."),
        ({"name": "x" * 81}, "Gebruik hoogstens 80 tekens."),
        ({"first_contact_days": "0"}, "Vul een heel getal in van 1 tot en met 20."),
        ({"first_contact_days": "21"}, "Vul een heel getal in van 1 tot en met 20."),
        ({"first_contact_days": "twee"}, "Vul een heel getal in van 1 tot en met 20."),
        ({"first_contact_days": "²"}, "Vul een heel getal in van 1 tot en met 20."),
    ],
)
def test_settings_that_are_wrong_say_so_and_keep_what_was_typed(build, enter, peek, typed, complaint):
    before = kept(peek)
    page = enter(build.user(RoleName.COORDINATOR)).post("/regios/AM14", **{**DESK, **typed})
    assert page.status_code == 422
    assert complaint in page.text
    assert 'aria-invalid="true"' in page.text
    assert f'value="{typed.get("first_contact_days", "3")}"' in page.text
    assert kept(peek) == before


def test_the_support_team_sees_every_region_and_changes_none(build, enter):
    browser = enter(build.user(RoleName.SUPPORT, of=None))
    assert browser.get("/regios/").text.count('scope="row"') == 35
    assert browser.get("/regios/AM01").status_code == 200
    assert browser.post("/regios/AM01", **DESK).status_code == 403


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("3511 ab", "regio Midden-Utrecht"),
        ("Hengelo", "Hengelo (O.), regio Twente"),
        ("<b>", "Wij kennen &lt;b&gt; niet."),
    ],
)
def test_a_postcode_or_town_is_looked_up_in_the_whole_country(build, enter, typed, answer):
    assert answer in enter(build.user()).client.get("/regios/", query_string={"zoek": typed}).text


def test_a_code_for_the_group_is_shown_once_and_only_its_hash_is_kept(build, enter, peek):
    browser = enter(build.user(RoleName.COORDINATOR))
    page = browser.post("/regios/AM14/groepscode").text
    code = re.search(r"/koppel (\w{8})", page)[1]
    assert code not in browser.get("/regios/AM14").text
    (kept_code,) = peek(select(LinkCode))
    assert code not in kept_code.code_hash


def test_a_group_is_unlinked(build, enter):
    build.region().group_chat_id = -100
    browser = enter(build.user(RoleName.COORDINATOR))
    assert "De groep is gekoppeld." in browser.get("/regios/AM14").text
    assert "De groep is ontkoppeld." in browser.post("/regios/AM14/ontkoppelen").text


def test_the_invitation_of_a_region_is_made_once(build, enter, peek):
    browser = enter(build.user())
    for _ in range(2):
        assert browser.post("/regios/AM14/uitnodiging").status_code == 200
    assert len(peek(select(Invitation))) == 1


def test_a_region_without_a_matchmaker_is_warned(build, enter):
    browser = enter(build.user(RoleName.COORDINATOR))
    assert "Er is nog geen matchmaker." in browser.get("/regios/AM14").text
    support = enter(build.user(RoleName.SUPPORT, of=None))
    assert "Er is nog geen collega in deze regio." in support.get("/regios/AM01").text

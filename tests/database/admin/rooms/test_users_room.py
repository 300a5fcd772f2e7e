"""Gebruikers: inviting, roles and regions, and switching off a log-in."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from admin.passwords import hashed
from models import Offer, OfferState, OutboxRow, RoleName, User
from tests.factories import GRONINGEN, UTRECHT
from tests.links import link_in

INVITED = {"name": "Noor de Wit", "email": " Noor@Example.org", "role": "matchmaker", "regions": UTRECHT}


@pytest.fixture
def carla(build):
    return build.user(RoleName.COORDINATOR, name="Carla")


@pytest.fixture
def ada(build):
    return build.user(RoleName.ADMINISTRATOR, None, name="Ada")


def test_an_invited_colleague_gets_a_mail_and_has_no_password_yet(enter, carla, peek):
    page = enter(carla).post("/gebruikers/uitnodigen", **INVITED).text
    assert "Noor de Wit krijgt een mail met een link." in page
    assert "Uitgenodigd" in page
    (noor,) = peek(select(User).where(User.email == "noor@example.org"))
    assert (noor.password, noor.active) == (None, True)
    (mail,) = peek(select(OutboxRow))
    assert (mail.recipient, mail.user_id) == ("noor@example.org", noor.id)
    assert link_in(mail).startswith("/wachtwoord/")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": "  "}, "Vul een naam in."),
        ({"email": "noor"}, "Vul een e-mailadres in"),
        ({"email": "noor@example.org,ada@example.org"}, "Vul een e-mailadres in"),
        ({"regions": ""}, "Kies minstens één regio."),
        ({"role": "administrator"}, "Kies een rol."),
        ({"regions": GRONINGEN}, "Kies minstens één regio."),
    ],
)
def test_a_coordinator_invites_matchmakers_of_the_own_region_only(enter, carla, peek, typed, said):
    answer = enter(carla).post("/gebruikers/uitnodigen", **{**INVITED, **typed})
    assert answer.status_code == 422
    assert said in answer.text
    assert peek(select(OutboxRow)) == []


def test_an_address_that_is_taken_is_refused_also_when_it_is_of_another_region(build, enter, carla, peek):
    for email, region in (("hier@example.org", UTRECHT), ("daar@example.org", GRONINGEN)):
        build.user(email=email, of=region)
        answer = enter(carla).post("/gebruikers/uitnodigen", **{**INVITED, "email": email})
        assert answer.status_code == 422
        assert "Met dit adres is er al iemand." in answer.text
    assert peek(select(OutboxRow)) == []


def test_an_administrator_gives_any_role_and_a_national_role_has_no_region(build, enter, ada, peek):
    user = build.user()
    browser, them = enter(ada), select(User).where(User.id == user.id)
    browser.post(f"/gebruikers/{user.id}", role="support", regions=UTRECHT)
    (now,) = peek(them)
    assert (now.region_ids, now.regions) == (None, [])
    browser.post(f"/gebruikers/{user.id}", role="coordinator", regions=[UTRECHT, GRONINGEN])
    (now,) = peek(them)
    assert now.is_a(RoleName.COORDINATOR)
    assert {region.code for region in now.regions} == {UTRECHT, GRONINGEN}


def test_who_is_switched_off_is_out_and_what_they_work_on_is_shown(build, enter, carla, peek):
    user = build.user(password=hashed("vier woorden op een rij"), telegram_chat_id=42)
    offer = build.offer(state=OfferState.CLAIMED, claimed_by=user)
    theirs, browser = enter(user), enter(carla)
    them = select(User).where(User.id == user.id)
    assert theirs.get("/mijn-account/").status_code == 200
    asked = browser.post(f"/gebruikers/{user.id}/uit")
    assert (asked.status_code, peek(them)[0].active) == (422, True)
    assert f"niet meer aan 1 plek: {offer.reference}. Kies wie verdergaat." in asked.text
    page = browser.post(f"/gebruikers/{user.id}/uit", **{"leave-to": "vrij"}).text
    assert "staat uit" in page
    assert "1 plek is vrij" in page
    assert theirs.get("/mijn-account/").status_code == 303
    (now,) = peek(them)
    assert (now.active, now.telegram_chat_id) == (False, None)
    assert peek(select(Offer))[0].claimed_by_id is None
    browser.post(f"/gebruikers/{user.id}/aan")
    assert peek(them)[0].active
    assert theirs.get("/mijn-account/").status_code == 303, "the log-in of before stays over"


def test_who_loses_a_region_is_asked_about_and_the_region_keeps_only_the_name(build, enter, ada, carla, peek):
    user, noor = build.user(name="Piet"), build.user(name="Noor")
    offer = build.offer(state=OfferState.CLAIMED, claimed_by=user)
    new = {"role": "matchmaker", "regions": GRONINGEN}
    asked = enter(ada).post(f"/gebruikers/{user.id}", **new)
    assert asked.status_code == 422
    assert "Kies wie verdergaat." in asked.text
    page = enter(ada).post(f"/gebruikers/{user.id}", **new, **{"change-to": str(noor.id)}).text
    assert "1 plek is overgedragen." in page
    assert peek(select(Offer))[0].claimed_by_id == noor.id
    browser = enter(carla)
    assert "Piet werkt niet meer voor deze regio." in browser.get(f"/aanbod/{offer.reference}").text
    assert browser.get(f"/gebruikers/{user.id}").status_code == 404
    assert "Piet" not in browser.get("/gebruikers/").text


@pytest.mark.parametrize("action", ["", "/uit", "/aan", "/link"])
def test_nobody_changes_themselves_or_who_is_not_theirs(build, enter, carla, ada, action):
    other = build.user(RoleName.COORDINATOR, name="Nog een coördinator")
    both = build.user(of=None, regions=[build.region(UTRECHT), build.region(GRONINGEN)])
    asked = {"role": "matchmaker", "regions": UTRECHT}
    for user in (carla, other, both, ada):
        assert enter(carla).post(f"/gebruikers/{user.id}{action}", **asked).status_code == 403
    assert enter(ada).post(f"/gebruikers/{ada.id}{action}", **asked).status_code == 403
    assert "Dit kunt u hier niet wijzigen." in enter(carla).get(f"/gebruikers/{other.id}").text


def test_colleagues_are_found_by_name_role_region_and_state(build, enter, ada):
    build.user(name="Mirjam Jansen")
    build.user(RoleName.COORDINATOR, GRONINGEN, name="Karim Bouali", active=False)
    browser = enter(ada)
    for query in ("q=karim", "rol=coordinator", f"regio={GRONINGEN}", "actief=nee"):
        page = browser.get(f"/gebruikers/?{query}").text
        assert "Karim Bouali" in page, query
        assert "Mirjam Jansen" not in page, query
    assert "Niemand gevonden" in browser.get("/gebruikers/?q=niemand").text


def test_what_is_wrong_with_an_invitation_is_told_in_the_order_of_the_form(enter, ada):
    page = enter(ada).post("/gebruikers/uitnodigen").text
    told = page[page.index('role="alert"') : page.index("</ul>", page.index('role="alert"'))]
    assert re.findall(r'href="#(\w+)"', told) == ["name", "email", "role", "regions"]

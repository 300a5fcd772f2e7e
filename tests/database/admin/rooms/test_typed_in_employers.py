"""Typing in, changing and inviting a company, as a colleague does it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models import Contact, Employer, EmployerChange, Heartbeat, Invitation
from tests.factories import GRONINGEN, NOW

TYPED = {"name": "Staal  BV", "place": "3511 ab Utrecht", "sector": "techniek", "kvk": "1234 5678"}


@pytest.fixture
def named_bot(build, session):
    session.add(Heartbeat(name="receive", at=NOW, bot_username="proefbot"))


def test_a_company_is_typed_in_and_gets_a_link_and_a_code(build, enter, peek, named_bot):
    browser = enter(build.user())
    page = browser.post("/werkgevers/nieuw", **TYPED, contact="Fatma", phone="06 12345678").text
    (made,), (invitation,), (person,) = (peek(select(t)) for t in (Employer, Invitation, Contact))
    assert (made.name, made.postcode, made.town, made.kvk) == ("Staal BV", "3511AB", "Utrecht", "12345678")
    assert (person.name, person.phone, person.chat_id) == ("Fatma", "+31612345678", None)
    assert (invitation.employer_id, invitation.contact_id) == (made.id, person.id)
    assert f"https://t.me/proefbot?start={invitation.token}" in page
    assert "Nog geen gesprek" in browser.get(f"/werkgevers/{made.id}").text


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"name": ""}, "Vul de naam van het bedrijf in."),
        ({"place": "Nergenshuizen"}, "Vul een postcode of een plaats in die bestaat"),
        ({"place": "9711 AA"}, "Deze plaats ligt in regio Groningen"),
        ({"kvk": "123"}, "Een KvK-nummer heeft acht cijfers."),
        ({"phone": "123"}, "Vul een telefoonnummer in dat bestaat"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(build, enter, peek, wrong, complaint):
    page = enter(build.user()).post("/werkgevers/nieuw", **{**TYPED, **wrong})
    assert page.status_code == 422
    assert complaint in page.text
    assert "1234 5678" in page.text or "kvk" in wrong
    assert peek(select(Employer)) == []


def test_a_change_shows_what_was_there_before(build, enter, peek, session):
    user = build.user(name="Mo Bakker")
    employer = build.employer(name="Staal <BV>", municipality_code="GM0344", postcode="3511AB")
    browser = enter(user)
    assert 'value="3511AB Utrecht"' in browser.get(f"/werkgevers/{employer.id}/wijzigen").text
    page = browser.post(f"/werkgevers/{employer.id}/wijzigen", **TYPED).text
    assert "Mo Bakker wijzigde dit" in page
    assert "Staal &lt;BV&gt;" in page
    assert [change.user_id for change in peek(select(EmployerChange))] == [user.id]
    page = browser.post(f"/werkgevers/{employer.id}/wijzigen", **TYPED).text
    assert "Er was niets anders." in page


def test_only_who_has_no_chat_is_wiped_by_hand(build, enter, peek):
    chats = build.contact(name="Fatma")
    typed = build.contact(employer=chats.employer, name="Kees", chat_id=None)
    browser = enter(build.user())
    path = f"/werkgevers/{chats.employer_id}"
    assert browser.post(f"{path}/{chats.id}/wissen").status_code == 404
    assert "De contactpersoon is gewist." in browser.post(f"{path}/{typed.id}/wissen").text
    assert [one.name for one in peek(select(Contact))] == ["Fatma"]


def test_a_visiting_company_is_not_changed_or_invited_by_the_other_region(build, enter, peek):
    contact = build.contact(employer=build.employer())
    build.offer(GRONINGEN, contact=contact)
    browser = enter(build.user(of=GRONINGEN))
    path = f"/werkgevers/{contact.employer_id}"
    assert browser.get(path).status_code == 200
    for act in ("wijzigen", "uitnodigen"):
        assert browser.post(f"{path}/{act}", **TYPED).status_code == 404
    assert peek(select(Invitation)) == []


def test_an_invitation_names_the_company_as_it_is_called_now_and_leads_back_to_it(build, enter, named_bot):
    employer = build.employer(name="Staal B.V.")
    page = enter(build.user()).post(f"/werkgevers/{employer.id}/uitnodigen").text
    assert "Geef alleen Staal B.V. deze link." in page
    assert f'<p class="trail"><a href="/werkgevers/{employer.id}">' in page
    employer.name = "Staal en Zonen"
    shown = enter(build.user()).get("/uitnodigingen/1").text
    assert "Uitnodiging voor Staal en Zonen" in shown


def test_whom_to_ask_for_is_corrected_or_added_while_there_is_no_chat(build, enter, peek):
    known = build.employer(name="Staal BV")
    build.contact(employer=known, chat_id=None, name="Fatma", phone="+31612345687")
    unknown, talking = build.employer(name="Hout BV"), build.employer(name="Steen BV")
    out = build.invitation(employer=unknown, contact=None)
    build.contact(employer=talking, name="Piet", phone="+31612345699")
    browser = enter(build.user())
    page = browser.get(f"/werkgevers/{known.id}/wijzigen").text
    assert 'value="06 12345687"' in page
    assert 'name="phone"' not in browser.get(f"/werkgevers/{talking.id}/wijzigen").text

    right = {**TYPED, "contact": "Fatma Demir", "phone": "06 12345678"}
    assert browser.post(f"/werkgevers/{known.id}/wijzigen", **{**right, "phone": "123"}).status_code == 422
    for company in (known, unknown, talking):
        browser.post(f"/werkgevers/{company.id}/wijzigen", **right)

    found = {one.employer_id: (one.name, one.phone) for one in peek(select(Contact))}
    assert found == {
        known.id: ("Fatma Demir", "+31612345678"),
        unknown.id: ("Fatma Demir", "+31612345678"),
        talking.id: ("Piet", "+31612345699"),
    }
    (named,) = peek(select(Contact.id).where(Contact.employer_id == unknown.id))
    assert peek(select(Invitation.contact_id).where(Invitation.id == out.id)) == [named]


def test_who_wipes_the_only_contact_reads_that_the_company_goes_too(build, enter):
    alone, two = build.employer(), build.employer()
    for company in (alone, two, two):
        build.contact(employer=company, chat_id=None)
    browser = enter(build.user())
    told = ["Daarom gaat ook weg" in browser.get(f"/werkgevers/{one.id}").text for one in (alone, two)]
    assert told == [True, False]

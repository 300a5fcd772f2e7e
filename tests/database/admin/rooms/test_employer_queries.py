"""Finding companies, and what belongs to one."""

from __future__ import annotations

import pytest

from admin.queries.conversations import exchange_about
from admin.queries.employers import employer_of, employers, live_offers, offers_of, refusals_of
from models import Author, ChatMessage, Consent, OfferState, Refusal, Sector
from tests.factories import NOW


@pytest.fixture
def names(build, as_user):
    user = build.user()

    def find(text="", sector_id=None):
        return {row.name for row in employers(as_user(user), text, sector_id, None).rows}

    find.user = user
    return find


def test_companies_are_found_by_name_town_and_kvk(build, names, session):
    zorg = session.query(Sector).filter_by(code="zorg").one()
    build.employer(name="Staal BV", town="Zeist", kvk="12345678")
    build.employer(name="Thuiszorg", sector=zorg)
    assert names("staal zei") == {"Staal BV"}
    assert names("12345678") == {"Staal BV"}
    assert names("1234567") == set()
    assert names(sector_id=zorg.id) == {"Thuiszorg"}
    assert names() == {"Staal BV", "Thuiszorg"}


def test_a_company_elsewhere_is_seen_only_when_it_offers_a_place_here(build, names, as_user):
    foreign = build.employer("AM01", name="Ver weg")
    visitor = build.employer("AM01", name="Ook hier")
    build.offer("AM14", contact=build.contact(employer=visitor))
    assert names() == {"Ook hier"}
    assert employer_of(as_user(names.user), foreign.id) is None


def test_live_openings_are_counted_by_company(build, as_user):
    user, busy, quiet = build.user(), build.employer(), build.employer()
    build.offer(employer=busy)
    build.offer(employer=busy, state=OfferState.WITHDRAWN)
    assert live_offers(as_user(user), [busy, quiet]) == {busy.id: 1}
    assert live_offers(as_user(user), []) == {}


def test_a_company_comes_with_contacts_consents_openings_and_refusals(build, as_user):
    user, employer = build.user(), build.employer()
    contact = build.contact(employer=employer, name="Fatma")
    build.kept(Consent(contact=contact, version="2026-11", given_at=NOW))
    offer = build.offer(employer=employer, contact=contact)
    build.kept(Refusal(region_id=employer.region_id, contact_id=contact.id, reason="no_work", at=NOW))
    session = as_user(user)
    found = employer_of(session, employer.id)
    assert [c.name for c in found.contacts] == ["Fatma"]
    assert [c.version for c in found.contacts[0].consents] == ["2026-11"]
    assert [o.id for o in offers_of(session, found)] == [offer.id]
    assert [r.reason for r in refusals_of(session, found)] == ["no_work"]


def test_openings_of_a_visiting_company_in_its_own_region_stay_there(build, as_user):
    visitor = build.employer("AM01")
    here = build.offer("AM14", employer=visitor)
    build.offer("AM01", employer=visitor)
    assert [o.id for o in offers_of(as_user(build.user()), visitor)] == [here.id]


def test_a_conversation_shows_what_belongs_to_the_opening_or_to_none(build, as_user):
    user, employer = build.user(), build.employer()
    contact = build.contact(employer=employer)
    mine, other = (build.offer(employer=employer, contact=contact) for _ in range(2))
    for text, offer in (("een", mine), ("twee", other), ("drie", None)):
        line = {"author": Author.EMPLOYER, "text": text, "at": NOW}
        build.kept(ChatMessage(contact=contact, offer=offer, **line))
    assert {m.text for m in exchange_about(as_user(user), mine).messages} == {"een", "drie"}


def test_an_erased_contact_has_no_conversation(build, as_user):
    assert exchange_about(as_user(build.user()), build.offer(contact=None)).messages == []

"""Finding companies, and what belongs to one."""

from __future__ import annotations

import datetime as dt

import pytest

from admin.queries.conversations import exchange_about
from admin.queries.employer_filter import EmployerFilter
from admin.queries.employers import employer_of, employers, last_asked, live_offers, offers_of, refusals_of
from models import (
    Author,
    ChatMessage,
    Consent,
    OfferState,
    Refusal,
    ReminderKind,
    ReminderState,
    Sector,
)
from tests.factories import NOW


@pytest.fixture
def names(build, as_user):
    user = build.user()

    def find(text="", **narrowed):
        return {row.name for row in employers(as_user(user), EmployerFilter(text, **narrowed), None).rows}

    find.user = user
    return find


def test_companies_are_found_by_name_town_and_kvk(build, names, session):
    zorg = session.query(Sector).filter_by(code="zorg").one()
    build.employer(name="Staal BV", town="Zeist", kvk="12345678")
    build.employer(name="Thuiszorg", sector=zorg)
    assert names("staal zei") == {"Staal BV"}
    assert names("12345678") == {"Staal BV"}
    assert names("1234567") == {"Staal BV"}
    assert names("taal") == set()
    assert names(sector="zorg") == {"Thuiszorg"}
    assert names() == {"Staal BV", "Thuiszorg"}


def test_companies_are_narrowed_to_a_town_to_live_openings_and_to_who_wants_no_messages(build, names):
    build.employer(name="Hier", municipality_code="GM0344")
    build.offer(contact=build.contact(employer=build.employer(name="Loopt")))
    build.contact(employer=build.employer(name="Stil"), opted_out_at=NOW)
    assert names(place="GM0344") == {"Hier"}
    assert names(live=True) == {"Loopt"}
    assert names(stopped=True) == {"Stil"}


def test_companies_are_narrowed_to_those_that_were_not_asked_for_a_while(build, names, as_user):
    day, before = NOW.date(), NOW - dt.timedelta(days=40)
    for name, at in (("Pas geleden", NOW), ("Lang geleden", before)):
        build.refusal(build.contact(employer=build.employer(name=name)), at=at)
    asked = {"kind": ReminderKind.ASK_AGAIN, "state": ReminderState.SENT, "sent_at": NOW}
    there = build.employer(name="Gevraagd")
    build.reminder(build.contact(employer=there), region_id=there.region_id, **asked)
    build.offer(contact=build.contact(employer=build.employer(name="Meldde")), created_at=NOW)
    build.employer(name="Campagne", last_asked_at=NOW)
    never = build.employer(name="Nooit", last_asked_at=None)
    assert names(asked_before=day) == {"Lang geleden", "Nooit"}
    assert last_asked(as_user(names.user), never) is None


@pytest.mark.parametrize("typed", ["0001-01-01", "9999-12-31", "2026-11-24T08:00", "gisteren"])
def test_a_day_without_a_midnight_narrows_nothing(build, names, typed):
    build.employer(name="Staal BV")
    wanted = EmployerFilter.read({"gevraagd-voor": typed})
    assert wanted.asked_before is None
    assert names(asked_before=wanted.asked_before) == {"Staal BV"}


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

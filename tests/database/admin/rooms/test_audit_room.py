"""Logboek: what the panel notes by itself, and who may read it."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import select

from admin.passwords import hashed
from admin.sheets import defused
from admin.wording.audit import PAGES
from models import AuditEvent, Did, RoleName, Source
from services.audit import Deed, look_over, note
from services.panel_key import PanelKey
from services.second_factor import app_of, new_salt, set_up
from tests.database.admin.permission_table import rows
from tests.database.admin.rooms.test_offer_exports import sheet
from tests.database.admin.test_security import log_in, token
from tests.factories import GRONINGEN, NOW, UTRECHT

ALL = select(AuditEvent).order_by(AuditEvent.id)
PASSWORD = "vier woorden op een rij"


def told(events):
    return [(event.did, event.endpoint, event.about) for event in events]


def test_reading_what_is_personal_is_noted_once(build, enter, peek):
    matchmaker, offer = build.user(), build.offer()
    browser = enter(matchmaker)
    for page in ("/aanbod/", f"/aanbod/{offer.reference}", f"/aanbod/{offer.reference}"):
        assert browser.get(page).status_code == 200
    browser.get(f"/werkgevers/{offer.employer_id}")
    events = peek(ALL)
    read = [(Did.READ, "offers.detail", offer.reference)]
    assert told(events) == [*read, (Did.READ, "employers.detail", str(offer.employer_id))]
    assert {(event.user_id, event.region_id) for event in events} == {(matchmaker.id, offer.region_id)}


def test_a_change_is_noted_with_its_transaction_and_a_refusal_is_not(build, enter, peek, session):
    browser, offer, foreign = enter(build.user()), build.offer(), build.offer(GRONINGEN)
    session.commit()
    browser.post(f"/aanbod/{offer.reference}/contact")
    browser.post(f"/aanbod/{foreign.reference}/oppakken")
    assert peek(ALL.where(AuditEvent.did == Did.CHANGED)) == []
    browser.post(f"/aanbod/{offer.reference}/oppakken")
    changed = peek(ALL.where(AuditEvent.did == Did.CHANGED))
    assert told(changed) == [(Did.CHANGED, "offers.claim", offer.reference)]
    assert look_over(session).broken is None


def test_what_an_administrator_does_is_in_the_log_of_the_region(build, enter, peek):
    administrator, offer = build.user(RoleName.ADMINISTRATOR, None), build.offer()
    enter(administrator).post("/regios/AM14", name="Loket", first_contact_days="2", sectors="techniek")
    enter(administrator).get(f"/aanbod/{offer.reference}")
    setting, read = peek(ALL)
    assert (setting.did, setting.about, read.did) == (Did.SETTING, "AM14", Did.READ)
    assert setting.region_id == read.region_id == offer.region_id


def test_what_was_refused_kindly_is_told_as_a_try(build, enter, peek):
    first, second, offer = build.user(), build.user(), build.offer()
    for user in (first, second):
        enter(user).post(f"/aanbod/{offer.reference}/oppakken")
    done, tried = peek(ALL.where(AuditEvent.endpoint == "offers.claim"))
    assert (done.did, done.user_id) == (Did.CHANGED, first.id)
    assert (tried.did, tried.user_id) == (Did.REFUSED, second.id)


def test_the_log_says_who_was_invited_as_what_and_which_role_came(build, enter, peek):
    ada, noor = build.user(RoleName.ADMINISTRATOR, None), build.user()
    browser = enter(ada)
    browser.post("/gebruikers/uitnodigen", name="Piet", email="Piet@x.nl", role="matchmaker", regions="AM14")
    browser.post(f"/gebruikers/{noor.id}", role="coordinator", regions="AM01")
    invited, *assigned = peek(ALL.where(AuditEvent.did == Did.USER))
    utrecht, groningen = build.region(UTRECHT), build.region(GRONINGEN)
    assert invited.particulars == "mail=Piet%40x.nl&role=matchmaker&regions=AM14"
    assert invited.region_id == utrecht.id
    assert {entry.region_id for entry in assigned} == {utrecht.id, groningen.id}
    assert {(entry.about, entry.particulars) for entry in assigned} == {
        (str(noor.id), "role=coordinator&regions=AM01")
    }
    page = browser.get("/logboek/?wat=user").text
    for said in (noor.name, "Piet@x.nl, Matchmaker, regio AM14", "Coördinator, regio AM01"):
        assert said in page


def test_a_move_to_another_region_is_found_by_the_coordinators_of_both(build, enter, peek):
    matchmaker, offer = build.user(), build.offer(claimed_by=None)
    enter(matchmaker).post(
        f"/aanbod/{offer.reference}/regio", region__region="AM01", region__note="Het werk is daar."
    )
    for region in (UTRECHT, GRONINGEN):
        page = enter(build.user(RoleName.COORDINATOR, region)).get("/logboek/?wat=changed").text
        assert offer.reference in page, region
        assert "Aanbod naar een andere regio" in page
        assert "regio AM01" in page
    assert "Het werk is daar" not in page


def test_the_support_team_is_in_the_log_too(build, enter, peek):
    enter(build.user(RoleName.SUPPORT, None)).post("/mijn-account/gegevens", name="Joost")
    assert told(peek(ALL)) == [(Did.CHANGED, "account.details", "")]


def test_log_ins_are_noted_without_what_was_typed(build, session, browser, peek):
    user = build.user(email="mirjam@example.org", password=hashed(PASSWORD))
    session.commit()
    log_in(browser, password="fout")
    log_in(browser, email="geheim wachtwoord in het verkeerde veld")
    log_in(browser)
    browser.post("/logout", data={"csrf_token": token(browser, "/mijn-account/")})
    events = peek(ALL)
    kinds = [Did.LOGIN_FAILED, Did.LOGIN_FAILED, Did.LOGGED_IN, Did.LOGGED_OUT]
    assert [event.did for event in events] == kinds
    assert [event.user_id for event in events] == [user.id, None, user.id, user.id]
    assert {event.about for event in events} == {""}


def test_who_is_locked_out_is_in_the_log_once(build, session, browser, peek):
    user = build.user(email="mirjam@example.org", password=hashed(PASSWORD))
    session.commit()
    for number in range(13):
        log_in(browser, password=f"fout {number}")
    kinds = [event.did for event in peek(ALL)]
    assert kinds == [Did.LOGIN_FAILED] * 10 + [Did.LOCKED_OUT]
    assert {event.user_id for event in peek(ALL)} == {user.id}


def fill(build, session, count=60):
    mirjam, carla = build.user(name="Mirjam"), build.user(RoleName.COORDINATOR, name="Carla")
    region = build.region(UTRECHT)
    for number in range(count):
        deed = Deed(did=Did.READ, user_id=mirjam.id, region_id=region.id, about=f"PW-{number}")
        note(session, deed, NOW + dt.timedelta(hours=number))
    note(session, Deed(did=Did.EXPORTED, user_id=carla.id, region_id=region.id), NOW)
    return mirjam, carla


def test_the_log_is_leafed_through_and_narrowed(build, enter, session):
    _, carla = fill(build, session)
    browser = enter(carla)
    first = browser.get("/logboek/").text
    assert "PW-59<" in first
    assert "PW-30<" not in first
    assert 'rel="next"' in first
    kind = browser.get("/logboek/?wat=exported").text
    assert "PW-" not in kind
    assert ">Carla</td>" in kind
    assert "PW-" not in browser.get(f"/logboek/?wie={carla.id}").text
    one_day = browser.get("/logboek/?van=2026-11-24&tot=2026-11-24").text
    assert "PW-0<" in one_day
    assert "PW-59<" not in one_day
    assert "Geen regels" in browser.get("/logboek/?van=2031-01-01").text


def test_the_log_is_narrowed_by_region_and_by_what_it_is_about(build, enter, session):
    fill(build, session, 3)
    there, offer = build.region(GRONINGEN), build.offer(GRONINGEN)
    for about in (f"{offer.reference}/7", "PW-999"):
        note(session, Deed(did=Did.CHANGED, region_id=there.id, about=about), NOW)
    browser = enter(build.user(RoleName.ADMINISTRATOR, None))
    here = browser.get("/logboek/?regio=AM14").text
    assert "PW-1<" in here
    assert "PW-999" not in here
    typed = offer.reference.lower().replace("-", " ")
    found = browser.get(f"/logboek/?waarvan={typed}").text
    assert f"{offer.reference}/7" in found
    assert "PW-999" not in found


@pytest.mark.parametrize(
    "query", ["wie=x", "wat=niets", "van=morgen", "van=0001-01-01&tot=9999-12-31", "blad=x"]
)
def test_an_address_that_somebody_made_up_shows_the_log(build, enter, session, query):
    _, carla = fill(build, session, 1)
    assert "PW-0<" in enter(carla).get(f"/logboek/?{query}").text


def test_the_log_as_a_file_has_every_entry_and_is_in_the_log_itself(build, enter, session, peek):
    _, carla = fill(build, session, 1200)
    answer = enter(carla).get("/logboek/logboek.csv?wat=read")
    lines = answer.text.splitlines()
    assert answer.mimetype == "text/csv"
    assert lines[0] == "\ufeffRegel;Wanneer;Wie;Wat;Waar;Waarvan;Precies;Regio"
    assert len(lines) == 1201
    assert lines[-1] == "1;24-11-2026 10:30;Mirjam;Gelezen;;PW-0;;Midden-Utrecht"
    assert told(peek(ALL))[-1] == (Did.EXPORTED, "audit.export", "")
    assert peek(ALL)[-1].particulars == "did=read"


def test_a_colleague_that_somebody_made_up_leaves_the_log_readable(build, enter, peek):
    browser = enter(build.user(RoleName.COORDINATOR))
    browser.get("/logboek/logboek.csv?wie=²")
    assert [event.particulars for event in peek(ALL)] == ["colleague=%C2%B2"]
    assert "collega ²" in browser.get("/logboek/").text


def test_the_log_for_excel_has_numbers_and_moments(build, enter, session, peek):
    _, carla = fill(build, session, 1)
    written = sheet(enter(carla).get("/logboek/logboek.xlsx?wat=read"))
    assert re.search(r'<c r="A2"><v>1</v></c><c r="B2" s="\d+"><v>46350\.4375</v>', written)
    assert peek(ALL)[-1].endpoint == "audit.excel"
    assert peek(ALL)[-1].particulars == "did=read"


def test_what_was_done_on_the_server_is_told_as_its_command(build, enter, session):
    note(session, Deed(did=Did.USER, source=Source.COMMAND, endpoint="user add", about="7"), NOW)
    page = enter(build.user(RoleName.ADMINISTRATOR, None)).get("/logboek/").text
    assert "Op de server" in page
    assert "perspectiefbot user add" in page


@pytest.mark.parametrize("typed", ["=1+1", "+31", "-2", "@SUM(A1)", "\t1"])
def test_a_formula_in_a_file_is_a_text(typed):
    assert defused(typed) == f"'{typed}"


def test_a_formula_behind_a_tab_is_a_text_in_either_cell():
    assert defused("\t=1") == "'\t'=1"


def test_a_formula_behind_another_separator_is_a_text_too():
    assert defused("Kok,=HYPERLINK(1);@x\t+A1") == "Kok,'=HYPERLINK(1);'@x\t'+A1"
    assert defused("a\n=cmd") == "a\n'=cmd"
    for harmless in ("bel mij, -5 graden\n- een", "Ton;-5 uur", "bel:x,+31612345678"):
        assert defused(harmless) == harmless


def test_a_coordinator_reads_nothing_of_another_region(build, enter, session):
    fill(build, session, 3)
    browser = enter(build.user(RoleName.COORDINATOR, GRONINGEN))
    assert "PW-" not in browser.get("/logboek/").text
    assert "PW-" not in browser.get("/logboek/logboek.csv").text


def test_a_page_that_comes_back_with_a_form_is_read_too(build, enter, peek):
    offer, contact = build.offer(), build.contact()
    browser = enter(build.user())
    assert browser.post(f"/aanbod/{offer.reference}/contact").status_code == 422
    assert browser.post(f"/werkgevers/{contact.employer_id}/{contact.id}/bericht").status_code == 422
    assert browser.post(f"/aanbod/{offer.reference}/contact").status_code == 422
    assert told(peek(ALL)) == [
        (Did.READ, "offers.detail", offer.reference),
        (Did.READ, "employers.detail", str(contact.employer_id)),
    ]


def test_a_part_of_a_file_is_read_too(build, enter, peek):
    offer = build.offer()
    file = build.attachment(offer, content=b"%PDF-1.4 voorbeeld", mime="application/pdf")
    browser = enter(build.user())
    address = f"/aanbod/{offer.reference}/bestand/{file.id}"
    assert browser.client.get(address, headers={"Range": "bytes=0-"}).status_code == 206
    assert told(peek(ALL)) == [(Did.READ, "offers.file", f"{offer.reference}/{file.id}")]


def test_who_only_has_the_password_did_not_come_in(build, browser, enter, peek, session):
    carla = build.user(RoleName.COORDINATOR, email="carla@example.org", password=hashed(PASSWORD))
    before = NOW - dt.timedelta(days=1)
    salt, key = new_salt(), PanelKey(browser.application.config["SECRET_KEY"].encode())
    code = app_of(salt, key).generate(before).token
    assert set_up(session, carla, salt, code, key, before)
    session.commit()
    log_in(browser, carla.email)
    (entry,) = peek(ALL)
    assert (entry.did, entry.particulars) == (Did.LOGGED_IN, "step=password")
    page = enter(build.user(RoleName.ADMINISTRATOR, None)).get("/logboek/").text
    assert "alleen het wachtwoord, nog geen code" in page


def test_whatever_can_be_done_has_a_name_in_the_log():
    at_the_door = ("security.", "password.", "mail_stop.")
    done = {row.endpoint for row in rows() if row.method == "POST"}
    assert {endpoint for endpoint in done if not endpoint.startswith(at_the_door)} <= set(PAGES)

"""Bezorging: what failed can be sent again, by those who look after it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from admin.queries import deliveries
from models import AuditEvent, Delivery, Did, Handling, OutboxRow, ReceivedUpdate, RoleName
from tests.factories import NOW


def states(peek):
    return peek(select(OutboxRow.state).order_by(OutboxRow.id))


@pytest.fixture
def failed(build):
    def failed(of="AM14", **values):
        standard = {"state": Delivery.FAILED, "error": "De mailserver weigert het adres."}
        return build.outbox_row(region=build.region(of), **{**standard, **values})

    return failed


def test_a_matchmaker_has_no_business_here(build, enter):
    assert enter(build.user()).get("/bezorging/").status_code == 403


def test_failures_show_their_cause_and_for_whom_but_no_address(build, enter, failed):
    failed(recipient="jan@example.org", user=build.user(name="Mirjam"))
    page = enter(build.user(RoleName.ADMINISTRATOR, of=None)).get("/bezorging/").text
    assert "De mailserver weigert het adres." in page
    assert "Mirjam" in page
    assert "jan@example.org" not in page


def test_one_failure_is_tried_again(build, enter, peek, failed):
    row = failed()
    failed()
    page = enter(build.user(RoleName.ADMINISTRATOR, of=None)).post(f"/bezorging/{row.id}/opnieuw")
    assert "De bezorging staat weer in de wachtrij." in page.text
    assert states(peek) == [Delivery.QUEUED, Delivery.FAILED]


def test_all_failures_are_tried_again_once(build, enter, peek, failed):
    failed()
    failed()
    browser = enter(build.user(RoleName.ADMINISTRATOR, of=None))
    assert "2 bezorgingen staan weer in de wachtrij." in browser.post("/bezorging/opnieuw").text
    assert "Er was niets meer" in browser.post("/bezorging/opnieuw").text
    assert states(peek) == [Delivery.QUEUED, Delivery.QUEUED]


def test_one_failure_is_given_up_and_is_not_sent(build, enter, peek, failed):
    row = failed()
    failed()
    browser = enter(build.user(RoleName.COORDINATOR))
    assert "Eén bericht is van de lijst." in browser.post(f"/bezorging/{row.id}/laten").text
    assert states(peek) == [Delivery.CANCELLED, Delivery.FAILED]
    assert browser.post(f"/bezorging/{row.id}/laten").status_code == 404


def test_all_that_the_filter_shows_is_given_up(build, enter, peek, failed):
    failed(error="421")
    cause = failed(error="550")
    failed("AM01", error="550")
    browser = enter(build.user(RoleName.COORDINATOR))
    assert "Deze ene niet meer versturen" in browser.get(f"/bezorging/?oorzaak={cause.id}").text
    assert "Eén bericht is van de lijst." in browser.post("/bezorging/laten", oorzaak=str(cause.id)).text
    assert states(peek) == [Delivery.FAILED, Delivery.CANCELLED, Delivery.FAILED]
    assert "Er stond niets meer" in browser.post("/bezorging/laten", oorzaak=str(cause.id)).text


def test_another_regions_failure_is_not_given_up(build, enter, peek, failed):
    foreign = failed("AM01")
    browser = enter(build.user(RoleName.COORDINATOR))
    assert browser.post(f"/bezorging/{foreign.id}/laten").status_code == 404
    assert states(peek) == [Delivery.FAILED]


def test_what_trying_again_would_do_is_said_before_it_is_done(build, enter, peek, failed):
    stopped = build.contact(opted_out_at=NOW)
    failed(contact=stopped, recipient=str(stopped.chat_id))
    failed(recipient="7")
    failed(recipient="7")
    browser = enter(build.user(RoleName.ADMINISTRATOR, of=None))
    page = browser.get("/bezorging/").text
    assert "2 berichten gaan opnieuw weg, naar één ontvanger." in page
    assert "Eén bericht gaat niet: deze persoon wil intussen geen berichten meer." in page
    done = browser.post("/bezorging/opnieuw").text
    assert "2 bezorgingen staan weer in de wachtrij." in done
    assert "Eén bericht ging niet" in done
    assert states(peek) == [Delivery.CANCELLED, Delivery.QUEUED, Delivery.QUEUED]


def test_a_filter_says_what_is_tried_and_stays_after_it(build, enter, peek, failed):
    failed(error="421")
    cause = failed(error="550")
    failed(error="550")
    browser = enter(build.user(RoleName.ADMINISTRATOR, of=None))
    assert "2 berichten gaan opnieuw weg" in browser.get(f"/bezorging/?oorzaak={cause.id}").text
    assert "Er is niets mislukt" not in browser.get("/bezorging/?kanaal=mail").text
    browser.post("/bezorging/opnieuw", oorzaak=str(cause.id))
    assert states(peek) == [Delivery.FAILED, Delivery.QUEUED, Delivery.QUEUED]


def test_the_page_asks_how_it_stands_with_its_own_filter(build, enter, failed):
    failed()
    browser = enter(build.user(RoleName.ADMINISTRATOR, of=None))
    assert 'data-live="/bezorging/stand?kanaal=telegram"' in browser.get("/bezorging/?kanaal=telegram").text
    state = browser.get("/bezorging/stand?kanaal=telegram").text
    assert "De mailserver weigert het adres." in state
    assert "<html" not in state


def test_a_coordinator_retries_the_own_region_and_no_other(build, enter, peek, failed):
    own, foreign = failed(), failed("AM01")
    browser = enter(build.user(RoleName.COORDINATOR))
    assert browser.post(f"/bezorging/{foreign.id}/opnieuw").status_code == 404
    browser.post("/bezorging/opnieuw")
    assert states(peek) == [Delivery.QUEUED, Delivery.FAILED]
    assert own.id < foreign.id


def test_the_support_team_looks_and_does_not_touch(build, enter, peek, failed):
    row = failed()
    browser = enter(build.user(RoleName.SUPPORT, of=None))
    assert "Opnieuw proberen" not in browser.get("/bezorging/").text
    assert browser.post(f"/bezorging/{row.id}/opnieuw").status_code == 403
    assert states(peek) == [Delivery.FAILED]


def test_what_was_set_aside_is_shown_without_persons_and_tried_again(build, enter, peek):
    traceback = 'Traceback (most recent call last):\n  File "x.py", line 1\nValueError: Jan Jansen'
    update = build.received_update(handling=Handling.SET_ASIDE, error=traceback, raw={"text": "Jan Jansen"})
    browser = enter(build.user(RoleName.ADMINISTRATOR, of=None))
    page = browser.get("/bezorging/").text
    assert "ValueError" in page
    assert "Jan Jansen" not in page
    address = f"/bezorging/opzij/{update.bot_id}/{update.update_id}/opnieuw"
    assert "Het bericht wordt opnieuw verwerkt." in browser.post(address).text
    assert peek(select(ReceivedUpdate.handling)) == [Handling.PENDING]
    assert browser.post(address).status_code == 404


def test_all_that_was_set_aside_is_counted_and_tried_again_with_one_press(build, enter, peek, monkeypatch):
    monkeypatch.setattr(deliveries, "SHOWN", 2)
    for _ in range(3):
        build.received_update(handling=Handling.SET_ASIDE, error="ValueError: x")
    done = build.received_update(handling=Handling.DONE)
    browser = enter(build.user(RoleName.ADMINISTRATOR, of=None))
    page = browser.get("/bezorging/").text
    assert "En nog 1 die eerder kwam." in page
    assert "Lees alle 3 nog eens" in page
    assert "De 3 berichten worden nog eens gelezen." in browser.post("/bezorging/opzij/opnieuw").text
    left = select(ReceivedUpdate.update_id).where(ReceivedUpdate.handling != Handling.PENDING)
    assert peek(left) == [done.update_id]
    assert "Er was niets meer opzij gezet." in browser.post("/bezorging/opzij/opnieuw").text


def test_an_administrator_reads_all_of_an_update_and_the_log_says_so(build, enter, peek):
    raw = {"message": {"text": "Jan Jansen"}}
    update = build.received_update(handling=Handling.SET_ASIDE, error="ValueError: Jan Jansen", raw=raw)
    address = f"/bezorging/opzij/{update.bot_id}/{update.update_id}"
    assert "Jan Jansen" not in enter(build.user(RoleName.SUPPORT, of=None)).get("/bezorging/").text
    assert enter(build.user(RoleName.SUPPORT, of=None)).get(address).status_code == 403
    page = enter(build.user(RoleName.ADMINISTRATOR, of=None)).get(address).text
    assert page.count("Jan Jansen") == 2
    assert (Did.READ, "deliveries.update") in [(e.did, e.endpoint) for e in peek(select(AuditEvent))]


def test_what_was_set_aside_is_not_for_a_region(build, enter):
    build.received_update(handling=Handling.SET_ASIDE, error="ValueError: x")
    coordinator = enter(build.user(RoleName.COORDINATOR))
    assert "Opzij gezet" not in coordinator.get("/bezorging/").text
    assert coordinator.post("/bezorging/opzij/1/1/opnieuw").status_code == 403


def test_files_are_fetched_and_messages_are_sent(build, enter):
    page = enter(build.user(RoleName.ADMINISTRATOR, of=None)).get("/bezorging/").text
    assert (page.count("Alles is verstuurd."), page.count("Alles is opgehaald.")) == (2, 1)

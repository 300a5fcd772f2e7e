"""Openings ticked in the list, and one move for all of them."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import select

from models import AuditEvent, Did, Offer, OfferState, RoleName
from services.working_days import today
from tests.factories import GRONINGEN

BUSY = OfferState.IN_CONTACT


@pytest.fixture
def mirjam(build):
    return build.user(name="Mirjam")


@pytest.fixture
def noor(build):
    return build.user(name="Noor")


def asked(move: str, *offers: Offer) -> str:
    return f"/aanbod/samen/?doe={move}&lijst=status%3Dlopend" + "".join(
        f"&plek={offer.reference}" for offer in offers
    )


def chosen(page: str) -> list[str]:
    return re.findall(r'name="plek" value="([^"]+:[0-9]+)"', page)


def states(peek) -> list[OfferState]:
    return [offer.state for offer in peek(select(Offer).order_by(Offer.id))]


def test_the_page_says_which_can_and_which_cannot_and_why(build, enter, mirjam, noor, peek):
    new, taken = build.offer(), build.offer(state=BUSY, claimed_by=noor)
    over = build.offer(state=OfferState.PLACED, claimed_by=noor)
    browser = enter(mirjam)
    page = browser.get(asked("oppakken", new, taken, over)).text
    assert "U pakt 1 plek op." in page
    assert [plek.rpartition(":")[0] for plek in chosen(page)] == [new.reference]
    assert "Met deze 2 plekken kan het niet" in page
    assert "Al opgepakt door Noor." in page
    assert "Loopt niet meer: Geplaatst." in page
    assert states(peek) == [OfferState.NEW, BUSY, OfferState.PLACED]
    assert "Nog door niemand opgepakt." in browser.get(asked("volgend-contact", new)).text


def test_many_are_picked_up_and_put_back_from_the_list_that_they_were_ticked_in(build, enter, mirjam, peek):
    offers = [build.offer(), build.offer()]
    browser = enter(mirjam)
    page = browser.get(asked("oppakken", *offers)).text
    answer = browser.post("/aanbod/samen/oppakken", plek=chosen(page), lijst="status=lopend")
    assert "U hebt 2 plekken opgepakt." in answer.text
    assert answer.request.args.to_dict() == {"status": "lopend"}
    assert states(peek) == [OfferState.CLAIMED] * 2
    (undo,) = re.findall(r'action="(/aanbod/samen/terugdraaien/[^"]+)"', answer.text)
    assert "2 plekken zijn weer zoals ze waren." in browser.post(undo.replace("&amp;", "&")).text
    assert states(peek) == [OfferState.NEW] * 2


def test_one_day_is_planned_for_all_and_what_changed_meanwhile_is_named(build, enter, mirjam, peek):
    steady, moved = (build.offer(state=BUSY, claimed_by=mirjam) for _ in range(2))
    browser, day = enter(mirjam), today(dt.datetime.now(dt.UTC)) + dt.timedelta(days=3)
    page = browser.get(asked("volgend-contact", steady, moved)).text
    browser.post(f"/aanbod/{moved.reference}/contact", **{"contact-means": "phone", "contact-note": ""})
    told = browser.post(
        "/aanbod/samen/volgend-contact", plek=chosen(page), **{"next-day": day.isoformat()}
    ).text
    assert "Het volgende contact over 1 plek is gepland." in told
    assert f"bleef zoals die was: {moved.reference}." in told
    assert [offer.next_contact_on for offer in peek(select(Offer).order_by(Offer.id))] == [day, None]


def test_a_form_that_fails_keeps_what_was_typed_and_changes_nothing(build, enter, mirjam, peek):
    offer = build.offer(state=BUSY, claimed_by=mirjam)
    browser = enter(mirjam)
    page = browser.get(asked("afsluiten", offer)).text
    answer = browser.post("/aanbod/samen/afsluiten", plek=chosen(page), **{"closing-note": "Te ver weg"})
    assert answer.status_code == 422
    assert "Kies waarom u afsluit." in answer.text
    assert "Te ver weg" in answer.text
    assert chosen(answer.text) == chosen(page)
    reason = {"closing-reason": "no_work"}
    assert (
        "1 plek is afgesloten." in browser.post("/aanbod/samen/afsluiten", plek=chosen(page), **reason).text
    )
    assert states(peek) == [OfferState.CLOSED]
    noted = peek(select(AuditEvent).where(AuditEvent.endpoint == "together.close"))
    assert [(event.did, event.particulars, event.region_id) for event in noted] == [
        (Did.CHANGED, "reason=no_work", offer.region_id)
    ]


def test_many_go_to_one_colleague_who_works_for_all_of_their_regions(build, enter, mirjam, noor, peek):
    theirs, mine = build.offer(state=BUSY, claimed_by=noor), build.offer(state=BUSY, claimed_by=mirjam)
    build.user(of=GRONINGEN, name="Iemand van elders")
    browser = enter(mirjam)
    page = browser.get(asked("overdragen", theirs, mine)).text
    assert "Iemand van elders" not in page
    told = browser.post(
        "/aanbod/samen/overdragen", plek=chosen(page), **{"colleague-colleague": str(noor.id)}
    ).text
    assert "1 plek is overgedragen." in told
    assert f"of was al van deze collega: {theirs.reference}." in told
    assert {offer.claimed_by_id for offer in peek(select(Offer))} == {noor.id}


def test_a_whole_page_is_chosen_without_ticking_each(build, enter, mirjam):
    offers = [build.offer(), build.offer()]
    browser = enter(mirjam)
    (page,) = re.findall(r'name="pagina" value="([^"]+)"', browser.get("/aanbod/").text)
    assert sorted(page.split()) == sorted(offer.reference for offer in offers)
    everything = browser.get(f"/aanbod/samen/?doe=oppakken&alles=ja&pagina={page.replace(' ', '+')}").text
    assert "U pakt 2 plekken op." in everything


def test_a_choice_of_nothing_leads_back_to_the_list(build, enter, mirjam):
    build.offer()
    answer = enter(mirjam).client.get("/aanbod/samen/?doe=oppakken", follow_redirects=True)
    assert "Kies eerst minstens één plek." in answer.text
    assert enter(mirjam).get("/aanbod/samen/?doe=iets&plek=PW-1").status_code == 404


def test_openings_of_another_region_are_not_there_and_who_reads_along_has_no_ticks(
    build, enter, mirjam, peek
):
    elsewhere = build.offer(GRONINGEN)
    form = {"plek": f"{elsewhere.reference}:{elsewhere.events[-1].id}"}
    assert enter(mirjam).post("/aanbod/samen/oppakken", **form).status_code == 404
    assert states(peek) == [OfferState.NEW]
    reader = build.user(RoleName.SUPPORT, None)
    page = enter(reader).get("/aanbod/").text
    assert elsewhere.reference in page
    assert 'name="plek"' not in page

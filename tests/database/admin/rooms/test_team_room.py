"""Who has what in a region, who is away, and many openings to another colleague at once."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import select

from admin.queries import team_work
from models import Delivery, Offer, OfferState, OutboxRow, RoleName, User
from services.working_days import today
from tests.factories import GRONINGEN, UTRECHT

DAY = dt.timedelta(days=1)


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@pytest.fixture
def carla(build):
    return build.user(RoleName.COORDINATOR, name="Carla")


@pytest.fixture
def piet(build):
    return build.user(name="Piet")


@pytest.fixture
def noor(build):
    return build.user(name="Noor")


def of_piet(build, piet, state=OfferState.CANDIDATE_PROPOSED, **values):
    values = {"next_contact_on": today(now()) - DAY, **values}
    return build.offer(state=state, claimed_by=piet, claimed_at=now(), contact=build.contact(), **values)


def chosen(page: str) -> list[str]:
    """What the page would hand over, and at which line."""
    return re.findall(r'name="plek" value="([^"]+:[0-9]+)"', page)


def path(region_code: str, user: User, rest: str = "") -> str:
    return f"/per-collega/{region_code}/{user.id}{rest}"


def test_who_looks_at_the_country_begins_where_somebody_works_and_reads_where_nobody_does(build, enter, piet):
    browser = enter(build.user(RoleName.SUPPORT, of=None))
    assert "Piet" in browser.get("/per-collega/").text
    page = browser.get(f"/per-collega/?regio={GRONINGEN}").text
    assert "Hier werkt nog niemand" in page
    assert "Al het aanbod is opgepakt" not in page


def test_a_list_that_is_cut_off_says_so_and_leads_to_the_rest(build, enter, carla, piet, monkeypatch):
    monkeypatch.setattr(team_work, "MOST", 2)
    of_piet(build, piet, created_at=now())
    browser = enter(carla)
    assert "de nieuwste" not in browser.get("/per-collega/").text
    assert "hoogstens" not in browser.get(path(UTRECHT, piet)).text
    of_piet(build, piet, created_at=now())
    browser = enter(carla)
    page = browser.get("/per-collega/").text
    assert "Hier staan de nieuwste 2." in page
    assert "/aanbod/?binnen=7" in page
    assert "Hier staan hoogstens 2 plekken." in browser.get(path(UTRECHT, piet)).text


def test_the_page_counts_by_colleague_and_shows_what_came_in_this_week(build, enter, carla, piet, noor):
    of_piet(build, piet)
    of_piet(build, piet, OfferState.CLAIMED, next_contact_on=None, call_by=today(now()) + DAY)
    build.offer(title="Van deze week", created_at=now())
    build.offer(title="Van lang geleden", created_at=now() - 40 * DAY)
    page = enter(carla).get("/per-collega/").text
    (line,) = re.findall(r"<tr>(?:(?!</tr>).)*Piet.*?</tr>", page, re.DOTALL)[:1]
    assert re.search(r'data-label="Loopt">2<', line)
    assert re.search(r'data-label="Te laat"><div><span class="badge problem">.*?1</span>', line, re.DOTALL)
    assert "Noor" in page
    assert "Van deze week" in page
    assert "Van lang geleden" not in page


def test_many_are_handed_over_after_it_was_said_what_that_does(build, enter, carla, piet, noor, peek):
    offers = [of_piet(build, piet), of_piet(build, piet, OfferState.TRIAL)]
    browser = enter(carla)
    query = "&".join([f"naar={noor.id}", *(f"plek={offer.reference}" for offer in offers)])
    page = browser.get(path(UTRECHT, piet, f"/overdragen?{query}")).text
    assert "U geeft 2 plekken van Piet aan Noor." in page
    assert {offer.claimed_by_id for offer in peek(select(Offer))} == {piet.id}

    told = browser.post(path(UTRECHT, piet, "/overdragen"), naar=noor.id, plek=chosen(page)).text

    assert "2 plekken zijn overgedragen aan Noor." in told
    assert {offer.claimed_by_id for offer in peek(select(Offer))} == {noor.id}
    (letter,) = peek(select(OutboxRow).where(OutboxRow.recipient == noor.email))
    assert all(offer.reference in letter.payload["text"] for offer in offers)

    (undo,) = re.findall(r'action="(/per-collega/[^"]+/terugdraaien/\d+)"', told)
    assert "2 plekken zijn weer van Piet." in browser.post(undo).text
    assert {offer.claimed_by_id for offer in peek(select(Offer))} == {piet.id}
    said = peek(select(OutboxRow.state).where(OutboxRow.kind.in_(("offers-handed", "offer-news"))))
    assert set(said) == {Delivery.CANCELLED}


def test_what_changed_meanwhile_is_named_and_left(build, enter, carla, piet, noor, peek):
    steady, moved = of_piet(build, piet), of_piet(build, piet)
    browser = enter(carla)
    query = f"naar={noor.id}&plek={steady.reference}&plek={moved.reference}"
    page = browser.get(path(UTRECHT, piet, f"/overdragen?{query}")).text
    browser.post(f"/aanbod/{moved.reference}/contact", **{"contact-means": "phone", "contact-note": "Gebeld"})

    told = browser.post(path(UTRECHT, piet, "/overdragen"), naar=noor.id, plek=chosen(page)).text

    assert "1 plek is overgedragen aan Noor." in told
    assert f"bleef zoals die was: {moved.reference}." in told
    assert {offer.id: offer.claimed_by_id for offer in peek(select(Offer))} == {
        steady.id: noor.id,
        moved.id: piet.id,
    }


@pytest.mark.parametrize("query", ["", "plek=PW-0000-0&naar=1", "naar=zomaar"])
def test_a_choice_of_nothing_or_nobody_is_asked_for_again(build, enter, carla, piet, query):
    of_piet(build, piet)
    answer = enter(carla).get(path(UTRECHT, piet, f"/overdragen?{query}"))
    assert answer.status_code == 422
    assert "Kies minstens één plek" in answer.text


def test_a_coordinator_says_who_is_away_and_takes_it_back(build, enter, carla, piet, peek):
    browser, them = enter(carla), select(User).where(User.id == piet.id)
    address, day = f"/regios/{UTRECHT}/team/{piet.id}", today(now())
    typed = {"absence-first": day.isoformat(), "absence-last": (day + DAY).isoformat()}
    page = browser.post(f"{address}/afwezig", **typed).text
    assert "De afwezigheid van Piet is bewaard." in page
    assert "Afwezig tot en met" in page
    assert peek(them)[0].is_absent(day)
    browser.post(f"{address}/terug")
    assert not peek(them)[0].is_absent(day)


def test_a_wrong_absence_keeps_what_was_typed(enter, carla, piet, peek):
    typed = {"absence-first": "2030-05-02", "absence-last": "2030-05-01"}
    answer = enter(carla).post(f"/regios/{UTRECHT}/team/{piet.id}/afwezig", **typed)
    assert answer.status_code == 422
    assert "2030-05-01" in answer.text
    past = {"absence-first": "2020-05-02", "absence-last": "2020-05-03"}
    assert enter(piet).post("/mijn-account/afwezig", **past).status_code == 422


def test_who_works_elsewhere_too_is_not_arranged_by_one_coordinator(build, enter, carla):
    both = build.user(of=None, regions=[build.region(UTRECHT), build.region(GRONINGEN)])
    browser, address = enter(carla), f"/regios/{UTRECHT}/team/{both.id}"
    assert "Uw collega werkt ook voor een andere regio." in browser.get(address).text
    for action in ("afwezig", "terug", "sectoren"):
        assert browser.post(f"{address}/{action}").status_code == 403


def test_a_coordinator_says_which_sectors_somebody_covers(build, enter, carla, piet):
    page = (
        enter(carla)
        .post(f"/regios/{UTRECHT}/team/{piet.id}/sectoren", **{"cover-sectors": ["techniek"]})
        .text
    )
    assert "De sectoren van Piet zijn bewaard." in page
    assert build.sector().name in page


def test_one_says_oneself_when_one_is_away(enter, piet, peek):
    day = today(now()).isoformat()
    page = enter(piet).post("/mijn-account/afwezig", **{"absence-first": day, "absence-last": day}).text
    assert "Uw afwezigheid is bewaard." in page
    assert peek(select(User).where(User.id == piet.id))[0].is_absent(today(now()))
    assert "U staat weer als aanwezig." in enter(piet).post("/mijn-account/aanwezig").text


def test_the_worklist_of_the_coordinator_has_what_nobody_attends_to(build, enter, carla, piet, noor):
    of_piet(build, piet, title="Van wie weg is")
    of_piet(build, noor, title="Te laat bij Noor")
    piet.absent_from = piet.absent_until = today(now())
    page = enter(carla).get("/werkvoorraad/").text
    late, left = page.index('id="late-offers"'), page.index('id="left-offers"')
    assert late < page.index("Te laat bij Noor") < left < page.index("Van wie weg is")
    assert page.count('class="figure figure-left"') == 1
    assert "Van wie weg is" not in enter(noor).get("/werkvoorraad/").text

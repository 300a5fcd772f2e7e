"""Who is in a campaign and what came of it, on its pages and on those of companies, openings and regions."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from models import CampaignAnswer, CampaignState, RecipientState, Region, RoleName, SkipReason
from tests.factories import GRONINGEN, NOW

SENT = {"state": RecipientState.SENT, "sent_at": NOW}


@pytest.fixture
def coordinator(build):
    return build.user(RoleName.COORDINATOR, name="Carla")


@pytest.fixture
def person(build):
    """Somebody at a company, by the name of the company."""

    def person(company, **values):
        return build.contact(employer=build.employer(name=company, **values), name=f"Iemand van {company}")

    return person


@pytest.fixture
def done(build, person, coordinator):
    """One that is over: a yes, a no that stopped, one that failed, and two who got nothing."""
    made = build.campaign(state=CampaignState.DONE, start_at=NOW, ended_at=NOW, created_by=coordinator)
    yes = {"answer": CampaignAnswer.LEERWERKPLEK, "answered_at": NOW, "seen_at": NOW}
    no = {"answer": CampaignAnswer.NOT_NOW, "answered_at": NOW, "seen_at": NOW, "opted_out_at": NOW}
    build.campaign_recipient(made, person("De Linde"), **SENT, **yes)
    build.campaign_recipient(made, person("De Kade"), **SENT, **no)
    build.campaign_recipient(made, person("Rijnpoort"), state=RecipientState.FAILED, sent_at=NOW)
    for company in ("Groenhorst", "Overvecht"):
        skipped = {"state": RecipientState.SKIPPED, "skipped_for": SkipReason.RESTING}
        build.campaign_recipient(made, person(company), **skipped)
    return made


def figure(page, name):
    """The figure in the line of a chart with this name."""
    found = re.search(rf">{name}</th>\s*<td><span>(\d+)<", page)
    return int(found[1]) if found else None


def test_what_came_of_it_is_counted_from_the_question_to_the_opening(enter, build, coordinator, done):
    offer = build.offer(title="Helpende", campaign_id=done.id)

    page = enter(coordinator).get(f"/campagnes/{done.id}").text

    steps = ("Verstuurd", "Bezorgd", "Zeker gelezen", "Geantwoord", "Plekken die ervan kwamen")
    assert [figure(page, step) for step in steps] == [3, 2, 2, 2, 1]
    assert [figure(page, given) for given in ("Leerwerkplek", "Basisbaan", "Nu niet")] == [1, 0, 1]
    assert "3</strong> mensen kregen het bericht" in page
    assert "2 mensen kregen niets, en dit is waarom" in page
    assert "Het bedrijf heeft nog rust" in page
    assert offer.reference in page
    assert "1 persoon meldde zich af" in page


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("", {"De Linde", "De Kade", "Rijnpoort"}),
        ("?wie=krijgt-niets", {"Groenhorst", "Overvecht"}),
        ("?wie=krijgt-niets&reden=resting&q=groen", {"Groenhorst"}),
        ("?wie=krijgt-niets&reden=opted_out", set()),
        ("?wie=antwoordde&antwoord=not_now", {"De Kade"}),
        ("?wie=meldde-zich-af", {"De Kade"}),
        ("?q=linde", {"De Linde"}),
        ("?wie=x&blad=y&reden=z", {"De Linde", "De Kade", "Rijnpoort"}),
    ],
)
def test_people_are_listed_and_found(enter, coordinator, done, query, there):
    page = enter(coordinator).get(f"/campagnes/{done.id}/mensen{query}").text
    everybody = ("De Linde", "De Kade", "Rijnpoort", "Groenhorst", "Overvecht")
    assert {name for name in everybody if f">{name}</a>" in page} == there


def test_a_long_list_is_leafed_through_by_turn(enter, build, coordinator):
    made = build.campaign(state=CampaignState.READY, created_by=coordinator)
    people = [build.campaign_recipient(made) for _ in range(30)]
    browser = enter(coordinator)
    first = browser.get(f"/campagnes/{made.id}/mensen").text
    onward = re.search(r'rel="next" href="([^"]+)"', first)
    assert onward
    second = browser.get(onward[1].replace("&amp;", "&")).text
    assert (first.count("<tr>"), second.count("<tr>")) == (26, 6)
    assert people[29].employer.name in second
    back = re.search(r'rel="prev" href="([^"]+)"', second)
    assert back
    assert browser.get(back[1].replace("&amp;", "&")).text.count("<tr>") == 26


def test_a_region_reads_its_own_part_of_a_national_campaign(enter, build, coordinator, person):
    made = build.campaign(None, state=CampaignState.RUNNING, start_at=NOW, total=3)
    build.campaign_recipient(made, person("Hier"), **SENT)
    build.campaign_recipient(made, person("Daar", of=GRONINGEN), **SENT)
    browser = enter(coordinator)
    people, file = (browser.get(f"/campagnes/{made.id}/{page}").text for page in ("mensen", "campagne.csv"))
    for read in (people, file):
        assert "Hier" in read
        assert "Daar" not in read
    assert figure(browser.get(f"/campagnes/{made.id}").text, "Verstuurd") == 1


def test_who_is_forgotten_leaves_a_line_without_a_name(enter, build, coordinator):
    made = build.campaign(state=CampaignState.DONE, start_at=NOW, ended_at=NOW)
    build.campaign_recipient(made, employer=None, contact=None, region_id=build.region().id, **SENT)
    assert "Gewist" in enter(coordinator).get(f"/campagnes/{made.id}/mensen").text


def test_a_company_and_an_opening_name_the_campaigns_behind_them(enter, build, coordinator, done, person):
    contact = person("De Vecht")
    build.campaign_recipient(done, contact, **SENT, answer=CampaignAnswer.BOTH, answered_at=NOW)
    offer = build.offer(contact=contact, campaign_id=done.id)
    browser = enter(coordinator)
    company = browser.get(f"/werkgevers/{contact.employer_id}").text
    assert done.name in company
    assert "Antwoord: Allebei." in company
    opening = browser.get(f"/aanbod/{offer.reference}").text
    assert "Kwam uit campagne" in opening
    assert done.name in opening


def test_a_region_says_whether_it_joins_national_campaigns(enter, build, coordinator, peek):
    browser = enter(coordinator)
    joins = select(Region.joins_national).where(Region.code == "AM14")
    assert "Doet niet mee" in browser.get("/regios/AM14").text
    assert "Uw regio doet mee" in browser.post("/regios/AM14/landelijk", **{"doet-mee": "ja"}).text
    assert peek(joins) == [True]
    assert "doet niet meer mee" in browser.post("/regios/AM14/landelijk", **{"doet-mee": "nee"}).text
    assert peek(joins) == [False]
    reading = enter(build.user())
    assert reading.post("/regios/AM14/landelijk", **{"doet-mee": "ja"}).status_code == 403

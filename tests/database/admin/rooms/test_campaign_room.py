"""Campagnes as colleagues make and read them."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import select

from models import Campaign, CampaignRecipient, CampaignState, OutboxRow, RoleName
from services.campaigns.audience import audience_of
from services.working_days import AMSTERDAM
from tests.factories import GRONINGEN, NOW

TYPED = {"name": "Zorg, voorjaar", "words": "Wij zoeken plekken in de zorg.", "spread_hours": "6"}


@pytest.fixture
def coordinator(build):
    return build.user(RoleName.COORDINATOR, name="Carla")


@pytest.fixture
def support(build):
    return build.user(RoleName.SUPPORT, of=None, name="Sanne")


def test_an_empty_list_says_how_to_begin_to_who_may(enter, build, coordinator):
    assert "Nieuwe campagne" in enter(coordinator).get("/campagnes/").text
    reading = enter(build.user()).get("/campagnes/").text
    assert "Nieuwe campagne" not in reading
    assert "leest u hier hoe het gaat" in reading


def test_the_list_says_of_each_how_it_stands_and_whose_it_is(enter, build, coordinator):
    running = build.campaign(state=CampaignState.RUNNING, total=2, start_at=NOW, created_by=coordinator)
    build.campaign_recipient(running)
    build.campaign_recipient(running, state="sent", sent_at=NOW)
    build.campaign(None, name="Week van het leren", state=CampaignState.PLANNED, start_at=NOW)
    browser = enter(coordinator)

    page = browser.get("/campagnes/").text

    for said in ("Loopt", "1 van 2", "Carla", "Midden-Utrecht", "Week van het leren", "Landelijk"):
        assert said in page
    assert "Week van het leren" not in browser.get("/campagnes/?regio=AM14").text
    assert running.name not in browser.get("/campagnes/?regio=landelijk").text
    assert "Geen campagne gevonden" in browser.get("/campagnes/?status=done").text


def test_of_a_campaign_that_nobody_answered_the_page_says_that_and_nothing_of_a_report(
    enter, build, coordinator
):
    running = build.campaign(state=CampaignState.RUNNING, total=1, start_at=NOW)
    build.campaign_recipient(running, state="sent", sent_at=NOW)
    page = enter(coordinator).get(f"/campagnes/{running.id}").text
    assert "Er heeft nog niemand geantwoord." in page
    assert "in deze maanden" not in page


def test_a_region_reads_a_national_campaign_once_it_is_sure_to_go(enter, build, coordinator, support):
    draft = build.campaign(None, name="Nog niet zeker")
    assert enter(coordinator).get(f"/campagnes/{draft.id}").status_code == 404
    assert enter(support).get(f"/campagnes/{draft.id}").status_code == 200
    draft.state = CampaignState.PLANNED
    read = enter(coordinator).get(f"/campagnes/{draft.id}")
    assert read.status_code == 200
    assert "Wat wilt u doen?" not in read.text


def test_a_draft_says_and_keeps_what_was_typed(enter, coordinator, peek):
    narrowed = {"sectors": ["zorg"], "municipalities": ["GM0344"], "not_asked_days": "180"}

    page = enter(coordinator).post("/campagnes/nieuw", voor="AM14", offered_before="yes", **TYPED, **narrowed)

    (made,) = peek(select(Campaign))
    audience = audience_of(made)
    assert (made.name, made.words, made.spread_hours) == (TYPED["name"], TYPED["words"], 6)
    assert (audience.sectors, audience.municipalities) == (("zorg",), ("GM0344",))
    assert (audience.not_asked_days, audience.offered_before) == (180, "yes")
    assert "Het concept staat er" in page.text
    assert "Zorg en welzijn" in page.text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Geef de campagne een naam"),
        ({"words": "x" * 601}, "hoogstens 600 tekens"),
        ({"words": "Bel 06 12345678"}, "Hier staat een telefoonnummer"),
        ({"spread_hours": "0"}, "van 1 tot en met 240"),
        ({"not_asked_days": "veel"}, "van 1 tot en met 3.650"),
    ],
)
def test_a_form_that_is_not_right_keeps_what_was_typed(enter, coordinator, peek, wrong, said):
    answer = enter(coordinator).post("/campagnes/nieuw", voor="AM14", **{**TYPED, **wrong}, sectors=["zorg"])

    assert answer.status_code == 422
    assert said in answer.text
    assert re.search(r'<input checked[^>]*value="zorg"', answer.text)
    assert peek(select(Campaign)) == []


def test_the_same_form_sent_twice_makes_one_campaign(enter, coordinator, peek):
    browser = enter(coordinator)
    for _ in range(2):
        browser.post("/campagnes/nieuw", voor="AM14", once="hetzelfde", **TYPED)
    assert len(peek(select(Campaign))) == 1


def test_beside_the_form_stands_how_many_it_is_for_and_how_it_looks(enter, build, coordinator):
    for sector in ("zorg", "zorg", "techniek"):
        build.contact(employer=build.employer(sector=build.sector(sector)))
    build.contact(employer=build.employer(of=GRONINGEN))

    asked = "voor=AM14&sectors=zorg&spread_hours=1&words=Dag%20%3Cb%3E"
    page = enter(coordinator).get(f"/campagnes/voorbeeld?{asked}").text

    assert re.search(r'class="number">2<', page)
    assert "hoogstens 2 per uur" in page
    assert "Dag &lt;b&gt;" in page
    assert "Leerwerkplek" in page


def test_a_national_campaign_is_for_the_regions_that_join(enter, build, support):
    build.region().joins_national = True
    build.contact(employer=build.employer())
    build.contact(employer=build.employer(of=GRONINGEN))
    browser = enter(support)

    page = browser.get("/campagnes/nieuw").text

    assert "1 regio doet mee" in page
    assert re.search(r'class="number">1<', page)
    assert "Midden-Utrecht" in page
    assert "Groningen" not in page
    assert "Het concept staat er" in browser.post("/campagnes/nieuw", voor="landelijk", **TYPED).text


def test_a_campaign_for_a_region_that_left_does_not_become_one_for_all(enter, build, support, peek):
    left = build.region()
    made = build.campaign(of=None, created_by=support, audience={"regions": [left.id]})
    at, browser = f"/campagnes/{made.id}/wijzigen", enter(support)

    ticked = re.findall(r'<input(?=[^>]*checked)[^>]*name="regions"[^>]*value="(\d+)"', browser.get(at).text)
    browser.post(at, regions=[str(left.id)], **TYPED)

    assert ticked == [str(left.id)]
    assert [audience_of(one).regions for one in peek(select(Campaign))] == [(left.id,)]


def test_the_support_team_leaves_the_campaigns_of_regions_alone(enter, build, support, peek):
    theirs = build.campaign(name="Van de regio")
    browser = enter(support)
    for what in ("proefdraaien", "weggooien"):
        assert browser.post(f"/campagnes/{theirs.id}/{what}").status_code == 403
    assert browser.post("/campagnes/nieuw", voor="AM14", **TYPED).status_code == 404
    assert [(one.name, one.state) for one in peek(select(Campaign))] == [("Van de regio", "draft")]


def test_a_dry_run_begins_and_a_change_ends_it(enter, build, coordinator, peek):
    made = build.campaign(created_by=coordinator)
    browser = enter(coordinator)
    assert made.name in browser.get(f"/campagnes/{made.id}/wijzigen").text
    assert "De proef loopt" in browser.post(f"/campagnes/{made.id}/proefdraaien").text
    assert "intussen verder" in browser.post(f"/campagnes/{made.id}/proefdraaien").text
    assert "De campagne is gewijzigd" in browser.post(f"/campagnes/{made.id}/wijzigen", **TYPED).text
    assert peek(select(Campaign.state)) == [CampaignState.DRAFT]


def test_a_campaign_is_thrown_away_only_while_nobody_was_asked(enter, build, coordinator, peek):
    draft, running = build.campaign(), build.campaign(state=CampaignState.RUNNING)
    browser = enter(coordinator)
    assert "De campagne is weg" in browser.post(f"/campagnes/{draft.id}/weggooien").text
    assert "intussen verder" in browser.post(f"/campagnes/{running.id}/weggooien").text
    assert peek(select(Campaign.id)) == [running.id]


def test_a_campaign_is_started_paused_resumed_and_stopped(enter, build, coordinator, peek):
    made = build.campaign(state=CampaignState.READY, created_by=coordinator)
    build.campaign_recipient(made)
    browser = enter(coordinator)
    assert "Start nu, voor 1 persoon" in browser.get(f"/campagnes/{made.id}").text
    said = {
        "starten": "De campagne is begonnen",
        "pauze": "De campagne staat stil",
        "verder": "De campagne gaat verder",
        "stoppen": "De campagne is gestopt",
    }
    for move, sentence in said.items():
        page = browser.post(f"/campagnes/{made.id}/{move}").text
        assert sentence in page
        assert ("Hoogstens 1 per uur" in page) == (move in ("starten", "verder"))
    assert "intussen verder" in browser.post(f"/campagnes/{made.id}/verder").text
    assert peek(select(Campaign.state)) == [CampaignState.STOPPED]


def test_a_campaign_is_planned_for_a_moment_that_is_still_to_come(enter, build, coordinator, peek):
    made = build.campaign(state=CampaignState.READY, created_by=coordinator)
    build.campaign_recipient(made)
    browser = enter(coordinator)
    day = dt.datetime.now(AMSTERDAM).date() + dt.timedelta(days=30)
    for wrong in ({"plan__day": "2020-01-01", "plan__time": "09:30"}, {"plan__day": day.isoformat()}):
        assert browser.post(f"/campagnes/{made.id}/plannen", **wrong).status_code == 422
    right = {"plan__day": day.isoformat(), "plan__time": "09:30"}
    assert "De campagne begint" in browser.post(f"/campagnes/{made.id}/plannen", **right).text
    ((state, start_at),) = [(one.state, one.start_at) for one in peek(select(Campaign))]
    assert state is CampaignState.PLANNED
    assert start_at == dt.datetime.combine(day, dt.time(9, 30), AMSTERDAM)


def test_a_campaign_that_did_not_begin_shows_no_results(enter, build, coordinator):
    yesterday, tomorrow = NOW - dt.timedelta(days=1), NOW + dt.timedelta(days=1)
    planned = build.campaign(state="planned", start_at=tomorrow)
    stopped = build.campaign(state="stopped", start_at=tomorrow, ended_at=NOW)
    cut_short = build.campaign(state="stopped", start_at=yesterday, ended_at=NOW)
    browser = enter(coordinator)
    shown = {
        one.id: "Van vraag tot plek" in browser.get(f"/campagnes/{one.id}").text
        for one in (planned, stopped, cut_short)
    }
    assert shown == {planned.id: False, stopped.id: False, cut_short.id: True}


def test_a_test_message_goes_to_ones_own_telegram(enter, build, coordinator, peek):
    made = build.campaign(words="Hebt u een plek?", created_by=coordinator)
    browser = enter(coordinator)
    assert "nog niet gekoppeld" in browser.post(f"/campagnes/{made.id}/proefbericht").text
    coordinator.telegram_chat_id = 700_200_299
    assert "onderweg naar uw Telegram" in enter(coordinator).post(f"/campagnes/{made.id}/proefbericht").text
    (row,) = peek(select(OutboxRow))
    assert row.recipient == "700200299"
    assert "Hebt u een plek?" in row.payload["text"]


def test_the_support_team_steers_its_own_campaign_with_the_people_in_it(enter, build, support, peek):
    build.region().joins_national = True
    made = build.campaign(None, state=CampaignState.RUNNING, start_at=NOW, next_at=NOW, created_by=support)
    build.campaign_recipient(made)
    browser = enter(support)
    assert "De campagne staat stil" in browser.post(f"/campagnes/{made.id}/pauze").text
    assert "De campagne is gestopt" in browser.post(f"/campagnes/{made.id}/stoppen").text
    assert peek(select(CampaignRecipient.skipped_for)) == ["stopped"]

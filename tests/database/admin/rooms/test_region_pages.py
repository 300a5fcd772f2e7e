"""The pages of a region: sectors, own questions with how they look, own words."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from models import Region, RoleName, Sector
from services.own_questions import MOST_ASKED

QUESTION = {
    "text": "Is er een bushalte?",
    "help": "Lopend.",
    "answer": "choice",
    "choices": "Ja, vlakbij\n Nee ",
    "kind": "basisbaan",
    "sure": "",
}


def region_of(peek, code="AM14"):
    (region,) = peek(select(Region).where(Region.code == code))
    return region


@pytest.fixture
def carla(build):
    return build.user(RoleName.COORDINATOR, name="Carla Visser")


def test_a_coordinator_chooses_the_sectors_and_adds_one(carla, enter, peek):
    browser = enter(carla)
    assert "De sector is toegevoegd" in browser.post("/regios/AM14/sectoren/eigen", name=" Toerisme ").text
    (own,) = peek(select(Sector).where(Sector.region_id.is_not(None)))
    assert own.name == "Toerisme"
    page = browser.post("/regios/AM14/sectoren", sectors=["zorg", own.code]).text
    assert "De sectoren zijn bewaard." in page
    assert len(re.findall(r"<input checked[^>]*name=\"sectors\"", page)) == 2
    assert "Het laatst gewijzigd door Carla Visser" in page


@pytest.mark.parametrize(
    ("name", "complaint"),
    [("", "Vul een naam in."), ("x" * 41, "hoogstens 40 tekens"), ("ICT", "Deze naam is er al.")],
)
def test_a_sector_that_can_not_be_added_says_why_and_stays_typed(carla, enter, peek, name, complaint):
    page = enter(carla).post("/regios/AM14/sectoren/eigen", name=name)
    assert page.status_code == 422
    assert complaint in page.text
    assert f'value="{name}"' in page.text
    assert peek(select(Sector).where(Sector.region_id.is_not(None))) == []


def test_no_sector_at_all_is_no_choice(carla, enter):
    page = enter(carla).post("/regios/AM14/sectoren", sectors=["verzonnen"])
    assert page.status_code == 422
    assert "Kies minstens één sector." in page.text


def test_a_sector_of_everywhere_or_of_another_region_is_not_renamed(build, carla, enter, session):
    elsewhere, national = build.own_sector("AM01"), build.sector("zorg")
    keys = elsewhere.id, national.id
    browser = enter(carla)
    for key in keys:
        for act in ("naam", "omhoog", "weg"):
            assert (
                browser.post(f"/regios/AM14/sectoren/{key}/{act}", **{f"sector-{key}-name": "X"}).status_code
                == 404
            )


def test_the_filter_and_the_chat_have_the_own_sector_and_other_regions_have_not(build, enter):
    build.own_sector(name="Toerisme")
    assert "Toerisme (Midden-Utrecht)" in enter(build.user()).get("/aanbod/").text
    assert "Toerisme" not in enter(build.user(of="AM01")).get("/aanbod/").text
    support = enter(build.user(RoleName.SUPPORT, of=None))
    assert "Toerisme (Midden-Utrecht)" in support.get("/aanbod/").text


def test_the_report_counts_an_own_sector_under_its_own_name(build, enter):
    build.offer(sector=build.own_sector(name="Toerisme"))
    assert (
        "Toerisme (Midden-Utrecht)" in enter(build.user(RoleName.SUPPORT, of=None)).get("/rapportage/").text
    )


def test_a_question_is_added_shown_as_in_chat_and_kept(carla, enter, peek):
    browser = enter(carla)
    page = browser.post("/regios/AM14/vragen/nieuw", **QUESTION).text
    assert "De vraag is toegevoegd." in page
    assert "<b>Is er een bushalte?</b>" in page
    assert "<i>Lopend.</i>" in page
    assert [label in page for label in ("<li>Ja, vlakbij</li>", "<li>Nee</li>", "<li>Overslaan</li>")] == [
        True
    ] * 3
    (kept,) = region_of(peek).questions
    assert (kept["choices"], kept["kind"], kept["required"]) == (["Ja, vlakbij", "Nee"], "basisbaan", False)
    assert 'value="Is er een bushalte?"' in browser.get(f"/regios/AM14/vragen/{kept['key']}").text


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({"text": " "}, "Vul de vraag in."),
        ({"text": "x" * 121}, "hoogstens 120 tekens"),
        ({"text": "Wat is het BSN van de kandidaat?", "sure": "y"}, "Vraag nooit naar een BSN."),
        ({"text": "Hoe oud is de kandidaat?"}, "lijkt te gaan over een werkzoekende"),
        ({"help": "De nationaliteit."}, "lijkt te gaan over een werkzoekende"),
        ({"choices": "Ja"}, "Geef 2 tot en met 8 keuzes"),
        ({"choices": "\n".join("abcdefghi")}, "Geef 2 tot en met 8 keuzes"),
        ({"choices": f"Ja\n{'x' * 41}"}, "Deze keuze past niet op een knop"),
        ({"choices": "Ja\nja"}, "Twee keuzes zijn hetzelfde."),
        ({"choices": "Ja\nStop"}, "Stop kan geen keuze zijn."),
        ({"choices": "Ja\nTerug"}, "Terug kan geen keuze zijn."),
        ({"answer": "raden"}, "Kies een van de mogelijkheden."),
        ({"kind": "vakantie"}, "Kies een van de mogelijkheden."),
    ],
)
def test_a_question_that_is_wrong_says_so_and_stays_typed(carla, enter, peek, typed, complaint):
    page = enter(carla).post("/regios/AM14/vragen/nieuw", **{**QUESTION, **typed})
    assert page.status_code == 422
    assert complaint in page.text
    assert "Lopend." in page.text or "help" in typed
    assert region_of(peek).questions == []


def test_of_a_question_for_a_bsn_nobody_is_asked_whether_it_is_about_the_place(carla, enter):
    page = enter(carla).post("/regios/AM14/vragen/nieuw", **{**QUESTION, "text": "Wat is het BSN?"}).text
    assert "Vraag nooit naar een BSN." in page
    assert 'name="sure"' not in page


def test_who_is_sure_that_a_question_is_about_the_place_keeps_it(carla, enter, peek):
    typed = {**QUESTION, "text": "Mag een deelnemer parkeren?"}
    page = enter(carla).post("/regios/AM14/vragen/nieuw", **typed).text
    assert 'name="sure"' in page
    assert "toegevoegd" in enter(carla).post("/regios/AM14/vragen/nieuw", **{**typed, "sure": "y"}).text


def test_a_preview_of_what_is_typed_keeps_nothing_and_escapes_it(carla, enter, peek):
    query = {"text": "Is <b>dit</b> een vraag?", "answer": "number", "kind": "both"}
    page = enter(carla).client.get("/regios/AM14/vragen/nieuw", query_string=query).text
    assert "<b>Is &lt;b&gt;dit&lt;/b&gt; een vraag?</b>" in page
    assert "✓ 12" in page
    assert region_of(peek).questions == []


@pytest.mark.parametrize("query", [{"text": ""}, {"text": "x", "answer": "?", "kind": "?", "choices": "\n"}])
def test_a_preview_of_nonsense_is_a_page_all_the_same(carla, enter, query):
    assert enter(carla).client.get("/regios/AM14/vragen/nieuw", query_string=query).status_code == 200


def test_one_question_too_many_is_refused_with_what_to_do(carla, enter, peek):
    browser = enter(carla)
    for _ in range(MOST_ASKED):
        browser.post("/regios/AM14/vragen/nieuw", **QUESTION)
    page = browser.post("/regios/AM14/vragen/nieuw", **QUESTION)
    assert page.status_code == 422
    assert "U stelt al 5 vragen." in page.text
    assert len(region_of(peek).questions) == MOST_ASKED


def test_a_question_is_switched_off_on_and_removed(carla, enter, peek):
    browser = enter(carla)
    browser.post("/regios/AM14/vragen/nieuw", **QUESTION)
    key = region_of(peek).questions[0]["key"]
    assert "De bot stelt de vraag niet meer." in browser.post(f"/regios/AM14/vragen/{key}/aan-uit").text
    assert "De bot stelt de vraag weer." in browser.post(f"/regios/AM14/vragen/{key}/aan-uit").text
    browser.post(f"/regios/AM14/vragen/{key}/aan-uit")
    assert "De vraag is weg." in browser.post(f"/regios/AM14/vragen/{key}/weg").text
    assert region_of(peek).questions == []


def test_a_text_is_kept_said_and_given_back(carla, enter, peek):
    browser = enter(carla)
    page = browser.post("/regios/AM14/teksten/promise", promise__text="{loket} <belt> voor {datum}!").text
    assert "De tekst is bewaard." in page
    assert "Werkcentrum Midden-Utrecht &lt;belt&gt; voor <b>" in page
    assert region_of(peek).texts == {"promise": "{loket} <belt> voor {datum}!"}
    assert "standaardtekst" in browser.post("/regios/AM14/teksten/promise/standaard").text
    assert region_of(peek).texts == {}


@pytest.mark.parametrize(
    ("place", "typed", "complaint"),
    [
        ("introduction", "", "Vul een tekst in."),
        ("introduction", "x" * 301, "hoogstens 300 tekens"),
        ("introduction", "Bel {naam}.", "mag hier alleen staan: {loket}, {regio}"),
        ("introduction", "Bel op {datum}.", "mag hier alleen staan: {loket}, {regio}"),
        ("introduction", "Bel {loket", "mag hier alleen staan: {loket}, {regio}"),
        ("promise", "Wij bellen u.", "Noem één keer {datum}."),
        ("promise", "{datum} {datum}", "Noem één keer {datum}."),
    ],
)
def test_a_text_that_does_not_fit_says_why_and_stays_typed(carla, enter, peek, place, typed, complaint):
    page = enter(carla).post(f"/regios/AM14/teksten/{place}", **{f"{place}-text": typed})
    assert page.status_code == 422
    assert complaint in page.text
    assert f">\n{typed}</textarea>" in page.text.replace("\r", "")
    assert region_of(peek).texts == {}


def test_a_text_that_is_hard_to_read_gets_a_hint_and_no_refusal(carla, enter):
    browser = enter(carla)
    hard = {"introduction-text": "Uw arbeidsmarktregiocoördinator helpt u."}
    assert "is een lang woord" in browser.client.get("/regios/AM14/teksten", query_string=hard).text
    assert "De tekst is bewaard." in browser.post("/regios/AM14/teksten/introduction", **hard).text


def test_a_place_where_nothing_is_said_does_not_exist(carla, enter):
    assert enter(carla).post("/regios/AM14/teksten/stop", **{"stop-text": "Blijf!"}).status_code == 404


@pytest.mark.parametrize("page", ["sectoren", "vragen", "teksten"])
def test_matchmaker_and_support_team_read_and_find_no_form(build, enter, page):
    region = build.region()
    region.questions = [{"key": "fiets", "text": "Is er een stalling?"}]
    build.own_sector()
    for user in (build.user(), build.user(RoleName.SUPPORT, of=None)):
        text = enter(user).get(f"/regios/AM14/{page}").text
        assert "Een coördinator van de regio kan dit veranderen." in text
        assert 'action="/regios' not in text

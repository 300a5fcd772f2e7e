"""Rapportage: who reads which figures, on the page and in the file."""

from __future__ import annotations

import csv
import datetime as dt
import re

import pytest

from models import Action, OfferState, RoleName
from services.working_days import today
from tests.database.admin.rooms.test_offer_exports import sheet
from tests.factories import GRONINGEN, UTRECHT


def furnish(build, region: str = UTRECHT) -> None:
    """Of this month: two openings, of which one was withdrawn, a *nu niet* and a placement."""
    now = dt.datetime.now(dt.UTC)
    who = build.contact(employer=build.employer(region))
    build.refusal(who, reason="risk", at=now)
    worker = build.user(of=region)
    promised = today(now) + dt.timedelta(days=2)
    values = {"contact": who, "created_at": now, "updated_at": now, "sector": build.sector("zorg")}
    values["call_by"] = promised
    offer = build.offer(region, state=OfferState.PLACED, claimed_by=worker, **values)
    build.placement(offer, created_at=now)
    withdrawn = build.offer(region, state=OfferState.WITHDRAWN, **values)
    build.offer_event(withdrawn, action=Action.WITHDRAW)


def read(page: str) -> dict[str, list[str]]:
    """The lines of the charts: what each is about, and its figures."""
    lines = re.findall(r'<th scope="row">([^<]+)</th>(.*?)</tr>', page, re.DOTALL)
    return {name: re.findall(r"<td><span>([^<]+)</span>", cells) for name, cells in lines}


def test_a_coordinator_reads_the_figures_of_the_own_region(build, enter):
    furnish(build)
    furnish(build, GRONINGEN)
    page = enter(build.user(RoleName.COORDINATOR)).get("/rapportage/").text
    charts = read(page)
    assert charts["Leerwerkplek"] == ["2", "1"]
    assert charts["Basisbaan"] == ["0", "0"]
    assert charts["Zorg en welzijn"] == ["2", "1"]
    assert charts["Risico bij ziekte of ontslag"] == ["1"]
    assert charts["De werkgever trok de plek in."] == ["1"]
    assert "Midden-Utrecht" in page
    assert "Groningen" not in page
    assert "Regio&#39;s naast elkaar" not in page


@pytest.mark.parametrize("role", [RoleName.SUPPORT, RoleName.ADMINISTRATOR])
def test_who_sees_the_country_compares_the_regions_and_can_look_at_one(build, enter, role):
    furnish(build)
    furnish(build, GRONINGEN)
    browser = enter(build.user(role, of=None))
    page = browser.get("/rapportage/").text
    assert read(page)["Leerwerkplek"] == ["4", "2"]
    assert page.count('class="tile shade-') == 35
    assert 'aria-label="Groningen: aanbod 2"' in page
    assert page.count("Groningen</a></th>") == 1
    one = browser.get("/rapportage/?regio=AM01").text
    assert read(one)["Leerwerkplek"] == ["2", "1"]
    assert "in Groningen," in one


@pytest.mark.parametrize("query", ["regio=AM01", "regio=x&maanden=x", "maanden=-1"])
def test_an_address_that_somebody_made_up_shows_the_own_region(build, enter, query):
    furnish(build)
    furnish(build, GRONINGEN)
    page = enter(build.user(RoleName.COORDINATOR)).get(f"/rapportage/?{query}").text
    assert read(page)["Leerwerkplek"] == ["2", "1"]
    assert "Groningen" not in page


def test_the_map_shows_what_is_asked_for_and_leads_to_a_region(build, enter):
    furnish(build)
    page = enter(build.user(RoleName.SUPPORT, of=None)).get("/rapportage/?kaart=geplaatst&maanden=12").text
    assert 'aria-label="Midden-Utrecht: geplaatst 1"' in page
    assert 'href="/rapportage/?maanden=12&amp;regio=AM14&amp;kaart=geplaatst" class="tile' in page


def test_the_table_says_how_it_is_ordered(build, enter):
    furnish(build)
    page = enter(build.user(RoleName.SUPPORT, of=None)).get("/rapportage/?volgorde=-geplaatst").text
    assert page.count("aria-sort") == 1
    assert 'aria-sort="descending"' in page
    assert page.index(">Midden-Utrecht</a></th>") < page.index(">Achterhoek</a></th>")


def test_a_region_without_anything_to_count_says_so(build, enter):
    page = enter(build.user(RoleName.COORDINATOR)).get("/rapportage/?maanden=1").text
    assert "Nog niets te tellen" in page
    assert "<table" not in page


def test_a_matchmaker_gets_no_report(build, enter):
    browser = enter(build.user())
    assert browser.get("/rapportage/").status_code == 403
    assert browser.get("/rapportage/rapportage.csv").status_code == 403
    assert "/rapportage/" not in browser.get("/werkvoorraad/").text


def test_the_file_has_a_line_for_each_figure(build, enter):
    furnish(build)
    furnish(build, GRONINGEN)
    answer = enter(build.user(RoleName.COORDINATOR)).get("/rapportage/rapportage.csv?maanden=1")
    assert answer.mimetype == "text/csv"
    header, *lines = csv.reader(answer.text.removeprefix("\ufeff").splitlines(), delimiter=";")
    month = f"{today(dt.datetime.now(dt.UTC)):%Y-%m}"
    assert header == ["Regio", "Wat", "Maand", "Soort", "Sector", "Reden", "Getal"]
    assert lines == [
        ["Midden-Utrecht", "Aanbod", month, "Leerwerkplek", "Zorg en welzijn", "", "2"],
        ["Midden-Utrecht", "Geplaatst", month, "Leerwerkplek", "Zorg en welzijn", "", "1"],
        ["Midden-Utrecht", "Nu niet", "", "", "", "Risico bij ziekte of ontslag", "1"],
        ["Midden-Utrecht", "Gestopt zonder plaatsing", "", "", "", "De werkgever trok de plek in.", "1"],
    ]


def test_the_file_for_excel_has_figures_that_can_be_added(build, enter):
    furnish(build)
    furnish(build, GRONINGEN)
    written = sheet(enter(build.user(RoleName.COORDINATOR)).get("/rapportage/rapportage.xlsx?maanden=1"))
    assert re.findall(r'<c r="G\d"><v>(\d+)</v>', written) == ["2", "1", "1", "1"]
    assert "Groningen" not in written


def test_the_file_of_the_country_names_each_region(build, enter):
    furnish(build)
    furnish(build, GRONINGEN)
    lines = enter(build.user(RoleName.SUPPORT, of=None)).get("/rapportage/rapportage.csv").text
    assert "Midden-Utrecht;Aanbod;" in lines
    assert "Groningen;Aanbod;" in lines


def test_a_sector_that_reads_as_a_formula_stays_a_text_in_the_file(build, enter):
    furnish(build)
    build.sector("zorg").name = "=1+1"
    lines = enter(build.user(RoleName.COORDINATOR)).get("/rapportage/rapportage.csv").text
    assert ";'=1+1;" in lines

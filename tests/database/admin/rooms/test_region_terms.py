"""The terms that a region sets for its reminders."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models import Region, RoleName
from services.reminders.terms import Terms, terms_of

TERMS = {
    "terms__still_open_weeks": "6",
    "terms__still_open_again_days": "10",
    "terms__still_open_times": "2",
    "terms__aftercare_months": "6, 1",
    "terms__earliest_hour": "9",
    "terms__latest_hour": "17",
    "terms__rest_days": "120",
}


def kept(peek, code="AM14"):
    (region,) = peek(select(Region).where(Region.code == code))
    return terms_of(region)


def test_a_coordinator_sets_the_terms_of_the_own_region(build, enter, peek):
    browser = enter(build.user(RoleName.COORDINATOR))
    assert "De termijnen zijn bewaard." in browser.post("/regios/AM14/termijnen", **TERMS).text
    assert kept(peek) == Terms(
        still_open_weeks=6,
        still_open_again_days=10,
        still_open_times=2,
        aftercare_months=(1, 6),
        earliest_hour=9,
        latest_hour=17,
        rest_days=120,
    )
    assert 'value="1, 6"' in browser.get("/regios/AM14").text
    assert browser.post("/regios/AM01/termijnen", **TERMS).status_code == 404
    assert kept(peek, "AM01") == Terms()


def test_no_aftercare_is_a_choice_too(build, enter, peek):
    browser = enter(build.user(RoleName.COORDINATOR))
    browser.post("/regios/AM14/termijnen", **{**TERMS, "terms__aftercare_months": ""})
    assert kept(peek).aftercare_months == ()


def test_a_matchmaker_reads_the_terms_and_changes_none(build, enter, peek):
    browser = enter(build.user())
    page = browser.get("/regios/AM14").text
    assert "Weken stilte tot de vraag of een plek nog vrij is" in page
    assert "Termijnen bewaren" not in page
    assert browser.post("/regios/AM14/termijnen", **TERMS).status_code == 403
    assert kept(peek) == Terms()


@pytest.mark.parametrize(
    ("name", "typed", "complaint"),
    [
        ("still_open_weeks", "0", "Vul een heel getal in van 1 tot en met 26."),
        ("still_open_weeks", "27", "Vul een heel getal in van 1 tot en met 26."),
        ("still_open_again_days", "2", "Vul een heel getal in van 3 tot en met 28."),
        ("still_open_again_days", "twee", "Vul een heel getal in van 3 tot en met 28."),
        ("still_open_times", "", "Vul een heel getal in van 1 tot en met 5."),
        ("still_open_times", "6", "Vul een heel getal in van 1 tot en met 5."),
        ("earliest_hour", "7", "Vul een heel getal in van 8 tot en met 12."),
        ("latest_hour", "21", "Vul een heel getal in van 13 tot en met 20."),
        ("rest_days", "29", "Vul een heel getal in van 30 tot en met 365."),
        ("aftercare_months", "0", "Vul hoogstens vier maanden in"),
        ("aftercare_months", "1, 13", "Vul hoogstens vier maanden in"),
        ("aftercare_months", "1, 1", "Vul hoogstens vier maanden in"),
        ("aftercare_months", "1,2,3,4,5", "Vul hoogstens vier maanden in"),
        ("aftercare_months", "1, ²", "Vul hoogstens vier maanden in"),
    ],
)
def test_terms_beyond_bounds_say_so_and_keep_what_was_typed(build, enter, peek, name, typed, complaint):
    browser = enter(build.user(RoleName.COORDINATOR))
    page = browser.post("/regios/AM14/termijnen", **{**TERMS, f"terms__{name}": typed})
    assert page.status_code == 422
    assert complaint in page.text
    assert f'value="{typed}"' in page.text
    assert kept(peek) == Terms()


def test_a_wrong_term_leaves_the_other_settings_on_the_page(build, enter, session):
    build.region().desk_name = "Loket Midden"
    browser = enter(build.user(RoleName.COORDINATOR))
    page = browser.post("/regios/AM14/termijnen", **{**TERMS, "terms__still_open_weeks": "0"}).text
    assert 'value="Loket Midden"' in page

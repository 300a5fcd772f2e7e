"""Filters that a colleague keeps: under a name, one to begin with, and nobody else's."""

from __future__ import annotations

from sqlalchemy import select

from models import RoleName, SavedFilter


def kept(peek):
    return {one.name: (one.arguments, one.opens_first) for one in peek(select(SavedFilter))}


def test_a_filter_is_kept_as_the_list_stood_and_offered_in_the_list(build, enter, peek):
    browser = enter(build.user())
    page = browser.post("/aanbod/filters/bewaren", filter="status=lopend&x=1&q=las", filter__name="Lassers")
    assert kept(peek) == {"Lassers": ({"status": "lopend", "q": "las"}, False)}
    assert "Het filter “Lassers” is bewaard." in page.text
    assert page.request.path == "/aanbod/"
    assert ">Lassers</a>" in browser.get("/aanbod/").text


def test_the_list_opens_with_the_filter_that_was_chosen_for_it(build, enter, peek):
    browser = enter(build.user())
    browser.post(
        "/aanbod/filters/bewaren", filter="status=new", filter__name="Nieuw", filter__opens_first="y"
    )
    browser.post("/aanbod/filters/bewaren", filter="van-mij=ja", filter__name="Mijn", filter__opens_first="y")
    assert kept(peek) == {"Nieuw": ({"status": "new"}, False), "Mijn": ({"van-mij": "ja"}, True)}
    assert browser.get("/aanbod/").location == "/aanbod/?van-mij=ja"
    assert browser.get("/aanbod/?alles=ja").status_code == 200


def test_the_same_name_again_replaces_what_it_stood_for(build, enter, peek):
    browser = enter(build.user())
    for status in ("new", "trial"):
        browser.post("/aanbod/filters/bewaren", filter=f"status={status}", filter__name="Mijn")
    assert kept(peek) == {"Mijn": ({"status": "trial"}, False)}


def test_a_filter_is_renamed_and_thrown_away(build, enter, peek):
    user = build.user()
    one, other = build.saved_filter(user, name="Een"), build.saved_filter(user, name="Twee")
    browser = enter(user)
    taken = browser.post(f"/aanbod/filters/{one.id}", **{f"filter{one.id}-name": "Twee"})
    assert taken.status_code == 422
    assert "al een filter met deze naam" in taken.text
    browser.post(f"/aanbod/filters/{one.id}", **{f"filter{one.id}-name": "Drie"})
    browser.post(f"/aanbod/filters/{other.id}/weg")
    assert set(kept(peek)) == {"Drie"}


def test_a_filter_needs_a_name_and_keeps_what_it_was_for(build, enter, peek):
    answer = enter(build.user()).post("/aanbod/filters/bewaren", filter="status=new", filter__name=" ")
    assert answer.status_code == 422
    assert 'value="status=new"' in answer.text
    assert kept(peek) == {}


def test_nobody_sees_or_touches_the_filter_of_a_colleague(build, enter, peek):
    theirs = build.saved_filter(build.user(), name="Van Noor")
    browser = enter(build.user())
    assert "Van Noor" not in browser.get("/aanbod/").text + browser.get("/aanbod/filters/").text
    assert browser.post(f"/aanbod/filters/{theirs.id}/weg").status_code == 404
    assert set(kept(peek)) == {"Van Noor"}


def test_the_support_team_keeps_filters_too(build, enter, peek):
    browser = enter(build.user(RoleName.SUPPORT, of=None))
    browser.post("/aanbod/filters/bewaren", filter="regio=AM01", filter__name="Groningen")
    assert kept(peek) == {"Groningen": ({"regio": "AM01"}, False)}

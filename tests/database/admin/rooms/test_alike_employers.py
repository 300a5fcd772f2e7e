"""Companies that may be one, as a colleague sees and decides."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from models import AuditEvent, Employer, Likeness
from tests.factories import GRONINGEN


@pytest.fixture
def pair(build):
    first = build.employer(name="Staal", town="Haren")
    second = build.employer(name="Staal <BV>", town="Hoogkerk")
    build.placement(build.offer(contact=build.contact(employer=second, name="Fatma"), title="Lasser"))
    return build.likeness(first, second)


def path(pair, act: str) -> str:
    return f"/werkgevers/{pair.first_id}/{act}/{pair.second_id}"


def test_a_pair_is_on_the_list_on_both_pages_and_beside_each_other(enter, build, pair):
    browser = enter(build.user())
    assert "Misschien dubbel" in browser.get("/werkgevers/").text
    listed = browser.get("/werkgevers/dubbel").text
    assert path(pair, "naast") in listed
    assert {"Haren", "Hoogkerk"} <= set(re.findall(r"\w+", listed))
    assert "Misschien is dit hetzelfde bedrijf" in browser.get(f"/werkgevers/{pair.second_id}").text
    page = browser.get(path(pair, "naast")).text
    assert "Staal &lt;BV&gt;" in page
    assert "<li>1 aanbod, met bestanden</li>" in page
    assert "<li>1 plaatsing</li>" in page
    assert "Voeg samen: Staal blijft" in page


def test_two_become_one_and_the_log_and_the_timeline_say_so(enter, build, peek, pair):
    browser = enter(build.user(name="Mo Bakker"))
    page = browser.post(path(pair, "samen")).text
    assert "De bedrijven zijn samengevoegd." in page
    assert "Lasser" in page
    assert "Mo Bakker voegde Staal &lt;BV&gt; hiermee samen" in page
    assert peek(select(Employer.name)) == ["Staal"]
    noted = {event.endpoint: event.about for event in peek(select(AuditEvent))}
    assert noted["employers.merge"] == f"{pair.first_id}/{pair.second_id}"


def test_what_is_two_is_remembered(enter, build, peek, pair):
    browser = enter(build.user())
    page = browser.post(path(pair, "apart")).text
    assert "Wij onthouden dat dit twee bedrijven zijn." in page
    assert "Er is niets dubbel." in page
    assert len(peek(select(Employer))) == 2
    assert peek(select(Likeness.distinct_by_id)) != [None]


def test_what_was_never_noticed_as_a_pair_is_not_made_one(enter, build, peek):
    one, other = build.employer(), build.employer()
    assert enter(build.user()).post(f"/werkgevers/{one.id}/samen/{other.id}").status_code == 404
    assert len(peek(select(Employer))) == 2


def test_a_pair_of_another_region_does_not_exist(enter, build, peek, pair):
    browser = enter(build.user(of=GRONINGEN))
    assert "Staal" not in browser.get("/werkgevers/dubbel").text
    for act in ("samen", "apart"):
        assert browser.post(path(pair, act)).status_code == 404
    assert browser.get(path(pair, "naast")).status_code == 404
    assert len(peek(select(Employer))) == 2

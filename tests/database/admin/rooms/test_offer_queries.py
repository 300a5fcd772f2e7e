"""Finding openings: search, filters, and pages by key."""

from __future__ import annotations

import datetime as dt

import pytest

from admin.queries.offers import (
    OfferFilter,
    attachment_of,
    choosable_regions,
    municipalities,
    offer_of,
    offers,
)
from admin.queries.seeking import Bookmark
from models import Attachment, OfferKind, OfferState, RoleName, Sector
from tests.factories import TODAY


@pytest.fixture
def found(build, as_user):
    """The titles that a search or filter finds, for a matchmaker of this region."""
    user = build.user()

    def titles(**values):
        page = offers(as_user(user), OfferFilter(**values), user, TODAY, None)
        return {offer.title for offer in page.rows}

    titles.user = user
    return titles


def test_each_word_is_looked_for_in_title_company_place_and_reference(build, found):
    build.offer(title="Lasser", employer=build.employer(name="Staal BV"), town="Zeist")
    build.offer(title="Kok", employer=build.employer(name="Hotel Staal"), town="Utrecht")
    assert found(text="staal") == {"Lasser", "Kok"}
    assert found(text="staal zeist") == {"Lasser"}
    assert found(text="KOK") == {"Kok"}
    assert found(text="bakker") == set()


def test_a_reference_typed_sloppily_finds_that_opening_alone(build, found):
    offer = build.offer(title="Lasser")
    build.offer(title="Kok")
    sloppy = offer.reference.removeprefix("PW-").replace("-", " ").lower()
    assert found(text=sloppy) == {"Lasser"}


def test_signs_with_a_meaning_in_sql_mean_themselves(build, found):
    build.offer(title="Lasser 100%")
    build.offer(title="Kok_in_opleiding")
    build.offer(title="Bakker")
    assert found(text="%") == {"Lasser 100%"}
    assert found(text="_") == {"Kok_in_opleiding"}
    assert found(text="' OR 1=1 --") == set()
    assert found(text="\\") == set()


def test_filters_narrow_together(build, found, session):
    sector = session.query(Sector).filter_by(code="zorg").one()
    build.offer(title="A", kind=OfferKind.BASISBAAN, sector=sector)
    build.offer(title="B", kind=OfferKind.BASISBAAN)
    build.offer(title="C", sector=sector, municipality_code="GM0355")
    assert found(kind="basisbaan") == {"A", "B"}
    assert found(kind="basisbaan", sector="zorg") == {"A"}
    assert found(place="GM0355") == {"C"}


def test_who_sees_several_regions_can_look_at_one(build, as_user):
    support = build.user(RoleName.SUPPORT, of=None)
    build.offer("AM14")
    there = build.offer("AM01")
    session = as_user(support)
    page = offers(session, OfferFilter(region="AM01"), support, TODAY, None)
    assert [offer.id for offer in page.rows] == [there.id]
    assert len(choosable_regions(session, None)) == 35
    assert choosable_regions(session, frozenset({build.region().id})) == []


def test_mine_late_and_live_can_be_filtered(build, found):
    user = found.user
    build.offer(title="mine", state=OfferState.TRIAL, claimed_by=user)
    build.offer(title="late", call_by=TODAY - dt.timedelta(days=1))
    build.offer(title="over", state=OfferState.WITHDRAWN)
    assert found(mine=True) == {"mine"}
    assert found(late=True) == {"late"}
    assert found(state="lopend") == {"mine", "late"}
    assert found(state="withdrawn") == {"over"}


def test_openings_of_another_region_are_not_found_in_any_way(build, found, as_user):
    foreign = build.offer("AM01", title="Vreemd")
    session = as_user(found.user)
    assert found() == set()
    assert found(text=foreign.reference) == set()
    assert offer_of(session, foreign.reference) is None


def test_a_filter_reads_an_address_and_forgets_what_it_does_not_know():
    typed = {"q": " las ", "status": "verzonnen", "soort": "basisbaan", "van-mij": "ja", "te-laat": "nee"}
    wanted = OfferFilter.read(typed)
    assert wanted == OfferFilter(text="las", kind="basisbaan", mine=True)
    assert wanted.arguments() == {"q": "las", "soort": "basisbaan", "van-mij": "ja"}


def test_pages_by_key_show_every_opening_once_there_and_back(build, as_user, monkeypatch):
    user = build.user()
    made = [build.offer(created_at=_at(n // 3)).id for n in range(60)]
    session = as_user(user)
    first = offers(session, OfferFilter(), user, TODAY, None)
    second = offers(session, OfferFilter(), user, TODAY, first.older)
    third = offers(session, OfferFilter(), user, TODAY, second.older)
    assert [o.id for page in (first, second, third) for o in page.rows] == made[::-1]
    assert first.newer is None
    assert third.older is None
    back = offers(session, OfferFilter(), user, TODAY, third.newer)
    assert [o.id for o in back.rows] == [o.id for o in second.rows]
    assert offers(session, OfferFilter(), user, TODAY, back.newer).newer is None


def test_a_bookmark_survives_an_address_and_a_made_up_one_is_no_bookmark():
    bookmark = Bookmark(_at(5), 12, older=False)
    assert Bookmark.read(str(bookmark)) == bookmark
    for made_up in ("", "na", "na-1", "na-x-1", "na-1-²", f"na-{'9' * 30}-1", "voor-1-1-1"):
        assert Bookmark.read(made_up) is None


def test_a_file_is_found_only_with_its_own_opening_and_in_its_own_region(build, as_user):
    user, offer, foreign = build.user(), build.offer(), build.offer("AM01")
    values = {"telegram_file_id": "f", "name": "x.pdf", "mime": "application/pdf", "size": 3}
    mine = build.kept(Attachment(offer=offer, **values))
    theirs = build.kept(Attachment(offer=foreign, **values))
    session = as_user(user)
    assert attachment_of(session, offer.reference, mine.id).name == "x.pdf"
    assert attachment_of(session, foreign.reference, mine.id) is None
    assert attachment_of(session, foreign.reference, theirs.id) is None


def test_the_choice_of_municipalities_is_that_of_the_region(build, session):
    here = municipalities(session, frozenset({build.region().id}))
    assert "Utrecht" in {town.name for town in here}
    assert "Groningen" not in {town.name for town in here}
    assert "Groningen" in {town.name for town in municipalities(session, None)}


def _at(seconds: int) -> dt.datetime:
    return dt.datetime(2026, 11, 24, 9, 0, seconds, 123456, tzinfo=dt.UTC)


def test_a_place_given_by_postcode_alone_is_found_by_its_municipality(build, found):
    build.offer(title="Lasser", town=None)
    build.offer(title="Kok", town=None, municipality_code="GM0355")
    assert found(text="zeist") == {"Kok"}

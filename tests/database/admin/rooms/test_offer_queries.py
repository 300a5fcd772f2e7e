"""Finding openings: search, filters, and pages by key."""

from __future__ import annotations

import datetime as dt

import pytest

from admin.queries import offer_finding
from admin.queries.offer_filter import OfferFilter, Order
from admin.queries.offers import (
    attachment_of,
    choosable_regions,
    loosened,
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
        listing = offers(as_user(user), OfferFilter(**values), user, TODAY, None)
        return {offer.title for offer in listing.page.rows}

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


def test_half_a_reference_is_enough(build, as_user):
    user, offer = build.user(), build.offer()
    session = as_user(user)
    body = offer.reference.split("-")[1]
    for typed in (body, body.lower(), f"pw{body}", f"pw {body} {offer.reference[-1]}", offer.reference):
        assert offer_of(session, typed).id == offer.id
    assert offer_of(session, "lasser") is None


@pytest.mark.parametrize("typed", ["%", "_", "\\", "' \"", "* AND (", "\x00", "?!", "🙂"])
def test_signs_alone_find_nothing_and_do_no_harm(build, found, typed):
    build.offer(title="Lasser 100%")
    assert found(text=typed) == set()


@pytest.mark.parametrize(
    "typed", ["lasser' OR 1=1 --", 'las" NOT zeist*', "NEAR(lasser OR:* & | !", "lasser\x00", "LÁSSER:*"]
)
def test_signs_that_mean_something_to_a_database_part_words_and_no_more(build, found, typed):
    build.offer(title="Lasser near or not 1 1 zeist")
    assert found(text=typed) == {"Lasser near or not 1 1 zeist"}


def test_a_search_of_ten_thousand_signs_gets_an_answer(build, found):
    build.offer(title="Lasser")
    assert found(**vars_of("lasser " + "x" * 10_000)) == set()
    assert found(**vars_of("lasser " * 2_000)) == {"Lasser"}


def vars_of(typed):
    return {"text": OfferFilter.read({"q": typed}).text}


def test_openings_can_be_told_by_their_age(build, found):
    now = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)
    for days in (1, 20, 60, 200):
        build.offer(title=str(days), created_at=now - dt.timedelta(days=days))
    assert found(age="7") == {"1"}
    assert found(age="30") == {"1", "20"}
    assert found(age="90") == {"1", "20", "60"}
    assert found(age="90-plus") == {"200"}


def test_more_openings_than_are_counted_are_walked_in_order(build, as_user, monkeypatch):
    monkeypatch.setattr(offer_finding, "MOST", 4)
    user = build.user()
    made = [build.offer(title="Lasser", sector=None, created_at=_at(n)).id for n in range(10)]
    build.offer(title="Kok")
    build.offer("AM01", title="Lasser")
    session = as_user(user)
    for wanted in (OfferFilter(text="las"), OfferFilter(text="lasser", kind="leerwerkplek")):
        listing = offers(session, wanted, user, TODAY, None)
        assert ([offer.id for offer in listing.page.rows], listing.count) == (made[::-1], None)


def test_a_frequent_value_is_walked_and_a_rare_one_looked_up(build, as_user, monkeypatch):
    monkeypatch.setattr(offer_finding, "MOST", 2)
    monkeypatch.setattr(offer_finding, "NEWEST", 4)
    user = build.user()
    rare = [build.offer(kind=OfferKind.BASISBAAN, created_at=_at(n)).id for n in range(2)]
    often = [build.offer(kind=OfferKind.LEERWERKPLEK, created_at=_at(n)).id for n in range(5, 9)]
    build.offer("AM01", kind=OfferKind.BASISBAAN, created_at=_at(9))
    session = as_user(user)
    for kind, made, count in (("basisbaan", rare, 2), ("leerwerkplek", often, None)):
        listing = offers(session, OfferFilter(kind=kind), user, TODAY, None)
        assert ([offer.id for offer in listing.page.rows], listing.count) == (made[::-1], count)


def test_a_count_stops_where_nobody_counts_on(build, as_user):
    user = build.user()
    for title in ("Lasser", "Lasser", "Kok"):
        build.offer(title=title)
    session = as_user(user)
    assert offers(session, OfferFilter(), user, TODAY, None).count == 3
    assert offers(session, OfferFilter(text="lasser"), user, TODAY, None).count == 2


def test_an_empty_list_tells_what_to_drop(build, as_user):
    user = build.user()
    build.offer(title="Lasser", kind=OfferKind.BASISBAAN)
    build.offer(title="Kok", kind=OfferKind.BASISBAAN)
    wanted = OfferFilter(text="lasser", kind="leerwerkplek", mine=False)
    assert loosened(as_user(user), wanted, user, TODAY) == {"soort": 1}


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
    page = offers(session, OfferFilter(region="AM01"), support, TODAY, None).page
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


@pytest.mark.parametrize("typed", ["a-b", "-", "GM_034", "zz*", "GM0344"])
def test_what_can_be_no_municipality_in_an_address_breaks_no_search(build, found, typed):
    build.offer(title="Lasser", municipality_code="GM0344")
    place = OfferFilter.read({"gemeente": typed}).place
    assert place == ("GM0344" if typed == "GM0344" else "")
    assert found(place=place, text="lasser") == {"Lasser"}


def test_openings_of_another_region_are_not_found_in_any_way(build, found, as_user):
    foreign = build.offer("AM01", title="Vreemd")
    session = as_user(found.user)
    assert found() == set()
    assert found(text=foreign.reference) == set()
    assert offer_of(session, foreign.reference) is None


@pytest.mark.parametrize(
    "values",
    [
        {"region": "AM01"},
        {"kind": "basisbaan"},
        {"region": "AM01", "kind": "basisbaan"},
        {"text": "vreemd"},
        {"text": "vreemd", "region": "AM01"},
        {"sector": "bestaat-niet"},
        {"state": "new", "sector": "bestaat-niet"},
    ],
)
def test_no_figure_counts_openings_of_another_region_or_of_no_sector(build, as_user, values):
    build.offer("AM01", title="Vreemd", kind=OfferKind.BASISBAAN)
    nowhere = build.user()
    nowhere.regions = []
    for user in (build.user(), nowhere):
        listing = offers(as_user(user), OfferFilter(**values), user, TODAY, None)
        assert (listing.count, listing.page.rows) == (0, [])


def test_a_filter_reads_an_address_and_forgets_what_it_does_not_know():
    typed = {"q": " las ", "status": "verzonnen", "soort": "basisbaan", "van-mij": "ja", "te-laat": "nee"}
    wanted = OfferFilter.read(typed)
    assert wanted == OfferFilter(text="las", kind="basisbaan", mine=True)
    assert wanted.arguments() == {"q": "las", "soort": "basisbaan", "van-mij": "ja"}


@pytest.mark.parametrize("order", Order)
def test_pages_by_key_show_every_opening_once_there_and_back(build, as_user, order):
    user = build.user()
    days = [TODAY + dt.timedelta(days=n // 4) for n in range(60)]
    made = [build.offer(created_at=_at(n // 3), start_date=days[n]).id for n in range(60)]
    session, wanted = as_user(user), OfferFilter(order=order)
    leaf = lambda bookmark: offers(session, wanted, user, TODAY, bookmark).page  # noqa: E731
    first = leaf(None)
    second = leaf(first.older)
    third = leaf(second.older)
    shown = [offer.id for page in (first, second, third) for offer in page.rows]
    assert shown == (made[::-1] if order is Order.NEWEST else made)
    assert first.newer is None
    assert third.older is None
    back = leaf(third.newer)
    assert [o.id for o in back.rows] == [o.id for o in second.rows]
    assert leaf(back.newer).newer is None


def test_a_bookmark_survives_an_address_and_a_made_up_one_is_no_bookmark():
    bookmark = Bookmark(_at(5), 12, older=False)
    assert Bookmark.read(str(bookmark)) == bookmark
    for made_up in ("", "na", "na-1", "na-x-1", "na-1-²", f"na-{'9' * 30}-1", "voor-1-1-2"):
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

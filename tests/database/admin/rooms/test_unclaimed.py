"""Openings that nobody picked up: which, where, and who can be asked."""

from __future__ import annotations

import datetime as dt

from admin.queries.unclaimed import unclaimed
from models import OfferState, RoleName
from services.working_days import today
from tests.factories import GRONINGEN, TODAY, UTRECHT

DAY = dt.timedelta(days=1)


def test_what_nobody_picked_up_in_time_is_told_by_region_the_oldest_first(build, as_user):
    build.user(RoleName.COORDINATOR, name="Samira")
    build.user(RoleName.COORDINATOR, name="Weg", active=False)
    later = build.offer(call_by=TODAY - DAY)
    old = build.offer(call_by=TODAY - 3 * DAY)
    oldest = build.offer(GRONINGEN, call_by=TODAY - 9 * DAY)
    build.offer(call_by=TODAY)
    build.offer(call_by=TODAY - DAY, state=OfferState.CLAIMED, claimed_by=build.user())
    there, here = unclaimed(as_user(build.user(RoleName.SUPPORT, of=None)), TODAY)
    assert (there.region.code, there.count, [offer.id for offer in there.offers]) == (
        GRONINGEN,
        1,
        [oldest.id],
    )
    assert (here.region.code, here.count, [offer.id for offer in here.offers]) == (
        UTRECHT,
        2,
        [old.id, later.id],
    )
    assert [user.name for user in here.coordinators] == ["Samira"]
    assert there.coordinators == []


def test_the_support_team_reads_who_to_ask(build, enter):
    coordinator = build.user(RoleName.COORDINATOR, name="Samira")
    build.offer(title="Kok", call_by=today(dt.datetime.now(dt.UTC)) - DAY)
    build.offer(GRONINGEN, title="Lasser", call_by=today(dt.datetime.now(dt.UTC)) - 2 * DAY)
    page = enter(build.user(RoleName.SUPPORT, of=None)).get("/niet-opgepakt/").text
    assert page.index("Lasser") < page.index("Kok")
    assert f"mailto:{coordinator.email}" in page
    assert "Deze regio heeft geen coördinator" in page
    assert "1 dag te laat" in page


def test_a_country_in_which_all_is_picked_up_says_so(build, enter):
    assert "Alles is opgepakt" in enter(build.user(RoleName.SUPPORT, of=None)).get("/niet-opgepakt/").text


def test_a_region_has_its_own_worklist_for_that(build, enter):
    for role in (RoleName.MATCHMAKER, RoleName.COORDINATOR):
        assert enter(build.user(role)).get("/niet-opgepakt/").status_code == 403

"""Regions, their teams, and where a postcode lies."""

from __future__ import annotations

import pytest

from admin.queries.regions import has_matchmaker, locate, region_of, regions, team
from models import OfferState, Region, RoleName
from services.regions import Desk, arrange_desk, unlink_group


def test_a_matchmaker_sees_the_own_region_and_the_support_team_all_35(build, as_user):
    matchmaker, support = build.user(), build.user(RoleName.SUPPORT, of=None)
    own = regions(as_user(matchmaker), matchmaker.region_ids)
    assert [row.region.code for row in own] == ["AM14"]
    assert len(regions(as_user(support), support.region_ids)) == 35


def test_the_list_counts_active_colleagues_and_live_openings(build, as_user):
    user = build.user()
    build.user(active=False)
    build.offer()
    build.offer(state=OfferState.EXPIRED)
    (row,) = regions(as_user(user), user.region_ids)
    assert (row.colleagues, row.live) == (1, 1)


def test_another_region_than_the_own_is_not_there(build, as_user):
    user = build.user()
    session = as_user(user)
    assert region_of(session, "AM14", user.region_ids).name == "Midden-Utrecht"
    assert region_of(session, "AM01", user.region_ids) is None
    assert region_of(session, "AM99", None) is None


def test_the_team_has_active_colleagues_first_and_nobody_from_elsewhere(build, as_user):
    user = build.user(name="Zoë")
    build.user(name="Adam", active=False)
    build.user(name="Bas", of="AM01")
    build.user(RoleName.ADMINISTRATOR, of=None)
    found = team(as_user(user), user.regions[0])
    assert [member.name for member in found] == ["Zoë", "Adam"]
    assert has_matchmaker(found)
    assert not has_matchmaker(found[1:])


@pytest.mark.parametrize("typed", ["3511AB", " 3511 ab ", "3511", "Utrecht", "utrecht"])
def test_a_postcode_or_town_is_located_however_it_is_typed(session, typed):
    assert [found.municipality.region.code for found in locate(session, typed)] == ["AM14"]


def test_all_places_of_one_name_are_told_and_an_unknown_one_is_nowhere(session):
    assert len(locate(session, "Hengelo")) > 1
    assert locate(session, "1000 AA") == []
    assert locate(session, "Nergenshuizen") == []
    assert locate(session, "") == []


def test_a_desk_is_arranged(build, session):
    region = build.region()
    arrange_desk(session, region, Desk("Loket Midden", 3))
    session.commit()
    session.expire_all()
    kept = session.get(Region, region.id)
    assert (kept.desk_name, kept.first_contact_days) == ("Loket Midden", 3)


def test_a_group_chat_is_unlinked(build, session):
    region = build.region()
    region.group_chat_id = -100123
    unlink_group(session, region)
    assert region.group_chat_id is None

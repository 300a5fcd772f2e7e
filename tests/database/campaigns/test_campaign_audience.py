"""Whom a campaign is for."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError
from sqlalchemy.orm import Session

from models import Contact, ScopedSession
from services.campaigns.audience import Audience, Offered, candidates, count_audience
from tests import factories
from tests.database.campaigns.conftest import Somebody
from tests.factories import GRONINGEN, NOW


def asked(session: Session, audience: Audience, region_id: int | None) -> set[int]:
    return {row[0] for row in session.execute(candidates(region_id, audience, NOW))}


@pytest.fixture
def utrecht(session: Session) -> int:
    return factories.region(session).id


def test_a_region_asks_everybody_of_its_own_companies(
    session: Session, somebody: Somebody, utrecht: int
) -> None:
    here, silent = somebody(), somebody(chat_id=None)
    somebody(GRONINGEN)
    factories.contact(session, employer=None)

    assert asked(session, Audience(), utrecht) == {here.id, silent.id}
    assert count_audience(session, utrecht, Audience(), NOW) == 2


def test_only_companies_of_the_sectors_and_places_that_were_named(
    session: Session, somebody: Somebody, utrecht: int
) -> None:
    technical = {"sector": factories.sector(session, "techniek"), "municipality_code": "GM0344"}
    building = {"sector": factories.sector(session, "bouw"), "municipality_code": "GM0344"}
    elsewhere = {"sector": factories.sector(session, "techniek"), "municipality_code": "GM0310"}
    wanted, *_ = [somebody(company=of) for of in (technical, building, elsewhere)]

    audience = Audience(sectors=("techniek",), municipalities=("GM0344",))

    assert asked(session, audience, utrecht) == {wanted.id}


def test_only_companies_that_were_not_asked_for_so_many_days(
    session: Session, somebody: Somebody, utrecht: int
) -> None:
    never = somebody()
    long_ago = somebody(company={"last_asked_at": NOW - dt.timedelta(days=200)})
    somebody(company={"last_asked_at": NOW - dt.timedelta(days=199)})

    assert asked(session, Audience(not_asked_days=200), utrecht) == {never.id, long_ago.id}


def test_only_companies_that_had_an_opening_before_or_only_those_that_had_none(
    session: Session, somebody: Somebody, utrecht: int
) -> None:
    new, known = somebody(), somebody()
    factories.offer(session, contact=known)

    assert asked(session, Audience(offered_before=Offered.YES), utrecht) == {known.id}
    assert asked(session, Audience(offered_before=Offered.NO), utrecht) == {new.id}


def test_a_national_campaign_is_for_the_regions_that_join_or_for_those_named(
    session: Session, somebody: Somebody, utrecht: int
) -> None:
    here, there = somebody(), somebody(GRONINGEN)
    factories.region(session).joins_national = True

    assert asked(session, Audience(), None) == {here.id}
    assert asked(session, Audience(regions=(factories.region(session, GRONINGEN).id,)), None) == {there.id}


def test_a_coordinator_counts_no_other_region_whatever_is_asked(
    session: Session, somebody: Somebody, utrecht: int
) -> None:
    somebody(), somebody(GRONINGEN)
    foreign = factories.region(session, GRONINGEN).id
    session.commit()

    with ScopedSession(session.get_bind(), regions={utrecht}) as scoped:
        assert count_audience(scoped, utrecht, Audience(), NOW) == 1
        assert count_audience(scoped, foreign, Audience(), NOW) == 0


def test_an_audience_with_something_unknown_in_it_is_refused() -> None:
    with pytest.raises(ValidationError):
        Audience.model_validate({"branches": ["bouw"]})


def test_people_are_looked_at_by_key(session: Session, somebody: Somebody, utrecht: int) -> None:
    _, second, third = somebody(), somebody(), somebody()

    further = candidates(utrecht, Audience(), NOW).where(Contact.id >= second.id).order_by(Contact.id)

    assert [row[0] for row in session.execute(further.limit(2))] == [second.id, third.id]

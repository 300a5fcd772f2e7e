"""A campaign is written by whoever may, and only until it has started."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import (
    Campaign,
    CampaignState,
    ForeignRegionError,
    IllegalStepError,
    RoleName,
    ScopedSession,
    User,
)
from services.campaigns.audience import Audience, audience_of
from services.campaigns.composing import (
    RegionsOfRegionError,
    UnfitNameError,
    UnfitSpreadError,
    UnfitWordsError,
    compose,
    discard,
    edit,
)
from services.campaigns.permission import NotYourCampaignError, may_run
from services.discretion import IdentifiableError
from tests import factories
from tests.factories import GRONINGEN, NOW

LATER = NOW + dt.timedelta(hours=1)


def written(session: Session, by: User, region_id: int | None, **other: Any) -> Campaign:
    said: dict[str, Any] = {
        "name": "Voorjaar techniek",
        "words": "Wij zoeken plekken voor mensen die graag met hun handen werken.",
        "audience": Audience(),
        "spread_hours": 8,
    }
    return compose(session, by, region_id, **{**said, **other}, now=NOW)


def test_a_coordinator_writes_a_campaign_of_the_region(session: Session, coordinator: User) -> None:
    audience = Audience(sectors=("techniek",), not_asked_days=180)

    made = written(session, coordinator, coordinator.regions[0].id, audience=audience)
    session.expire(made)

    assert made.state is CampaignState.DRAFT
    assert made.region == coordinator.regions[0]
    assert audience_of(made) == audience


@pytest.mark.parametrize(
    ("role", "of", "allowed"),
    [
        (RoleName.MATCHMAKER, "AM14", {"own": False, "foreign": False, "national": False}),
        (RoleName.COORDINATOR, "AM14", {"own": True, "foreign": False, "national": False}),
        (RoleName.SUPPORT, None, {"own": False, "foreign": False, "national": True}),
        (RoleName.ADMINISTRATOR, None, {"own": True, "foreign": True, "national": True}),
    ],
)
def test_each_role_makes_its_own_campaigns_and_no_other(
    session: Session, role: RoleName, of: str | None, allowed: dict[str, bool]
) -> None:
    user = factories.user(session, role, of)
    regions = {
        "own": factories.region(session).id,
        "foreign": factories.region(session, GRONINGEN).id,
        "national": None,
    }

    for whose, region_id in regions.items():
        if allowed[whose]:
            assert may_run(user, written(session, user, region_id))
        else:
            with pytest.raises(NotYourCampaignError):
                written(session, user, region_id)


def test_the_support_team_writes_its_own_campaigns_while_it_changes_no_region(
    session: Session, support: User
) -> None:
    of_region = factories.campaign(session)
    session.commit()

    with ScopedSession(session.get_bind(), regions=None, writable=False) as reading:
        made = written(reading, reading.get_one(User, support.id), None)
        edit(reading, made, "Zomer", "Heeft u in de zomer een plek?", Audience(), 4, LATER)
        reading.commit()
        foreign = reading.get_one(Campaign, of_region.id)
        with pytest.raises(ForeignRegionError):
            edit(reading, foreign, "Zomer", "Heeft u een plek?", Audience(), 4, LATER)


@pytest.mark.parametrize(
    ("wrong", "refused"),
    [
        ({"name": "  "}, UnfitNameError),
        ({"name": "x" * 81}, UnfitNameError),
        ({"words": " "}, UnfitWordsError),
        ({"words": "x" * 601}, UnfitWordsError),
        ({"spread_hours": 0}, UnfitSpreadError),
        ({"spread_hours": 241}, UnfitSpreadError),
        ({"audience": Audience(regions=(1,))}, RegionsOfRegionError),
        ({"words": "Voor iemand met nummer 123456782."}, IdentifiableError),
    ],
)
def test_what_is_unfit_is_refused(
    session: Session, coordinator: User, wrong: dict[str, Any], refused: type[Exception]
) -> None:
    with pytest.raises(refused):
        written(session, coordinator, coordinator.regions[0].id, **wrong)


def test_what_is_changed_has_to_be_run_dry_again(session: Session) -> None:
    campaign = factories.campaign(session, state=CampaignState.PLANNED, start_at=LATER)

    edit(session, campaign, "Anders", "Heeft u een plek?", Audience(), 4, LATER)

    assert (campaign.state, campaign.start_at, campaign.changed_at) == (CampaignState.DRAFT, None, LATER)


def test_what_has_started_is_neither_changed_nor_discarded(session: Session) -> None:
    campaign = factories.campaign(session, state=CampaignState.RUNNING)

    with pytest.raises(IllegalStepError):
        edit(session, campaign, "Anders", "Heeft u een plek?", Audience(), 4, LATER)
    with pytest.raises(IllegalStepError):
        discard(session, campaign)


def test_a_draft_can_be_discarded_with_all_that_the_dry_run_found(session: Session) -> None:
    campaign = factories.campaign(session, state=CampaignState.READY)
    factories.campaign_recipient(session, campaign)

    discard(session, campaign)

    assert session.scalars(select(Campaign)).all() == []

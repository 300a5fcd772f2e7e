"""A campaign as it is written: what it says, to whom, and over how many hours it is spread."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from sqlalchemy.orm import Session

from models import Campaign, CampaignState, CampaignStep, IllegalStepError, User
from services.campaigns.audience import Audience
from services.campaigns.permission import NotYourCampaignError, may_make
from services.discretion import IdentifiableError
from services.lessons import lesson_trace_in

LONGEST_NAME: Final = 80
LONGEST_WORDS: Final = 600
MOST_HOURS: Final = 240
NEVER_STARTED: Final = frozenset({CampaignState.DRAFT, CampaignState.READY})


class UnfitNameError(ValueError):
    """A campaign has a name of at most 80 characters, by which colleagues know it."""


class UnfitWordsError(ValueError):
    """What employers read above the question is between 1 and 600 characters."""


class UnfitSpreadError(ValueError):
    """A campaign is spread over 1 to 240 hours."""


class RegionsOfRegionError(ValueError):
    """A campaign of one region goes to no other region."""


def compose(
    session: Session,
    by: User,
    region_id: int | None,
    name: str,
    words: str,
    audience: Audience,
    spread_hours: int,
    now: dt.datetime,
) -> Campaign:
    """A draft of this colleague; without a region it is for the regions that join national campaigns.

    Raises `NotYourCampaignError`, `UnfitNameError`, `UnfitWordsError`, `UnfitSpreadError`,
    `RegionsOfRegionError`, `IdentifiableError`.
    """
    if not may_make(by, region_id):
        raise NotYourCampaignError(region_id)
    said = _said(region_id, name, words, audience, spread_hours)
    campaign = Campaign(
        region_id=region_id, created_by=by, created_at=now, changed_at=now, state=CampaignState.DRAFT, **said
    )
    session.add(campaign)
    session.flush()
    return campaign


def edit(
    session: Session,
    campaign: Campaign,
    name: str,
    words: str,
    audience: Audience,
    spread_hours: int,
    now: dt.datetime,
) -> None:
    """It says something else, or is for others: it is a draft again, since a dry run says nothing any more.

    Raises `IllegalStepError` once it has started, and what `compose` raises.
    """
    session.refresh(campaign, with_for_update={"of": Campaign})
    said = _said(campaign.region_id, name, words, audience, spread_hours)
    campaign.moved(CampaignStep.EDIT, now)
    for column, value in said.items():
        setattr(campaign, column, value)
    campaign.start_at = None
    session.flush()


def discard(session: Session, campaign: Campaign) -> None:
    """As if it had never been written. Raises `IllegalStepError` once it was planned or started."""
    session.refresh(campaign, with_for_update={"of": Campaign})
    if campaign.state not in NEVER_STARTED:
        raise IllegalStepError(campaign.state, "discard")
    session.delete(campaign)
    session.flush()


def _said(
    region_id: int | None, name: str, words: str, audience: Audience, spread_hours: int
) -> dict[str, Any]:
    """What is written in it, when all of it is fit to be."""
    name, words = name.strip(), words.strip()
    if not 1 <= len(name) <= LONGEST_NAME:
        raise UnfitNameError(len(name))
    if not 1 <= len(words) <= LONGEST_WORDS:
        raise UnfitWordsError(len(words))
    if not 1 <= spread_hours <= MOST_HOURS:
        raise UnfitSpreadError(spread_hours)
    if region_id is not None and audience.regions:
        raise RegionsOfRegionError(audience.regions)
    for text in (name, words):
        if found := lesson_trace_in(text):
            raise IdentifiableError(found)
    kept = audience.model_dump(mode="json", exclude_defaults=True)
    return {"name": name, "words": words, "audience": kept, "spread_hours": spread_hours}

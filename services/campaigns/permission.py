"""Who may make, start and stop a campaign."""

from __future__ import annotations

from models import Campaign, RoleName, User


class NotYourCampaignError(PermissionError):
    """A campaign of a region is its coordinators', one of the whole country the support team's."""


def may_make(user: User, region_id: int | None) -> bool:
    """Whether this colleague makes campaigns of this region; None is the whole country."""
    if user.is_a(RoleName.ADMINISTRATOR):
        return True
    if region_id is None:
        return user.is_a(RoleName.SUPPORT)
    return user.is_a(RoleName.COORDINATOR) and region_id in {region.id for region in user.regions}


def may_run(user: User, campaign: Campaign) -> bool:
    """Whether this colleague changes, starts, pauses and stops it. Who sees it may read all of it."""
    return may_make(user, campaign.region_id)

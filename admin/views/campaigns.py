"""Campagnes: the question whether there is a place, to many employers, as fast as the desk can follow."""

from __future__ import annotations

from typing import Any

from flask import abort, request

from admin.colleagues import me
from admin.forms.campaign_plan import plan_form
from admin.queries import campaigns as queries
from admin.queries.campaign_filter import CampaignFilter
from admin.queries.offers import choosable_regions
from admin.queries.seeking import Bookmark
from admin.rooms import get
from admin.sessions import READS, colleague, now, scoped
from admin.views.campaign_moves import CampaignMoves
from admin.views.campaign_people import CampaignPeople
from admin.views.campaign_writing import CampaignWriting
from admin.wording import campaign_numbers as say
from admin.wording.campaigns import facts, look
from admin.workroom import Workroom
from models import (
    CAMPAIGN_OVER,
    Campaign,
    CampaignRecipient,
    CampaignState,
    Contact,
    Employer,
    Municipality,
    Offer,
    Region,
    Sector,
    User,
)
from services.campaigns.audience import audience_of
from services.campaigns.permission import may_run
from services.campaigns.results import forecast, numbers, results

LIVE = frozenset({CampaignState.PREPARING, CampaignState.PLANNED, CampaignState.RUNNING})
"""What the clock moves on while somebody looks."""


class Campaigns(CampaignMoves, CampaignWriting, CampaignPeople, Workroom):
    title = "campaigns-title"
    icon = "horn"
    shows = (
        *(Campaign, CampaignRecipient, Contact, Employer, Municipality),
        *(Offer, Region, Sector, User),
    )

    @get()
    def index(self) -> str:
        """The campaigns that fit the filter."""
        wanted = CampaignFilter.read(request.args)
        page = queries.campaigns(scoped(), wanted, Bookmark.read(request.args.get("blad", "")))
        return self.page(
            "campaigns/list.html",
            wanted=wanted,
            page=page,
            waiting=queries.still_to_go(scoped(), page.rows),
            states=list(CampaignState),
            regions=choosable_regions(scoped(), me().region_ids),
        )

    @get("/<int:key>")
    def detail(self, key: int) -> str:
        """How one campaign stands, and what can be done with it now."""
        return self.detail_page(self.campaign(key))

    @get("/<int:key>/stand")
    def changes(self, key: int) -> str:
        """How far it is alone, for the page that asks whether something changed."""
        campaign = self.campaign(key)
        return self.page("campaigns/standing.html", campaign=campaign, **_standing(campaign))

    def detail_page(self, campaign: Campaign, **forms: Any) -> str:
        """Its page, with forms as they are at first but for the one that was just filled in."""
        first = {"plan_form": plan_form(campaign)}
        return self.page(
            "campaigns/detail.html",
            campaign=campaign,
            steers=may_run(colleague(), campaign),
            linked=colleague().telegram_chat_id is not None,
            live=campaign.state in LIVE,
            ended=campaign.state in CAMPAIGN_OVER,
            look=look(campaign.words, campaign.region),
            about=facts(campaign, queries.named(scoped(), audience_of(campaign)), now()),
            came=results(scoped(), campaign) if campaign.has_begun else None,
            openings=queries.openings_of(scoped(), campaign) if campaign.has_begun else [],
            **_standing(campaign),
            **{**first, **forms},
        )

    def campaign(self, key: int) -> Campaign:
        """The campaign of this address; one that this colleague may not see does not exist."""
        return queries.campaign_of(scoped(), key) or abort(404)

    def own_campaign(self, key: int) -> Campaign:
        """The same for who wants to do something with it: who may only read it is refused.

        The support team, which changes nothing else, has to reach the people in its campaigns and what is on
        its way to them.
        """
        campaign = self.campaign(key)
        if not may_run(colleague(), campaign):
            abort(403)
        scoped().writable = request.method not in READS
        return campaign


def _standing(campaign: Campaign) -> dict[str, Any]:
    """How everybody in it stands, and when it will be through."""
    counted = numbers(scoped(), campaign)
    running = campaign.state is CampaignState.RUNNING
    ahead = forecast(scoped(), campaign, counted, now()) if running else None
    return {"counted": counted, "say": say, "ahead": ahead}

"""Campagnes: the question whether there is a place, to many employers, as fast as the desk can follow."""

from __future__ import annotations

from flask import abort, flash, request
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.queries import campaigns as queries
from admin.queries.campaign_filter import CampaignFilter
from admin.queries.offers import choosable_regions
from admin.queries.seeking import Bookmark
from admin.rooms import get
from admin.sessions import colleague, now, scoped
from admin.views.campaign_moves import CampaignMoves
from admin.views.campaign_writing import CampaignWriting
from admin.wording.campaigns import facts, look
from admin.workroom import Workroom
from messages import text
from models import Campaign, CampaignRecipient, CampaignState, Municipality, Region, Sector, User
from services.campaigns.audience import audience_of
from services.campaigns.permission import may_run


class Campaigns(CampaignWriting, CampaignMoves, Workroom):
    title = "campaigns-title"
    icon = "horn"
    shows = (Campaign, CampaignRecipient, Municipality, Region, Sector, User)

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
        campaign = self.campaign(key)
        return self.page(
            "campaigns/detail.html",
            campaign=campaign,
            steers=may_run(colleague(), campaign),
            look=look(campaign.words),
            about=facts(campaign, queries.named(scoped(), audience_of(campaign)), now()),
        )

    def campaign(self, key: int) -> Campaign:
        """The campaign of this address; one that this colleague may not see does not exist."""
        return queries.campaign_of(scoped(), key) or abort(404)

    def own_campaign(self, key: int) -> Campaign:
        """The same for who wants to do something with it: who may only read it is refused."""
        campaign = self.campaign(key)
        return campaign if may_run(colleague(), campaign) else abort(403)

    def back(self, campaign: Campaign, message: str, category: str = "success") -> ResponseReturnValue:
        """The page of the campaign again."""
        flash(text(message), category)
        return self.to("detail", key=campaign.id)

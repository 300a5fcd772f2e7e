"""What can be done with a campaign. Each is a POST, and ends on its page again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.rooms import post
from admin.sessions import now, scoped
from messages import text
from models import Campaign, IllegalStepError
from services.campaigns.preparing import start_preparing


class CampaignMoves:
    """The moves of `Campaigns`."""

    if TYPE_CHECKING:

        def own_campaign(self, key: int) -> Campaign: ...

    @post("/<int:key>/proefdraaien")
    def prepare(self, key: int) -> ResponseReturnValue:
        """The dry run begins."""
        campaign = self.own_campaign(key)
        return self._moved(campaign, lambda: start_preparing(scoped(), campaign, now()), "campaign-preparing")

    def back(
        self, campaign: Campaign, message: str, category: str = "success", **said: str
    ) -> ResponseReturnValue:
        """The page of the campaign again."""
        flash(text(message, **said), category)
        return redirect(url_for("campaigns.detail", key=campaign.id), 303)

    def _moved(
        self, campaign: Campaign, move: Callable[[], object], message: str, **said: str
    ) -> ResponseReturnValue:
        """Makes the move; where somebody was faster, or the clock, nothing changes and the page says so."""
        try:
            move()
        except IllegalStepError:
            return self.back(campaign, "campaign-moved-on", "info")
        return self.back(campaign, message, **said)

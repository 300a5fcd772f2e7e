"""What can be done with a campaign. Each is a POST, and ends on its page again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.forms.campaign_plan import PlanForm
from admin.rooms import post
from admin.sessions import colleague, now, scoped
from admin.wording.times import moment
from messages import text
from models import Campaign, IllegalStepError
from services.campaigns.asking import NoChatError, send_test
from services.campaigns.preparing import start_preparing
from services.campaigns.steering import PastStartError, pause, plan, resume, start, stop
from services.reminders.moments import next_decent
from services.reminders.terms import hours_of

UNPROCESSABLE = 422


class CampaignMoves:
    """The moves of `Campaigns`."""

    if TYPE_CHECKING:

        def own_campaign(self, key: int) -> Campaign: ...
        def detail_page(self, campaign: Campaign, **forms: Any) -> str: ...

    @post("/<int:key>/proefdraaien")
    def prepare(self, key: int) -> ResponseReturnValue:
        """The dry run begins."""
        campaign = self.own_campaign(key)
        return self._moved(campaign, lambda: start_preparing(scoped(), campaign, now()), "campaign-preparing")

    @post("/<int:key>/proefbericht")
    def try_out(self, key: int) -> ResponseReturnValue:
        """The message to one's own Telegram."""
        campaign = self.own_campaign(key)
        try:
            send_test(scoped(), campaign, colleague(), now())
        except NoChatError:
            return self.back(campaign, "campaign-no-chat", "warning")
        return self.back(campaign, "campaign-test-sent")

    @post("/<int:key>/starten")
    def start(self, key: int) -> ResponseReturnValue:
        """It begins now, or at the first moment at which employers may be written."""
        campaign, at = self.own_campaign(key), now()
        first = next_decent(at, hours_of(campaign.region))
        said = "campaign-started" if first <= at else "campaign-starts-later"
        return self._moved(campaign, lambda: start(scoped(), campaign, at), said, moment=moment(first, at))

    @post("/<int:key>/plannen")
    def plan(self, key: int) -> ResponseReturnValue:
        """It begins by itself on a day."""
        campaign, form = self.own_campaign(key), PlanForm()
        if not form.validate():
            return self.detail_page(campaign, plan_form=form), UNPROCESSABLE
        at = form.start_at
        said = moment(at, now())
        try:
            return self._moved(
                campaign, lambda: plan(scoped(), campaign, at, now()), "campaign-planned", moment=said
            )
        except PastStartError:
            return self.back(campaign, "campaign-plan-day-wrong", "warning")

    @post("/<int:key>/pauze")
    def pause(self, key: int) -> ResponseReturnValue:
        """Nothing goes for a while."""
        campaign = self.own_campaign(key)
        return self._moved(campaign, lambda: pause(scoped(), campaign, now()), "campaign-paused")

    @post("/<int:key>/verder")
    def resume(self, key: int) -> ResponseReturnValue:
        """It goes on where it was."""
        campaign = self.own_campaign(key)
        return self._moved(campaign, lambda: resume(scoped(), campaign, now()), "campaign-resumed")

    @post("/<int:key>/stoppen")
    def stop(self, key: int) -> ResponseReturnValue:
        """It ends here; the page asked whether that is meant."""
        campaign = self.own_campaign(key)
        return self._moved(campaign, lambda: stop(scoped(), campaign, now()), "campaign-stopped")

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

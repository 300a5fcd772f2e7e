"""A campaign is written, changed as long as it has not begun, and thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from admin.colleagues import me
from admin.forms.campaigns import CampaignForm, values_of
from admin.queries.campaign_filter import NATIONAL
from admin.queries.campaigns import choices_of, joining
from admin.queries.report import regions_of
from admin.rooms import get, post
from admin.sessions import colleague, now, scoped
from admin.wording.campaigns import look
from messages import text
from models import Campaign, CampaignStep, IllegalStepError, Region
from services.campaigns.audience import audience_of, count_audience
from services.campaigns.composing import NEVER_STARTED, compose, discard, edit
from services.campaigns.permission import may_make

UNPROCESSABLE = 422


class CampaignWriting:
    """The pages of `Campaigns` on which one is written."""

    if TYPE_CHECKING:

        def own_campaign(self, key: int) -> Campaign: ...
        def page(self, template: str, **values: Any) -> str: ...
        def back(
            self, campaign: Campaign, message: str, category: str = ..., **said: str
        ) -> ResponseReturnValue: ...

    @get("/nieuw")
    def write(self) -> ResponseReturnValue:
        """An empty form; first the question for whom, where there is a choice."""
        if (chosen := request.args.get("voor")) is None:
            places = _places()
            if len(places) != 1:
                return self.page("campaigns/choose.html", places=places)
            chosen = _code(places[0])
        return self._form_page(form_for(place := _place(chosen), None), place)

    @post("/nieuw")
    def keep(self) -> ResponseReturnValue:
        """A new draft."""
        place = _place(request.form.get("voor", ""))
        form = form_for(place)
        if not form.validate():
            return self._form_page(form, place), UNPROCESSABLE
        if not form.is_first_press(form.name.data, form.words.data):
            flash(text("campaign-kept-already"), "info")
            return redirect(url_for("campaigns.index"), 303)
        key = place.id if place else None
        said = form.name.data, form.words.data, form.audience, form.hours
        return self.back(compose(scoped(), colleague(), key, *said, now()), "campaign-kept")

    @get("/voorbeeld")
    def preview(self) -> str:
        """How many it is for and how it looks, of what the address says: for the page where it is typed."""
        place = _place(request.args.get("voor", ""))
        form = form_for(place, MultiDict(request.args))
        return self.page("campaigns/beside.html", **beside(form, place))

    @get("/<int:key>/wijzigen")
    def edit(self, key: int) -> ResponseReturnValue:
        """The form with what the campaign says now."""
        campaign = self.own_campaign(key)
        if not campaign.allows(CampaignStep.EDIT):
            return self.back(campaign, "campaign-moved-on", "info")
        form = form_for(campaign.region, None, of=campaign, **values_of(campaign))
        return self._form_page(form, campaign.region, campaign)

    @post("/<int:key>/wijzigen")
    def change(self, key: int) -> ResponseReturnValue:
        """It says something else, and is a draft again."""
        campaign = self.own_campaign(key)
        form = form_for(campaign.region, of=campaign)
        if not form.validate():
            return self._form_page(form, campaign.region, campaign), UNPROCESSABLE
        try:
            edit(scoped(), campaign, form.name.data, form.words.data, form.audience, form.hours, now())
        except IllegalStepError:
            return self.back(campaign, "campaign-moved-on", "info")
        return self.back(campaign, "campaign-changed")

    @post("/<int:key>/weggooien")
    def discard(self, key: int) -> ResponseReturnValue:
        """Away with one that nobody was asked by."""
        campaign = self.own_campaign(key)
        if campaign.state not in NEVER_STARTED:
            return self.back(campaign, "campaign-moved-on", "info")
        discard(scoped(), campaign)
        flash(text("campaign-discarded"), "success")
        return redirect(url_for("campaigns.index"), 303)

    def _form_page(self, form: CampaignForm, place: Region | None, campaign: Campaign | None = None) -> str:
        return self.page(
            "campaigns/write.html", form=form, campaign=campaign, code=_code(place), **beside(form, place)
        )


def form_for(place: Region | None, *typed: Any, of: Campaign | None = None, **values: Any) -> CampaignForm:
    """The form of a campaign of this region, or of the whole country, with the choices that it has there."""
    choices = choices_of(scoped(), place, audience_of(of) if of else None)
    return CampaignForm(*typed, choices=choices, data=values)


def beside(form: CampaignForm, place: Region | None) -> dict[str, Any]:
    """What stands beside the form: how many people it is for, how fast, and how it looks."""
    count = count_audience(scoped(), place.id if place else None, form.audience, now())
    return {
        "place": place,
        "count": count,
        "hours": form.hours,
        "look": look(form.words.data or "", place),
        "joined": joining(scoped()) if place is None else [],
    }


def _places() -> list[Region | None]:
    """The regions for which this colleague makes campaigns; None among them is the whole country."""
    who = colleague()
    regions: list[Region | None] = [*regions_of(scoped(), me().region_ids)]
    return [place for place in [None, *regions] if may_make(who, place.id if place else None)]


def _place(code: str) -> Region | None:
    """The region with this code, or the whole country, if this colleague makes campaigns there."""
    found = [place for place in _places() if _code(place) == code]
    return found[0] if found else abort(404)


def _code(place: Region | None) -> str:
    return place.code if place else NATIONAL

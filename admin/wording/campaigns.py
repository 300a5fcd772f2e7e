"""Campaigns in words: how they stand, whose they are, and when they go."""

from __future__ import annotations

import datetime as dt

from markupsafe import Markup

import messages
from admin.queries.campaigns import Named
from admin.wording.chat import Bubble
from admin.wording.times import moment
from models import Campaign, CampaignState, Region
from services.campaigns.asking import preview
from services.campaigns.audience import Offered, audience_of
from services.campaigns.results import Numbers

TONES = {
    CampaignState.DRAFT: "plain",
    CampaignState.PREPARING: "busy",
    CampaignState.READY: "new",
    CampaignState.PLANNED: "waiting",
    CampaignState.RUNNING: "busy",
    CampaignState.PAUSED: "waiting",
    CampaignState.DONE: "good",
}


def state(of: CampaignState) -> str:
    return messages.text(f"campaign-state-{of}")


def about(of: CampaignState) -> str:
    """A sentence that says what the state means."""
    return messages.text(f"campaign-about-{of}")


def tone(of: CampaignState) -> str:
    """The colour and shape of the state's badge."""
    return TONES.get(of, "over")


def whose(campaign: Campaign) -> str:
    """The region, or that it is for the whole country."""
    return campaign.region.name if campaign.region else messages.text("campaigns-national")


def maker(campaign: Campaign) -> str:
    """Who made it; a colleague whom this session may not see stays nameless."""
    if campaign.created_by:
        return campaign.created_by.name
    return messages.text("campaigns-support" if campaign.region_id is None else "rooms-colleague-elsewhere")


def when(campaign: Campaign, now: dt.datetime) -> str:
    """When it began, begins or ended; a dash where nothing is known yet."""
    if campaign.ended_at:
        ended = "campaign-cut-short" if campaign.state is CampaignState.STOPPED else "campaign-ended"
        return messages.text(ended, moment=moment(campaign.ended_at, now))
    if campaign.start_at is None:
        return messages.text("campaign-no-start")
    said = "campaign-begun" if campaign.has_begun else "campaign-begins"
    return messages.text(said, moment=moment(campaign.start_at, now))


def per_hour(count: int, hours: int) -> int:
    """How many messages an hour, at most, when so many people are asked over so many hours."""
    return -(-count // hours)


def facts(campaign: Campaign, names: Named, now: dt.datetime) -> list[tuple[str, str]]:
    """For whom it is, how fast it goes and who made it; each with what it is."""
    audience = audience_of(campaign)
    said = (
        ("campaign-regions", _listed(names.regions, "campaign-all-joined") if not campaign.region_id else ""),
        ("campaign-sectors", _listed(names.sectors, "campaign-all-sectors")),
        ("campaign-municipalities", _listed(names.municipalities, "campaign-all-municipalities")),
        ("campaign-offered", _offered(audience.offered_before)),
        ("campaign-not-asked-fact", _not_asked(audience.not_asked_days)),
        ("campaign-spread-fact", messages.text("campaign-spread-over", count=campaign.spread_hours)),
        ("campaigns-by", maker(campaign)),
        ("campaign-made", moment(campaign.created_at, now)),
    )
    return [(messages.text(term), what) for term, what in said if what]


def look(words: str, region: Region | None) -> tuple[Bubble, ...]:
    """The message as an employer gets it; nothing while there are no words yet."""
    if not words:
        return ()
    asked = preview(Campaign(words=words, region=region))
    rows = asked["reply_markup"]["inline_keyboard"]
    buttons = tuple(tuple(button["text"] for button in row) for row in rows)
    return (Bubble(Markup(asked["text"]), buttons),)  # noqa: S704  escaped where it was written


def said(campaign: Campaign, counted: Numbers) -> str:
    """How far it is, in words that change only now and then: they are read aloud."""
    match campaign.state:
        case CampaignState.PREPARING:
            return messages.text("campaign-says-prepared", count=_tens(counted.everybody, campaign.total))
        case CampaignState.RUNNING:
            return messages.text("campaign-says-sent", count=_tens(counted.gone, counted.asked))
    return ""


def _tens(part: int, whole: int) -> int:
    """The percentage, rounded down to tens."""
    return min(10 * part // (whole or 1), 10) * 10


def _offered(before: Offered) -> str:
    return "" if before is Offered.ANY else messages.text(f"campaign-offered-{before}")


def _not_asked(days: int | None) -> str:
    return messages.text("campaign-not-asked-for", count=days) if days else ""


def _listed(names: tuple[str, ...], none: str) -> str:
    return ", ".join(names) or messages.text(none)

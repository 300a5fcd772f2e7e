"""Aanbod: the list of openings, and one opening with all that is known of it."""

from __future__ import annotations

from typing import Any

from flask import abort, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.files import IMAGES
from admin.queries import offers as queries
from admin.queries.campaigns import campaign_of
from admin.queries.lessons import lessons_of
from admin.queries.reminders import planned_of
from admin.rooms import get
from admin.sessions import now, scoped
from admin.views.offer_candidates import OfferCandidates
from admin.views.offer_files import OfferFiles
from admin.views.offer_forms import empty_forms, offered, quick_days
from admin.views.offer_handovers import OfferHandovers
from admin.views.offer_list import OfferList
from admin.views.offer_moves import OfferMoves
from admin.views.offer_talk import OfferTalk
from admin.views.talks import ready_answers, talk_about
from models import (
    Attachment,
    Campaign,
    ChatMessage,
    Employer,
    Lesson,
    Offer,
    OfferEvent,
    OutboxRow,
    Placement,
    Region,
    Reminder,
    SavedFilter,
    User,
)
from services.facts import contact_facts, facts
from services.replies import may_be_written


class Offers(OfferMoves, OfferCandidates, OfferHandovers, OfferFiles, OfferTalk, OfferList):
    title = "offers-list-title"
    icon = "briefcase"
    shows = (
        Offer,
        Campaign,
        Employer,
        OfferEvent,
        Placement,
        Attachment,
        ChatMessage,
        OutboxRow,
        Reminder,
        Lesson,
        User,
        Region,
        SavedFilter,
    )

    @get("/<reference>")
    def detail(self, reference: str) -> ResponseReturnValue:
        """All that is known of one opening."""
        offer = self.offer(reference)
        if offer.reference != reference:
            return redirect(url_for("offers.detail", reference=offer.reference), 303)
        return self.detail_page(offer)

    def offer(self, reference: str) -> Offer:
        """The opening of this address; one that this colleague may not see does not exist."""
        return queries.offer_of(scoped(), reference) or abort(404)

    def detail_page(self, offer: Offer, **values: Any) -> str:
        """The page of the opening, with empty forms but for the one that was just filled in."""
        writes = me().may_write
        return self.page(
            "offers/detail.html",
            offer=offer,
            facts=[fact for fact in facts(offer) if fact not in contact_facts(offer)],
            images=IMAGES,
            allowed=offered(offer) if writes else [],
            quick_days=quick_days(now()),
            fetched=queries.fetched_files(scoped(), offer),
            talk=talk_about(offer),
            planned=planned_of(scoped(), offer),
            answers=ready_answers(offer.contact, offer) if writes and offer.contact else [],
            campaign=campaign_of(scoped(), offer.campaign_id) if offer.campaign_id else None,
            learned=lessons_of(scoped(), offer),
            may_reply=writes and may_be_written(offer.contact),
            **{**empty_forms(scoped(), offer), **values},
        )

"""Aanbod: the list of openings, and one opening with all that is known of it."""

from __future__ import annotations

from typing import Any

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.files import IMAGES
from admin.queries import offers as queries
from admin.queries.lessons import lessons_of
from admin.queries.offer_filter import Age, OfferFilter, Order
from admin.queries.offer_finding import MOST
from admin.queries.reminders import planned_of
from admin.queries.seeking import Bookmark
from admin.rooms import get
from admin.sessions import colleague, now, scoped
from admin.views.offer_candidates import OfferCandidates
from admin.views.offer_files import OfferFiles
from admin.views.offer_forms import empty_forms, offered, quick_days
from admin.views.offer_handovers import OfferHandovers
from admin.views.offer_moves import OfferMoves
from admin.views.offer_talk import OfferTalk
from admin.views.talks import ready_answers, talk_about
from admin.workroom import Workroom
from models import (
    Attachment,
    ChatMessage,
    Employer,
    Lesson,
    Offer,
    OfferEvent,
    OfferKind,
    OfferState,
    OutboxRow,
    Placement,
    Region,
    Reminder,
    User,
)
from services.facts import contact_facts, facts
from services.replies import may_be_written
from services.working_days import today


class Offers(OfferMoves, OfferCandidates, OfferHandovers, OfferFiles, OfferTalk, Workroom):
    title = "offers-list-title"
    icon = "briefcase"
    shows = (
        Offer,
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
    )

    @get()
    def index(self) -> ResponseReturnValue:
        """The openings that fit the filter; a whole reference leads straight to its opening."""
        wanted = OfferFilter.read(request.args)
        if wanted.text and (offer := queries.offer_of(scoped(), wanted.text)):
            return redirect(url_for("offers.detail", reference=offer.reference), 303)
        bookmark = Bookmark.read(request.args.get("blad", ""))
        user, date = colleague(), today(now())
        listing = queries.offers(scoped(), wanted, user, date, bookmark)
        empty = not listing.page.rows and wanted.words is not None
        return self.page(
            "offers/list.html",
            wanted=wanted,
            page=listing.page,
            count=listing.count,
            most=MOST,
            loosened=queries.loosened(scoped(), wanted, user, date) if empty else {},
            **_choices(),
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
            learned=lessons_of(scoped(), offer),
            may_reply=writes and may_be_written(offer.contact),
            **{**empty_forms(scoped(), offer), **values},
        )


def _choices() -> dict[str, Any]:
    """What the filters offer."""
    return {
        "states": list(OfferState),
        "kinds": list(OfferKind),
        "ages": list(Age),
        "orders": list(Order),
        "sectors": queries.sectors(scoped()),
        "municipalities": queries.municipalities(scoped(), me().region_ids),
        "regions": queries.choosable_regions(scoped(), me().region_ids),
    }

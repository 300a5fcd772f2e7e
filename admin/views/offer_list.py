"""The list of openings: narrowed, in some order, page by page, and as a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.forms.saved_filters import FilterForm
from admin.queries import offers as queries
from admin.queries.offer_filter import Age, OfferFilter, Order
from admin.queries.offer_finding import MOST
from admin.queries.seeking import Bookmark
from admin.rooms import get
from admin.sessions import colleague, lasting, now, scoped
from admin.sheets import Row, csv_file, excel_file
from admin.wording.offer_file import cells, header
from admin.workroom import Workroom
from models import OfferKind, OfferState, ScopedSession, User
from services.saved_filters import filters_of
from services.working_days import today

EVERYTHING = {"alles": "ja"}
"""The address of the list when nothing narrows it, not even the filter that it opens with."""


class OfferList(Workroom):
    """The pages of `Offers` that show many."""

    @get()
    def index(self) -> ResponseReturnValue:
        """The openings that fit the filter; a reference leads straight to its opening."""
        kept, wanted = filters_of(scoped(), colleague()), OfferFilter.read(request.args)
        first = next((one for one in kept if one.opens_first), None)
        if first and not request.args:
            return redirect(address(first.arguments), 303)
        if wanted.text and (offer := queries.offer_of(scoped(), wanted.text)):
            return redirect(url_for("offers.detail", reference=offer.reference), 303)
        return self.page(
            "offers/list.html",
            kept=[(one, address(one.arguments)) for one in kept],
            filter_form=FilterForm(None),
            **_found(wanted),
            **_choices(),
        )

    @get("/aanbod.csv")
    def csv(self) -> ResponseReturnValue:
        """All that the filter shows, for any spreadsheet."""
        return csv_file("aanbod", header(), _rows())

    @get("/aanbod.xlsx")
    def excel(self) -> ResponseReturnValue:
        """The same for Excel, with dates that it knows as such."""
        return excel_file("aanbod", header(), _rows())


def address(arguments: dict[str, Any]) -> str:
    """Where the list is narrowed to this."""
    return url_for("offers.index", **(arguments or EVERYTHING))


def _found(wanted: OfferFilter) -> dict[str, Any]:
    """What the list shows; where that is nothing, what to drop."""
    session, user, date = scoped(), colleague(), today(now())
    listing = queries.offers(session, wanted, user, date, Bookmark.read(request.args.get("blad", "")))
    empty = not listing.page.rows and wanted.words is not None
    loosened = queries.loosened(session, wanted, user, date) if empty else {}
    shown = {"page": listing.page, "count": listing.count, "most": MOST}
    return {"wanted": wanted, "loosened": loosened, **shown}


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


def _rows() -> Iterator[Row]:
    """The lines of the file; what the request says is read now, the openings when they are asked for."""
    return _read(lasting(), OfferFilter.read(request.args), colleague())


def _read(session: ScopedSession, wanted: OfferFilter, user: User) -> Iterator[Row]:
    with session:
        for offer in queries.every_offer(session, wanted, user, today(now())):
            yield cells(offer)

"""Filters of the list of openings that this colleague keeps under a name."""

from __future__ import annotations

from urllib.parse import parse_qsl

from flask import abort, flash, redirect, request
from flask.typing import ResponseReturnValue

from admin.forms.saved_filters import FilterForm
from admin.queries.offer_filter import OfferFilter
from admin.rooms import get, post
from admin.sessions import colleague, scoped
from admin.views.moving import UNPROCESSABLE
from admin.views.offer_list import address
from admin.workroom import Workroom
from messages import text
from models import SavedFilter
from services.saved_filters import (
    MOST,
    NameTakenError,
    TooManyFiltersError,
    change_filter,
    drop_filter,
    filters_of,
    keep_filter,
)


class SavedFilters(Workroom):
    title = "offers-filters-title"
    icon = "briefcase"
    shows = (SavedFilter,)
    in_navigation = False
    belongs_to = "offers"

    @get()
    def index(self) -> str:
        """All that this colleague keeps, to rename, to open first, or to drop."""
        return self._page()

    @post("/bewaren")
    def keep(self) -> ResponseReturnValue:
        """What the list was narrowed to when the form was sent, under the name that was typed."""
        wanted = OfferFilter.read(dict(parse_qsl(request.form.get("filter", ""))))
        arguments, form = wanted.arguments(), FilterForm()
        if not form.validate_on_submit():
            return self._page(form, arguments), UNPROCESSABLE
        try:
            name, first = form.name.data, form.opens_first.data
            keep_filter(scoped(), colleague(), name, arguments, opens_first=first)
        except TooManyFiltersError:
            form.name.errors = [text("offers-filter-too-many", most=MOST)]
            return self._page(form, arguments), UNPROCESSABLE
        flash(text("offers-filter-kept", name=name), "success")
        return redirect(address(arguments), 303)

    @post("/<int:key>")
    def change(self, key: int) -> ResponseReturnValue:
        """Another name, or another place in the morning."""
        kept, form = _own(key), FilterForm(key=key)
        if not form.validate_on_submit():
            return self._page(form), UNPROCESSABLE
        try:
            name, first = form.name.data, form.opens_first.data
            change_filter(scoped(), colleague(), kept, name, opens_first=first)
        except NameTakenError:
            form.name.errors = [text("offers-filter-name-taken")]
            return self._page(form), UNPROCESSABLE
        flash(text("offers-filter-changed", name=name), "success")
        return self.to("index")

    @post("/<int:key>/weg")
    def drop(self, key: int) -> ResponseReturnValue:
        """The filter goes; the openings stay."""
        kept = _own(key)
        drop_filter(scoped(), kept)
        flash(text("offers-filter-dropped", name=kept.name), "success")
        return self.to("index")

    def _page(self, form: FilterForm | None = None, arguments: dict[str, str] | None = None) -> str:
        """The page, with the form that was just filled in; `arguments` are those of a new filter."""
        kept = filters_of(scoped(), colleague())
        forms = {
            one.id: form
            if form and form.name.name.startswith(f"filter{one.id}-")
            else FilterForm(None, key=one.id, name=one.name, opens_first=one.opens_first)
            for one in kept
        }
        return self.page(
            "offers/filters.html", kept=kept, forms=forms, new=form, arguments=arguments, address=address
        )


def _own(key: int) -> SavedFilter:
    """The filter of this address, of whoever is logged in; one of somebody else does not exist."""
    return next((one for one in filters_of(scoped(), colleague()) if one.id == key), None) or abort(404)

"""What a region says in its own words, with how it sounds in the chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from admin.forms.own_texts import OwnTextForm, own_text_form
from admin.rooms import get, post
from admin.sessions import now, scoped
from admin.wording.chat import Bubble, text_bubble
from interview.own_words import Place
from messages import text
from models import Region
from services import own_texts as service
from services.profiles import profile_of
from services.working_days import working_days_after

UNPROCESSABLE = 422


@dataclass(frozen=True)
class Spoken:
    """One place where the region speaks: its form, what stands there now, and the standard beside it."""

    place: Place
    form: OwnTextForm
    is_own: bool
    shown: Bubble
    standard: Bubble
    placeholders: tuple[str, ...]


class RegionTexts:
    """The pages of `Regions` about its own words."""

    if TYPE_CHECKING:

        def region(self, code: str) -> Region: ...
        def region_page(self, template: str, region: Region, **values: Any) -> str: ...

    @get("/<code>/teksten")
    def texts(self, code: str) -> str:
        """Each text; what stands in the address is filled in, so that a preview can be fetched."""
        return self._texts_page(self.region(code))

    @post("/<code>/teksten/<place>")
    def keep_text(self, code: str, place: str) -> ResponseReturnValue:
        region, where = self.region(code), _place(place)
        form = own_text_form(where)
        if not form.validate():
            return self._texts_page(region, form), UNPROCESSABLE
        service.keep_text(scoped(), region, where, form.text.data)
        return _back(region, "region-text-saved")

    @post("/<code>/teksten/<place>/standaard")
    def reset_text(self, code: str, place: str) -> ResponseReturnValue:
        region = self.region(code)
        service.reset_text(scoped(), region, _place(place))
        return _back(region, "region-text-reset")

    def _texts_page(self, region: Region, form: OwnTextForm | None = None) -> str:
        every = [_spoken(region, place, form) for place in Place]
        return self.region_page("regions/texts.html", region, spoken=every)


def _spoken(region: Region, place: Place, filled: OwnTextForm | None) -> Spoken:
    kept = str(region.texts.get(place, ""))
    typed = f"{place}-text" in request.args
    form = own_text_form(place, typed=MultiDict(request.args)) if typed else own_text_form(place, kept)
    form = filled if filled and filled.place is place else form
    profile, day = profile_of(region), working_days_after(now(), region.first_contact_days)
    return Spoken(
        place=place,
        form=form,
        is_own=bool(kept),
        shown=text_bubble(profile, place, form.text.data or "", day),
        standard=text_bubble(profile, place, "", day),
        placeholders=service.PLACEHOLDERS[place],
    )


def _place(written: str) -> Place:
    return Place(written) if written in set(Place) else abort(404)


def _back(region: Region, message: str) -> ResponseReturnValue:
    flash(text(message), "success")
    return redirect(url_for("regions.texts", code=region.code), 303)

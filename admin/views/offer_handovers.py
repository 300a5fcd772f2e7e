"""Who works on an opening, and whether it lives: handed over, moved to a region, reopened, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import abort, current_app, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.forms.handovers import ColleagueForm, RegionForm, ReopenForm
from admin.queries.lessons import lesson_of_line
from admin.queries.offers import other_regions, region_of
from admin.rooms import post
from admin.sessions import colleague, found, now, scoped
from admin.views.moving import attempt, back, seen
from admin.wording import told
from messages import text
from models import Offer, User
from services.handovers import PlacedHereError, colleagues_for, hand_over, move_to_region
from services.house import PanelAddress
from services.reopening import reopen
from services.undoing import TooLateError, undo


class OfferHandovers:
    """The moves of `Offers` that change whose an opening is."""

    if TYPE_CHECKING:

        def offer(self, reference: str) -> Offer: ...
        def detail_page(self, offer: Offer, **values: Any) -> str: ...

    @post("/<reference>/overdragen")
    def hand_over(self, reference: str) -> ResponseReturnValue:
        """To a colleague, who is told."""
        offer = self.offer(reference)
        form = ColleagueForm(colleagues=colleagues_for(scoped(), offer))

        def move() -> None:
            to = found(User, int(form.colleague.data))
            hand_over(scoped(), offer, colleague(), to, form.note.data, panel(), now(), seen=seen())

        return attempt(self, offer, "colleague_form", form, move, _said("pipeline-handed-over", offer))

    @post("/<reference>/regio")
    def move_region(self, reference: str) -> ResponseReturnValue:
        """To another region; who works for that one too keeps seeing it."""
        offer = self.offer(reference)
        form = RegionForm(regions=other_regions(scoped(), offer))

        def move() -> None:
            region = region_of(scoped(), form.region.data) or abort(404)
            move_to_region(scoped(), offer, colleague(), region, form.note.data, panel(), now(), seen=seen())

        before = offer.region_id
        try:
            answer = attempt(self, offer, "region_form", form, move, _said("pipeline-moved", offer))
        except PlacedHereError:
            return back(offer, text("pipeline-placed-here"), "error")
        own = me().region_ids
        if offer.region_id == before or own is None or offer.region_id in own:
            return answer
        return redirect(url_for("worklist.index"), 303)

    @post("/<reference>/heropenen")
    def reopen(self, reference: str) -> ResponseReturnValue:
        """What was over goes on."""
        offer, form = self.offer(reference), ReopenForm()

        def move() -> None:
            reopen(scoped(), offer, colleague(), form.note.data, now(), seen=seen())

        return attempt(self, offer, "reopen_form", form, move, _said("pipeline-reopened", offer))

    @post("/<reference>/terugdraaien/<int:line>")
    def undo(self, reference: str, line: int) -> ResponseReturnValue:
        """Takes back what this colleague just did."""
        offer = self.offer(reference)
        try:
            told = undo(scoped(), offer, line, colleague(), now())
        except TooLateError:
            return back(offer, text("pipeline-undo-too-late"), "info")
        if lesson_of_line(scoped(), line):
            flash(text("lesson-gone-with-undo"), "info")
        return back(offer, text("pipeline-undone-told" if told else "pipeline-undone"))


def panel() -> PanelAddress:
    """Where the links in letters to colleagues lead."""
    return PanelAddress(current_app.extensions["settings"].admin.base_url.rstrip("/"))


def _said(done: str, offer: Offer) -> str:
    """What was done, and whether the employer hears of it."""
    return f"{text(done)} {told(offer)}"

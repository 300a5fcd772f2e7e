"""From candidate to placement, on the page of an opening."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from admin.forms.candidates import CandidateForm, OutcomeForm, PlacementForm, TrialForm
from admin.forms.moves import NextContactForm
from admin.rooms import get, post
from admin.sessions import colleague, found, now, scoped
from admin.views.moving import CONFLICT, UNPROCESSABLE, attempt, back, seen
from messages import text
from models import Guide, Offer, Outcome, Placement, Support
from services.candidates import known_names, propose, start_trial
from services.moves import plan_contact
from services.placements import (
    NotYetError,
    Start,
    correct_placement,
    place,
    record_outcome,
    start_of,
)
from services.steps import OvertakenError, lock

WORKLIST = "werkvoorraad"
"""The value of `terug` on a form of the worklist."""


class OfferCandidates:
    """The moves of `Offers` that are about who comes to work there."""

    if TYPE_CHECKING:

        def offer(self, reference: str) -> Offer: ...
        def detail_page(self, offer: Offer, **values: Any) -> str: ...
        def page(self, template: str, **values: Any) -> str: ...

    @post("/<reference>/kandidaat")
    def propose(self, reference: str) -> ResponseReturnValue:
        """A candidate, by the region's own reference."""
        offer = self.offer(reference)
        form = CandidateForm(known=known_names(offer, colleague()))

        def move() -> None:
            note = form.note.data
            propose(scoped(), offer, colleague(), form.reference.data, note, now(), seen=seen())

        return attempt(self, offer, "candidate_form", form, move, text("pipeline-proposed"))

    @post("/<reference>/proefplaatsing")
    def trial(self, reference: str) -> ResponseReturnValue:
        """The candidate begins on trial."""
        offer = self.offer(reference)
        form = TrialForm(known=known_names(offer, colleague()))

        def move() -> None:
            note = form.note.data
            start_trial(scoped(), offer, colleague(), form.reference.data, note, now(), seen=seen())

        return attempt(self, offer, "trial_form", form, move, text("pipeline-trial-started"))

    @post("/<reference>/plaatsing")
    def place(self, reference: str) -> ResponseReturnValue:
        """Somebody starts in one of the places."""
        offer = self.offer(reference)
        form = PlacementForm(known=known_names(offer, colleague()))

        def move() -> None:
            place(scoped(), offer, colleague(), _start(form), now(), seen=seen())

        return attempt(self, offer, "placement_form", form, move, text("pipeline-placed"))

    @post("/<reference>/plaatsing/<int:key>/verloop")
    def outcome(self, reference: str, key: int) -> ResponseReturnValue:
        """How it is some months later."""
        offer, form = self.offer(reference), OutcomeForm()
        placement = _placement_of(offer, key)
        if not form.validate():
            return back(offer, text("pipeline-outcome-choose"), "error")

        def move() -> None:
            months, outcome = int(form.months.data), Outcome(form.outcome.data)
            record_outcome(scoped(), placement, colleague(), months, outcome, now(), seen=seen())

        try:
            return attempt(self, offer, "outcome_form", form, move, text("pipeline-outcome-kept"))
        except NotYetError:
            return back(offer, text("pipeline-outcome-not-yet"), "error")

    @get("/<reference>/plaatsing/<int:key>")
    def placement(self, reference: str, key: int) -> str:
        """What is written down of somebody's start, to be corrected."""
        offer = _with_employer(self.offer(reference))
        placement = _placement_of(offer, key)
        known = asdict(start_of(placement))
        return self._correction(offer, placement, PlacementForm(None, **known))

    @post("/<reference>/plaatsing/<int:key>")
    def correct(self, reference: str, key: int) -> ResponseReturnValue:
        """What was wrong of it is right from now on."""
        offer = _with_employer(self.offer(reference))
        placement = _placement_of(offer, key)
        form = PlacementForm(known=known_names(offer, colleague()))
        if not form.validate():
            return self._correction(offer, placement, form), UNPROCESSABLE
        try:
            line = correct_placement(scoped(), placement, colleague(), _start(form), now(), seen=seen())
        except OvertakenError:
            return self._correction(offer, placement, form, overtaken=True), CONFLICT
        return back(offer, text("pipeline-corrected")) if line else back(offer, text("typed-same"), "info")

    def _correction(
        self, offer: Offer, placement: Placement, form: PlacementForm, *, overtaken: bool = False
    ) -> str:
        return self.page(
            "offers/placement.html", offer=offer, placement=placement, form=form, overtaken=overtaken
        )

    @post("/<reference>/volgend-contact")
    def plan(self, reference: str) -> ResponseReturnValue:
        """The day of the next contact; who came from the worklist goes back there."""
        offer, form = self.offer(reference), NextContactForm()
        if _moved_meanwhile(offer):
            flash(text("worklist-planned-meanwhile", reference=offer.reference), "info")
            return redirect(url_for("worklist.index"), 303)

        def move() -> None:
            plan_contact(scoped(), offer, colleague(), form.day.data, now(), seen=seen())

        answer = attempt(self, offer, "next_form", form, move, text("pipeline-planned"))
        if request.form.get("terug") == WORKLIST and not isinstance(answer, tuple):
            return redirect(url_for("worklist.index"), 303)
        return answer


def _moved_meanwhile(offer: Offer) -> bool:
    """Whether the day is no longer the one that the card of the worklist showed."""
    if (shown := request.form.get("was")) is None:
        return False
    lock(scoped(), offer)
    return shown != str(offer.next_contact_on or "")


def _with_employer(offer: Offer) -> Offer:
    """Of an employer who was forgotten nothing is written down any more."""
    return offer if offer.contact else abort(404)


def _placement_of(offer: Offer, key: int) -> Placement:
    placement = found(Placement, key)
    return placement if placement.offer_id == offer.id else abort(404)


def _start(form: PlacementForm) -> Start:
    return Start(
        reference=form.reference.data,
        starts_on=form.starts_on.data,
        hours=form.hours.data,
        guide=Guide(form.guide.data),
        support=[Support(value) for value in form.support.data],
        note=form.note.data,
    )

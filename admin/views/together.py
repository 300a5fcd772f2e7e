"""One move for the openings that somebody ticked in the list: seen before it is made, and made at once.

All of it has one moment: by that it is found again to be taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final
from urllib.parse import parse_qsl

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from admin.form import Form
from admin.forms.handovers import ColleagueForm
from admin.forms.moves import EndingForm, NextContactForm
from admin.queries.offer_filter import OfferFilter
from admin.queries.offers import chosen
from admin.rooms import get, post
from admin.sessions import colleague, found, now, scoped
from admin.views.many import lines_of, say_many, seen_lines
from admin.views.moving import UNPROCESSABLE
from admin.views.offer_handovers import panel
from admin.views.offer_list import address
from admin.wording.together import hindrance
from admin.workroom import Workroom
from messages import text
from models import Action, Channel, Employer, Offer, OfferEvent, Region, User
from services.claims import claim_offer
from services.moves import ClosingReason, close_offer, plan_contact
from services.takeovers import hand_over_many, take_back
from services.teams import is_at_work, workers_of
from services.together import Outcome, together

MOVES: Final = {
    "oppakken": Action.CLAIM,
    "overdragen": Action.HAND_OVER,
    "volgend-contact": Action.PLAN_CONTACT,
    "afsluiten": Action.CLOSE,
}
"""What can be done with many, by its name in an address."""
Move = Callable[[Mapping[Offer, int]], Outcome]


class Together(Workroom):
    title = "together-title"
    icon = "briefcase"
    shows = (Offer, OfferEvent, Employer, User, Region)
    in_navigation = False
    belongs_to = "offers"

    @get()
    def index(self) -> ResponseReturnValue:
        """What the move would do, and to which; those that it can't be made with, and why."""
        everything = "alles" in request.args
        ticked = request.args.get("pagina", "").split() if everything else request.args.getlist("plek")
        action = MOVES.get(request.args.get("doe", "")) or abort(404)
        if not ticked:
            flash(text("together-nothing"), "warning")
            return redirect(_list(), 303)
        offers = chosen(scoped(), ticked) or abort(404)
        return self._confirm(action, lines_of(offers), _empty(action, offers))

    @post("/oppakken")
    def claim(self) -> ResponseReturnValue:
        """Those that nobody else was faster with."""
        at = now()

        def claim(offer: Offer, _: int) -> bool:
            return claim_offer(scoped(), offer, colleague(), Channel.PANEL, at)

        return self._make(Action.CLAIM, Form(), _seen(), lambda seen: together(seen, claim))

    @post("/overdragen")
    def hand_over(self) -> ResponseReturnValue:
        """To one colleague, who gets one word on all of it."""
        seen = _seen()
        form = ColleagueForm(colleagues=_colleagues(seen))

        def hand_over(seen: Mapping[Offer, int]) -> Outcome:
            to = found(User, int(form.colleague.data))
            return hand_over_many(scoped(), seen, colleague(), to, form.note.data, panel(), now())

        return self._make(Action.HAND_OVER, form, seen, hand_over)

    @post("/volgend-contact")
    def plan(self) -> ResponseReturnValue:
        """The same day for each."""
        form, at = NextContactForm(), now()

        def plan(offer: Offer, line: int) -> OfferEvent:
            return plan_contact(scoped(), offer, colleague(), form.day.data, at, seen=line)

        return self._make(Action.PLAN_CONTACT, form, _seen(), lambda seen: together(seen, plan))

    @post("/afsluiten")
    def close(self) -> ResponseReturnValue:
        """The end of each, for the same reason."""
        form, at = EndingForm(), now()

        def close(offer: Offer, line: int) -> OfferEvent:
            reason, note, tell = ClosingReason(form.reason.data), form.note.data, form.tell.data
            return close_offer(scoped(), offer, colleague(), reason, note, at, tell=tell, seen=line)

        return self._make(Action.CLOSE, form, _seen(), lambda seen: together(seen, close))

    @post("/terugdraaien/<int:line>")
    def undo(self, line: int) -> ResponseReturnValue:
        """Takes back the move with many that this line was one of."""
        outcome = take_back(scoped(), line, colleague(), panel(), now())
        if not outcome.done:
            flash(text("pipeline-undo-too-late"), "info")
        say_many("together-undone", "team-not-undone", outcome)
        return redirect(_list(), 303)

    def _make(self, action: Action, form: Form, seen: Mapping[Offer, int], move: Move) -> ResponseReturnValue:
        """Makes the move if the form is right; the list again, with what became of it."""
        if not seen:
            abort(404)
        if not form.validate_on_submit():
            return self._confirm(action, seen, form), UNPROCESSABLE
        outcome = move(seen)
        left = "together-kept" if action is Action.HAND_OVER else "team-left"
        say_many(f"together-done-{action.replace('_', '-')}", left, outcome)
        if outcome.done:
            line, listed = outcome.done[0].events[-1].id, request.form.get("lijst", "")
            flash(url_for("together.undo", line=line, lijst=listed), "undo")
        return redirect(_list(), 303)

    def _confirm(self, action: Action, seen: Mapping[Offer, int], form: Form) -> str:
        hindrances = {offer: why for offer in seen if (why := hindrance(offer, action))}
        return self.page(
            "together/confirm.html",
            move=action.replace("_", "-"),
            action=url_for(f"together.{ENDPOINTS[action]}"),
            lines={offer: line for offer, line in seen.items() if offer not in hindrances},
            hindrances=hindrances,
            form=form,
            back=_list(),
            listed=request.values.get("lijst", ""),
        )


ENDPOINTS: Final = {
    Action.CLAIM: "claim",
    Action.HAND_OVER: "hand_over",
    Action.PLAN_CONTACT: "plan",
    Action.CLOSE: "close",
}


def _empty(action: Action, offers: Iterable[Offer]) -> Form:
    """What must be known for this move, before anybody typed."""
    match action:
        case Action.HAND_OVER:
            return ColleagueForm(None, colleagues=_colleagues(offers))
        case Action.PLAN_CONTACT:
            return NextContactForm(None)
        case Action.CLOSE:
            return EndingForm(None)
    return Form(None)


def _seen() -> dict[Offer, int]:
    """The openings that the form was about, as they were seen; of other regions there are none."""
    lines = seen_lines()
    return {offer: lines[offer.reference] for offer in chosen(scoped(), lines)}


def _colleagues(offers: Iterable[Offer]) -> list[User]:
    """Everybody who could go on with all of these."""
    regions = {offer.region for offer in offers}
    people = workers_of(scoped(), [region.id for region in regions])
    return [user for user in people if all(is_at_work(user, region) for region in regions)]


def _list() -> str:
    """The page of the list from which the openings were chosen."""
    given = dict(parse_qsl(request.values.get("lijst", "")))
    page = {"blad": given["blad"]} if "blad" in given else {}
    return address({**OfferFilter.read(given).arguments(), **page})

"""The forms on the page of an opening, before anybody typed in them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import Session

from admin.forms.candidates import CandidateForm, PlacementForm, TrialForm
from admin.forms.handovers import ColleagueForm, RegionForm, ReopenForm
from admin.forms.moves import ClosingForm, ContactForm, NextContactForm
from admin.forms.reply import ReplyForm
from admin.queries.offers import other_regions
from models import Action, Offer, OfferKind, Support
from services.candidates import latest_candidate
from services.handovers import colleagues_for
from services.working_days import working_days_after

OFFERED = (
    *(Action.CLAIM, Action.LOG_CONTACT, Action.PLAN_CONTACT, Action.PROPOSE, Action.START_TRIAL),
    *(Action.PLACE, Action.HAND_OVER, Action.MOVE_REGION, Action.CLOSE, Action.REOPEN, Action.FOLLOW_UP),
)
"""The moves that have a form on the page; which of them are possible, the pipeline says."""


def offered(offer: Offer) -> list[Action]:
    """The moves that somebody may make with this opening now."""
    without = {Action.REOPEN} if not offer.contact else set()
    without |= {Action.MOVE_REGION} if offer.placements else set()
    return [move for move in OFFERED if offer.allows(move) and move not in without]


def empty_forms(session: Session, offer: Offer) -> dict[str, Any]:
    """Each form by the name that the page knows it by, with what can be guessed filled in."""
    candidate = latest_candidate(offer)
    support = [Support.PRAKTIJKLEREN.value] if offer.kind is OfferKind.LEERWERKPLEK else []
    return {
        "contact_form": ContactForm(None),
        "next_form": NextContactForm(None),
        "candidate_form": CandidateForm(None),
        "trial_form": TrialForm(None, reference=candidate),
        "placement_form": PlacementForm(
            None, reference=candidate, hours=offer.hours_max, starts_on=offer.start_date, support=support
        ),
        "colleague_form": ColleagueForm(None, colleagues=colleagues_for(session, offer)),
        "region_form": RegionForm(None, regions=other_regions(session, offer)),
        "reopen_form": ReopenForm(None),
        "closing_form": ClosingForm(None, offer=offer),
        "reply_form": ReplyForm(None),
    }


def quick_days(now: dt.datetime) -> tuple[dt.date, dt.date]:
    """The next working day, and the one a week ahead."""
    return working_days_after(now, 1), working_days_after(now + dt.timedelta(days=6), 1)

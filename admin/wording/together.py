"""Why a move that is made with many openings can't be made with one of them, in words."""

from __future__ import annotations

import messages
from admin.wording.offers import state_name, worker
from models import WORKED_ON, Action, Offer, OfferState


def hindrance(offer: Offer, action: Action) -> str | None:
    """What stands in the way now; nothing where the move can be made."""
    if offer.allows(action):
        return None
    if offer.state in WORKED_ON:
        return messages.text("together-taken", name=worker(offer))
    if offer.state is OfferState.NEW:
        return messages.text("together-unclaimed")
    return messages.text("together-over", state=state_name(offer.state))

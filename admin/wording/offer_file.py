"""An opening as a line of a file. Whom to call is not in it: a file goes its own ways."""

from __future__ import annotations

import messages
from admin.sheets import Row
from admin.wording.offers import state_name, worker
from models import Offer

COLUMNS = (
    *("reference", "kind", "work", "places", "hours-min", "hours-max", "start", "employer", "town"),
    *("municipality", "region", "sector", "state", "worker", "filed", "call-by", "next-contact"),
)


def header() -> list[str]:
    """What stands above the columns."""
    return [messages.text(f"offers-file-{column}") for column in COLUMNS]


def cells(offer: Offer) -> Row:
    return (
        offer.reference,
        messages.text(f"rooms-kind-{offer.kind}"),
        offer.title,
        offer.places,
        offer.hours_min,
        offer.hours_max,
        offer.start_date,
        offer.employer.name,
        offer.town,
        offer.municipality.name if offer.municipality else None,
        offer.region.name,
        offer.sector.name if offer.sector else None,
        state_name(offer.state),
        worker(offer),
        offer.created_at,
        offer.call_by,
        offer.next_contact_on,
    )

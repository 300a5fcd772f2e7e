"""News about an opening for its employer."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import Session

import messages
from models import Offer
from services.outbox import HTML, About, post_telegram


def tell_employer(
    session: Session, offer: Offer, message: str, arguments: dict[str, Any], now: dt.datetime
) -> None:
    """News about an opening to its employer, unless they asked for silence."""
    contact = offer.contact
    if contact is None or contact.chat_id is None or contact.opted_out_at or contact.unreachable_at:
        return
    post_telegram(
        session,
        contact.chat_id,
        {"text": messages.html(message, **arguments), **HTML},
        key=f"{message}:{offer.reference}:{offer.events[-1].id}",
        kind="offer-news",
        now=now,
        about=About(offer=offer, contact=contact),
    )

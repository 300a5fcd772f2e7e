"""The opening as a message in a colleague's chat, which changes with the opening."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import Carrier, Delivery, Offer, OfferState, OutboxRow
from services.facts import Fact, contact_facts, facts, one_line
from services.outbox import HTML, About, post_telegram
from services.teams import may_claim

NEW = "offer-new"
"""The kind of messages that bring an opening; their chat versions are its cards."""
CARD = "offer-card"
"""The kind of changes to those cards."""
GONE = "offer-gone"
"""The kind of the last change to the cards of a region that the opening left."""


def card(offer: Offer, *, claimable: bool, whom_to_call: bool = False) -> dict[str, Any]:
    """The opening for a chat, with the button to claim it while it is new.

    `whom_to_call` adds the contact's name and phone: only for the one who works on it.
    """
    shown = (*facts(offer, brief=True), *(contact_facts(offer) if whom_to_call else ()))
    text = messages.html(
        "offers-card",
        reference=offer.reference,
        summary=one_line(offer),
        facts=_lines(shown),
        status=_status(offer),
    )
    payload: dict[str, Any] = {"text": text.strip(), **HTML}
    if claimable and offer.state is OfferState.NEW:
        button = {"text": messages.text("offers-claim-button"), "callback_data": f"c:{offer.reference}"}
        payload["reply_markup"] = {"inline_keyboard": [[button]]}
    return payload


def refresh_cards(session: Session, offer: Offer, now: dt.datetime) -> None:
    """Every card of the opening shows how it stands now; those of a region that it left say just that."""
    for sent in session.scalars(_cards_of(offer)):
        if sent.region_id == offer.region_id:
            _edit(session, sent, offer, _shown_on(sent, offer), now, kind=CARD)
        elif not _says_gone(session, sent):
            _edit(session, sent, offer, _gone(offer), now, kind=GONE)


def _shown_on(sent: OutboxRow, offer: Offer) -> dict[str, Any]:
    """The opening for who has this card."""
    mine = offer.claimed_by is not None and sent.recipient == str(offer.claimed_by.telegram_chat_id)
    claimable = not sent.user or may_claim(sent.user, offer.region)
    return card(offer, claimable=claimable, whom_to_call=mine)


def _gone(offer: Offer) -> dict[str, Any]:
    """Where the opening went, for a region that has nothing to do with it any more."""
    named = {"reference": offer.reference, "region": offer.region.name}
    return {"text": messages.html("offers-card-gone", **named), **HTML}


def _says_gone(session: Session, sent: OutboxRow) -> bool:
    """Whether the last change of this card said where the opening went."""
    edits = select(OutboxRow.kind).where(OutboxRow.edits_id == sent.id).order_by(OutboxRow.id.desc())
    return session.scalar(edits.limit(1)) == GONE


def _edit(
    session: Session, sent: OutboxRow, offer: Offer, shown: dict[str, Any], now: dt.datetime, *, kind: str
) -> None:
    post_telegram(
        session,
        int(sent.recipient),
        shown,
        key=f"card:{sent.id}:{offer.events[-1].id}",
        kind=kind,
        method="editMessageText",
        edits=sent,
        now=now,
        about=About(region_id=sent.region_id, offer=offer, user=sent.user),
    )


def _cards_of(offer: Offer) -> Any:
    gone = OutboxRow.state == Delivery.CANCELLED
    return select(OutboxRow).where(
        OutboxRow.offer_id == offer.id, OutboxRow.kind == NEW, OutboxRow.carrier == Carrier.TELEGRAM, ~gone
    )


def _lines(shown: Iterable[Fact]) -> str:
    return "\n".join(f"{fact.label}: {fact.value}" for fact in shown)


def _status(offer: Offer) -> str:
    """Why nothing is left to claim; empty while there is."""
    if offer.state is OfferState.NEW:
        return ""
    if offer.claimed_by and offer.state is OfferState.CLAIMED:
        return messages.text("offers-claimed-by", name=offer.claimed_by.name)
    return messages.text(f"offers-status-{offer.state.replace('_', '-')}")

"""Bringing an opening to the people who work on it, and their news to the employer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

import messages
from models import Carrier, Contact, Offer, OutboxRow, Region, Role, RoleName, User
from services.facts import facts, one_line
from services.house import House
from services.letters import Letter
from services.outbox import About, post_mail, post_telegram

NEW = "offer-new"


def team_of(session: Session, region: Region, sector_id: int | None) -> list[User]:
    """Who hears of an opening in this region: its matchmakers, those who cover the sector first.

    Without a matchmaker its coordinators; empty where the region has neither.
    """
    for role in (RoleName.MATCHMAKER, RoleName.COORDINATOR):
        if team := _with_role(session, role, region):
            return sorted(team, key=lambda user: (not _covers(user, sector_id), user.id))
    return []


def support_team(session: Session) -> list[User]:
    """Who looks after openings that no region can take: the support team, else the administrators."""
    return _with_role(session, RoleName.SUPPORT) or _with_role(session, RoleName.ADMINISTRATOR)


def announce_offer(session: Session, offer: Offer, house: House, now: dt.datetime) -> bool:
    """Mail and chat messages for all who should know; False where only the support team could be told."""
    team = team_of(session, offer.region, offer.sector_id)
    for user in team or support_team(session):
        _announce_to(session, offer, user, house, now, mine=bool(team))
    if offer.region.group_chat_id:
        key = f"{NEW}:{offer.reference}:group:{offer.region.group_chat_id}"
        post_telegram(
            session,
            offer.region.group_chat_id,
            _card(offer, claimable=True),
            key=key,
            kind=NEW,
            now=now,
            about=About(offer=offer),
        )
    return bool(team)


def announce_change(session: Session, offer: Offer, message: str, house: House, now: dt.datetime) -> None:
    """Word to whoever works on the opening (else to the team) that the employer changed or ended it."""
    team = [offer.claimed_by] if offer.claimed_by else team_of(session, offer.region, offer.sector_id)
    arguments = {"reference": offer.reference, "title": offer.title, "employer": offer.employer.name}
    letter = Letter(
        subject=messages.text(f"{message}-subject", **arguments),
        sentences=(messages.text(message, **arguments),),
        facts=facts(offer),
        button=messages.text("mail-open-offer"),
        link=_link(offer, house),
    )
    for user in team:
        key = f"{message}:{offer.reference}:{offer.events[-1].id}:{user.id}"
        _tell(
            session,
            user,
            letter,
            {"text": messages.html(message, **arguments)},
            key,
            message,
            About(offer=offer),
            now,
        )


def tell_message(
    session: Session, contact: Contact, offer: Offer, text: str, key: str, house: House, now: dt.datetime
) -> None:
    """A free message of the employer, to whoever works on the opening, else to the region's team."""
    team = [offer.claimed_by] if offer.claimed_by else team_of(session, offer.region, offer.sector_id)
    arguments = {"reference": offer.reference, "employer": offer.employer.name, "text": text}
    letter = Letter(
        subject=messages.text(
            "mail-message-subject", reference=offer.reference, employer=offer.employer.name
        ),
        sentences=(messages.text("offers-message", **arguments),),
        facts=(),
        button=messages.text("mail-open-offer"),
        link=_link(offer, house),
    )
    for user in team or support_team(session):
        body = {"text": messages.html("offers-message", **arguments), "parse_mode": "HTML"}
        about = About(offer=offer)
        _tell(session, user, letter, body, f"message:{key}:{user.id}", "message", about, now)


def announce_claim(session: Session, offer: Offer, now: dt.datetime) -> None:
    """All cards of the opening say who picked it up, and the employer hears who will call."""
    assert offer.claimed_by is not None
    cards = select(OutboxRow).where(
        OutboxRow.offer_id == offer.id, OutboxRow.kind == NEW, OutboxRow.carrier == Carrier.TELEGRAM
    )
    for card in session.scalars(cards):
        post_telegram(
            session,
            int(card.recipient),
            _card(offer, claimable=False),
            key=f"claimed:{card.id}",
            kind="offer-claimed",
            method="editMessageText",
            edits=card,
            now=now,
            about=About(offer=offer),
        )
    arguments = {"reference": offer.reference, "title": offer.title, "name": offer.claimed_by.name}
    tell_employer(session, offer, "offers-claimed-employer", arguments, now)


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
        {"text": messages.html(message, **arguments), "parse_mode": "HTML"},
        key=f"{message}:{offer.reference}:{offer.events[-1].id}",
        kind="offer-news",
        now=now,
        about=About(offer=offer, contact=contact),
    )


def _announce_to(
    session: Session, offer: Offer, user: User, house: House, now: dt.datetime, *, mine: bool
) -> None:
    lead = "mail-offer-new" if mine else "mail-offer-orphan"
    letter = Letter(
        subject=messages.text("mail-offer-new-subject", reference=offer.reference, summary=one_line(offer)),
        sentences=(messages.text(lead, region=offer.region.name, call_by=offer.call_by),),
        facts=facts(offer),
        button=messages.text("mail-open-offer"),
        link=_link(offer, house),
    )
    key = f"{NEW}:{offer.reference}:{user.id}"
    _tell(session, user, letter, _card(offer, claimable=mine), key, NEW, About(offer=offer), now)


def _tell(
    session: Session,
    user: User,
    letter: Letter,
    card: dict[str, Any],
    key: str,
    kind: str,
    about: About,
    now: dt.datetime,
) -> None:
    """One colleague, by mail and where linked in Telegram too."""
    about = About(region_id=about.region_id, offer=about.offer, user=user)
    post_mail(session, user.email, letter.payload(), key=f"mail:{key}", kind=kind, now=now, about=about)
    if user.telegram_chat_id:
        post_telegram(
            session, user.telegram_chat_id, card, key=f"chat:{key}", kind=kind, now=now, about=about
        )


def _card(offer: Offer, *, claimable: bool) -> dict[str, Any]:
    """The opening as a chat message for colleagues, with or without the button to claim it."""
    lines = "\n".join(f"{fact.label}: {fact.value}" for fact in facts(offer, brief=True))
    claimed = messages.text("offers-claimed-by", name=offer.claimed_by.name) if offer.claimed_by else ""
    text = messages.html(
        "offers-card", reference=offer.reference, summary=one_line(offer), facts=lines, claimed=claimed
    )
    card: dict[str, Any] = {"text": text.strip(), "parse_mode": "HTML"}
    if claimable and not claimed:
        button = {"text": messages.text("offers-claim-button"), "callback_data": f"c:{offer.reference}"}
        card["reply_markup"] = {"inline_keyboard": [[button]]}
    return card


def _link(offer: Offer, house: House) -> str:
    return f"{house.panel_url}/aanbod/{offer.reference}"


def _with_role(session: Session, role: RoleName, region: Region | None = None) -> list[User]:
    statement = select(User).where(User.active, User.roles.any(Role.name == role)).order_by(User.id)
    if region:
        statement = statement.where(User.regions.any(Region.id == region.id))
    return list(session.scalars(statement.options(selectinload(User.sectors))))


def _covers(user: User, sector_id: int | None) -> bool:
    return not user.sectors or sector_id in _ids(user.sectors)


def _ids(rows: Iterable[Any]) -> set[int]:
    return {row.id for row in rows}

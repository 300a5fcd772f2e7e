"""Bringing an opening, and what becomes of it, to the people who work on it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

import messages
from models import Offer, User
from services.cards import NEW, card, refresh_cards
from services.colleague_mail import mail_colleague
from services.facts import facts, one_line
from services.house import KnowsPanel
from services.letters import Letter
from services.news import tell_employer
from services.outbox import HTML, About, post_telegram
from services.teams import in_charge, may_claim, phone_of, support_team, team_of
from services.working_days import today


def announce_offer(session: Session, offer: Offer, house: KnowsPanel, now: dt.datetime) -> bool:
    """Mail and chat messages for all who should know; False where only the support team could be told."""
    team = team_of(session, offer.region, offer.sector_id, today(now))
    lead = "mail-offer-new" if team else "mail-offer-orphan"
    letter = Letter(
        subject=messages.text("mail-offer-new-subject", reference=offer.reference, summary=one_line(offer)),
        sentences=(messages.text(lead, region=offer.region.name, call_by=offer.call_by),),
        facts=facts(offer),
        button=messages.text("mail-open-offer"),
        link=link_to(offer, house),
    )
    for user in team or support_team(session):
        shown = card(offer, claimable=may_claim(user, offer.region))
        tell_colleague(
            session, user, letter, shown, _key(NEW, offer, user), NEW, About(offer=offer), house, now
        )
    _announce_to_group(session, offer, now)
    return bool(team)


def announce_change(
    session: Session, offer: Offer, message: str, house: KnowsPanel, now: dt.datetime
) -> None:
    """Word to whoever works on the opening, else to the team, that the employer changed or ended it."""
    refresh_cards(session, offer, now)
    arguments = {"reference": offer.reference, "title": offer.title, "employer": offer.employer.name}
    letter = Letter(
        subject=messages.text(f"{message}-subject", **arguments),
        sentences=(messages.text(message, **arguments),),
        facts=facts(offer),
        button=messages.text("mail-look-at-offer"),
        link=link_to(offer, house),
    )
    body = {"text": messages.html(message, **arguments), **HTML}
    for user in in_charge(session, offer, today(now)):
        key = _key(message, offer, user)
        tell_colleague(session, user, letter, body, key, message, About(offer=offer), house, now)


def announce_claim(session: Session, offer: Offer, now: dt.datetime) -> None:
    """All cards of the opening say who picked it up, and the employer hears who will call."""
    assert offer.claimed_by is not None, "announced after it was claimed"
    refresh_cards(session, offer, now)
    arguments = {"reference": offer.reference, "title": offer.title, "name": offer.claimed_by.name}
    if phone := phone_of(offer.claimed_by):
        tell_employer(session, offer, "offers-claimed-employer-phone", arguments | {"phone": phone}, now)
    else:
        tell_employer(session, offer, "offers-claimed-employer", arguments, now)


def tell_colleague(
    session: Session,
    user: User,
    letter: Letter,
    body: dict[str, Any],
    key: str,
    kind: str,
    about: About,
    house: KnowsPanel,
    now: dt.datetime,
) -> None:
    """One colleague, by mail and where linked in Telegram too."""
    about = replace(about, user=user)
    mail_colleague(session, user, letter, house, key=f"mail:{key}", kind=kind, now=now, about=about)
    if user.telegram_chat_id:
        chat_id = user.telegram_chat_id
        post_telegram(session, chat_id, body, key=f"chat:{key}", kind=kind, now=now, about=about)


def link_to(offer: Offer, house: KnowsPanel) -> str:
    """The opening's page in the panel."""
    return f"{house.panel_url}/aanbod/{offer.reference}"


def _announce_to_group(session: Session, offer: Offer, now: dt.datetime) -> None:
    if chat_id := offer.region.group_chat_id:
        key = f"{NEW}:{offer.reference}:{offer.events[-1].id}:group"
        shown = card(offer, claimable=True)
        post_telegram(session, chat_id, shown, key=key, kind=NEW, now=now, about=About(offer=offer))


def _key(message: str, offer: Offer, user: User) -> str:
    """One message of this kind for each line of the timeline and each colleague."""
    return f"{message}:{offer.reference}:{offer.events[-1].id}:{user.id}"

"""What a matchmaker does from Telegram: claim an opening, link an account or a group."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import Channel, Conversation, Did, Offer, Region, Source, User
from services.audit import Deed, note_at_the_end
from services.claims import claim_offer
from services.linking import LinkCodeError, redeem_link_code
from services.outbox import HTML, About, post_telegram
from services.teams import may_claim


def colleague_of(session: Session, telegram_user_id: int) -> User | None:
    """The colleague who linked this Telegram account, if still active."""
    return session.scalar(select(User).where(User.telegram_chat_id == telegram_user_id, User.active))


def claim_from_telegram(session: Session, reference: str, telegram_user_id: int, now: dt.datetime) -> str:
    """The claim button of a card; returns what to show to the one who pressed it."""
    user = colleague_of(session, telegram_user_id)
    offer = session.scalar(select(Offer).where(Offer.reference == reference))
    if user is None or offer is None:
        return messages.text("offers-claim-unknown")
    if not may_claim(user, offer.region):
        return messages.text("offers-claim-elsewhere", region=offer.region.name)
    won = claim_offer(session, offer, user, Channel.TELEGRAM, now)
    _note(session, Did.CHANGED if won else Did.REFUSED, "offers.claim", offer.region, user, offer.reference)
    return answer_to_claim(offer, user, won)


def answer_to_claim(offer: Offer, user: User, won: bool) -> str:
    """How a claim ended, in words for the one who tried."""
    if won or offer.claimed_by_id == user.id:
        return messages.text("offers-claimed-you", reference=offer.reference)
    if offer.claimed_by:
        return messages.text("offers-claimed-already", reference=offer.reference, name=offer.claimed_by.name)
    return messages.text("offers-claimed-over", reference=offer.reference)


def link_chat(session: Session, code: str, chat_id: int, key: str, now: dt.datetime, *, group: bool) -> None:
    """`/koppel CODE`: the answer goes out, whether the code was right or not."""
    try:
        owner = redeem_link_code(session, code, chat_id, now, group)
    except LinkCodeError:
        text = messages.html("commands-link-wrong")
        post_telegram(session, chat_id, {"text": text, **HTML}, key=key, kind="link", now=now)
        return
    text = messages.html("commands-linked", name=owner.name)
    if isinstance(owner, Region):
        about = About(region_id=owner.id)
        _note(session, Did.SETTING, "regions.group_code", owner, None, owner.code)
    else:
        about = About(user=owner)
        _note(session, Did.CHANGED, "account.link", _only_region(owner), owner)
    body = {"text": text, **HTML}
    post_telegram(session, chat_id, body, key=key, kind="link", now=now, about=about)


def is_colleague(session: Session, chat_id: int) -> bool:
    """Whether a colleague writes here who never began an employer's conversation in this chat."""
    talks = select(Conversation.id).where(Conversation.chat_id == chat_id)
    return colleague_of(session, chat_id) is not None and session.scalar(talks) is None


def answer_colleague(session: Session, chat_id: int, key: str, now: dt.datetime) -> None:
    """A colleague who writes to the bot hears where the work is done."""
    user = colleague_of(session, chat_id)
    assert user is not None, "asked for after `is_colleague`"
    body = {"text": messages.html("offers-colleague", name=user.name), **HTML}
    post_telegram(session, chat_id, body, key=key, kind="colleague", now=now, about=About(user=user))


def _note(
    session: Session, did: Did, endpoint: str, region: Region | None, user: User | None, about: str = ""
) -> None:
    """In the log, as if it had been done in the panel; but from where it was. A group has no name to note."""
    deed = Deed(
        did=did,
        source=Source.TELEGRAM,
        user_id=user.id if user else None,
        region_id=region.id if region else None,
        endpoint=endpoint,
        about=about,
    )
    note_at_the_end(session, deed)


def _only_region(user: User) -> Region | None:
    return user.regions[0] if len(user.regions) == 1 else None

"""One-time codes that tie a Telegram account to a colleague, or a group chat to a region."""

from __future__ import annotations

import datetime as dt
import secrets

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import LinkCode, Region, User
from services.references import ALPHABET
from services.tokens import hash_of_code

VALID = dt.timedelta(minutes=15)
LENGTH = 8


class LinkCodeError(ValueError):
    """This code is not valid: never given, used already, or too old."""


def new_link_code(
    session: Session, now: dt.datetime, user: User | None = None, region: Region | None = None
) -> str:
    """A code for this colleague's account or this region's group; it is shown once, earlier ones end."""
    owner = LinkCode.user_id == user.id if user else LinkCode.region_id == (region.id if region else None)
    session.execute(update(LinkCode).where(owner, LinkCode.used_at.is_(None)).values(used_at=now))
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    session.add(
        LinkCode(
            code_hash=hash_of_code(code),
            user_id=user.id if user else None,
            region_id=region.id if region else None,
            expires_at=now + VALID,
        )
    )
    session.flush()
    return code


def redeem_link_code(
    session: Session, typed: str, chat_id: int, now: dt.datetime, group: bool
) -> User | Region:
    """The colleague or region that this chat now belongs to. Raises `LinkCodeError`."""
    wanted = LinkCode.region_id.is_not(None) if group else LinkCode.user_id.is_not(None)
    statement = (
        update(LinkCode)
        .where(
            LinkCode.code_hash == hash_of_code(typed),
            LinkCode.used_at.is_(None),
            LinkCode.expires_at > now,
            wanted,
        )
        .values(used_at=now)
        .returning(LinkCode.id)
    )
    if (found := session.scalar(statement)) is None:
        raise LinkCodeError(typed)
    link = session.get_one(LinkCode, found)
    if link.user:
        _free_account(session, chat_id)
        link.user.telegram_chat_id = chat_id
        return link.user
    assert link.region is not None, "a check constraint gives each code one owner"
    _free_group(session, chat_id)
    link.region.group_chat_id = chat_id
    return link.region


def unlink_telegram(session: Session, user: User) -> None:
    user.telegram_chat_id = None
    session.flush()


def _free_account(session: Session, chat_id: int) -> None:
    """An account belongs to one colleague: the last to link it."""
    for user in session.scalars(select(User).where(User.telegram_chat_id == chat_id)):
        unlink_telegram(session, user)


def _free_group(session: Session, chat_id: int) -> None:
    for region in session.scalars(select(Region).where(Region.group_chat_id == chat_id)):
        region.group_chat_id = None
    session.flush()

"""Deep links that open the chat with what is known already."""

from __future__ import annotations

import datetime as dt
import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Invitation, Region, Sector


def invite(
    session: Session, region: Region, sector: Sector | None, company: str | None, now: dt.datetime
) -> Invitation:
    """A new invitation of this region."""
    invitation = Invitation(
        token=secrets.token_urlsafe(12), region=region, sector=sector, company=company or None, created_at=now
    )
    session.add(invitation)
    session.flush()
    return invitation


def invitation_of(session: Session, token: str) -> Invitation | None:
    return session.scalar(select(Invitation).where(Invitation.token == token))


def link(token: str, link_url: str, bot_username: str) -> str:
    """The address behind the QR code: it opens the chat and presses Start with the token."""
    return f"{link_url.rstrip('/')}/{bot_username}?start={token}"

"""A colleague chooses a password by a link from a mail, which works once.

The database has only the hash of a token. The mail with the token itself is wiped from the outbox as soon
as it has been sent, or will not be any more.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

import messages
from models import Delivery, OutboxRow, PasswordLink, Priority, User
from services.letters import Letter
from services.log_ins import end_log_ins
from services.outbox import About, post_mail
from services.tokens import hash_of_token, new_token

INVITATION_LASTS = dt.timedelta(days=7)
RESET_LASTS = dt.timedelta(hours=1)
KIND = "password-link"
"""The kind of the mail that has the link in it."""


def invite_colleague(session: Session, user: User, panel_url: str, now: dt.datetime) -> None:
    """The colleague gets a mail with the way in, for a first password."""
    link = _new_link(session, user, panel_url, now + INVITATION_LASTS)
    sentence = messages.text("users-mail-invitation", name=user.name, days=INVITATION_LASTS.days)
    subject = messages.text("users-mail-invitation-subject")
    _mail(session, user, Letter(subject, (sentence,), (), messages.text("users-mail-choose"), link), now)


def offer_new_password(session: Session, user: User, panel_url: str, now: dt.datetime) -> None:
    """The colleague gets a mail with which to choose another password; the present one stays until then."""
    link = _new_link(session, user, panel_url, now + RESET_LASTS)
    sentences = messages.text("users-mail-reset", name=user.name), messages.text("users-mail-reset-not-you")
    subject = messages.text("users-mail-reset-subject")
    _mail(session, user, Letter(subject, sentences, (), messages.text("users-mail-choose"), link), now)


def offer_nobody(session: Session, panel_url: str, now: dt.datetime) -> None:
    """Writes what a colleague would get, and takes it back: the time that it takes tells no address."""
    with session.begin_nested() as attempt:
        nobody = uuid.uuid4().hex
        stranger = User(email=nobody, name=nobody, active=False, fs_uniquifier=nobody, created_at=now)
        offer_new_password(session, stranger, panel_url, now)
        attempt.rollback()


def colleague_of_link(session: Session, token: str, now: dt.datetime) -> User | None:
    """Whose password this link sets; None for a link that was used, is too old or never was."""
    return session.scalar(
        select(User)
        .join(PasswordLink, PasswordLink.user_id == User.id)
        .where(User.active, *_works(token, now))
    )


def choose_password(session: Session, token: str, password_hash: str, now: dt.datetime) -> User | None:
    """The colleague, with a new password and no log-in left open; None when the link works no more."""
    used = update(PasswordLink).where(*_works(token, now)).values(used_at=now).returning(PasswordLink.user_id)
    if (key := session.scalar(used)) is None:
        return None
    user = session.get_one(User, key)
    if not user.active:
        return None
    end_links(session, user, now)
    end_log_ins(session, user)
    user.password = password_hash
    session.flush()
    return user


def end_links(session: Session, user: User, now: dt.datetime) -> None:
    """No link that this colleague ever got works from now on."""
    open_links = update(PasswordLink).where(PasswordLink.user_id == user.id, PasswordLink.used_at.is_(None))
    session.execute(open_links.values(used_at=now))


def wipe_links(session: Session, settled: Collection[int]) -> None:
    """Of these mails, which have gone or never will, those with a link in them are empty from now on."""
    with_links = OutboxRow.id.in_(settled), OutboxRow.kind == KIND, OutboxRow.state != Delivery.QUEUED
    session.execute(update(OutboxRow).where(*with_links).values(payload={}))


def _new_link(session: Session, user: User, panel_url: str, expires_at: dt.datetime) -> str:
    token = new_token()
    session.add(PasswordLink(token_hash=hash_of_token(token), user=user, expires_at=expires_at))
    session.flush()
    return f"{panel_url.rstrip('/')}/wachtwoord/{token}"


def _mail(session: Session, user: User, letter: Letter, now: dt.datetime) -> None:
    regions = {region.id for region in user.regions}
    about = About(user=user, region_id=min(regions) if regions else None)
    key = f"{KIND}:{user.id}:{uuid.uuid4().hex}"
    priority = Priority.ANSWER
    post_mail(
        session, user.email, letter.payload(), key=key, kind=KIND, now=now, about=about, priority=priority
    )


def _works(token: str, now: dt.datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        PasswordLink.token_hash == hash_of_token(token),
        PasswordLink.used_at.is_(None),
        PasswordLink.expires_at > now,
    )

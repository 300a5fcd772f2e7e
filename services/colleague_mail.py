"""Letters to colleagues about the work, and how a colleague stops them.

Each has a link that stops them with one press (RFC 8058). Letters about the account itself, such as those
with a link for a password, are not stopped: who asks for one waits for it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import Carrier, OutboxRow, Priority, User
from services.house import KnowsPanel
from services.letters import Letter
from services.outbox import About, cancel_waiting, post_mail

ABOUT_ACCOUNT: Final = frozenset({"password-link", "locked-out", "second-factor-reset"})
"""Kinds of mail that go on after a stop."""


def mail_colleague(
    session: Session,
    user: User,
    letter: Letter,
    house: KnowsPanel,
    *,
    key: str,
    kind: str,
    now: dt.datetime,
    about: About,
    priority: Priority = Priority.NOTIFICATION,
) -> None:
    """The letter on its way, with the link that stops such letters; nothing for who stopped them."""
    if not user.hears_by_mail:
        return
    payload = replace(letter, stop=f"{house.panel_url}/stop/{user.mail_key}").payload()
    post_mail(session, user.email, payload, key=key, kind=kind, now=now, about=about, priority=priority)


def stop_mail(session: Session, key: str, now: dt.datetime) -> None:
    """No more letters to the colleague of this key; an unknown key does nothing."""
    user = session.scalar(select(User).where(User.mail_key == key))
    if user is not None:
        stop_mail_to(session, user, now)


def stop_mail_to(session: Session, user: User, now: dt.datetime) -> None:
    """No more letters about the work to this colleague; what the sender has in its hands still goes."""
    user.mail_stopped_at = user.mail_stopped_at or now
    session.flush()
    letters = (
        OutboxRow.carrier == Carrier.MAIL,
        OutboxRow.recipient == user.email,
        OutboxRow.kind.not_in(ABOUT_ACCOUNT),
    )
    cancel_waiting(session, now, *letters, why=messages.text("bot-undelivered-stopped"))


def resume_mail_to(session: Session, user: User) -> None:
    """Letters again, from the next one on."""
    user.mail_stopped_at = None
    session.flush()

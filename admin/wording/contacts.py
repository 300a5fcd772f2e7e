"""People at a company, in words."""

from __future__ import annotations

import datetime as dt

import messages
from admin.wording.times import day
from interview.reading import national
from models import Contact
from services.working_days import AMSTERDAM, today

NO_BREAK = "\u00a0"


def phone(contact: Contact) -> str | None:
    """The number as people in the Netherlands write it, kept on one line."""
    return national(contact.phone).replace(" ", NO_BREAK) if contact.phone else None


def reach(contact: Contact, now: dt.datetime) -> tuple[str, str]:
    """Whether our messages reach this person: `good`, `wait` or `stop` for the eye, and a sentence."""
    if contact.opted_out_at:
        return "stop", _since("employer-contact-opted-out", contact.opted_out_at, now)
    if contact.unreachable_at:
        return "stop", _since("employer-contact-unreachable", contact.unreachable_at, now)
    if contact.chat_id is None:
        return "wait", messages.text("employer-contact-no-chat")
    if contact.paused_until and contact.paused_until > today(now):
        return "wait", messages.text("employer-contact-paused", day=day(contact.paused_until, now))
    return "good", messages.text("employer-contact-reachable")


def _since(message: str, at: dt.datetime, now: dt.datetime) -> str:
    return messages.text(message, day=day(at.astimezone(AMSTERDAM).date(), now))

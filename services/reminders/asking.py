"""The message in which an employer is asked something, or several things at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import Contact, OutboxRow, Priority, Reminder, ReminderKind
from services.outbox import HTML, About, post_telegram
from services.reminders.lateness import Late, lateness
from services.reminders.questions import OVER, QUESTIONS, Choice
from services.working_days import today

KIND: Final = "reminder"
SIDE_BY_SIDE: Final = 2
"""So many buttons fit on one row."""


def ask(session: Session, contact: Contact, reminders: Sequence[Reminder], now: dt.datetime) -> None:
    """These reminders on their way to one person, in one message."""
    assert contact.chat_id is not None, "looked at before"
    post_telegram(
        session,
        contact.chat_id,
        _payload(reminders),
        key=chat_key(reminders[0]),
        kind=KIND,
        now=now,
        about=About(offer=reminders[0].offer if len(reminders) == 1 else None, contact=contact),
        priority=Priority.REMINDER,
    )


def show_again(session: Session, reminder: Reminder, key: str, now: dt.datetime) -> None:
    """The message of this reminder as it stands now: what was answered has no buttons any more."""
    asked = session.scalar(select(OutboxRow).where(OutboxRow.key == chat_key(reminder)))
    contact = reminder.contact
    if asked is None or contact is None or contact.chat_id is None:
        return
    together = select(Reminder).where(
        Reminder.bundle == reminder.bundle, Reminder.contact_id == reminder.contact_id
    )
    post_telegram(
        session,
        contact.chat_id,
        _payload(session.scalars(together.order_by(Reminder.id)).all()),
        key=key,
        kind=KIND,
        method="editMessageText",
        edits=asked,
        now=now,
        about=About(offer=reminder.offer, contact=contact),
        priority=Priority.ANSWER,
    )


def chat_key(reminder: Reminder) -> str:
    """Under which the outbox has the message of this reminder."""
    return f"chat:{reminder.bundle}"


def words(reminder: Reminder) -> dict[str, Any]:
    """What the texts of a reminder may name."""
    offer = reminder.offer
    named: dict[str, Any] = {"count": reminder.number, "day": today(reminder.planned_for)}
    if offer:
        named |= {
            "reference": offer.reference,
            "title": offer.title,
            "name": offer.claimed_by.name if offer.claimed_by else offer.region.desk_name,
            "day": _began(reminder) or offer.call_by,
        }
    return named


def _began(reminder: Reminder) -> dt.date | None:
    """The first day of the placement that it hangs on, if it hangs on one: an opening may have several."""
    if reminder.kind is not ReminderKind.AFTERCARE or reminder.offer is None:
        return None
    placements = reminder.offer.placements
    return next((one.starts_on for one in placements if str(one.event_id) == reminder.anchor), None)


def _payload(reminders: Sequence[Reminder]) -> dict[str, Any]:
    """The questions one below the other, numbered where there are several, with their buttons."""
    several = len(reminders) > 1
    parts = [
        f"{messages.html('reminders-number', number=number)} {_part(reminder)}"
        if several
        else _part(reminder)
        for number, reminder in enumerate(reminders, start=1)
    ]
    text = "\n\n".join([*parts, messages.html("reminders-rest")])
    rows = [
        row
        for number, reminder in enumerate(reminders, start=1)
        for row in _buttons(reminder, number if several else None)
    ]
    return {"text": text, **HTML, **({"reply_markup": {"inline_keyboard": rows}} if rows else {})}


def _part(reminder: Reminder) -> str:
    """One question, and what was answered to it."""
    question = QUESTIONS[reminder.kind]
    lines = [messages.html(question.text, **words(reminder))]
    if _is_late(reminder):
        lines.append(messages.html("reminders-late"))
    if reminder.remark and reminder.changed_by:
        lines.append(messages.html("reminders-remark", name=reminder.changed_by.name, text=reminder.remark))
    if reminder.answer == OVER:
        lines.append(messages.html("reminders-over"))
    if choice := question.choice(reminder.answer):
        lines.append(messages.html("reminders-answered", label=messages.text(choice.label)))
        lines.append(messages.html(choice.thanks, **words(reminder)))
    return "\n".join(lines)


def _is_late(reminder: Reminder) -> bool:
    sent_at = reminder.sent_at
    return sent_at is not None and lateness(reminder.kind, reminder.due_at, sent_at) is Late.SAY_SO


def _buttons(reminder: Reminder, number: int | None) -> list[list[dict[str, str]]]:
    """Rows of buttons; none once there is an answer."""
    if reminder.answer:
        return []
    buttons = [_button(reminder, choice, number) for choice in QUESTIONS[reminder.kind].choices]
    return [buttons] if len(buttons) <= SIDE_BY_SIDE else [[button] for button in buttons]


def _button(reminder: Reminder, choice: Choice, number: int | None) -> dict[str, str]:
    label = messages.text(choice.label)
    if number:
        label = messages.text("reminders-button-numbered", number=number, label=label)
    return {"text": label, "callback_data": f"r:{reminder.id}:{choice.value}"}

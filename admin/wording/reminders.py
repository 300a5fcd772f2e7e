"""A reminder in words: what it is, for whom, why, and what became of it."""

from __future__ import annotations

from markupsafe import Markup

import messages
from models import Carrier, Delivery, Employer, OutboxRow, Reminder, ReminderKind, ReminderState
from services.reminders.asking import words
from services.reminders.questions import OVER, QUESTIONS
from services.reminders.telling import MESSAGES, named_by

REMINDER_TONES = {
    ReminderState.PLANNED: "waiting",
    ReminderState.SENT: "busy",
    ReminderState.ANSWERED: "good",
    ReminderState.CANCELLED: "over",
}


def reminder_kind(kind: ReminderKind) -> str:
    """What it is, for colleagues."""
    return messages.text(f"reminder-kind-{_dashed(kind)}")


def reminder_state(state: ReminderState) -> str:
    return messages.text(f"reminder-state-{state}")


def reminder_tone(state: ReminderState) -> str:
    """The colour and shape of the state's badge."""
    return REMINDER_TONES[state]


def reminded(reminder: Reminder) -> str:
    """For whom it is; a person whom this session may not see stays nameless."""
    if reminder.user:
        return reminder.user.name
    if reminder.user_id or not reminder.contact:
        return messages.text("rooms-colleague-elsewhere" if reminder.user_id else "reminder-somebody")
    return reminder.contact.name or messages.text("employer-contact-nameless")


def reminder_company(reminder: Reminder) -> Employer | None:
    """The company that it is about, if there is one that this session may see."""
    if reminder.offer:
        return reminder.offer.employer
    return reminder.contact.employer if reminder.contact else None


def why(reminder: Reminder) -> str:
    """Why it exists."""
    return messages.text(f"reminder-why-{_dashed(reminder.kind)}", **words(reminder))


def until(reminder: Reminder) -> str:
    """What would cancel it."""
    return messages.text(f"reminder-until-{_dashed(reminder.kind)}")


def says(reminder: Reminder) -> Markup | None:
    """The words of the message; None for the overview of overdue work, made when it goes."""
    if reminder.offer_id and not reminder.offer:
        return None
    if question := QUESTIONS.get(reminder.kind):
        written = messages.html(question.text, **words(reminder))
    elif reminder.offer and reminder.kind in MESSAGES:
        claimed, unclaimed = MESSAGES[reminder.kind]
        written = messages.html(
            claimed if reminder.offer.claimed_by else unclaimed, **named_by(reminder.offer)
        )
    else:
        return None
    return Markup(written)  # noqa: S704  # arguments are escaped in `html`


def offered_answers(reminder: Reminder) -> list[str]:
    """The buttons under it."""
    question = QUESTIONS.get(reminder.kind)
    return [messages.text(choice.label) for choice in question.choices] if question else []


def given_answer(reminder: Reminder) -> str | None:
    """Which button was pressed."""
    if reminder.answer == OVER:
        return messages.text("reminder-answer-over")
    question = QUESTIONS.get(reminder.kind)
    choice = question.choice(reminder.answer) if question else None
    return messages.text(choice.label) if choice else None


def why_cancelled(reminder: Reminder) -> str | None:
    if reminder.cancel_reason is None:
        return None
    return messages.text(f"reminder-reason-{_dashed(reminder.cancel_reason)}")


def delivered(row: OutboxRow) -> str:
    """What became of one message."""
    if row.carrier == Carrier.MAIL:
        return messages.text(f"reminder-delivery-mail-{row.state}")
    return messages.text(f"reminder-delivery-chat-{row.state}")


def delivery_tone(row: OutboxRow) -> str:
    tones = {Delivery.QUEUED: "waiting", Delivery.SENT: "good", Delivery.FAILED: "problem"}
    return tones.get(row.state, "over")


def _dashed(value: str) -> str:
    return value.replace("_", "-")

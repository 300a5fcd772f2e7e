"""A pressed button of a reminder, perhaps of weeks ago: it does what it says, or says kindly why not."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

import messages
from models import Offer, Reminder, ReminderState
from services.conversations import locked_conversation
from services.house import House
from services.reminders.asking import show_again, words
from services.reminders.deeds import carry_out, does_matter
from services.reminders.press import Press
from services.reminders.questions import OVER, QUESTIONS


def answer_reminder(
    session: Session,
    house: House,
    chat_id: int,
    reminder_id: int,
    value: str,
    key: str,
    now: dt.datetime,
) -> str:
    """The word for the bubble, after whatever the answer led to. `key` is unique for each update."""
    if _of_chat(session, reminder_id, chat_id) is None:
        return messages.text("reminders-unknown")
    conversation = locked_conversation(session, chat_id, now)
    reminder = _of_chat(session, reminder_id, chat_id)
    if reminder is None or reminder.state not in (ReminderState.SENT, ReminderState.ANSWERED):
        return messages.text("reminders-unknown")
    if reminder.offer:
        session.refresh(reminder.offer, with_for_update={"key_share": True, "of": Offer})
    choice = QUESTIONS[reminder.kind].choice(value)
    if choice is None:
        return messages.text("reminders-unknown")
    if reminder.state is ReminderState.ANSWERED:
        return messages.text("reminders-answered-before")
    conversation.updated_at = now
    said = _settle(session, Press(session, house, reminder, value, key, now))
    return said or messages.text(choice.thanks, **words(reminder))


def _settle(session: Session, press: Press) -> str | None:
    """The answer kept and shown, and what it asks for done; what to say where it no longer matters."""
    reminder, matters = press.reminder, does_matter(press.reminder)
    reminder.state, reminder.answered_at = ReminderState.ANSWERED, press.now
    reminder.answer = press.choice if matters else OVER
    press.contact.unreachable_at = None
    session.flush()
    show_again(session, reminder, f"{press.key}:answered", press.now)
    if not matters:
        return messages.text("reminders-over")
    carry_out(press)
    return None


def _of_chat(session: Session, reminder_id: int, chat_id: int) -> Reminder | None:
    """The reminder, if it was for the person in this chat; read anew."""
    statement = select(Reminder).where(Reminder.id == reminder_id)
    reminder = session.scalar(statement.execution_options(populate_existing=True))
    if reminder is None or reminder.contact is None or reminder.contact.chat_id != chat_id:
        return None
    return reminder

"""What can be done with a reminder that has not gone yet. Each is a POST, and ends on its page again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.forms.reminders import CancelForm, RemarkForm, SnoozeForm
from admin.rooms import post
from admin.sessions import colleague, now, scoped
from admin.wording.times import moment
from messages import text
from models import Reminder
from services.reminders.changes import ReminderGoneError, cancel_reminder, reword, send_now, snooze

UNPROCESSABLE = 422


class ReminderMoves:
    """The moves of `Reminders`."""

    if TYPE_CHECKING:

        def reminder(self, key: int) -> Reminder: ...
        def detail_page(self, reminder: Reminder, **forms: Any) -> str: ...

    @post("/<int:key>/uitstellen")
    def snooze(self, key: int) -> ResponseReturnValue:
        """It goes on another day."""
        reminder, form = self.reminder(key), SnoozeForm()
        if not form.validate():
            return self.detail_page(reminder, snooze_form=form), UNPROCESSABLE
        try:
            snooze(scoped(), reminder, colleague(), form.chosen())
        except ReminderGoneError:
            return _gone(reminder)
        return _back(reminder, text("reminder-snoozed", moment=moment(reminder.due_at, now())))

    @post("/<int:key>/tekst")
    def reword(self, key: int) -> ResponseReturnValue:
        """Words of this colleague go along with it."""
        reminder, form = self.reminder(key), RemarkForm()
        if not form.validate():
            return self.detail_page(reminder, remark_form=form), UNPROCESSABLE
        try:
            reword(scoped(), reminder, colleague(), form.text.data)
        except ReminderGoneError:
            return _gone(reminder)
        return _back(reminder, text("reminder-reworded"))

    @post("/<int:key>/nu")
    def send(self, key: int) -> ResponseReturnValue:
        """It goes at once; at night and on days off it waits for the first decent moment."""
        reminder, at = self.reminder(key), now()
        try:
            goes = send_now(scoped(), reminder, colleague(), at)
        except ReminderGoneError:
            return _gone(reminder)
        if goes > at:
            return _back(reminder, text("reminder-goes-later", moment=moment(goes, at)))
        return _back(reminder, text("reminder-goes-now"))

    @post("/<int:key>/annuleren")
    def cancel(self, key: int) -> ResponseReturnValue:
        """It does not go, and why."""
        reminder, form = self.reminder(key), CancelForm()
        if not form.validate():
            return self.detail_page(reminder, cancel_form=form), UNPROCESSABLE
        try:
            cancel_reminder(scoped(), reminder, colleague(), form.reason.data)
        except ReminderGoneError:
            return _gone(reminder)
        return _back(reminder, text("reminder-cancelled"))


def _gone(reminder: Reminder) -> ResponseReturnValue:
    return _back(reminder, text("reminder-gone"), "info")


def _back(reminder: Reminder, sentence: str, category: str = "success") -> ResponseReturnValue:
    flash(sentence, category)
    return redirect(url_for("reminders.detail", key=reminder.id), 303)

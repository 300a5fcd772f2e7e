"""The forms behind what can be done with a reminder."""

from __future__ import annotations

import datetime as dt
from typing import Any

from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Length, ValidationError

import messages
from admin.form import Form
from admin.forms.texts import in_one_line, trimmed
from admin.queries.days import day_of
from admin.sessions import now
from services.working_days import today

REMARK, REASON = 500, 300
FARTHEST = dt.timedelta(days=366)


class SnoozeForm(Form):
    """Another day."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="snooze-", **kwargs)

    day = StringField(
        messages.text("reminder-day"),
        description=messages.text("reminder-day-help"),
        filters=[in_one_line],
        render_kw={"type": "date", "autocomplete": "off"},
    )

    def validate_day(self, field: StringField) -> None:
        chosen, date = day_of(field.data or ""), today(now())
        if chosen is None or not date < chosen <= date + FARTHEST:
            raise ValidationError(messages.text("reminder-day-wrong"))

    def chosen(self) -> dt.date:
        """The day that was filled in, once it is valid."""
        return dt.date.fromisoformat(self.day.data)


class RemarkForm(Form):
    """Words that go along."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="remark-", **kwargs)

    text = TextAreaField(
        messages.text("reminder-remark"),
        [Length(max=REMARK, message=messages.text("offer-note-too-long", most=REMARK))],
        description=messages.text("reminder-remark-help"),
        filters=[trimmed],
        render_kw={"rows": 3, "maxlength": REMARK},
    )


class CancelForm(Form):
    """It need not go any more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="cancel-", **kwargs)

    reason = StringField(
        messages.text("reminder-cancel-reason"),
        [
            InputRequired(messages.text("reminder-cancel-missing")),
            Length(max=REASON, message=messages.text("offer-note-too-long", most=REASON)),
        ],
        description=messages.text("reminder-cancel-reason-help"),
        filters=[in_one_line],
        render_kw={"maxlength": REASON, "autocomplete": "off"},
    )

    def validate_reason(self, field: StringField) -> None:
        if not field.data:
            raise ValidationError(messages.text("reminder-cancel-missing"))

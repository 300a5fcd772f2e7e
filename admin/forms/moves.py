"""The forms behind the moves of an opening."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from wtforms import BooleanField, DateField, FormField, RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional, ValidationError

import messages
from admin.form import Form
from admin.forms.lessons import ClosingLesson
from admin.forms.texts import trimmed
from admin.sessions import now
from models import Offer
from services.lessons import names_at
from services.moves import ClosingReason, Means
from services.working_days import today

NOTE = 2000
FURTHEST: Final = dt.timedelta(days=2 * 366)


def note_field(label: str, help_text: str) -> TextAreaField:
    too_long = messages.text("offer-note-too-long", most=NOTE)
    limit = Length(max=NOTE, message=too_long)
    return TextAreaField(
        messages.text(label),
        [limit],
        description=messages.text(help_text),
        filters=[trimmed],
        render_kw={"rows": 3, "maxlength": NOTE},
    )


def not_past(_: Form, field: DateField) -> None:
    """A day on which something will be done lies today or later, and not beyond what anybody plans."""
    if field.data and field.data < today(now()):
        raise ValidationError(messages.text("pipeline-day-past"))
    if field.data and field.data > today(now()) + FURTHEST:
        raise ValidationError(messages.text("pipeline-day-far"))


class NextContactForm(Form):
    """The day of the next contact."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="next-", **kwargs)

    day = DateField(
        messages.text("pipeline-next-day"), [InputRequired(messages.text("pipeline-day-missing")), not_past]
    )


class ContactForm(Form):
    """A contact with an employer, to be noted in the timeline."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="contact-", **kwargs)

    means = RadioField(
        messages.text("offer-log-means"),
        [InputRequired(messages.text("offer-means-missing"))],
        choices={str(means): messages.text(f"offer-log-means-{means}") for means in Means},
        validate_choice=False,
    )
    note = note_field("offer-log-note", "offer-log-note-help")
    next_on = DateField(
        messages.text("pipeline-next-on"),
        [Optional(), not_past],
        description=messages.text("pipeline-next-on-help"),
    )

    def validate_means(self, field: RadioField) -> None:
        if field.data not in set(Means):
            raise ValidationError(messages.text("offer-means-missing"))


class EndingForm(Form):
    """The end of openings without a placement."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="closing-", **kwargs)

    reason = SelectField(
        messages.text("offer-close-reason"),
        choices={"": messages.text("offer-close-choose")}
        | {
            str(reason): messages.text(f"offers-closing-{reason.replace('_', '-')}")
            for reason in ClosingReason
        },
        validate_choice=False,
        render_kw={"required": True},
    )
    note = note_field("offer-close-note", "offer-close-note-help")
    tell = BooleanField(messages.text("offer-close-tell"), default=True)

    def validate_reason(self, field: SelectField) -> None:
        if field.data not in set(ClosingReason):
            raise ValidationError(messages.text("offer-close-reason-missing"))

    def validate_note(self, field: TextAreaField) -> None:
        if self.reason.data == ClosingReason.OTHER and not field.data:
            raise ValidationError(messages.text("offer-close-note-missing"))


class ClosingForm(EndingForm):
    """The end of one, and what others may learn from it."""

    def __init__(self, *args: Any, offer: Offer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lesson.form.names = names_at(offer)

    lesson = FormField(ClosingLesson)

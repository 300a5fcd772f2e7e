"""When a colleague is away, and which sectors they cover."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from wtforms import DateField
from wtforms.validators import InputRequired, ValidationError

import messages
from admin.form import Form
from admin.forms.moves import FURTHEST, not_past
from admin.forms.tick_boxes import TickBoxes
from admin.sessions import now
from models import Sector, User
from services.working_days import today


class AbsenceForm(Form):
    """The first and the last day, both included."""

    first = DateField(messages.text("absence-first"), [InputRequired(messages.text("absence-first-missing"))])
    last = DateField(
        messages.text("absence-last"),
        [InputRequired(messages.text("absence-last-missing")), not_past],
        description=messages.text("absence-last-help"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="absence-", **kwargs)

    def validate_first(self, field: DateField) -> None:
        if abs(field.data - today(now())) > FURTHEST:
            raise ValidationError(messages.text("absence-first-far"))

    def validate_last(self, field: DateField) -> None:
        if isinstance(self.first.data, dt.date) and field.data < self.first.data:
            raise ValidationError(messages.text("absence-last-before"))


class CoverForm(Form):
    """The sectors of which somebody hears first."""

    sectors = TickBoxes(
        messages.text("cover-sectors"),
        description=messages.text("cover-help"),
    )

    def __init__(self, *args: Any, sectors: Iterable[Sector], **kwargs: Any) -> None:
        super().__init__(*args, prefix="cover-", **kwargs)
        self.sectors.choices = {sector.code: sector.name for sector in sectors}


def absence_form(user: User) -> AbsenceForm:
    """The form with the absence that is planned or going on; one that is over is not shown again."""
    if user.absent_until is None or user.absent_until < today(now()):
        return AbsenceForm(None)
    return AbsenceForm(None, first=user.absent_from, last=user.absent_until)

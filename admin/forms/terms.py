"""The terms of a region: how long it waits before it asks or reminds."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError as OutOfBoundsError
from wtforms import StringField
from wtforms.validators import ValidationError

import messages
from admin.form import Form
from admin.forms.texts import in_one_line
from models import Region
from services.reminders.terms import Terms, terms_of

WEEKS, AGAIN, TIMES = (1, 26), (3, 28), (1, 5)
MORNING, EVENING, REST = (8, 12), (13, 20), (30, 365)
"""The bounds that `Terms` has, for the sentences that name them."""


def _number(label: str, help_text: str = "") -> StringField:
    return StringField(
        messages.text(label),
        description=messages.text(help_text) if help_text else "",
        filters=[in_one_line],
        render_kw={"inputmode": "numeric", "maxlength": 3, "autocomplete": "off"},
    )


class TermsForm(Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="terms-", **kwargs)

    still_open_weeks = _number("region-terms-weeks")
    still_open_again_days = _number("region-terms-again")
    still_open_times = _number("region-terms-times", "region-terms-times-help")
    aftercare_months = StringField(
        messages.text("region-terms-months"),
        description=messages.text("region-terms-months-help"),
        filters=[in_one_line],
        render_kw={"maxlength": 20, "autocomplete": "off"},
    )

    earliest_hour = _number("region-terms-earliest", "region-terms-earliest-help")
    latest_hour = _number("region-terms-latest", "region-terms-latest-help")
    rest_days = _number("region-terms-rest", "region-terms-rest-help")

    def validate_earliest_hour(self, field: StringField) -> None:
        _refuse_beyond(field, *MORNING)

    def validate_latest_hour(self, field: StringField) -> None:
        _refuse_beyond(field, *EVENING)

    def validate_rest_days(self, field: StringField) -> None:
        _refuse_beyond(field, *REST)

    def validate_still_open_weeks(self, field: StringField) -> None:
        _refuse_beyond(field, *WEEKS)

    def validate_still_open_again_days(self, field: StringField) -> None:
        _refuse_beyond(field, *AGAIN)

    def validate_still_open_times(self, field: StringField) -> None:
        _refuse_beyond(field, *TIMES)

    def validate_aftercare_months(self, field: StringField) -> None:
        try:
            months = _months(field.data or "")
            Terms(aftercare_months=months)
        except (ValueError, OutOfBoundsError) as error:
            raise ValidationError(messages.text("region-terms-months-wrong")) from error
        if len(set(months)) < len(months):
            raise ValidationError(messages.text("region-terms-months-wrong"))

    def terms(self) -> Terms:
        """What was filled in, once it is valid."""
        return Terms(
            still_open_weeks=int(self.still_open_weeks.data),
            still_open_again_days=int(self.still_open_again_days.data),
            still_open_times=int(self.still_open_times.data),
            earliest_hour=int(self.earliest_hour.data),
            latest_hour=int(self.latest_hour.data),
            rest_days=int(self.rest_days.data),
            aftercare_months=tuple(sorted(_months(self.aftercare_months.data))),
        )


def terms_form(region: Region) -> TermsForm:
    """The form with the terms that the region has."""
    terms = terms_of(region)
    numbers = terms.model_dump(exclude={"aftercare_months"})
    months = ", ".join(map(str, terms.aftercare_months))
    return TermsForm(None, data={**{name: str(n) for name, n in numbers.items()}, "aftercare_months": months})


def _months(typed: str) -> tuple[int, ...]:
    """`1, 3` as numbers; empty for none. Raises `ValueError`."""
    parts = [part.strip() for part in typed.split(",")] if typed else []
    if not all(part.isascii() and part.isdigit() for part in parts):
        raise ValueError(typed)
    return tuple(map(int, parts))


def _refuse_beyond(field: StringField, low: int, high: int) -> None:
    typed = field.data or ""
    if not (typed.isascii() and typed.isdigit() and low <= int(typed) <= high):
        raise ValidationError(messages.text("region-terms-between", low=low, high=high))

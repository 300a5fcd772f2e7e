"""When a campaign starts by itself."""

from __future__ import annotations

import datetime as dt
from typing import Any

from wtforms import StringField
from wtforms.validators import ValidationError

import messages
from admin.form import Form
from admin.forms.texts import in_one_line
from admin.queries.days import day_of
from admin.sessions import now
from models import Campaign
from services.reminders.moments import next_decent
from services.working_days import AMSTERDAM

FARTHEST = dt.timedelta(days=366)


class PlanForm(Form):
    """A day and a time of the Dutch clock."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="plan-", **kwargs)

    day = StringField(
        messages.text("campaign-plan-day"),
        filters=[in_one_line],
        render_kw={"type": "date", "autocomplete": "off"},
    )
    time = StringField(
        messages.text("campaign-plan-time"),
        description=messages.text("campaign-plan-time-help"),
        filters=[in_one_line],
        render_kw={"type": "time", "autocomplete": "off"},
    )

    def validate_time(self, field: StringField) -> None:
        if _time(field.data) is None:
            raise ValidationError(messages.text("campaign-plan-time-wrong"))

    def validate_day(self, field: StringField) -> None:
        day, time, moment = day_of(field.data or ""), _time(self.time.data) or dt.time(23, 59), now()
        at = dt.datetime.combine(day, time, AMSTERDAM) if day else moment
        if not moment < at <= moment + FARTHEST:
            raise ValidationError(messages.text("campaign-plan-day-wrong"))

    @property
    def start_at(self) -> dt.datetime:
        """The moment that was chosen, once it is valid."""
        day, time = dt.date.fromisoformat(self.day.data), _time(self.time.data)
        assert time, "it is valid"
        return dt.datetime.combine(day, time, AMSTERDAM).astimezone(dt.UTC)


def _time(typed: str | None) -> dt.time | None:
    try:
        return dt.time.fromisoformat(typed or "").replace(tzinfo=None)
    except ValueError:
        return None


def plan_form(campaign: Campaign) -> PlanForm:
    """The form as planned so far, else with the first morning on which employers may be written."""
    at = campaign.start_at or next_decent(now() + dt.timedelta(days=1)).replace(minute=0)
    local = at.astimezone(AMSTERDAM)
    return PlanForm(None, day=local.date().isoformat(), time=f"{local:%H:%M}")

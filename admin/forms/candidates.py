"""The forms that are about a jobseeker, of whom nothing but the region's own reference is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from wtforms import DateField, IntegerField, RadioField, StringField, TextAreaField
from wtforms.validators import InputRequired, NumberRange, ValidationError

import messages
from admin.form import Form
from admin.forms.moves import note_field
from admin.forms.texts import in_one_line
from admin.forms.tick_boxes import TickBoxes
from models import Guide, Outcome, Support
from services.discretion import LONGEST_REFERENCE, flaw_in, trace_in

NOTE = "pipeline-note", "offer-log-note-help"


class DiscreetForm(Form):
    """A reference and a note, neither of which may tell who it is. `known` are names that may be written."""

    reference = StringField(
        messages.text("pipeline-reference"),
        description=messages.text("pipeline-reference-help"),
        filters=[in_one_line],
        render_kw={"maxlength": 60, "autocomplete": "off", "spellcheck": "false"},
    )

    def __init__(self, *args: Any, known: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known

    def validate_reference(self, field: StringField) -> None:
        if flaw := flaw_in(field.data):
            raise ValidationError(messages.text(f"pipeline-reference-{flaw}", most=LONGEST_REFERENCE))

    def validate_note(self, field: TextAreaField) -> None:
        if trace := trace_in(field.data, self.known):
            raise ValidationError(messages.text(f"pipeline-note-{trace}"))


class CandidateForm(DiscreetForm):
    """Somebody who is proposed to the employer."""

    note = note_field(*NOTE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="candidate-", **kwargs)


class TrialForm(DiscreetForm):
    """Somebody who begins on trial."""

    note = note_field(*NOTE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="trial-", **kwargs)


class PlacementForm(DiscreetForm):
    """Somebody who starts."""

    starts_on = DateField(
        messages.text("pipeline-starts-on"), [InputRequired(messages.text("pipeline-day-missing"))]
    )
    hours = IntegerField(
        messages.text("pipeline-hours"),
        [
            InputRequired(messages.text("pipeline-hours-wrong")),
            NumberRange(1, 60, messages.text("pipeline-hours-wrong")),
        ],
        render_kw={"min": 1, "max": 60},
    )
    guide = RadioField(
        messages.text("pipeline-guide"),
        [InputRequired(messages.text("pipeline-guide-missing"))],
        choices={str(guide): messages.text(f"pipeline-guide-{guide}") for guide in Guide},
    )
    support = TickBoxes(
        messages.text("pipeline-support"),
        choices={str(one): messages.text(f"pipeline-support-{one.replace('_', '-')}") for one in Support},
    )
    note = note_field(*NOTE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="placement-", **kwargs)

    def validate_starts_on(self, field: DateField) -> None:
        if field.data and not dt.date(2015, 1, 1) <= field.data <= dt.date(2100, 1, 1):
            raise ValidationError(messages.text("pipeline-day-missing"))


class OutcomeForm(Form):
    """How it is with somebody, some months after the start."""

    months = RadioField(validate_choice=True, choices={"1": "1", "3": "3", "6": "6"})
    outcome = RadioField(
        validate_choice=True,
        choices={str(one): messages.text(f"pipeline-outcome-{one.replace('_', '-')}") for one in Outcome},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="outcome-", **kwargs)

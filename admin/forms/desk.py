"""The settings of a region."""

from __future__ import annotations

from wtforms import StringField
from wtforms.validators import InputRequired, Length, ValidationError

import messages
from admin.form import Form
from admin.forms.texts import in_one_line
from models import Region
from services.regions import Desk

FEWEST, MOST = 1, 20


class DeskForm(Form):
    name = StringField(
        messages.text("region-desk"),
        [
            InputRequired(messages.text("region-desk-missing")),
            Length(max=80, message=messages.text("region-desk-too-long")),
        ],
        description=messages.text("region-desk-help"),
        filters=[in_one_line],
        render_kw={"maxlength": 80, "autocomplete": "off"},
    )
    first_contact_days = StringField(
        messages.text("region-days"),
        description=messages.text("region-days-help"),
        filters=[in_one_line],
        render_kw={"inputmode": "numeric", "maxlength": 2, "autocomplete": "off"},
    )

    def validate_name(self, field: StringField) -> None:
        if not field.data:
            raise ValidationError(messages.text("region-desk-missing"))

    def validate_first_contact_days(self, field: StringField) -> None:
        typed = field.data or ""
        if not (typed.isascii() and typed.isdigit() and FEWEST <= int(typed) <= MOST):
            raise ValidationError(messages.text("region-days-wrong"))

    def desk(self) -> Desk:
        """What was filled in, once it is valid."""
        return Desk(self.name.data, int(self.first_contact_days.data))


def desk_form(region: Region) -> DeskForm:
    """The form with the settings of the region."""
    return DeskForm(None, name=region.desk_name, first_contact_days=str(region.first_contact_days))

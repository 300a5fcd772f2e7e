"""The settings of a region."""

from __future__ import annotations

from wtforms import SelectMultipleField, StringField
from wtforms.validators import InputRequired, Length, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

import messages
from admin.form import Form
from admin.forms.texts import in_one_line
from models import Region, Sector
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
    sectors = SelectMultipleField(
        messages.text("region-sectors"),
        validate_choice=False,
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )

    def validate_name(self, field: StringField) -> None:
        if not field.data:
            raise ValidationError(messages.text("region-desk-missing"))

    def validate_first_contact_days(self, field: StringField) -> None:
        typed = field.data or ""
        if not (typed.isascii() and typed.isdigit() and FEWEST <= int(typed) <= MOST):
            raise ValidationError(messages.text("region-days-wrong"))

    def validate_sectors(self, field: SelectMultipleField) -> None:
        if not set(field.choices) & set(field.data or ()):
            raise ValidationError(messages.text("region-sectors-missing"))

    def desk(self) -> Desk:
        """What was filled in, once it is valid."""
        return Desk(self.name.data, int(self.first_contact_days.data), set(self.sectors.data))


def desk_form(region: Region, sectors: list[Sector], *, posted: bool = False) -> DeskForm:
    """The form with what was just typed, where that was this form, else with the settings of the region."""
    chosen = [sector.code for sector in region.sectors or sectors]
    typed = {} if posted else {"formdata": None}
    form = DeskForm(
        **typed,
        name=region.desk_name,
        first_contact_days=str(region.first_contact_days),
        sectors=chosen,
    )
    form.sectors.choices = {sector.code: sector.name for sector in sectors}
    return form

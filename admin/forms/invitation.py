"""What is known already of an employer who is invited."""

from __future__ import annotations

from collections.abc import Sequence

from wtforms import SelectField, StringField
from wtforms.validators import Length, ValidationError

import messages
from admin.forms.once import OnceForm
from admin.forms.texts import in_one_line
from models import Region, Sector


class InvitationForm(OnceForm):
    region = SelectField(messages.text("invite-region"), validate_choice=False)
    sector = SelectField(messages.text("invite-sector"), validate_choice=False)
    company = StringField(
        messages.text("invite-company"),
        [Length(max=120, message=messages.text("invite-company-too-long"))],
        description=messages.text("invite-company-help"),
        filters=[in_one_line],
        render_kw={"maxlength": 120, "autocomplete": "organization"},
    )

    def validate_region(self, field: SelectField) -> None:
        if field.data not in field.choices:
            raise ValidationError(messages.text("invite-region-missing"))


def invitation_form(regions: Sequence[Region], sectors: Sequence[Sector]) -> InvitationForm:
    """The form, with these regions and sectors to choose from."""
    form = InvitationForm()
    form.region.choices = {region.code: region.name for region in regions}
    anything = {"": messages.text("invite-sector-open")}
    form.sector.choices = anything | {sector.code: sector.name for sector in sectors}
    return form

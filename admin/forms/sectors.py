"""The sectors of a region: which of them it works in, and a name for one of its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from wtforms import StringField
from wtforms.validators import InputRequired, Length, ValidationError

import messages
from admin.form import Form
from admin.forms.texts import in_one_line
from admin.forms.tick_boxes import TickBoxes
from models import Sector
from services.sectors import LONGEST_NAME


class SectorsForm(Form):
    sectors = TickBoxes(
        messages.text("region-sectors"),
        description=messages.text("region-sectors-help"),
        validate_choice=False,
    )

    def validate_sectors(self, field: TickBoxes) -> None:
        if not set(field.choices) & set(field.data):
            raise ValidationError(messages.text("region-sectors-missing"))


class SectorNameForm(Form):
    name = StringField(
        messages.text("region-sector-name"),
        [
            InputRequired(messages.text("region-sector-name-missing")),
            Length(max=LONGEST_NAME, message=messages.text("region-sector-name-long", most=LONGEST_NAME)),
        ],
        description=messages.text("region-sector-name-help"),
        filters=[in_one_line],
        render_kw={"maxlength": LONGEST_NAME, "autocomplete": "off"},
    )

    def refuse(self, message: str) -> None:
        """The name is wrong after all, as this message says."""
        self.name.errors = [messages.text(message)]


def sector_name_form(key: int, name: str | None = None) -> SectorNameForm:
    """The form of one sector among others: with this name, else with what was just typed."""
    typed = {} if name is None else {"formdata": None, "name": name}
    return SectorNameForm(prefix=f"sector-{key}-", **typed)


def sectors_form(
    every: Sequence[Sector], offered: Collection[Sector], *, posted: bool = False
) -> SectorsForm:
    """The form with what was just ticked, where that was this form, else with what the region works in."""
    typed = {} if posted else {"formdata": None}
    form = SectorsForm(**typed, sectors=[sector.code for sector in offered])
    form.sectors.choices = {sector.code: sector.name for sector in every}
    return form

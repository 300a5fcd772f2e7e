"""What colleagues may do, and who is invited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wtforms import RadioField, StringField
from wtforms.validators import InputRequired, Length, ValidationError

import messages
from admin.form import Form
from admin.forms.texts import in_one_line
from admin.forms.tick_boxes import TickBoxes
from models import NATIONAL, Region, RoleName
from services.accounts import address_of

ADDRESS = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s.,;<>]+")
LONGEST_ADDRESS = 254


def _as_stored(typed: str | None) -> str:
    return address_of(typed or "")


class NameForm(Form):
    """Who it is about. It stands before the other forms, as its field does on the page: so go the errors."""

    name = StringField(
        messages.text("panel-account-name"),
        [
            InputRequired(messages.text("users-name-missing")),
            Length(max=80, message=messages.text("panel-account-name-too-long")),
        ],
        filters=[in_one_line],
        render_kw={"maxlength": 80, "autocomplete": "off"},
    )

    def validate_name(self, field: StringField) -> None:
        if not field.data:
            raise ValidationError(messages.text("users-name-missing"))


class AddressForm(Form):
    """The address to which a link is sent."""

    email = StringField(
        messages.text("users-email"),
        filters=[_as_stored],
        render_kw={"type": "email", "maxlength": LONGEST_ADDRESS, "autocomplete": "off"},
    )

    def validate_email(self, field: StringField) -> None:
        if len(field.data) > LONGEST_ADDRESS or not ADDRESS.fullmatch(field.data):
            raise ValidationError(messages.text("users-email-wrong"))


class RoleForm(Form):
    """A role, and the regions where it is theirs."""

    role = RadioField(messages.text("users-role"), validate_choice=False)
    regions = TickBoxes(
        messages.text("users-regions"),
        description=messages.text("users-regions-help"),
        validate_choice=False,
    )

    def validate_role(self, field: RadioField) -> None:
        if field.data not in field.choices:
            raise ValidationError(messages.text("users-role-missing"))

    def validate_regions(self, field: TickBoxes) -> None:
        chosen = set(field.data)
        if self.role.data not in NATIONAL and not (chosen and chosen <= set(field.choices)):
            raise ValidationError(messages.text("users-regions-missing"))

    @property
    def chosen_role(self) -> RoleName:
        return RoleName(self.role.data)

    @property
    def chosen_regions(self) -> list[str]:
        """Their codes; a national role has none, whatever was ticked."""
        return [] if self.chosen_role in NATIONAL else list(self.regions.data)


class ColleagueForm(NameForm, RoleForm, AddressForm):
    """Somebody who is invited."""


def with_choices(form: RoleForm, roles: Sequence[RoleName], regions: Sequence[Region]) -> RoleForm:
    """The form, with these roles and regions to choose from."""
    form.role.choices = {str(role): messages.text(f"panel-role-{role}") for role in roles}
    form.regions.choices = {region.code: region.name for region in regions}
    return form


def only_choice(choices: Iterable[str]) -> list[str]:
    """What need not be chosen, because there is nothing else."""
    every = list(choices)
    return every if len(every) == 1 else []

"""One's own name, number and password."""

from __future__ import annotations

from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired, Length, ValidationError

import messages
from admin.form import Form
from admin.forms.texts import in_one_line
from interview.reading import read_phone
from services.accounts import PASSWORD_LENGTH

LONGEST_PASSWORD = 200
FEWEST_SIGNS = 5
"""Different signs in a password: `aaaaaaaaaaaa` is none."""


class DetailsForm(Form):
    name = StringField(
        messages.text("panel-account-name"),
        [
            InputRequired(messages.text("panel-account-name-missing")),
            Length(max=80, message=messages.text("panel-account-name-too-long")),
        ],
        description=messages.text("panel-account-name-help"),
        filters=[in_one_line],
        render_kw={"maxlength": 80, "autocomplete": "name"},
    )
    phone = StringField(
        messages.text("panel-account-phone"),
        description=messages.text("panel-account-phone-help"),
        filters=[in_one_line],
        render_kw={"type": "tel", "maxlength": 25, "autocomplete": "tel"},
    )

    def validate_phone(self, field: StringField) -> None:
        if field.data and read_phone(field.data) is None:
            raise ValidationError(messages.text("panel-account-phone-wrong"))

    @property
    def number(self) -> str | None:
        """The number in the form in which it is stored."""
        return read_phone(self.phone.data) if self.phone.data else None


class NewPasswordForm(Form):
    """A new password, twice."""

    new = PasswordField(
        messages.text("panel-password-new"),
        [
            Length(
                PASSWORD_LENGTH,
                LONGEST_PASSWORD,
                messages.text("panel-password-length", least=PASSWORD_LENGTH, most=LONGEST_PASSWORD),
            )
        ],
        description=messages.text("panel-password-help", least=PASSWORD_LENGTH),
        render_kw={"autocomplete": "new-password", "maxlength": LONGEST_PASSWORD},
    )
    again = PasswordField(
        messages.text("panel-password-again"),
        render_kw={"autocomplete": "new-password", "maxlength": LONGEST_PASSWORD},
    )

    def validate_new(self, field: PasswordField) -> None:
        if len(set(field.data or "")) < FEWEST_SIGNS:
            raise ValidationError(messages.text("panel-password-simple"))

    def validate_again(self, field: PasswordField) -> None:
        if field.data != self.new.data:
            raise ValidationError(messages.text("panel-password-differs"))


class PasswordForm(NewPasswordForm):
    """The current password, and twice a new one. The view checks the current one."""

    current = PasswordField(
        messages.text("panel-password-current"),
        [InputRequired(messages.text("panel-password-current-missing"))],
        render_kw={"autocomplete": "current-password", "maxlength": LONGEST_PASSWORD},
    )

    def validate_new(self, field: PasswordField) -> None:
        super().validate_new(field)
        if field.data == self.current.data:
            raise ValidationError(messages.text("panel-password-same"))

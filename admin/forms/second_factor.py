"""Codes of an app, recovery codes, and the password that a change of them asks for."""

from __future__ import annotations

from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired

import messages
from admin.form import Form
from admin.forms.account import LONGEST_PASSWORD

LONGEST_CODE, LONGEST_RECOVERY = 20, 40
CODE_INPUT = {"inputmode": "numeric", "autocomplete": "one-time-code", "maxlength": LONGEST_CODE}


class CodeField(StringField):  # type: ignore[misc]
    """A code that we made: nine digits in it are no BSN."""


class CodeForm(Form):
    """The six digits that the app shows."""

    code = CodeField(
        messages.text("second-code"), description=messages.text("second-code-help"), render_kw=CODE_INPUT
    )

    @property
    def typed(self) -> str:
        return (self.code.data or "")[:LONGEST_CODE]

    def refuse(self) -> None:
        self.code.errors = [messages.text("second-code-wrong")]


class RecoveryForm(Form):
    """A recovery code, in any spelling."""

    recovery = CodeField(
        messages.text("second-recovery"),
        description=messages.text("second-recovery-help"),
        render_kw={"autocomplete": "off", "maxlength": LONGEST_RECOVERY, "spellcheck": "false"},
    )

    @property
    def typed(self) -> str:
        return (self.recovery.data or "")[:LONGEST_RECOVERY]

    def refuse(self) -> None:
        self.recovery.errors = [messages.text("second-recovery-wrong")]


class ConfirmForm(Form):
    """The current password, before something changes that keeps others out. The view checks it."""

    current = PasswordField(
        messages.text("panel-password-current"),
        [InputRequired(messages.text("panel-password-current-missing"))],
        render_kw={"autocomplete": "current-password", "maxlength": LONGEST_PASSWORD},
    )


class SetUpForm(ConfirmForm, CodeForm):
    """The first code of an app; `current` is left out right after the log-in."""

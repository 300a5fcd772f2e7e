"""What every form of the panel is."""

from __future__ import annotations

from typing import Any, Final

from flask_wtf import FlaskForm
from wtforms import Field, StringField, TextAreaField

import messages
from services.discretion import Trace, holds_bsn

FREE: Final = (StringField, TextAreaField)
"""Fields in which anything can be typed; those made from them, such as for a password, are not meant."""
NUMBERS: Final = ("tel", "email")
"""Kinds of fields in which nine digits are something else."""


class Form(FlaskForm):  # type: ignore[misc]
    """A form that reads what was posted; its token against forgery is checked before the page begins.

    Whatever it is about, no text in it holds a BSN.
    """

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        locales = ("nl",)
        csrf = False

    def validate(self, extra_validators: Any = None) -> bool:
        right = super().validate(extra_validators)
        for field in filter(_holds_bsn, self):
            field.errors = field.errors or [messages.text(f"pipeline-note-{Trace.BSN}")]
            right = False
        return bool(right)


def _holds_bsn(field: Field) -> bool:
    kind = (field.render_kw or {}).get("type")
    return type(field) in FREE and kind not in NUMBERS and holds_bsn(field.data or "")

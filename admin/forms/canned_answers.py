"""An answer that a region gives often."""

from __future__ import annotations

from typing import Any

from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Length, ValidationError

import messages
from admin.form import Form
from admin.forms.reply import LONGEST
from admin.forms.texts import in_one_line, trimmed
from services.canned_answers import PLACEHOLDERS, unknown_placeholders

TITLE = 60
NAMES = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)


class CannedAnswerForm(Form):
    title = StringField(
        messages.text("canned-name"),
        [
            InputRequired(messages.text("canned-name-missing")),
            Length(max=TITLE, message=messages.text("offer-note-too-long", most=TITLE)),
        ],
        description=messages.text("canned-name-help"),
        filters=[in_one_line],
        render_kw={"maxlength": TITLE, "autocomplete": "off"},
    )
    text = TextAreaField(
        messages.text("canned-text"),
        [
            InputRequired(messages.text("canned-text-missing")),
            Length(max=LONGEST, message=messages.text("offer-note-too-long", most=LONGEST)),
        ],
        description=messages.text("canned-text-help", names=NAMES),
        filters=[trimmed],
        render_kw={"rows": 4, "maxlength": LONGEST},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="answer-", **kwargs)

    def validate_text(self, field: TextAreaField) -> None:
        if unknown := unknown_placeholders(field.data or ""):
            raise ValidationError(messages.text("canned-unknown", names=", ".join(unknown)))

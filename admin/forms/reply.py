"""A message to an employer."""

from __future__ import annotations

from typing import Any

from wtforms import TextAreaField
from wtforms.validators import Length, ValidationError

import messages
from admin.forms.once import OnceForm
from admin.forms.texts import trimmed

LONGEST = 2000
"""Well below Telegram's 4,096 characters, so that greeting and escape signs fit."""


class ReplyForm(OnceForm):
    def __init__(self, *args: Any, to: int | None = None, **kwargs: Any) -> None:
        """`to` is the contact's id, on a page where several may be written to."""
        super().__init__(*args, prefix=f"reply-{to}-" if to else "reply-", **kwargs)

    text = TextAreaField(
        messages.text("offer-reply"),
        [Length(max=LONGEST, message=messages.text("offer-note-too-long", most=LONGEST))],
        description=messages.text("offer-conversation-help"),
        filters=[trimmed],
        render_kw={"rows": 3, "maxlength": LONGEST},
    )

    def validate_text(self, field: TextAreaField) -> None:
        if not field.data:
            raise ValidationError(messages.text("offer-reply-missing"))

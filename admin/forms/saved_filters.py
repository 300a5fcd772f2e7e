"""The form by which a colleague keeps a filter."""

from __future__ import annotations

from typing import Any

from wtforms import BooleanField, StringField
from wtforms.validators import DataRequired, Length

import messages
from admin.form import Form
from admin.forms.texts import trimmed

LONGEST = 60


class FilterForm(Form):
    """The name of a filter, and whether the list opens with it."""

    name = StringField(
        messages.text("offers-filter-name"),
        [
            DataRequired(messages.text("offers-filter-name-missing")),
            Length(max=LONGEST, message=messages.text("offers-filter-name-long", most=LONGEST)),
        ],
        filters=[trimmed],
        render_kw={"maxlength": LONGEST},
    )
    opens_first = BooleanField(messages.text("offers-filter-first"))

    def __init__(self, *args: Any, key: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, prefix=f"filter{key or ''}-", **kwargs)

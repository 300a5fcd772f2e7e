"""A sentence that a region says in its own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wtforms import TextAreaField
from wtforms.validators import ValidationError

import messages
from admin.form import Form
from admin.forms.texts import in_one_line
from interview.own_words import Place
from messages.readability import sentences
from services.own_texts import LONGEST, PLACEHOLDERS, flaw_in

MANY_WORDS = 15
"""Words in one sentence from which on it is hard to read."""
LONG_WORD = 16
"""Letters."""


class OwnTextForm(Form):
    place: Place

    text = TextAreaField(
        messages.text("region-text-own"), filters=[in_one_line], render_kw={"rows": 3, "maxlength": LONGEST}
    )

    def validate_text(self, field: TextAreaField) -> None:
        if (flaw := flaw_in(self.place, field.data or "")) is not None:
            places = ", ".join(PLACEHOLDERS[self.place])
            raise ValidationError(messages.text(f"region-text-{flaw}", most=LONGEST, places=places))

    @property
    def hint(self) -> str:
        """What makes this hard to read; empty where nothing does."""
        for words in sentences(self.text.data or ""):
            if len(words) > MANY_WORDS:
                return messages.text("region-text-long-sentence", count=len(words))
            for word in words:
                if len(word) >= LONG_WORD:
                    return messages.text("region-text-long-word", word=word)
        return ""


def own_text_form(
    place: Place, text: str | None = None, typed: Mapping[str, Any] | None = None
) -> OwnTextForm:
    """The form of this place: with this text, else with what was typed in the address or in the form."""
    given: dict[str, Any] = {} if typed is None else {"formdata": typed}
    if text is not None:
        given = {"formdata": None, "text": text}
    form = OwnTextForm(prefix=f"{place}-", **given)
    form.place = place
    return form

"""What the colleague who gets many openings must know."""

from __future__ import annotations

from typing import Any

from admin.form import Form
from admin.forms.moves import note_field


class TakeoverForm(Form):
    note = note_field("pipeline-hand-over-note", "pipeline-hand-over-note-help")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="takeover-", **kwargs)

"""A question with several answers, each a box to tick."""

from __future__ import annotations

from typing import Any

from wtforms import SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget


class TickBoxes(SelectMultipleField):  # type: ignore[misc]
    """Several of a few; `data` is a list, also where nothing was posted at all."""

    data: list[str]
    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()

    def process_data(self, value: Any) -> None:
        super().process_data(value)
        self.data = self.data or []

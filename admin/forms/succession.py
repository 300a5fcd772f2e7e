"""Who goes on with the openings of a colleague who does so no more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wtforms import SelectField
from wtforms.validators import InputRequired

import messages
from admin.form import Form
from models import Offer, User

FREE = "vrij"
"""Nobody in particular: the whole team may pick them up."""
NAMED = 5
"""Openings that are named; of the others there is only the number."""


class SuccessionForm(Form):
    """A colleague, or the whole team. It must be chosen where there are openings to go on with."""

    to = SelectField(
        messages.text("users-successor"),
        [InputRequired()],
        description=messages.text("users-successor-help"),
        render_kw={"required": False},
    )

    def __init__(self, *args: Any, colleagues: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nobody = {"": messages.text("users-successor-choose"), FREE: messages.text("users-successor-nobody")}
        self.to.choices = nobody | {str(user.id): user.name for user in colleagues}

    def settles(self, lost: Sequence[Offer]) -> bool:
        """Whether it is clear what becomes of these; where it is not, the field says of how many."""
        if not lost or self.validate():
            return True
        named = ", ".join(offer.reference for offer in lost[:NAMED])
        self.to.errors = [messages.text("users-successor-missing", count=len(lost), references=named)]
        return False

    @property
    def successor(self) -> int | None:
        """The key of the colleague; None for the whole team."""
        chosen = self.to.data
        return int(chosen) if chosen and chosen != FREE else None

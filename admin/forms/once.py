"""A form that makes something, and that a double tap or a reload must not make twice."""

from __future__ import annotations

import secrets

from wtforms import HiddenField

from admin.form import Form
from admin.sessions import now, scoped
from services.pressing import is_first_press


class OnceForm(Form):
    """A form with a number of its own, which its page must carry: `{{ form.once }}`."""

    once = HiddenField(default=lambda: secrets.token_urlsafe(12))

    def is_first_press(self, *typed: str | None) -> bool:
        """Whether nobody sent this very form, with this typed in it, before. Ask when all else is right."""
        return is_first_press(scoped(), self.once.data[:64], "\n".join(map(str, typed)), now())

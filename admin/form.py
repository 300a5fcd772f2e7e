"""What every form of the panel is."""

from __future__ import annotations

from flask_wtf import FlaskForm


class Form(FlaskForm):  # type: ignore[misc]
    """A form that reads what was posted; its token against forgery is checked before the page begins."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        locales = ("nl",)
        csrf = False

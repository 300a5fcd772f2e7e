"""The forms by which an opening changes hands, or lives again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from wtforms import SelectField
from wtforms.validators import InputRequired

import messages
from admin.form import Form
from admin.forms.moves import note_field
from admin.sessions import now
from admin.wording.absence import absence_of
from models import Region, User


class ColleagueForm(Form):
    """Who goes on with the opening."""

    colleague = SelectField(
        messages.text("pipeline-colleague"), [InputRequired(messages.text("pipeline-colleague-missing"))]
    )
    note = note_field("pipeline-hand-over-note", "pipeline-hand-over-note-help")

    def __init__(self, *args: Any, colleagues: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, prefix="colleague-", **kwargs)
        choose = {"": messages.text("pipeline-colleague-missing")}
        self.colleague.choices = choose | {str(user.id): _named(user, now()) for user in colleagues}


def _named(user: User, at: dt.datetime) -> str:
    """The name, and that somebody is away: nobody hands work to an empty chair unknowingly."""
    absence = absence_of(user, at)
    return f"{user.name} ({absence.text[0].lower()}{absence.text[1:]})" if absence else user.name


class RegionForm(Form):
    """Which region goes on with the opening, and why."""

    region = SelectField(
        messages.text("pipeline-region"), [InputRequired(messages.text("pipeline-region-missing"))]
    )
    note = note_field("pipeline-region-note", "pipeline-region-note-help")

    def __init__(self, *args: Any, regions: Iterable[Region], **kwargs: Any) -> None:
        super().__init__(*args, prefix="region-", **kwargs)
        choose = {"": messages.text("pipeline-region-missing")}
        self.region.choices = choose | {region.code: region.name for region in regions}
        self.note.validators = [*self.note.validators, InputRequired(messages.text("pipeline-why-missing"))]


class ReopenForm(Form):
    """Why an opening that was over lives again."""

    note = note_field("pipeline-reopen-note", "offer-log-note-help")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="reopen-", **kwargs)

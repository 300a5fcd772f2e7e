"""A form that was sent, so that the same form sent twice does its work once."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.scope import Global


class PressedForm(Global, Base):
    __tablename__ = "pressed_forms"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    """A hash of the form's own number and of what was typed in it."""
    at: Mapped[dt.datetime] = mapped_column(index=True)

"""Wrong tries to come in, counted until a right one: too many, and nobody can try for a while."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.scope import Global


class Lockout(Global, Base):
    """The wrong tries for one account, from one network, or for one second step.

    `who` is a keyed hash: the row does not say which account, nor whether there is one.
    """

    __tablename__ = "lockouts"

    who: Mapped[str] = mapped_column(String(64), primary_key=True)
    failures: Mapped[int]
    """Since the last right try, or since the last time it was locked."""
    failed_at: Mapped[dt.datetime]
    locks: Mapped[int] = mapped_column(default=0)
    """How often in a row it was locked; each time lasts longer."""
    locked_until: Mapped[dt.datetime | None]

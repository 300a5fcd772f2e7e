"""Signs of life: `doctor` and the panel see by them which programs run."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from models import Heartbeat


def note_heartbeat(session: Session, name: str, now: dt.datetime, bot_username: str | None = None) -> None:
    """The program of this name is alive. A name of the bot that was noted before stays when none is given."""
    beat = session.get(Heartbeat, name) or Heartbeat(name=name)
    beat.at = now
    beat.bot_username = bot_username or beat.bot_username
    session.add(beat)
    session.flush()

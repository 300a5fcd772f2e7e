"""A database made ready for use."""

from __future__ import annotations

from models.database import connect, refresh_statistics, sessions
from models.migrate import upgrade
from models.reference import shipped
from services.reference import load_reference


def set_up(url: str) -> None:
    """Schema and reference data at this version; harmless a second time."""
    engine = connect(url)
    upgrade(engine)
    with sessions(engine).begin() as session:
        load_reference(session, shipped())
        refresh_statistics(session)
    engine.dispose()

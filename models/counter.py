"""How often something happened since the first day, for whoever watches the machines."""

from __future__ import annotations

from sqlalchemy import Double, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.scope import Global


class Counter(Global, Base):
    """One number that only grows. It is about no region and no person."""

    __tablename__ = "counters"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    labels: Mapped[str] = mapped_column(String(120), primary_key=True)
    """Of which sort, as Prometheus writes it: `carrier="mail",result="sent"`."""
    value: Mapped[float] = mapped_column(Double)

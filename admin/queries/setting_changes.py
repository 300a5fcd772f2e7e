"""Who changed a setting of a region last, as the log has it."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from models import AuditEvent, Region


def last_change(session: Session, region: Region, actions: Collection[str]) -> AuditEvent | None:
    """The latest of these actions on the region; None when nobody ever did one."""
    about = or_(AuditEvent.about == region.code, AuditEvent.about.startswith(f"{region.code}/"))
    endpoints = [f"regions.{action}" for action in actions]
    statement = (
        select(AuditEvent)
        .where(AuditEvent.region_id == region.id, AuditEvent.endpoint.in_(endpoints), about)
        .options(joinedload(AuditEvent.user))
        .order_by(AuditEvent.at.desc(), AuditEvent.id.desc())
        .limit(1)
    )
    return session.scalar(statement)

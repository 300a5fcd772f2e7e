"""The terms of one region: how long it waits before it asks or reminds."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import ColumnElement, SQLColumnExpression, exists, or_
from sqlalchemy.orm import Session

from models import Region
from services.reminders.moments import EVERYWHERE, Hours
from services.working_days import AMSTERDAM

Months = Annotated[int, Field(ge=1, le=12)]


class Terms(BaseModel):
    """What a region may set, within bounds; raises `ValidationError` beyond those.

    The days of first contact are the region's own column: the bot promises them to employers.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    still_open_weeks: int = Field(default=4, ge=1, le=26)
    """Weeks in which nothing happened, before the employer is asked whether the place is still open."""
    still_open_again_days: int = Field(default=7, ge=3, le=28)
    """Days between that question and the next one, or the end of the opening."""
    still_open_times: int = Field(default=3, ge=1, le=5)
    """How often it is asked before the opening expires."""
    earliest_hour: int = Field(default=8, ge=8, le=12)
    """No message to an employer before this hour. A region may be stricter than everybody, not looser."""
    latest_hour: int = Field(default=20, ge=13, le=20)
    """Nor from this hour on."""
    rest_days: int = Field(default=90, ge=30, le=365)
    """Days between two times that the same employer is asked by a campaign."""
    aftercare_months: tuple[Months, ...] = Field(default=(1, 3), max_length=4)

    @property
    def hours(self) -> Hours:
        return Hours(dt.time(self.earliest_hour), dt.time(self.latest_hour))


def terms_of(region: Region) -> Terms:
    """The region's terms; what it did not set is as everywhere."""
    return Terms.model_validate(region.terms)


def hours_of(region: Region | None) -> Hours:
    """When employers of this region may be written; of no region, when anybody may."""
    return terms_of(region).hours if region else EVERYWHERE


def is_quiet_in(region_id: SQLColumnExpression[int | None], now: dt.datetime) -> ColumnElement[bool]:
    """Whether the region with this id wants silence now, at an hour at which others may write."""
    hour = now.astimezone(AMSTERDAM).hour
    too_early = Region.terms["earliest_hour"].as_integer() > hour
    too_late = Region.terms["latest_hour"].as_integer() <= hour
    return exists().where(Region.id == region_id, or_(too_early, too_late))


def arrange_terms(session: Session, region: Region, terms: Terms) -> None:
    """The region works with these terms from now on; what is planned follows at the next look."""
    region.terms = terms.model_dump(mode="json", exclude_defaults=True)
    session.flush()

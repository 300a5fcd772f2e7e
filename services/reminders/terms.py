"""The terms of one region: how long it waits before it asks or reminds."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from models import Region

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
    aftercare_months: tuple[Months, ...] = Field(default=(1, 3), max_length=4)


def terms_of(region: Region) -> Terms:
    """The region's terms; what it did not set is as everywhere."""
    return Terms.model_validate(region.terms)


def arrange_terms(session: Session, region: Region, terms: Terms) -> None:
    """The region works with these terms from now on; what is planned follows at the next look."""
    region.terms = terms.model_dump(mode="json", exclude_defaults=True)
    session.flush()

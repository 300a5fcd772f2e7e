"""What a region decided for itself, as the interview reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

import interview
from models import Region, Sector
from services.sectors import offered_sectors, sectors_of


def profile_of(
    region: Region, offered: Sequence[Sector] = (), former: Sequence[Sector] = ()
) -> interview.RegionProfile:
    """The region for the interview; without sectors for who only reads what was answered."""
    return interview.RegionProfile(
        code=region.code,
        name=region.name,
        desk=region.desk_name,
        sectors=_sectors(offered),
        former_sectors=_sectors(former),
        questions=own_questions_of(region),
        texts=region.texts,
    )


def own_questions_of(region: Region) -> tuple[interview.OwnQuestion, ...]:
    """The questions that the region added, also those that it no longer asks."""
    return tuple(_question(value) for value in region.questions)


def _sectors(sectors: Sequence[Sector]) -> tuple[interview.Sector, ...]:
    return tuple(interview.Sector(sector.code, sector.name) for sector in sectors)


def _question(value: Mapping[str, Any]) -> interview.OwnQuestion:
    return interview.OwnQuestion(**{**value, "choices": tuple(value.get("choices", ()))})


class RegionProfiles(Mapping[str, interview.RegionProfile]):
    """The regions by code, each read when a turn asks for it: a turn needs one or two of the thirty-five.

    They live as long as the transaction: what a coordinator changes holds from the next one on, in any
    process.
    """

    @classmethod
    def of(cls, session: Session) -> RegionProfiles:
        """Those of this transaction, in which a batch of updates asks for the same region again and again."""
        transaction = session.get_transaction()
        known: RegionProfiles | None = session.info.get(cls)
        if known is None or known._transaction is not transaction:
            known = session.info[cls] = cls(session)
        return known

    def __init__(self, session: Session) -> None:
        self._session = session
        self._transaction = session.get_transaction()
        self._read: dict[str, interview.RegionProfile | None] = {}

    def __getitem__(self, code: str) -> interview.RegionProfile:
        if code not in self._read:
            self._read[code] = self._profile(code)
        if (found := self._read[code]) is None:
            raise KeyError(code)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)

    def _profile(self, code: str) -> interview.RegionProfile | None:
        statement = select(Region).where(Region.code == code).options(selectinload(Region.sectors))
        region = self._session.scalar(statement)
        return self._whole(region) if region else None

    def _whole(self, region: Region) -> interview.RegionProfile:
        offered = offered_sectors(self._session, region)
        every = sectors_of(self._session, region) if region.sectors else offered
        return profile_of(region, offered, [sector for sector in every if sector not in offered])

    @cached_property
    def _codes(self) -> list[str]:
        return list(self._session.scalars(select(Region.code).order_by(Region.code)))

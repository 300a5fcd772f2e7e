"""What the list of campaigns is narrowed to, as its address says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from sqlalchemy import ColumnElement, select

from models import Campaign, CampaignState, Region

NATIONAL: Final = "landelijk"
"""What an address says in place of the code of a region."""


@dataclass(frozen=True)
class CampaignFilter:
    """What the list is narrowed to, as its address says; an unknown value narrows nothing."""

    state: str = ""
    region: str = ""
    """Code of a region, or `NATIONAL`."""

    @classmethod
    def read(cls, arguments: Mapping[str, str]) -> Self:
        """The filter of an address."""
        state = arguments.get("status", "")
        return cls(state=state if state in set(CampaignState) else "", region=arguments.get("regio", "")[:16])

    def arguments(self) -> dict[str, str]:
        """The filter as it stands in an address, without what narrows nothing."""
        written = {"status": self.state, "regio": self.region}
        return {name: value for name, value in written.items() if value}

    def conditions(self) -> list[ColumnElement[bool]]:
        """What a campaign must meet."""
        found = [Campaign.state == CampaignState(self.state)] if self.state else []
        return [*found, *self._of_region()]

    def _of_region(self) -> list[ColumnElement[bool]]:
        if self.region == NATIONAL:
            return [Campaign.region_id.is_(None)]
        region = select(Region.id).where(Region.code == self.region)
        return [Campaign.region_id.in_(region)] if self.region else []

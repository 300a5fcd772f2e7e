"""Who is in a campaign: as a list, and as a file for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from flask import request
from flask.typing import ResponseReturnValue

from admin.queries.campaign_recipients import RecipientFilter, Which, every_recipient, recipients
from admin.queries.seeking import Bookmark
from admin.rooms import get
from admin.sessions import lasting, scoped
from admin.sheets import Cell, csv_file, excel_file
from admin.wording import campaign_numbers as say
from admin.wording.campaign_numbers import cells, header
from models import Campaign, CampaignAnswer, ScopedSession
from services.campaigns.results import numbers


class CampaignPeople:
    """The pages of `Campaigns` that name people."""

    if TYPE_CHECKING:

        def campaign(self, key: int) -> Campaign: ...
        def page(self, template: str, **values: Any) -> str: ...

    @get("/<int:key>/mensen")
    def people(self, key: int) -> str:
        """Those who fit the filter, by turn."""
        campaign, wanted = self.campaign(key), RecipientFilter.read(request.args)
        bookmark = Bookmark.read(request.args.get("blad", ""))
        return self.page(
            "campaigns/people.html",
            campaign=campaign,
            wanted=wanted,
            page=recipients(scoped(), campaign, wanted, bookmark),
            counted=numbers(scoped(), campaign),
            say=say,
            which=list(Which),
            answers=list(CampaignAnswer),
        )

    @get("/<int:key>/campagne.csv")
    def csv(self, key: int) -> ResponseReturnValue:
        """Everybody in it, and what came of it, as a file for any spreadsheet."""
        return csv_file("campagne", header(), _rows(lasting(), self.campaign(key)))

    @get("/<int:key>/campagne.xlsx")
    def excel(self, key: int) -> ResponseReturnValue:
        """The same for Excel."""
        return excel_file("campagne", header(), _rows(lasting(), self.campaign(key)))


def _rows(session: ScopedSession, campaign: Campaign) -> Iterator[tuple[Cell, ...]]:
    with session:
        for one in every_recipient(session, campaign):
            yield cells(one)

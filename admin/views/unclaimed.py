"""Niet opgepakt: openings in any region that waited longer than was promised, for the national team."""

from __future__ import annotations

from admin.queries.unclaimed import unclaimed
from admin.rooms import get
from admin.sessions import now, scoped
from admin.workroom import Workroom
from models import Employer, Offer, Region
from services.working_days import today


class UnclaimedOpenings(Workroom):
    title = "unclaimed-title"
    icon = "clock"
    shows = (Offer, Employer, Region)

    @get()
    def index(self) -> str:
        date = today(now())
        return self.page("unclaimed/page.html", blocks=unclaimed(scoped(), date), today=date)

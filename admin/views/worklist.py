"""Werkvoorraad: what waits for somebody, and what this colleague does next."""

from __future__ import annotations

from typing import Any

from flask import url_for

from admin.colleagues import Colleague, me
from admin.queries import worklist as queries
from admin.queries.bundles import new_bundles
from admin.rooms import get
from admin.sessions import colleague, now, scoped
from admin.views.offer_forms import quick_days
from admin.workroom import Workroom
from messages import text
from models import Bundle, Employer, Offer, RoleName
from services.working_days import today

OVERSEERS = (RoleName.COORDINATOR, RoleName.SUPPORT, RoleName.ADMINISTRATOR)
"""Who looks after what colleagues leave lying."""


class Worklist(Workroom):
    title = "worklist-title"
    icon = "inbox"
    shows = (Offer, Employer, Bundle)

    @get()
    def index(self) -> str:
        """The whole page."""
        news = new_bundles(scoped(), now()) if me().is_a(RoleName.COORDINATOR) else []
        return self.page("worklist/page.html", lead=_lead(me()), news=news, **_lists(me()))

    @get("/nieuws")
    def changes(self) -> str:
        """The lists alone, for the page that asks whether something changed."""
        return self.page("worklist/lists.html", **_lists(me()))


def _lists(reader: Colleague) -> dict[str, Any]:
    session, user, date = scoped(), colleague(), today(now())
    oversees = reader.is_a(*OVERSEERS)
    counts = queries.counts(session, user, date)
    return {
        "figures": _figures(counts, mine=reader.may_write, elsewhere=oversees),
        "count": counts.new,
        "most": queries.MOST,
        "new": queries.new_offers(session),
        "mine": _by_turn(queries.my_offers(session, user, date)) if reader.may_write else None,
        "quick_days": quick_days(now()),
        "late_elsewhere": queries.late_elsewhere(session, user, date) if oversees else None,
        "left": queries.left_offers(session, user, date) if oversees else None,
        "many_regions": reader.region_ids is None or len(reader.region_ids) > 1,
    }


def _figures(counts: queries.Counts, *, mine: bool, elsewhere: bool) -> list[tuple[str, int, str]]:
    """Name, figure, and where the openings behind it are listed."""
    figures = [
        ("new", counts.new, _listed(status="new")),
        ("late", counts.late, _listed(status="new", late="ja")),
    ]
    if mine:
        figures.append(("mine-late", counts.mine_late, _listed(status="lopend", mine="ja", late="ja")))
        figures.append(("mine-today", counts.mine_today, "#my-today-title"))
        figures.append(("mine", counts.mine, _listed(status="lopend", mine="ja")))
    if elsewhere:
        figures.append(("late-elsewhere", counts.late_elsewhere, url_for("team.index")))
        figures.append(("left", counts.left, url_for("team.index")))
    return figures


def _by_turn(found: dict[queries.Turn, list[Offer]]) -> list[tuple[str, list[Offer]]]:
    """The lists of what is mine, each under the name that its heading and its ids have."""
    return [(f"my-{turn.name.lower()}", offers) for turn, offers in found.items()]


def _listed(status: str, mine: str | None = None, late: str | None = None) -> str:
    filters: dict[str, Any] = {"status": status, "van-mij": mine, "te-laat": late}
    return url_for("offers.index", **filters)


def _lead(reader: Colleague) -> str:
    if reader.region_ids is None:
        return text("worklist-lead-country")
    names = [region.name for region in colleague().regions]
    return text("worklist-lead", region=", ".join(names))

"""Regio's: the desk of a region, its towns, its team and its ways into the chat."""

from __future__ import annotations

from typing import Any

from flask import abort, flash, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.forms.desk import DeskForm, desk_form
from admin.forms.terms import TermsForm, terms_form
from admin.queries import regions as queries
from admin.queries.deliveries import bot_username
from admin.queries.invitations import open_invitation
from admin.queries.setting_changes import last_change
from admin.rooms import get, post
from admin.sessions import now, scoped
from admin.views.region_questions import RegionQuestions
from admin.views.region_sectors import RegionSectors
from admin.views.region_team import RegionTeam
from admin.views.region_texts import RegionTexts
from admin.workroom import Workroom
from messages import text
from models import AuditEvent, Invitation, Municipality, Region, Sector, User
from services.invitations import invite
from services.linking import new_link_code
from services.regions import arrange_desk, join_national, unlink_group
from services.reminders.terms import arrange_terms

UNPROCESSABLE = 422
LONGEST = 80
CODE = "group-code"
"""Where the code waits for the one page on which it is shown."""


def _about(thing: str, *verbs: str) -> tuple[str, ...]:
    return tuple(f"{verb}_{thing}" for verb in verbs)


SETTINGS = {
    "regions/detail.html": ("desk", "terms", "national", "group_code", "unlink"),
    "regions/texts.html": ("keep_text", "reset_text"),
    "regions/sectors.html": ("choose_sectors", *_about("sector", "add", "rename", "raise", "remove")),
    **dict.fromkeys(
        ("regions/questions.html", "regions/question.html"),
        _about("question", "add", "change", "raise", "switch", "remove"),
    ),
}
"""By page: the actions that change what is on it."""


class Regions(RegionSectors, RegionQuestions, RegionTexts, RegionTeam, Workroom):
    title = "regions-title"
    icon = "map"
    shows = (Region, Municipality, Sector, User, Invitation, AuditEvent)

    @get()
    def index(self) -> str:
        """The own regions, and where a postcode or town lies."""
        typed = request.args.get("zoek", "").strip()[:LONGEST]
        located = queries.locate(scoped(), typed) if typed else []
        summaries = queries.regions(scoped(), me().region_ids)
        return self.page("regions/list.html", summaries=summaries, typed=typed, located=located)

    @get("/<code>")
    def detail(self, code: str) -> str:
        return self._page(self.region(code))

    @post("/<code>")
    def desk(self, code: str) -> ResponseReturnValue:
        """New settings of the region."""
        region, form = self.region(code), DeskForm()
        if not form.validate():
            return self._page(region, form), UNPROCESSABLE
        arrange_desk(scoped(), region, form.desk())
        return _back(region, "region-saved")

    @post("/<code>/termijnen")
    def terms(self, code: str) -> ResponseReturnValue:
        """How long the region waits before it asks or reminds."""
        region, form = self.region(code), TermsForm()
        if not form.validate():
            return self._page(region, terms=form), UNPROCESSABLE
        arrange_terms(scoped(), region, form.terms())
        return _back(region, "region-terms-saved")

    @post("/<code>/landelijk")
    def national(self, code: str) -> ResponseReturnValue:
        """Whether campaigns of the support team may go to this region's employers."""
        region, joins = self.region(code), request.form.get("doet-mee") == "ja"
        join_national(scoped(), region, joins=joins)
        return _back(region, "region-national-joined" if joins else "region-national-left")

    @post("/<code>/groepscode")
    def group_code(self, code: str) -> ResponseReturnValue:
        """A code that ties a group chat to the region; it is shown once."""
        region = self.region(code)
        session[CODE] = new_link_code(scoped(), now(), region=region)
        return redirect(url_for("regions.detail", code=code, _anchor="groep"), 303)

    @post("/<code>/ontkoppelen")
    def unlink(self, code: str) -> ResponseReturnValue:
        region = self.region(code)
        unlink_group(scoped(), region)
        return _back(region, "region-group-unlinked")

    @post("/<code>/uitnodiging")
    def invitation(self, code: str) -> ResponseReturnValue:
        """The region's invitation for any employer, made once."""
        region = self.region(code)
        made = open_invitation(scoped(), region) or invite(scoped(), region, None, None, now())
        return redirect(url_for("invitations.detail", key=made.id), 303)

    def region(self, code: str) -> Region:
        """The region of this address; one that is not this colleague's does not exist."""
        return queries.region_of(scoped(), code, me().region_ids) or abort(404)

    def region_page(self, template: str, region: Region, **values: Any) -> str:
        """One of the pages of this region."""
        changed = last_change(scoped(), region, SETTINGS[template])
        return self.page(template, region=region, changed=changed, **values)

    def _page(self, region: Region, form: DeskForm | None = None, terms: TermsForm | None = None) -> str:
        team = queries.team(scoped(), region)
        return self.region_page(
            "regions/detail.html",
            region,
            form=form or desk_form(region),
            terms_form=terms or terms_form(region),
            team=team,
            has_matchmaker=queries.has_matchmaker(team),
            invitation=open_invitation(scoped(), region),
            **_bot(),
        )


def _bot() -> dict[str, Any]:
    """How to call the bot, and a code that was just made."""
    return {"bot_name": bot_username(scoped()), "group_code": session.pop(CODE, None)}


def _back(region: Region, message: str) -> ResponseReturnValue:
    flash(text(message), "success")
    return redirect(url_for("regions.detail", code=region.code), 303)

"""The team of a region: when its colleagues are away, and which sectors they cover."""

from __future__ import annotations

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.forms.absence import AbsenceForm, CoverForm, absence_form
from admin.queries import regions as queries
from admin.rooms import get, post
from admin.sessions import colleague, found, now, scoped
from admin.workroom import Workroom
from messages import text
from models import Region, User
from services.absences import cover, end_absence, may_arrange, plan_absence
from services.sectors import sectors_of

UNPROCESSABLE = 422


class RegionTeam(Workroom):
    """Those pages of `Regions`."""

    @get("/<code>/team/<int:key>")
    def member(self, code: str, key: int) -> str:
        """One colleague of the team."""
        return self._member(*_member(code, key))

    @post("/<code>/team/<int:key>/afwezig")
    def absence(self, code: str, key: int) -> ResponseReturnValue:
        """Away from a day to a day."""
        region, user = _arranged(code, key)
        form = AbsenceForm()
        if not form.validate():
            return self._member(region, user, absence=form), UNPROCESSABLE
        plan_absence(scoped(), user, form.first.data, form.last.data, now())
        return _back(region, text("absence-saved-of", name=user.name))

    @post("/<code>/team/<int:key>/terug")
    def back(self, code: str, key: int) -> ResponseReturnValue:
        """There again, sooner than was said."""
        region, user = _arranged(code, key)
        end_absence(scoped(), user, now())
        return _back(region, text("absence-ended-of", name=user.name))

    @post("/<code>/team/<int:key>/sectoren")
    def cover(self, code: str, key: int) -> ResponseReturnValue:
        """Of which sectors they hear first."""
        region, user = _arranged(code, key)
        offered = sectors_of(scoped(), region)
        form = CoverForm(sectors=offered)
        if not form.validate():
            return self._member(region, user, cover=form), UNPROCESSABLE
        cover(scoped(), user, offered, form.sectors.data)
        return _back(region, text("cover-saved", name=user.name))

    def _member(
        self,
        region: Region,
        user: User,
        *,
        absence: AbsenceForm | None = None,
        cover: CoverForm | None = None,
    ) -> str:
        form = CoverForm(None, sectors=sectors_of(scoped(), region))
        form.sectors.data = [sector.code for sector in user.sectors]
        return self.page(
            "regions/member.html",
            region=region,
            user=user,
            arranges=may_arrange(colleague(), user),
            absence_form=absence or absence_form(user),
            cover_form=cover or form,
        )


def _member(code: str, key: int) -> tuple[Region, User]:
    """The region and the colleague, who works for it."""
    region = queries.region_of(scoped(), code, me().region_ids) or abort(404)
    user = found(User, key)
    return (region, user) if region in user.regions else abort(404)


def _arranged(code: str, key: int) -> tuple[Region, User]:
    """The same, where this colleague is theirs to arrange."""
    region, user = _member(code, key)
    return (region, user) if may_arrange(colleague(), user) else abort(403)


def _back(region: Region, said: str) -> ResponseReturnValue:
    flash(said, "success")
    return redirect(url_for("regions.detail", code=region.code), 303)

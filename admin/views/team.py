"""Per collega: who has what in a region, and many openings to another colleague at once."""

from __future__ import annotations

from collections.abc import Mapping

from flask import abort, flash, request, url_for
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.forms.takeover import TakeoverForm
from admin.queries import team_work as queries
from admin.queries.regions import region_of
from admin.queries.users import grantable_regions
from admin.rooms import get, post
from admin.sessions import colleague, found, now, scoped
from admin.views.many import lines_of, say_many, seen_lines
from admin.views.offer_handovers import panel
from admin.workroom import Workroom
from messages import text
from models import Employer, Offer, Region, User
from services.takeovers import hand_over_many, take_back
from services.teams import workers_of
from services.working_days import today

UNPROCESSABLE = 422


class Team(Workroom):
    title = "team-title"
    icon = "people"
    shows = (Offer, Employer, User, Region)

    @get()
    def index(self) -> str:
        """The region that who looks chooses, or the first where somebody works."""
        regions = grantable_regions(scoped(), me().region_ids)
        wanted = request.args.get("regio", "")
        region = next((region for region in regions if region.code == wanted), None)
        region = region or queries.first_with_team(scoped(), regions)
        return self.page(
            "team/index.html",
            region=region,
            regions=regions,
            loads=queries.loads(scoped(), region, today(now())),
            unclaimed=queries.unclaimed(scoped(), region),
            came=queries.this_week(scoped(), region, now()),
            most=queries.MOST,
        )

    @get("/<code>/<int:key>")
    def work(self, code: str, key: int) -> str:
        """What one colleague has, to choose from."""
        return self._work(_region(code), found(User, key))

    @get("/<code>/<int:key>/overdragen")
    def confirm(self, code: str, key: int) -> ResponseReturnValue:
        """What handing over would do, and to how many."""
        region, user = _region(code), found(User, key)
        offers = queries.chosen(scoped(), region, request.args.getlist("plek"))
        to = _receiver(region, request.args.get("naar", ""))
        if not offers or to is None or to == user:
            return self._work(region, user, missing=text("team-nothing-chosen")), UNPROCESSABLE
        return self._confirm(region, user, to, lines_of(offers), TakeoverForm(None))

    @post("/<code>/<int:key>/overdragen")
    def hand_over(self, code: str, key: int) -> ResponseReturnValue:
        """Does it, in one transaction; what changed meanwhile is named and left."""
        region, user, form = _region(code), found(User, key), TakeoverForm()
        seen = seen_lines()
        to = _receiver(region, request.form.get("naar", "")) or abort(404)
        lines = {offer: seen[offer.reference] for offer in queries.chosen(scoped(), region, seen)}
        if not form.validate():
            return self._confirm(region, user, to, lines, form), UNPROCESSABLE
        takeover = hand_over_many(scoped(), lines, colleague(), to, form.note.data, panel(), now())
        say_many("team-handed", "team-left", takeover, name=to.name)
        if takeover.done:
            line = takeover.done[0].events[-1].id
            flash(url_for("team.undo", code=code, key=key, line=line), "undo")
        return self.to("work", code=code, key=key)

    @post("/<code>/<int:key>/terugdraaien/<int:line>")
    def undo(self, code: str, key: int, line: int) -> ResponseReturnValue:
        """Takes back the hand-over of many that began with this line."""
        _region(code)
        takeover = take_back(scoped(), line, colleague(), panel(), now())
        if not takeover.done:
            flash(text("pipeline-undo-too-late"), "info")
        say_many("team-undone", "team-not-undone", takeover, name=found(User, key).name)
        return self.to("work", code=code, key=key)

    def _work(self, region: Region, user: User, missing: str | None = None) -> str:
        others = [other for other in workers_of(scoped(), [region.id]) if other != user]
        return self.page(
            "team/work.html",
            region=region,
            user=user,
            offers=queries.work_in(scoped(), region, user, today(now())),
            most=queries.MOST,
            others=others,
            missing=missing,
            ticked=request.args.getlist("plek"),
        )

    def _confirm(
        self, region: Region, user: User, to: User, lines: Mapping[Offer, int], form: TakeoverForm
    ) -> str:
        return self.page("team/confirm.html", region=region, user=user, to=to, lines=lines, form=form)


def _region(code: str) -> Region:
    return region_of(scoped(), code, me().region_ids) or abort(404)


def _receiver(region: Region, key: str) -> User | None:
    """The colleague with this key who works for the region."""
    return next((user for user in workers_of(scoped(), [region.id]) if str(user.id) == key), None)

"""Bezorging: what still has to leave the house, what failed to, and what was set aside."""

from __future__ import annotations

import json
from typing import Any

from flask import abort, flash, request
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.queries import deliveries as queries
from admin.queries import failures
from admin.queries.failures import FailureFilter
from admin.queries.report import regions_of
from admin.rooms import get, post
from admin.sessions import now, scoped
from admin.workroom import Workroom
from messages import text
from models import Carrier, Heartbeat, OutboxRow
from services.retrying import Prospect, give_up, prospect, retry
from services.updates import retry_all_set_aside, retry_set_aside


class Deliveries(Workroom):
    title = "deliveries-title"
    icon = "send"
    shows = (OutboxRow, Heartbeat)

    @get()
    def index(self) -> str:
        """The whole page. A coordinator sees the own region."""
        return self.page("deliveries/page.html", **_state())

    @get("/stand")
    def changes(self) -> str:
        """How it stands alone, for the page that asks whether something changed."""
        return self.page("deliveries/state.html", **_state())

    @post("/<int:key>/opnieuw")
    def retry(self, key: int) -> ResponseReturnValue:
        """One failed delivery back in the queue."""
        if not failures.is_failed(scoped(), key):
            abort(404)
        return self._told(retry(scoped(), [OutboxRow.id == key], now()))

    @post("/opnieuw")
    def retry_all(self) -> ResponseReturnValue:
        """All failed deliveries that the filter leaves, back in the queue."""
        wanted = FailureFilter.read(request.form)
        return self._told(retry(scoped(), wanted.conditions(), now()))

    @post("/<int:key>/laten")
    def give_up(self, key: int) -> ResponseReturnValue:
        """One failed delivery off the list: nobody gets it any more."""
        if not failures.is_failed(scoped(), key):
            abort(404)
        return self._given_up(give_up(scoped(), [OutboxRow.id == key], now()))

    @post("/laten")
    def give_up_all(self) -> ResponseReturnValue:
        """All failed deliveries that the filter leaves, off the list."""
        wanted = FailureFilter.read(request.form)
        return self._given_up(give_up(scoped(), wanted.conditions(), now()))

    @get("/opzij/<int:bot_id>/<int:update_id>")
    def update(self, bot_id: int, update_id: int) -> str:
        """An update that was set aside, with all that it says."""
        update = queries.update_aside(scoped(), bot_id, update_id) or abort(404)
        raw = json.dumps(update.raw, ensure_ascii=False, indent=2)
        return self.page("deliveries/update.html", update=update, raw=raw)

    @post("/opzij/<int:bot_id>/<int:update_id>/opnieuw")
    def retry_update(self, bot_id: int, update_id: int) -> ResponseReturnValue:
        """An update that was set aside, to be handled once more."""
        if not retry_set_aside(scoped(), bot_id, update_id):
            abort(404)
        flash(text("deliveries-aside-retried"), "success")
        return self.to()

    @post("/opzij/opnieuw")
    def retry_updates(self) -> ResponseReturnValue:
        """All updates that were set aside, to be handled once more."""
        count = retry_all_set_aside(scoped())
        flash(text("deliveries-aside-all-retried", count=count), "success" if count else "info")
        return self.to()

    def _told(self, done: Prospect) -> ResponseReturnValue:
        """Back to the list, with what became of it."""
        stayed = sum(done.stays.values())
        if done.goes:
            flash(text("deliveries-retried", count=done.goes), "success")
        if stayed:
            flash(text("deliveries-stayed", count=stayed), "warning")
        if not done.goes and not stayed:
            flash(text("deliveries-retried-none"), "info")
        return self._to_list()

    def _given_up(self, count: int) -> ResponseReturnValue:
        flash(text("deliveries-gave-up", count=count), "success" if count else "info")
        return self._to_list()

    def _to_list(self) -> ResponseReturnValue:
        return self.to("index", **FailureFilter.read(request.form).arguments())


def _state() -> dict[str, Any]:
    """The queue, the failures that the address asks for, and for the whole country what was set aside."""
    session, moment, wanted = scoped(), now(), FailureFilter.read(request.args)
    return {
        "queues": queries.queues(session, moment),
        "programs": queries.heartbeats(session),
        "carriers": list(Carrier),
        "regions": regions_of(session, me().region_ids),
        "causes": failures.causes(session),
        "failed": failures.failed(session, wanted),
        "failures": failures.failures(session, wanted, moment),
        "prospect": prospect(session, wanted.conditions(), moment) if me().may_write else None,
        "wanted": wanted,
        "set_aside": queries.set_aside(session) if me().region_ids is None else None,
        "count_aside": queries.count_aside(session) if me().region_ids is None else 0,
    }

"""Bezorging: what still has to leave the house, what failed to, and what was set aside."""

from __future__ import annotations

from flask import abort, flash
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.queries import deliveries as queries
from admin.rooms import get, post
from admin.sessions import now, scoped
from admin.workroom import Workroom
from messages import text
from models import Heartbeat, OutboxRow
from services.delivery import retry
from services.updates import retry_set_aside


class Deliveries(Workroom):
    title = "deliveries-title"
    icon = "send"
    shows = (OutboxRow, Heartbeat)

    @get()
    def index(self) -> str:
        """A coordinator sees the own region; what was set aside belongs to no region."""
        session, national = scoped(), me().region_ids is None
        return self.page(
            "deliveries/page.html",
            queues=queries.queues(session, now()),
            failures=queries.failures(session),
            failed=len(queries.failed_ids(session)),
            set_aside=queries.set_aside(session) if national else None,
            programs=queries.heartbeats(session),
        )

    @post("/<int:key>/opnieuw")
    def retry(self, key: int) -> ResponseReturnValue:
        """One failed delivery back in the queue."""
        if queries.failure_of(scoped(), key) is None:
            abort(404)
        return self._retried([key])

    @post("/opnieuw")
    def retry_all(self) -> ResponseReturnValue:
        """All failed deliveries that this colleague sees, back in the queue."""
        return self._retried(queries.failed_ids(scoped()))

    @post("/opzij/<int:bot_id>/<int:update_id>/opnieuw")
    def retry_update(self, bot_id: int, update_id: int) -> ResponseReturnValue:
        """An update that was set aside, to be handled once more."""
        if not retry_set_aside(scoped(), bot_id, update_id):
            abort(404)
        flash(text("deliveries-aside-retried"), "success")
        return self.to()

    def _retried(self, keys: list[int]) -> ResponseReturnValue:
        count = sum(retry(scoped(), key, now()) for key in keys)
        sentence = text("deliveries-retried", count=count) if count else text("deliveries-retried-none")
        flash(sentence, "success" if count else "info")
        return self.to()

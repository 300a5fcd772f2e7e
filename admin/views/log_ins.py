"""Mijn sessies: in which browsers one is logged in, and the way to end that."""

from __future__ import annotations

from flask import abort, flash
from flask.typing import ResponseReturnValue

from admin.colleagues import me
from admin.rooms import Room, get, post
from admin.sessions import colleague, now, scoped
from messages import text
from models import LogIn
from services.log_ins import end_log_in, end_log_ins, open_log_ins


class LogIns(Room):
    title = "sessions-title"
    in_navigation = False
    shows = (LogIn,)

    @get()
    def index(self) -> str:
        """Where one is logged in; this browser is named as such."""
        rows = open_log_ins(scoped(), colleague(), now())
        return self.page("account/sessions.html", rows=rows, this=me().log_in_id)

    @post("/<int:key>/beeindigen")
    def end(self, key: int) -> ResponseReturnValue:
        """One of the others. This one is ended by logging out."""
        if key == me().log_in_id or not end_log_in(scoped(), colleague(), key):
            abort(404)
        flash(text("sessions-ended"), "success")
        return self.to()

    @post("/andere")
    def end_others(self) -> ResponseReturnValue:
        """All but this one."""
        end_log_ins(scoped(), colleague(), but=me().log_in_id)
        flash(text("sessions-others-ended"), "success")
        return self.to()

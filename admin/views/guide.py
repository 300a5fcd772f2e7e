"""Uitleg: what each room is for, what each state means, and the keys."""

from __future__ import annotations

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from admin.rooms import get, post
from admin.sessions import colleague, now, scoped
from admin.workroom import Workroom
from models import OfferState, User
from services.own_account import welcome


class Guide(Workroom):
    title = "guide-title"
    icon = "info"
    shows = (User,)
    in_navigation = False

    @get()
    def index(self) -> str:
        """The rooms of who is logged in, the states of an opening, and the keys."""
        return self.page("guide/index.html", states=tuple(OfferState))

    @post("/gezien")
    def seen(self) -> ResponseReturnValue:
        """The welcome has been read, or was not needed."""
        welcome(scoped(), colleague(), now())
        return redirect(url_for("admin.index"), 303)

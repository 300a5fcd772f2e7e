"""The way in: each colleague starts in the first room that is theirs."""

from __future__ import annotations

from flask import redirect
from flask_admin import AdminIndexView
from werkzeug.wrappers import Response

from admin.navigation import open_rooms
from admin.rooms import get


class Home(AdminIndexView):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__(name="Start", endpoint="admin", url="/")

    @get()
    def index(self) -> Response:
        """Go on to the first room of the navigation."""
        first = open_rooms(self.admin)[0]
        return redirect(first.get_url(f"{first.endpoint}.index"), 303)

    def is_visible(self) -> bool:
        return False

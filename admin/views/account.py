"""One's own account."""

from __future__ import annotations

from admin.rooms import Room, get
from admin.sessions import colleague
from models import User


class Account(Room):
    title = "panel-account"
    icon = "person"
    shows = (User,)

    @get()
    def index(self) -> str:
        """Name, password and the link with Telegram."""
        return self.page("account/index.html", colleague=colleague())

"""The link in a letter that stops such letters: one press, without a log-in (RFC 8058).

Programs that read mail open links too, so looking at the page changes nothing. A key that nobody has gets the
same answers: the page tells nothing of who has an account.
"""

from __future__ import annotations

from flask import url_for
from flask.typing import ResponseReturnValue
from werkzeug.utils import redirect

from admin.rooms import Room, get, post
from admin.sessions import at_the_door, now
from services.colleague_mail import stop_mail


class MailStop(Room):
    title = "mail-stop-title"
    in_navigation = False

    @get()
    def index(self) -> ResponseReturnValue:
        """A link of which the end was lost on the way: one's own account has the same button."""
        return redirect(url_for("account.index"), 303)

    @get("/<key>")
    def ask(self, key: str) -> str:
        return self.page("security/mail_stop.html", key=key, stopped=False)

    @post("/<key>")
    def stop(self, key: str) -> str:
        """Done by the button of the page, or by the mail program by itself."""
        with at_the_door() as session:
            stop_mail(session, key, now())
        return self.page("security/mail_stop.html", key=key, stopped=True)

"""A forgotten or first password: asked for by mail, and chosen by the link in that mail.

This is ours and not Flask-Security's, whose mails don't go by the outbox. A link that was opened has not
been used: programs that read mail open links too.
"""

from __future__ import annotations

from flask import current_app, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from admin.audit import account_tried, of_account
from admin.forms.account import NewPasswordForm
from admin.forms.users import AddressForm
from admin.lockout import account_key
from admin.passwords import hashed
from admin.rooms import Room, get, post
from admin.sessions import at_the_door, now
from messages import text
from models import Did
from services.audit import note
from services.lockouts import unlock
from services.password_links import choose_password, colleague_of_link, offer_new_password, offer_nobody

GONE, UNPROCESSABLE = 404, 422


class Password(Room):
    title = "users-forgotten"
    in_navigation = False

    @get()
    def index(self) -> str:
        return self.page("security/forgotten.html", form=AddressForm(None))

    @post("/")
    def ask(self) -> ResponseReturnValue:
        """The same answer and the same work for everybody: what is known shows in a mailbox only."""
        form = AddressForm()
        if not form.validate():
            return self.page("security/forgotten.html", form=form), UNPROCESSABLE
        with at_the_door() as session:
            user = account_tried(session, form.email.data)
            url = current_app.extensions["settings"].admin.base_url
            if user and user.active:
                offer_new_password(session, user, url, now())
            else:
                offer_nobody(session, url, now())
            note(session, of_account(Did.PASSWORD_ASKED, user), now())
        flash(text("users-forgotten-sent"), "info")
        return self.to()

    @get("/<token>")
    def choose(self, token: str) -> ResponseReturnValue:
        with at_the_door() as session:
            works = colleague_of_link(session, token, now()) is not None
        return self._page(NewPasswordForm(None), token) if works else self._gone()

    @post("/<token>")
    def keep(self, token: str) -> ResponseReturnValue:
        """The password is kept, every log-in of before is over, and the link works no more."""
        form = NewPasswordForm()
        if not form.validate():
            return self._page(form, token), UNPROCESSABLE
        with at_the_door() as session:
            user = choose_password(session, token, hashed(form.new.data), now())
            if user:
                unlock(session, account_key(user.email))
                note(session, of_account(Did.PASSWORD_SET, user), now())
        if user is None:
            return self._gone()
        flash(text("users-password-kept"), "success")
        return redirect(url_for("security.login"), 303)

    def _page(self, form: NewPasswordForm, token: str) -> str:
        return self.page("security/choose.html", form=form, token=token)

    def _gone(self) -> ResponseReturnValue:
        return self.page("security/gone.html"), GONE

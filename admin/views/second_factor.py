"""The second step at Mijn account: set up an app, recovery codes anew, and without it again."""

from __future__ import annotations

from base64 import b64encode
from urllib.parse import quote

from flask import abort, current_app, flash, redirect, session, url_for
from flask.typing import ResponseReturnValue

from admin import qr
from admin.colleagues import TOKEN, me
from admin.forms.second_factor import ConfirmForm, SetUpForm
from admin.lockout import panel_key
from admin.rooms import Room, get, post
from admin.security import wanted_page
from admin.sessions import colleague, now, scoped
from admin.views.account import knows_password
from messages import text
from models import SecondFactor
from services.log_ins import end_log_ins
from services.second_factor import (
    OBLIGED,
    Step,
    app_of,
    confirm_log_in,
    drop_second_factor,
    new_recovery_codes,
    new_salt,
    second_factor_of,
    set_up,
)
from settings import SecondFactorRule

SALT = "second_salt"
UNPROCESSABLE = 422


class SecondFactorRoom(Room):
    title = "second-title"
    in_navigation = False
    shows = (SecondFactor,)

    def is_accessible(self) -> bool:
        """The door decides: who must set it up before anything else may come here too."""
        return True

    @get()
    def index(self) -> str:
        """Whether it is on, how many recovery codes are left, and what can be done."""
        return self._index(ConfirmForm(None))

    @get("/instellen")
    def set_up(self) -> str:
        """The code to scan. Nothing is kept before a first code of the app has proved that it works."""
        session.setdefault(SALT, new_salt())
        return self._set_up(_without_password(SetUpForm(None)))

    @post("/instellen")
    def keep(self) -> ResponseReturnValue:
        """From now on this app gives the codes; everywhere else one is logged out."""
        form, user = _without_password(SetUpForm()), colleague()
        if SALT not in session:
            return self.to("set_up")
        known = not form.current or (form.validate() and knows_password(form, user))
        codes = set_up(scoped(), user, session[SALT], form.typed, panel_key(), now()) if known else None
        if codes is None:
            if known:
                form.refuse()
            return self._set_up(form), UNPROCESSABLE
        session.pop(SALT)
        session[TOKEN] = confirm_log_in(scoped(), me().log_in_id, now())
        end_log_ins(scoped(), user, but=me().log_in_id)
        return self._codes(codes, wanted_page() if me().step is Step.SET_UP else url_for(".index"))

    @post("/herstelcodes")
    def renew(self) -> ResponseReturnValue:
        """Ten new recovery codes."""
        form, factor = ConfirmForm(), second_factor_of(scoped(), me().id, lock=True) or abort(404)
        if not form.validate() or not knows_password(form, colleague()):
            return self._index(form), UNPROCESSABLE
        return self._codes(new_recovery_codes(scoped(), factor), url_for(".index"))

    @post("/uit")
    def drop(self) -> ResponseReturnValue:
        """Without it again, for who may."""
        form = ConfirmForm()
        if _is_obliged():
            abort(403)
        if not form.validate() or not knows_password(form, colleague()):
            return self._index(form), UNPROCESSABLE
        drop_second_factor(scoped(), colleague())
        flash(text("second-dropped"), "success")
        return redirect(url_for("account.index"), 303)

    def _index(self, form: ConfirmForm) -> str:
        factor = second_factor_of(scoped(), me().id)
        return self.page("account/second_factor.html", form=form, factor=factor, obliged=_is_obliged())

    def _set_up(self, form: SetUpForm) -> str:
        app = app_of(session[SALT], panel_key())
        return self.page(
            "account/set_up.html",
            form=form,
            link=app.to_uri(label=me().email),
            drawing=_drawing(app.to_uri(label=me().email)),
            secret=app.pretty_key(sep=" "),
            forced=me().step is Step.SET_UP,
        )

    def _codes(self, codes: list[str], on: str) -> str:
        """The one page that shows them; nothing keeps them but the reader."""
        lines = text("second-codes-file", email=me().email) + "\n\n" + "\n".join(codes) + "\n"
        return self.page(
            "account/recovery_codes.html",
            codes=codes,
            on=on,
            file="data:text/plain;charset=utf-8," + quote(lines),
        )


def _without_password(form: SetUpForm) -> SetUpForm:
    """The form without the question for the password, when it was typed only just now."""
    if me().step is Step.SET_UP:
        del form.current
    return form


def _is_obliged() -> bool:
    rule = current_app.extensions["settings"].admin.second_factor
    return rule is SecondFactorRule.OBLIGATORY and me().is_a(*OBLIGED)


def _drawing(link: str) -> str:
    """The QR code of the link, as the address of an image."""
    return "data:image/svg+xml;base64," + b64encode(qr.svg(link)).decode()

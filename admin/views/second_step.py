"""The second step of logging in: a code of the app, or a recovery code.

Each try is a transaction of its own, so that a wrong one is counted whatever the answer.
"""

from __future__ import annotations

from collections.abc import Callable

import flask
from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from admin.audit import of_account
from admin.colleagues import TOKEN, me
from admin.forms.second_factor import CodeForm, RecoveryForm
from admin.lockout import panel_key, step_key
from admin.rooms import Room, get, post
from admin.security import wanted_page
from admin.sessions import at_the_door, now
from messages import text
from models import Did, SecondFactor, User
from services.audit import note
from services.lockouts import count_failure, locked_until, tell_of_lock, unlock
from services.second_factor import (
    Step,
    accept_code,
    accept_recovery_code,
    confirm_log_in,
    is_stale,
    second_factor_of,
)

UNPROCESSABLE, TOO_MANY = 422, 429
TRIES = 10


class SecondStep(Room):
    title = "second-step-title"
    in_navigation = False
    shows = (SecondFactor,)

    def is_accessible(self) -> bool:
        """The door decides: it opens to who still has to take this step."""
        return True

    @get()
    def index(self) -> ResponseReturnValue:
        if me().step is not Step.CODE:
            return redirect(url_for("admin.index"), 303)
        return self._page(None)

    @post("/")
    def enter(self) -> ResponseReturnValue:
        """The code of the app."""
        form = CodeForm()
        return self._try(form, lambda it: accept_code(it, me().id, form.typed, panel_key(), now()))

    @post("/herstelcode")
    def recover(self) -> ResponseReturnValue:
        """One of the recovery codes."""
        form = RecoveryForm()
        return self._try(form, lambda it: accept_recovery_code(it, me().id, form.typed))

    def _try(self, form: CodeForm | RecoveryForm, fits: Callable[[Session], bool]) -> ResponseReturnValue:
        if me().step is not Step.CODE:
            return redirect(url_for("admin.index"), 303)
        with at_the_door() as session:
            if locked_until(session, step_key(me().id), now()):
                return render_template("errors/page.html", code=TOO_MANY, name="locked"), TOO_MANY
            passed = fits(session)
            (_let_in if passed else _count)(session, session.get_one(User, me().id))
        if passed:
            return redirect(wanted_page(), 303)
        form.refuse()
        return self._page(form), UNPROCESSABLE

    def _page(self, tried: CodeForm | RecoveryForm | None) -> str:
        with at_the_door() as session:
            factor = second_factor_of(session, me().id)
            stale = factor is not None and is_stale(factor, panel_key())
        return self.page(
            "security/second_step.html",
            code_form=tried if isinstance(tried, CodeForm) else CodeForm(None),
            recovery_form=tried if isinstance(tried, RecoveryForm) else RecoveryForm(None),
            stale=stale,
        )


def _let_in(session: Session, user: User) -> None:
    unlock(session, step_key(user.id))
    flask.session[TOKEN] = confirm_log_in(session, me().log_in_id, now())
    note(session, of_account(Did.LOGGED_IN, user), now())


def _count(session: Session, user: User) -> None:
    """Whoever gets this far has the password, so its owner must know."""
    if count_failure(session, step_key(user.id), TRIES, now()):
        what, advice = text("lockout-step-mail", name=user.name), text("lockout-step-mail-help")
        tell_of_lock(session, user, what, advice, now())
    note(session, of_account(Did.LOGIN_FAILED, user), now())

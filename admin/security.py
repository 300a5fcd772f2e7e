"""Log-in, log-out, and the door: nobody opens what the table of permissions doesn't give them."""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, abort, redirect, request, session, url_for
from flask_login import current_user, user_logged_in, user_logged_out
from flask_security import LoginForm, Security
from flask_security.forms import email_required
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import Engine
from werkzeug.wrappers import Response as AnyResponse
from wtforms import EmailField

from admin.colleagues import ASKED_BY_SCRIPTS, Colleague, Colleagues
from admin.permissions import AT_THE_STEP, PUBLIC, STEPS, may_open, opens_at
from services.accounts import address_of
from services.panel_key import PanelKey
from services.second_factor import Step

WANTED = "wanted"
OF_THE_LOG_IN = ("_user", "_fresh", "_id", "_permanent", "_remember", "fs_", "csrf_token")
"""How the names begin of what the log-in itself keeps in the cookie."""


class SignInForm(LoginForm):
    """Address and password; this panel remembers nobody on a shared computer.

    The address is in one spelling for all: who looks up the account, who counts its wrong tries, and the log.
    """

    email = EmailField(validators=[email_required], filters=[lambda typed: typed and address_of(typed)])
    remember = None


def guard(app: Flask, engine: Engine, *, second_factor_obligatory: bool) -> None:
    """Give the panel its log-in, its tokens against forged forms, and its door."""
    CSRFProtect(app)
    key = PanelKey(app.config["SECRET_KEY"].encode())
    colleagues = Colleagues(engine, key, second_factor_obligatory=second_factor_obligatory)
    security = Security(app, colleagues, login_form=SignInForm)
    security.want_json(lambda _request: False)
    app.login_manager.user_loader(colleagues.logged_in)  # type: ignore[attr-defined]
    app.login_manager.request_loader(lambda _request: None)  # type: ignore[attr-defined]
    app.login_manager.session_protection = "basic"  # type: ignore[attr-defined]
    app.extensions["panel_colleagues"] = colleagues
    app.before_request(_door)
    user_logged_in.connect(_start, app)
    user_logged_out.connect(_end, app)


def _door() -> AnyResponse | None:
    """Send strangers to the log-in, and colleagues away from what isn't theirs."""
    endpoint = request.endpoint
    if endpoint is None or endpoint in PUBLIC:
        return None
    colleague = current_user._get_current_object()
    if not isinstance(colleague, Colleague):
        back = request.full_path.rstrip("?") if request.method == "GET" else None
        return redirect(url_for("security.login", next=back), 303, Response)
    if not opens_at(colleague.step, endpoint):
        return _to_step(colleague.step, endpoint)
    if endpoint not in AT_THE_STEP and not may_open(endpoint, colleague.role_names):
        abort(403)
    return None


def _to_step(step: Step, endpoint: str) -> AnyResponse:
    """To what must be done first; the page that was asked for comes afterwards."""
    if request.method == "GET" and endpoint not in ASKED_BY_SCRIPTS:
        session.setdefault(WANTED, request.full_path.rstrip("?"))
    return redirect(url_for(STEPS[step][0]), 303, Response)


def wanted_page() -> str:
    """Where somebody was going before the second step."""
    address: str = session.pop(WANTED, None) or url_for("admin.index")
    return address


def _start(app: Flask, user: Colleague, **_: Any) -> None:
    _forget_the_last()
    session.permanent = True
    app.extensions["panel_colleagues"].begin(user)


def _end(app: Flask, user: Colleague, **_: Any) -> None:
    app.extensions["panel_colleagues"].end(user)
    _forget_the_last()


def _forget_the_last() -> None:
    """What pages kept in the cookie for one colleague, such as the secret of an app, is no other's."""
    for name in set(session):
        if not name.startswith(OF_THE_LOG_IN):
            session.pop(name)

"""Log-in, log-out, and the door: nobody opens what the table of permissions doesn't give them."""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, abort, redirect, request, session, url_for
from flask_login import current_user, user_logged_in, user_logged_out
from flask_security import LoginForm, Security
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import Engine
from werkzeug.wrappers import Response as AnyResponse

from admin.colleagues import Colleague, Colleagues
from admin.permissions import PUBLIC, may_open


class SignInForm(LoginForm):
    """Address and password; this panel remembers nobody on a shared computer."""

    remember = None


def guard(app: Flask, engine: Engine) -> None:
    """Give the panel its log-in, its tokens against forged forms, and its door."""
    CSRFProtect(app)
    colleagues = Colleagues(engine)
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
    if not may_open(endpoint, colleague.role_names):
        abort(403)
    return None


def _start(app: Flask, user: Colleague, **_: Any) -> None:
    session.permanent = True
    app.extensions["panel_colleagues"].begin(user)


def _end(app: Flask, user: Colleague, **_: Any) -> None:
    app.extensions["panel_colleagues"].end(user)

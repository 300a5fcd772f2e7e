"""The lock on the way in: wrong tries are counted by account and by network, known or not."""

from __future__ import annotations

from flask import Flask, Response, current_app, g, render_template, request
from sqlalchemy.orm import Session

from admin.audit import account_tried
from admin.origins import origin_of
from admin.sessions import at_the_door, now
from messages import text
from services.accounts import address_of
from services.lockouts import count_failure, locked_until, tell_of_lock, unlock
from services.panel_key import PanelKey

LOG_IN = "security.login"
WRONG = 200
"""The log-in page comes back."""
ACCOUNT_TRIES, NETWORK_TRIES = 10, 100


def add_lockout(app: Flask) -> None:
    """Refuse the log-in where it is locked, and count what comes of it elsewhere."""
    app.before_request(_refuse_locked)
    app.after_request(_count)


def panel_key() -> PanelKey:
    return PanelKey(current_app.config["SECRET_KEY"].encode())


def account_key(address: str) -> str:
    """Under what name the tries for the account with this address are counted."""
    return panel_key().digest("account", address_of(address)).hex()


def step_key(user_id: int) -> str:
    """The same for the second step of this colleague."""
    return panel_key().digest("second step", str(user_id)).hex()


def _network_key() -> str:
    return panel_key().digest("network", origin_of(request).network or str(request.remote_addr)).hex()


def _tries_log_in() -> bool:
    return request.endpoint == LOG_IN and request.method == "POST"


def _refuse_locked() -> tuple[str, int] | None:
    if not _tries_log_in():
        return None
    with at_the_door() as session:
        keys = account_key(request.form.get("email", "")), _network_key()
        if not any(locked_until(session, key, now()) for key in keys):
            return None
    return render_template("errors/page.html", code=429, name="locked"), 429


def _count(response: Response) -> Response:
    if _tries_log_in() and response.status_code == WRONG:
        with at_the_door() as session:
            _count_failure(session, request.form.get("email", ""))
    elif _tries_log_in() and "passed" in g:
        with at_the_door() as session:
            unlock(session, account_key(request.form.get("email", "")))
    return response


def _count_failure(session: Session, typed: str) -> None:
    count_failure(session, _network_key(), NETWORK_TRIES, now())
    if count_failure(session, account_key(typed), ACCOUNT_TRIES, now()):
        user = account_tried(session, typed)
        if user and user.active:
            what, advice = text("lockout-mail", name=user.name), text("lockout-mail-help")
            tell_of_lock(session, user, what, advice, now())

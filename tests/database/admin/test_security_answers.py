"""What every answer of the panel tells a browser, a proxy, an operator and a stranger."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pydantic import SecretStr
from sqlalchemy.orm import Session

from admin.application import PanelError, create_panel
from models import User
from settings import Admin, Database, Settings
from tests import factories as make


def test_every_answer_tells_the_browser_what_not_to_do(browser: FlaskClient) -> None:
    for page in ("/login", "/nergens", "/health", "/static/panel.js"):
        headers = browser.get(page, buffered=True).headers
        policy = headers["Content-Security-Policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert "geolocation=()" in headers["Permissions-Policy"]
        assert "Strict-Transport-Security" not in headers
    assert browser.get("/login").headers["Cache-Control"] == "no-store"


def test_behind_https_the_cookie_is_secure_and_https_stays(database_url: str) -> None:
    admin = Admin(secret_key=SecretStr("x" * 32), base_url="https://panel.example", trusted_proxies=1)
    app = create_panel(Settings(database=Database(url=database_url), admin=admin))
    forwarded = {
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Host": "panel.example",
        "X-Forwarded-For": "192.0.2.1",
    }
    answer = app.test_client().get("/login", headers=forwarded)
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-perspectiefbot=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    app.extensions["panel_engine"].dispose()


def test_another_name_in_the_host_header_is_refused(browser: FlaskClient) -> None:
    answer = browser.get("/login", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert "evil" not in answer.text


@pytest.mark.parametrize("key", ["", "kort"])
def test_a_panel_without_a_secret_key_says_what_to_do(database_url: str, key: str) -> None:
    with pytest.raises(PanelError, match="secret_key"):
        create_panel(Settings(database=Database(url=database_url), admin=Admin(secret_key=SecretStr(key))))


def test_health_says_whether_the_panel_can_work(browser: FlaskClient, session: Session) -> None:
    assert browser.get("/health").json == {"alive": True, "database": True, "migrations": True}
    session.connection().exec_driver_sql("DELETE FROM alembic_version")
    session.commit()
    answer = browser.get("/health")
    assert (answer.status_code, answer.json) == (503, {"alive": True, "database": True, "migrations": False})


def test_an_error_of_ours_is_told_kindly_and_logged_without_what_was_typed(
    panel: Flask,
    session: Session,
    browser_of: Callable[[User], FlaskClient],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("geheim")

    monkeypatch.setattr("admin.views.account.change_details", fails)
    panel.testing = False
    logged: list[dict[str, object]] = []
    monkeypatch.setattr("admin.errors.log.error", lambda event, **about: logged.append(about))
    mirjam = make.user(session)
    session.commit()
    answer = browser_of(mirjam).post("/mijn-account/gegevens", data={"name": "Mirjam"})
    assert answer.status_code == 500
    assert "Er ging iets mis" in answer.text
    assert "ValueError" in str(logged)
    assert "geheim" not in str(logged) + answer.text

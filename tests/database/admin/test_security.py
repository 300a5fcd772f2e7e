"""Log-in, log-out, and what a browser and a stranger are kept from."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote, urljoin, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pydantic import SecretStr
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from admin.application import PanelError, create_panel
from admin.passwords import hashed
from models import User
from settings import Admin, Database, Settings
from tests import factories as make

PASSWORD = "vier woorden op een rij"
ADDRESS = "mirjam@example.org"


@pytest.fixture
def mirjam(session: Session) -> User:
    user = make.user(session, email=ADDRESS, password=hashed(PASSWORD))
    session.commit()
    return user


def token(browser: FlaskClient, page: str = "/login") -> str:
    """The token of the first form on this page."""
    found = re.search(r'name="csrf_token" value="([^"]+)"', browser.get(page, buffered=True).text)
    assert found
    return found[1]


def log_in(
    browser: FlaskClient, email: str = ADDRESS, password: str = PASSWORD, after: str = ""
) -> TestResponse:
    data = {"email": email, "password": password, "csrf_token": token(browser)}
    return browser.post(f"/login{after}", data=data)


def is_in(browser: FlaskClient) -> bool:
    return browser.get("/mijn-account/").status_code == 200


@pytest.mark.usefixtures("mirjam")
def test_a_colleague_logs_in_with_address_and_password(browser: FlaskClient) -> None:
    assert not is_in(browser)
    answer = log_in(browser, email="Mirjam@Example.ORG")
    assert (answer.status_code, answer.location) == (302, "/")
    assert is_in(browser)


@pytest.mark.usefixtures("mirjam")
def test_a_page_that_was_asked_for_comes_after_the_log_in(browser: FlaskClient) -> None:
    there = browser.get("/aanbod/?status=nieuw").location
    assert there == "/login?next=/aanbod/?status%3Dnieuw"
    assert log_in(browser, after=there.removeprefix("/login")).location == "/aanbod/?status=nieuw"


@pytest.mark.usefixtures("mirjam")
@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", r"\\evil.example", r"/\evil.example", "https:evil.example"],
)
def test_nobody_is_sent_to_another_site_after_the_log_in(browser: FlaskClient, elsewhere: str) -> None:
    answer = log_in(browser, after=f"?next={quote(elsewhere)}")
    assert urlsplit(urljoin("http://localhost/login", answer.location or "")).hostname == "localhost"
    assert "\\" not in (answer.location or ""), "a browser reads it as a slash"


def test_a_wrong_password_an_unknown_address_and_a_former_colleague_get_one_answer(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    make.user(session, email="oud@example.org", password=hashed(PASSWORD), active=False)
    make.user(session, email="nieuw@example.org", password=None)
    session.commit()
    tries = [(ADDRESS, "fout"), ("niemand@example.org", PASSWORD), ("oud@example.org", PASSWORD)]
    tries += [("nieuw@example.org", PASSWORD), ("geen adres", PASSWORD), ("", "")]
    answers = {_without_tokens(log_in(browser, *one).text, one[0]) for one in tries}
    assert len(answers) == 1
    assert "Deze combinatie" in answers.pop()
    assert not is_in(browser)


def _without_tokens(page: str, typed: str) -> str:
    return re.sub(r'name="csrf_token" value="[^"]+"', "", page).replace(typed, "")


def test_an_unknown_address_costs_as_much_work_as_a_known_one(
    browser: FlaskClient, mirjam: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flask_security import core, forms

    spent: list[str] = []
    monkeypatch.setattr(forms, "hash_password", lambda password: spent.append("hash") or "")
    check = core.verify_and_update_password
    monkeypatch.setattr(
        core, "verify_and_update_password", lambda *given: spent.append("check") or check(*given)
    )
    log_in(browser, ADDRESS, "fout")
    log_in(browser, "niemand@example.org", "fout")
    assert spent == ["check", "hash"]


def test_who_keeps_trying_must_wait(browser: FlaskClient, mirjam: User) -> None:
    codes = [log_in(browser, password=f"fout {number}").status_code for number in range(11)]
    assert codes == [200] * 10 + [429]
    assert log_in(browser).status_code == 429, "the right password must wait too"
    assert log_in(browser, email="ander@example.org").status_code == 200, "another account is not shut"


@pytest.mark.usefixtures("mirjam")
def test_logging_out_ends_the_session_everywhere(panel: Flask, browser: FlaskClient) -> None:
    log_in(browser)
    stolen = panel.test_client()
    cookie = browser.get_cookie("perspectiefbot")
    assert cookie
    stolen.set_cookie("perspectiefbot", cookie.value)
    assert is_in(stolen)
    answer = browser.post("/logout", data={"csrf_token": token(browser, "/mijn-account/")})
    assert answer.location == "/login"
    assert not is_in(browser)
    assert not is_in(stolen)


def test_a_colleague_who_leaves_is_out_at_once(browser: FlaskClient, session: Session, mirjam: User) -> None:
    log_in(browser)
    mirjam.active = False
    session.commit()
    assert not is_in(browser)


@pytest.mark.usefixtures("mirjam")
def test_a_log_in_ends_after_the_longest_working_day(browser: FlaskClient) -> None:
    log_in(browser)
    with browser.session_transaction() as session:
        session["since"] -= 15 * 3600
    assert not is_in(browser)


def test_an_edited_cookie_is_worth_nothing(browser: FlaskClient, mirjam: User) -> None:
    log_in(browser)
    cookie = browser.get_cookie("perspectiefbot")
    assert cookie
    browser.set_cookie("perspectiefbot", cookie.value[:-3] + "abc")
    assert not is_in(browser)


def test_no_form_works_without_its_token_and_the_colleague_stays_logged_in(
    panel: Flask, browser: FlaskClient, mirjam: User
) -> None:
    log_in(browser)
    for rule in panel.url_map.iter_rules():
        if "POST" not in (rule.methods or ()):
            continue
        values = dict.fromkeys(rule.arguments, 1)
        with panel.test_request_context():
            address = panel.url_for(rule.endpoint, **values)
        answer = browser.post(address)
        assert answer.status_code == 400, address
        assert "Dit formulier is verlopen" in answer.text
    assert is_in(browser)


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
    panel: Flask, mirjam: User, browser_of: Callable[[User], FlaskClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("geheim")

    monkeypatch.setattr("admin.views.account.change_details", fails)
    panel.testing = False
    logged: list[dict[str, object]] = []
    monkeypatch.setattr("admin.errors.log.error", lambda event, **about: logged.append(about))
    answer = browser_of(mirjam).post("/mijn-account/gegevens", data={"name": "Mirjam"})
    assert answer.status_code == 500
    assert "Er ging iets mis" in answer.text
    assert "ValueError" in str(logged)
    assert "geheim" not in str(logged) + answer.text

"""Drills: what somebody tries who has no business here, and what it comes to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import quote, urljoin, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from admin.application import create_panel
from admin.configuration import LARGEST_REQUEST
from admin.headers import HEADERS
from admin.passwords import hashed
from models import OutboxRow, PasswordLink, RoleName, User
from services.colleague_accounts import Succession, activate, deactivate
from services.house import House
from settings import Admin, Database, Settings
from tests import factories as make
from tests.database.admin.conftest import SECRET, logged_in
from tests.database.admin.test_passwords import ask
from tests.database.admin.test_security import ADDRESS, PASSWORD, is_in, log_in, token

NEW = "een zin die niemand raadt"
COOKIE = "perspectiefbot"
ELSEWHERE = ["https://evil.example/", "//evil.example", r"/\evil.example", "javascript:alert(1)"]


@pytest.fixture
def mirjam(session: Session) -> User:
    user = make.user(session, email=ADDRESS, password=hashed(PASSWORD))
    session.commit()
    return user


def stolen(panel: Flask, browser: FlaskClient) -> FlaskClient:
    """Another browser with the cookie of this one."""
    thief, cookie = panel.test_client(), browser.get_cookie(COOKIE)
    assert cookie
    thief.set_cookie(COOKIE, cookie.value)
    assert is_in(thief)
    return thief


@contextmanager
def written(panel: Flask) -> Iterator[list[str]]:
    """The tables that are written to meanwhile, in order, also by what is taken back."""
    engine: Engine = panel.extensions["panel_engine"]
    tables: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if found := re.match(r"(?:INSERT INTO|UPDATE) (\w+)", statement):
            tables.append(found[1])

    event.listen(engine, "before_cursor_execute", hear)
    yield tables
    event.remove(engine, "before_cursor_execute", hear)


def test_asking_for_a_password_costs_the_same_work_whether_or_not_the_address_is_known(
    panel: Flask, browser: FlaskClient, session: Session, mirjam: User
) -> None:
    make.user(session, email="oud@example.org", password=hashed(PASSWORD), active=False)
    session.commit()
    work = {}
    for email in (ADDRESS, "niemand@example.org", "oud@example.org"):
        with written(panel) as tables:
            ask(browser, email)
        work[email] = [table for table in tables if table != "users"]
    assert work[ADDRESS] == work["niemand@example.org"] == work["oud@example.org"]
    assert {"password_links", "outbox", "audit_events"} <= set(work[ADDRESS])
    assert session.scalars(select(OutboxRow.recipient)).all() == [ADDRESS]
    assert len(session.scalars(select(PasswordLink)).all()) == 1
    assert len(session.scalars(select(User)).all()) == 2


def test_a_stolen_session_ends_with_another_password(
    panel: Flask, browser: FlaskClient, mirjam: User
) -> None:
    log_in(browser)
    thief = stolen(panel, browser)
    form = {"current": PASSWORD, "new": NEW, "again": NEW, "csrf_token": token(browser, "/mijn-account/")}
    assert browser.post("/mijn-account/wachtwoord", data=form).status_code == 303
    assert is_in(browser), "whoever chose it stays"
    assert not is_in(thief)


def test_a_stolen_session_ends_when_the_log_in_is_switched_off_and_stays_ended(
    panel: Flask, browser: FlaskClient, session: Session, mirjam: User, house: House
) -> None:
    log_in(browser)
    thief = stolen(panel, browser)
    actor = make.user(session, RoleName.ADMINISTRATOR, None)
    deactivate(session, mirjam, Succession(actor, None, house), make.NOW)
    session.commit()
    assert not is_in(thief)
    activate(session, mirjam)
    session.commit()
    assert not is_in(thief)


def test_a_cookie_made_with_another_key_opens_nothing(
    database_url: str, browser: FlaskClient, mirjam: User
) -> None:
    other = Settings(database=Database(url=database_url), admin=Admin(secret_key=type(SECRET)("x" * 32)))
    forger = create_panel(other)
    made = logged_in(forger, mirjam).get_cookie(COOKIE)
    assert made
    browser.set_cookie(COOKIE, made.value)
    assert not is_in(browser)
    forger.extensions["panel_engine"].dispose()


@pytest.mark.usefixtures("mirjam")
@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_nobody_is_sent_elsewhere_by_a_link_to_the_log_in(browser: FlaskClient, elsewhere: str) -> None:
    log_in(browser)
    for page in (f"/login?next={quote(elsewhere)}", f"/login?next={elsewhere}"):
        where = urlsplit(urljoin("http://localhost/login", browser.get(page).location or ""))
        assert (where.scheme, where.hostname) == ("http", "localhost")
    data = {"csrf_token": token(browser, "/mijn-account/"), "next": elsewhere}
    out = browser.post(f"/logout?next={quote(elsewhere)}", data=data).location
    where = urlsplit(urljoin("http://localhost/", out))
    assert (where.scheme, where.hostname) == ("http", "localhost")


def test_a_name_that_a_proxy_passes_on_is_believed_only_behind_one_and_only_if_it_is_ours(
    database_url: str, browser: FlaskClient
) -> None:
    ours, evil = {"X-Forwarded-Host": "panel.example"}, {"X-Forwarded-Host": "evil.example"}
    assert "evil" not in (browser.get("/aanbod/", headers=evil).location or "")
    admin = Admin(secret_key=SECRET, base_url="https://panel.example", trusted_proxies=1)
    app = create_panel(Settings(database=Database(url=database_url), admin=admin))
    behind = app.test_client()
    secure = {"X-Forwarded-Proto": "https"}
    assert behind.get("/login", headers={**secure, **evil}).status_code == 400
    assert behind.get("/login", headers={**secure, **ours}).status_code == 200
    for path, host in (("/nergens", ours), ("/login", evil), ("/aanbod/", ours)):
        headers = behind.get(path, headers={**secure, **host}).headers
        assert headers["Strict-Transport-Security"].startswith("max-age=31536000"), path
    app.extensions["panel_engine"].dispose()


def test_what_is_too_large_is_refused_before_it_is_read(
    browser_of: Callable[[User], FlaskClient], mirjam: User
) -> None:
    browser, large = browser_of(mirjam), "x" * (LARGEST_REQUEST + 1)
    head = '--x\r\nContent-Disposition: form-data; name="file"; filename="groot.pdf"\r\n\r\n'
    for body, kind, code in (
        (f"name={large}", "application/x-www-form-urlencoded", 413),
        (large, "text/plain", 415),
        (f"{head}{large}\r\n--x--\r\n", "multipart/form-data; boundary=x", 413),
    ):
        answer = browser.post("/mijn-account/gegevens", data=body, content_type=kind)
        assert answer.status_code == code, kind
        assert "xxx" not in answer.text


def test_every_answer_has_the_headers_also_when_it_is_an_error(
    panel: Flask, browser: FlaskClient, mirjam: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr("admin.views.account.change_details", fails)
    panel.testing = False
    log_in(browser)
    proof = {"csrf_token": token(browser, "/mijn-account/")}
    answers = {
        302: browser.get("/login"),
        303: panel.test_client().get("/aanbod/"),
        400: browser.post("/mijn-account/gegevens"),
        403: browser.get("/bezorging/"),
        404: browser.get("/nergens"),
        405: browser.get("/logout"),
        413: browser.post("/mijn-account/gegevens", data={"name": "x" * (LARGEST_REQUEST + 1)}),
        422: browser.post("/mijn-account/gegevens", data={**proof, "name": ""}),
        500: browser.post("/mijn-account/gegevens", data={**proof, "name": "Mirjam"}),
    }
    stranger = panel.test_client()
    answers[429] = [log_in(stranger, password=f"fout {number}") for number in range(11)][-1]
    for code, answer in answers.items():
        assert answer.status_code == code
        for name, value in {**HEADERS, "Cache-Control": "no-store"}.items():
            assert answer.headers[name] == value, (code, name)


def test_a_link_for_a_password_can_not_be_used_by_two_at_once(
    panel: Flask, session: Session, mirjam: User
) -> None:
    make.password_link(session, mirjam, "eenmalig")
    session.commit()
    browsers = [panel.test_client() for _ in range(2)]
    forms = [{"new": NEW, "again": NEW, "csrf_token": token(one)} for one in browsers]
    pairs = zip(browsers, forms, strict=True)
    assert [one.post("/wachtwoord/eenmalig", data=form).status_code for one, form in pairs] == [303, 404]

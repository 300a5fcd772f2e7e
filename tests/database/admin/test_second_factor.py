"""The second step of logging in: set up, asked for, lost and begun anew."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import unquote

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pydantic import SecretStr
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from admin.application import create_panel
from admin.forms.second_factor import RecoveryForm
from admin.passwords import hashed
from admin.permissions import PUBLIC
from models import AuditEvent, Did, LogIn, OutboxRow, RoleName, SecondFactor, User
from services.discretion import holds_bsn
from services.panel_key import PanelKey
from services.second_factor import accept_code, app_of, set_up
from settings import Admin, Database, Settings
from tests import factories as make
from tests.database.admin.conftest import SECRET, logged_in
from tests.database.admin.permission_table import Row, rows
from tests.database.admin.test_security import PASSWORD, is_in, log_in, token

KEY = PanelKey(SECRET.get_secret_value().encode())
SALT = "ab" * 32
ADDRESS = "carla@example.org"
STEP, SET_UP, MINE = "/tweede-stap/", "/mijn-account/tweede-stap/instellen", "/mijn-account/tweede-stap/"
WORDS: dict[str, str | int] = {
    "filename": "panel.js",
    "reference": "PW-7F3K-2",
    "code": "AM14",
    "token": "x",
}
OWN = {
    True: {"second_step.index", "second_step.enter", "second_step.recover"},
    False: {"second_factor.set_up", "second_factor.keep"},
}
"""All that opens to who has an app and gave no code yet, and to who must set one up."""


@pytest.fixture
def settings(database_url: str) -> Settings:
    """With the second step as it is by default."""
    return Settings(database=Database(url=database_url), admin=Admin(secret_key=SECRET))


@pytest.fixture
def carla(session: Session) -> User:
    user = make.user(session, RoleName.COORDINATOR, email=ADDRESS, password=hashed(PASSWORD))
    session.commit()
    return user


@pytest.fixture
def recovery(session: Session, carla: User) -> list[str]:
    """Carla set up her app a while ago; these are her recovery codes."""
    before = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=5)
    codes = set_up(session, carla, SALT, code_at(before), KEY, before)
    assert codes
    session.commit()
    return codes


def code_at(moment: dt.datetime, salt: str = SALT) -> str:
    """What the app shows then."""
    code: str = app_of(salt, KEY).generate(moment).token
    return code


def code_now(seconds: int = 0) -> str:
    return code_at(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=seconds))


def send(browser: FlaskClient, path: str, page: str = STEP, **typed: str) -> TestResponse:
    return browser.post(path, data={**typed, "csrf_token": token(browser, page)})


def enter(browser: FlaskClient, code: str) -> int:
    return send(browser, STEP, code=code).status_code


def told(session: Session) -> list[tuple[Did, str]]:
    events = session.scalars(select(AuditEvent).order_by(AuditEvent.id)).all()
    session.commit()
    return [(event.did, event.endpoint) for event in events]


def test_whose_role_asks_for_it_sets_it_up_before_anything_opens(
    browser: FlaskClient, session: Session, carla: User
) -> None:
    log_in(browser, ADDRESS, after="?next=/aanbod/")
    assert browser.get("/aanbod/").location == SET_UP
    page = browser.get(SET_UP).text
    assert "data:image/svg+xml;base64," in page
    secret = re.search(r"(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}", page)
    assert secret
    assert secret[0] == re.search(r"(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}", browser.get(SET_UP).text)[0]  # type: ignore[index]
    assert send(browser, SET_UP, SET_UP, code="000000").status_code == 422
    assert session.scalars(select(SecondFactor)).all() == []
    session.commit()
    with browser.session_transaction() as cookie:
        salt = cookie["second_salt"]
    answer = send(browser, SET_UP, SET_UP, code=code_at(dt.datetime.now(dt.UTC), salt))
    assert answer.status_code == 200
    shown = re.findall(r"<code>([0-9A-Z-]{19})</code>", answer.text)
    assert len(set(shown)) == 10
    assert all(code in unquote(answer.text) for code in shown)
    assert 'href="/aanbod/"' in answer.text, "on to the page that was asked for"
    assert browser.get("/aanbod/").status_code == 200
    (factor,) = session.scalars(select(SecondFactor)).all()
    assert not any(code in str(factor.recovery_hashes) for code in shown)
    assert shown[0] not in browser.get(MINE).text
    assert "Nog 10 codes" in browser.get(MINE).text


@pytest.mark.usefixtures("recovery")
def test_a_code_lets_in_once(panel: Flask, browser: FlaskClient, session: Session) -> None:
    log_in(browser, ADDRESS, after="?next=/aanbod/")
    assert browser.get("/aanbod/").location == STEP
    code = code_now()
    answer = send(browser, STEP, code=f"{code[:3]} {code[3:]}")
    assert (answer.status_code, answer.location) == (303, "/aanbod/")
    assert is_in(browser)
    other = panel.test_client()
    log_in(other, ADDRESS)
    assert enter(other, code) == 422, "it was used"
    assert not is_in(other)
    assert told(session)[-1] == (Did.LOGIN_FAILED, "second_step.enter")
    assert (Did.LOGGED_IN, "second_step.enter") in told(session)


@pytest.mark.usefixtures("recovery")
def test_a_copy_of_the_cookie_from_before_the_code_opens_nothing_after_it(
    panel: Flask, browser: FlaskClient
) -> None:
    log_in(browser, ADDRESS)
    stolen = browser.get_cookie("perspectiefbot")
    assert stolen
    assert send(browser, STEP, code=code_now()).status_code == 303
    thief = panel.test_client()
    thief.set_cookie("perspectiefbot", stolen.value)
    assert is_in(browser)
    assert not is_in(thief)


@pytest.mark.parametrize(("seconds", "fits"), [(-60, False), (-30, True), (0, True), (30, True), (60, False)])
def test_the_clock_of_a_phone_may_be_off_by_one_code(
    session: Session, carla: User, recovery: list[str], seconds: int, fits: bool
) -> None:
    now = dt.datetime.now(dt.UTC).replace(second=15)
    code = code_at(now + dt.timedelta(seconds=seconds))
    assert accept_code(session, carla.id, code, KEY, now) is fits


@pytest.mark.usefixtures("recovery")
@pytest.mark.parametrize("code", ["", "12345", "abcdef", "1234567", "０００００１"])
def test_what_is_no_code_is_refused_kindly(browser: FlaskClient, code: str) -> None:
    log_in(browser, ADDRESS)
    answer = send(browser, STEP, code=code)
    assert answer.status_code == 422
    assert "Deze code klopt niet" in answer.text
    assert not is_in(browser)


def test_a_recovery_code_lets_in_once_in_any_spelling(
    panel: Flask, browser: FlaskClient, recovery: list[str]
) -> None:
    log_in(browser, ADDRESS)
    typed = recovery[3].lower().replace("-", " ")
    assert send(browser, f"{STEP}herstelcode", recovery=typed).status_code == 303
    assert "Nog 9 codes" in browser.get(MINE).text
    other = panel.test_client()
    log_in(other, ADDRESS)
    assert send(other, f"{STEP}herstelcode", recovery=recovery[3]).status_code == 422
    assert not is_in(other)
    assert send(other, f"{STEP}herstelcode", recovery=recovery[4]).status_code == 303


def test_a_code_with_nine_digits_in_it_is_not_taken_for_a_bsn(panel: Flask) -> None:
    looks_like_one = "2222-2223-2CDF-HJKM"
    assert holds_bsn(looks_like_one)
    with panel.test_request_context(method="POST", data={"recovery": looks_like_one}):
        assert RecoveryForm().validate()


def test_ten_wrong_codes_lock_the_step_in_every_browser_and_the_owner_hears_that_the_password_is_known(
    panel: Flask, browser: FlaskClient, session: Session, carla: User, recovery: list[str]
) -> None:
    log_in(browser, ADDRESS)
    assert [enter(browser, "000000") for _ in range(10)] == [422] * 10
    assert enter(browser, code_now()) == 429
    other = panel.test_client()
    log_in(other, ADDRESS)
    assert enter(other, code_now()) == 429
    assert send(other, f"{STEP}herstelcode", recovery=recovery[0]).status_code == 429
    (mail,) = session.scalars(select(OutboxRow)).all()
    session.commit()
    assert "kent iemand uw wachtwoord" in mail.payload["text"]
    ada = make.user(session, RoleName.ADMINISTRATOR, None)
    session.commit()
    desk = _inside(panel, session, ada)
    assert "Op slot tot" in desk.get(f"/gebruikers/{carla.id}").text
    assert send(desk, f"/gebruikers/{carla.id}/open", "/mijn-account/").status_code == 303
    assert enter(browser, code_now()) == 303


def _inside(panel: Flask, session: Session, user: User) -> FlaskClient:
    """A browser of somebody who took the second step too."""
    before = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=5)
    salt = f"{user.id:064x}"
    assert set_up(session, user, salt, code_at(before, salt), KEY, before)
    session.commit()
    browser = logged_in(panel, user)
    session.query(LogIn).filter_by(user_id=user.id).update({"confirmed_at": before})
    session.commit()
    return browser


@pytest.mark.parametrize("has_app", [True, False])
def test_nothing_opens_before_the_second_step(
    request: pytest.FixtureRequest, panel: Flask, carla: User, has_app: bool
) -> None:
    """The walk over every address, by who has only typed the password."""
    if has_app:
        request.getfixturevalue("recovery")
    panel.config["WTF_CSRF_ENABLED"] = False
    browser, where, own = logged_in(panel, carla), STEP if has_app else SET_UP, OWN[has_app]
    for row in rows():
        if row.endpoint in PUBLIC or row.endpoint in own:
            continue
        with panel.test_request_context():
            address = panel.url_for(row.endpoint, **_filled(panel, row))
        answer = browser.open(address, method=row.method, buffered=True)
        assert (answer.status_code, answer.location) == (303, where), f"{row.method} {address}"
    page = browser.get("/toegankelijkheid/").text
    assert "/gebruikers/" not in page
    assert carla.name not in page
    assert browser.get(where).status_code == 200
    assert browser.post("/logout").location == "/login"
    assert browser.get(where).location.startswith("/login")


def _filled(panel: Flask, row: Row) -> dict[str, str | int]:
    """Some value for each part of the address."""
    rules = panel.url_map.iter_rules(row.endpoint)
    rule = next(rule for rule in rules if row.method in (rule.methods or ()))
    return {name: WORDS.get(name, 1) for name in rule.arguments}


def test_matchmakers_choose_for_themselves_and_may_change_their_mind(panel: Flask, session: Session) -> None:
    mirjam = make.user(session, email="mirjam@example.org", password=hashed(PASSWORD))
    session.commit()
    browser, elsewhere = logged_in(panel, mirjam), logged_in(panel, mirjam)
    assert "Staat uit" in browser.get("/mijn-account/").text
    browser.get(SET_UP)
    with browser.session_transaction() as cookie:
        salt = cookie["second_salt"]
    code = code_at(dt.datetime.now(dt.UTC), salt)
    assert send(browser, SET_UP, MINE, code=code, current="fout").status_code == 422
    assert send(browser, SET_UP, MINE, code=code, current=PASSWORD).status_code == 200
    assert is_in(browser)
    assert not is_in(elsewhere)
    assert "Staat aan" in browser.get("/mijn-account/").text
    again = panel.test_client()
    log_in(again, "mirjam@example.org")
    assert again.get("/mijn-account/").location == STEP
    assert send(browser, f"{MINE}uit", MINE, current="fout").status_code == 422
    assert send(browser, f"{MINE}uit", MINE, current=PASSWORD).status_code == 303
    assert is_in(again), "the password is enough again"


@pytest.mark.usefixtures("recovery")
def test_whose_role_asks_for_it_cannot_do_without(
    panel: Flask, browser: FlaskClient, session: Session
) -> None:
    log_in(browser, ADDRESS)
    enter(browser, code_now())
    assert "Zet de tweede stap uit" not in browser.get(MINE).text
    assert send(browser, f"{MINE}uit", MINE, current=PASSWORD).status_code == 403
    assert session.scalars(select(SecondFactor)).one()


def test_new_recovery_codes_replace_the_old_and_ask_for_the_password(
    panel: Flask, browser: FlaskClient, recovery: list[str]
) -> None:
    log_in(browser, ADDRESS)
    enter(browser, code_now())
    assert send(browser, f"{MINE}herstelcodes", MINE, current="fout").status_code == 422
    answer = send(browser, f"{MINE}herstelcodes", MINE, current=PASSWORD)
    shown = re.findall(r"<code>([0-9A-Z-]{19})</code>", answer.text)
    assert len(shown) == 10
    assert not set(shown) & set(recovery)
    other = panel.test_client()
    log_in(other, ADDRESS)
    assert send(other, f"{STEP}herstelcode", recovery=recovery[0]).status_code == 422
    assert send(other, f"{STEP}herstelcode", recovery=shown[0]).status_code == 303


def test_a_reset_ends_every_session_is_told_by_mail_and_is_in_the_log(
    panel: Flask, session: Session, carla: User, recovery: list[str]
) -> None:
    mirjam = make.user(session)
    session.commit()
    theirs = _inside(panel, session, mirjam)
    assert is_in(theirs)
    desk = logged_in(panel, carla)
    session.query(LogIn).filter_by(user_id=carla.id).update({"confirmed_at": make.NOW})
    session.commit()
    assert send(desk, f"/gebruikers/{mirjam.id}/tweede-stap", "/mijn-account/").status_code == 303
    assert not is_in(theirs)
    (mail,) = session.scalars(select(OutboxRow)).all()
    assert (mail.recipient, mail.kind) == (mirjam.email, "second-factor-reset")
    session.commit()
    assert told(session)[-1] == (Did.USER, "users.reset_second_factor")
    ada = make.user(session, RoleName.ADMINISTRATOR, None)
    session.commit()
    for above in (ada, carla):
        answer = send(desk, f"/gebruikers/{above.id}/tweede-stap", "/mijn-account/")
        assert answer.status_code == 403, "nobody above, and not oneself"


def test_after_another_secret_key_a_recovery_code_leads_to_setting_it_up_anew(
    session: Session, database_url: str, carla: User, recovery: list[str]
) -> None:
    admin = Admin(secret_key=SecretStr("een heel andere sleutel"))
    panel = create_panel(Settings(database=Database(url=database_url), admin=admin))
    browser = panel.test_client()
    log_in(browser, ADDRESS)
    assert "De codes van uw app werken niet meer" in browser.get(STEP).text
    assert enter(browser, code_now()) == 422
    assert send(browser, f"{STEP}herstelcode", recovery=recovery[0]).status_code == 303
    assert browser.get("/aanbod/").location == SET_UP
    browser.get(SET_UP)
    with browser.session_transaction() as cookie:
        salt = cookie["second_salt"]
    other_key = PanelKey(admin.secret_key.get_secret_value().encode())
    code = app_of(salt, other_key).generate(dt.datetime.now(dt.UTC)).token
    assert send(browser, SET_UP, SET_UP, code=code).status_code == 200
    assert is_in(browser)
    panel.extensions["panel_engine"].dispose()


def test_the_database_alone_makes_no_code(session: Session, carla: User, recovery: list[str]) -> None:
    factor = session.scalars(select(SecondFactor)).one()
    moment = dt.datetime.now(dt.UTC)
    assert app_of(factor.salt, PanelKey(b"geraden")).generate(moment).token != code_at(moment, factor.salt)

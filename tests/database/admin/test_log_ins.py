"""Log-ins as rows: what begins, lists and ends them."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from admin.passwords import hashed
from models import LogIn, RoleName, User
from services.colleague_accounts import Succession, activate, assign, deactivate
from services.house import House
from services.log_ins import forget_log_ins
from tests import factories as make
from tests.database.admin.conftest import logged_in
from tests.database.admin.test_security import ADDRESS, PASSWORD, is_in, log_in, token

EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0 Safari/537.36 Edg/142.0"
PAGE = "/mijn-account/sessies/"


@pytest.fixture
def mirjam(session: Session) -> User:
    user = make.user(session, email=ADDRESS, password=hashed(PASSWORD))
    session.commit()
    return user


def only_log_in(session: Session) -> LogIn:
    found = session.scalars(select(LogIn)).one()
    session.commit()
    return found


def press(browser: FlaskClient, path: str) -> int:
    return browser.post(path, data={"csrf_token": token(browser, PAGE)}).status_code


def test_a_log_in_is_kept_with_browser_and_network_and_without_its_token(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    browser.environ_base.update(HTTP_USER_AGENT=EDGE, REMOTE_ADDR="203.0.113.77")
    log_in(browser)
    row = only_log_in(session)
    assert (row.user_id, row.browser, row.system, row.network) == (
        mirjam.id,
        "Edge",
        "Windows",
        "203.0.113.0/24",
    )
    with browser.session_transaction() as cookie:
        assert cookie["log_in"] != row.token_hash
    assert "Edge op Windows" in browser.get(PAGE).text


@pytest.mark.usefixtures("mirjam")
def test_a_stolen_cookie_is_worth_nothing_after_log_out_and_other_browsers_stay(
    panel: Flask, browser: FlaskClient
) -> None:
    elsewhere, stolen = panel.test_client(), panel.test_client()
    log_in(elsewhere)
    log_in(browser)
    cookie = browser.get_cookie("perspectiefbot")
    assert cookie
    stolen.set_cookie("perspectiefbot", cookie.value)
    assert is_in(stolen)
    answer = browser.post("/logout", data={"csrf_token": token(browser, "/mijn-account/")})
    assert answer.location == "/login"
    assert (is_in(browser), is_in(stolen), is_in(elsewhere)) == (False, False, True)


def test_others_are_ended_one_by_one_and_all_at_once(
    panel: Flask, browser: FlaskClient, session: Session, mirjam: User
) -> None:
    others = [logged_in(panel, mirjam) for _ in range(3)]
    log_in(browser)
    keys = re.findall(r"/sessies/(\d+)/beeindigen", browser.get(PAGE).text)
    assert len(keys) == 3
    assert press(browser, f"{PAGE}{keys[0]}/beeindigen") == 303
    assert press(browser, f"{PAGE}{keys[0]}/beeindigen") == 404, "it is over already"
    assert sum(map(is_in, others)) == 2
    assert press(browser, f"{PAGE}andere") == 303
    assert sum(map(is_in, others)) == 0
    assert is_in(browser)
    assert "Beëindig andere sessies" not in browser.get(PAGE).text
    assert only_log_in(session).user_id == mirjam.id


def test_nobody_ends_the_session_of_another_or_this_one(
    panel: Flask, browser: FlaskClient, session: Session, mirjam: User
) -> None:
    theirs = make.log_in(session, make.user(session), "hun token")
    session.commit()
    log_in(browser)
    mine = session.scalars(select(LogIn.id).where(LogIn.user_id == mirjam.id)).one()
    session.commit()
    assert press(browser, f"{PAGE}{theirs.id}/beeindigen") == 404
    assert press(browser, f"{PAGE}{mine}/beeindigen") == 404
    assert press(browser, f"{PAGE}andere") == 303
    assert {row.id for row in session.scalars(select(LogIn))} == {theirs.id, mine}


def test_another_role_and_a_log_in_that_is_switched_off_end_every_session(
    panel: Flask, session: Session, mirjam: User, house: House
) -> None:
    succession = Succession(make.user(session, RoleName.ADMINISTRATOR, None), None, house)
    session.commit()
    browser = logged_in(panel, mirjam)
    assign(session, mirjam, RoleName.COORDINATOR, [make.UTRECHT], succession, make.NOW)
    session.commit()
    assert not is_in(browser)
    browser = logged_in(panel, mirjam)
    deactivate(session, mirjam, succession, make.NOW)
    session.commit()
    assert not is_in(browser)
    activate(session, mirjam)
    session.commit()
    assert not is_in(browser), "the log-in of before stays over"


@pytest.mark.parametrize(
    ("column", "hours", "stays"),
    [("used_at", 9, True), ("used_at", 11, False), ("created_at", 13, True), ("created_at", 15, False)],
)
def test_a_log_in_ends_after_a_night_and_after_the_longest_working_day(
    browser: FlaskClient, session: Session, mirjam: User, column: str, hours: int, stays: bool
) -> None:
    log_in(browser)
    row = only_log_in(session)
    setattr(row, column, dt.datetime.now(dt.UTC) - dt.timedelta(hours=hours))
    session.commit()
    assert is_in(browser) is stays
    forget_log_ins(session, dt.datetime.now(dt.UTC))
    session.commit()
    assert bool(session.scalars(select(LogIn)).all()) is stays


def test_use_is_noted_now_and_then_and_not_when_a_page_asks_by_itself(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    log_in(browser)
    row, an_hour_ago = only_log_in(session), dt.datetime.now(dt.UTC) - dt.timedelta(hours=1)
    row.used_at = an_hour_ago
    session.commit()
    browser.get("/werkvoorraad/nieuws")
    browser.get("/mijn-account/telegram/gekoppeld")
    session.refresh(row)
    session.commit()
    assert row.used_at == an_hour_ago
    browser.get("/mijn-account/")
    session.refresh(row)
    session.commit()
    assert row.used_at > an_hour_ago


def test_a_page_does_not_fail_because_use_cannot_be_noted(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    if session.get_bind().dialect.name != "sqlite":
        pytest.skip("on PostgreSQL nobody keeps others from writing a row of their own")
    log_in(browser)
    row = only_log_in(session)
    row.used_at = dt.datetime.now(dt.UTC) - dt.timedelta(hours=1)
    session.commit()
    session.execute(select(LogIn))  # the writer's lock, for longer than anybody waits
    assert browser.get("/mijn-account/").status_code == 200

"""Too many wrong tries lock the log-in: for known and unknown alike, for a while. Whose it is hears of it."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from admin.lockout import account_key
from admin.passwords import hashed
from models import Lockout, OutboxRow, RoleName, User
from services.lockouts import count_failure, forget_lockouts, locked_until
from tests import factories as make
from tests.database.admin.conftest import logged_in
from tests.database.admin.test_security import ADDRESS, PASSWORD, is_in, log_in, token

NOW = make.NOW


@pytest.fixture
def mirjam(session: Session) -> User:
    user = make.user(session, email=ADDRESS, password=hashed(PASSWORD))
    session.commit()
    return user


def lock(browser: FlaskClient, session: Session, email: str = ADDRESS) -> None:
    """The tenth wrong try, after nine of a moment ago."""
    with browser.application.app_context():
        who = account_key(email)
    row = session.get(Lockout, who, populate_existing=True) or Lockout(who=who, locks=0)
    row.failures, row.failed_at = 9, dt.datetime.now(dt.UTC)
    session.add(row)
    session.commit()
    assert log_in(browser, email, "fout").status_code == 200


def mails(session: Session) -> list[OutboxRow]:
    found = list(session.scalars(select(OutboxRow)))
    session.commit()
    return found


def test_a_locked_account_refuses_the_right_password_too_and_its_owner_hears_once(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    assert {log_in(browser, password="fout").status_code for _ in range(10)} == {200}
    for password in (PASSWORD, "nog eens"):
        assert log_in(browser, password=password).status_code == 429
    assert not is_in(browser)
    (mail,) = mails(session)
    assert (mail.recipient, mail.kind) == (ADDRESS, "locked-out")
    session.query(Lockout).update({"locked_until": dt.datetime.now(dt.UTC)})
    session.commit()
    lock(browser, session)
    assert log_in(browser).status_code == 429
    assert len(mails(session)) == 1, "told once, as long as nobody came in"


def test_known_unknown_and_former_accounts_are_locked_with_one_answer(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    make.user(session, email="oud@example.org", password=hashed(PASSWORD), active=False)
    session.commit()
    pages = set()
    for email in (ADDRESS, "niemand@example.org", "oud@example.org"):
        lock(browser, session, email)
        answer = log_in(browser, email)
        assert answer.status_code == 429
        pages.add(re.sub(r'name="csrf_token" value="[^"]+"', "", answer.text))
    assert len(pages) == 1
    assert [mail.recipient for mail in mails(session)] == [ADDRESS]


@pytest.mark.usefixtures("mirjam")
def test_the_lock_is_of_the_account_in_every_spelling_and_of_no_other(
    browser: FlaskClient, session: Session
) -> None:
    lock(browser, session)
    assert log_in(browser, "mirjam@ＥＸＡＭＰＬＥ．org").status_code == 429
    assert log_in(browser, "ander@example.org").status_code == 200


@pytest.mark.usefixtures("mirjam")
@pytest.mark.parametrize("sign", ["\u034f", "\ufe00", "\u180b", "\u200b", "\u00ad", "\u2060"])
def test_signs_that_nobody_sees_lead_to_no_account_and_so_past_no_lock(
    browser: FlaskClient, sign: str
) -> None:
    for domain in (f"exam{sign}ple.org", f"{sign * 3}example.org"):
        log_in(browser, f"mirjam@{domain}", PASSWORD)
        assert not is_in(browser)


@pytest.mark.usefixtures("mirjam")
def test_a_right_password_wipes_the_slate(browser: FlaskClient, session: Session) -> None:
    log_in(browser, password="fout")
    assert log_in(browser).status_code == 302
    (network,) = session.scalars(select(Lockout)).all()
    with browser.application.app_context():
        assert network.who != account_key(ADDRESS)


def test_a_network_that_tries_many_accounts_is_locked_and_another_is_not(
    browser: FlaskClient, mirjam: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("admin.lockout.NETWORK_TRIES", 3)
    codes = [log_in(browser, f"iemand{number}@example.org", "fout").status_code for number in range(4)]
    assert codes == [200] * 3 + [429]
    assert log_in(browser).status_code == 429
    browser.environ_base["REMOTE_ADDR"] = "198.51.100.9"
    assert log_in(browser).status_code == 302


def test_nothing_in_the_database_says_which_account_was_tried(browser: FlaskClient, session: Session) -> None:
    log_in(browser, "niemand@example.org", "geheim")
    rows = session.scalars(select(Lockout)).all()
    assert len(rows) == 2
    assert all(re.fullmatch("[0-9a-f]{64}", row.who) for row in rows)


def test_a_coordinator_opens_a_locked_log_in(browser: FlaskClient, session: Session, mirjam: User) -> None:
    carla = make.user(session, RoleName.COORDINATOR)
    session.commit()
    lock(browser, session)
    desk = logged_in(browser.application, carla)
    assert "Op slot tot" in desk.get(f"/gebruikers/{mirjam.id}").text
    data = {"csrf_token": token(desk, "/mijn-account/")}
    assert desk.post(f"/gebruikers/{mirjam.id}/open", data=data).status_code == 303
    assert "Op slot tot" not in desk.get(f"/gebruikers/{mirjam.id}").text
    assert log_in(browser).status_code == 302


def test_a_new_password_by_mail_opens_the_log_in_too(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    lock(browser, session)
    make.password_link(session, mirjam, "open")
    session.commit()
    new = "een zin die niemand raadt"
    data = {"new": new, "again": new, "csrf_token": token(browser)}
    assert browser.post("/wachtwoord/open", data=data).status_code == 303
    assert log_in(browser, password=new).status_code == 302


def test_each_lock_in_a_row_lasts_twice_as_long_up_to_four_hours(session: Session) -> None:
    lasted, now = [], NOW
    for _ in range(6):
        for _ in range(3):
            count_failure(session, "wie", 3, now)
        until = locked_until(session, "wie", now)
        assert until
        lasted.append((until - now).total_seconds() / 60)
        now = until
    assert lasted == [15, 30, 60, 120, 240, 240]
    assert locked_until(session, "wie", now) is None


def test_tries_with_an_hour_between_them_lock_nothing_and_are_forgotten(session: Session) -> None:
    for hours in range(5):
        assert not count_failure(session, "wie", 2, NOW + dt.timedelta(hours=hours))
    forget_lockouts(session, NOW + dt.timedelta(hours=20))
    assert session.get(Lockout, "wie", populate_existing=True)
    forget_lockouts(session, NOW + dt.timedelta(hours=29))
    assert session.get(Lockout, "wie", populate_existing=True) is None

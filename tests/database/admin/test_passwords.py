"""A first or another password, by a link from a mail."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from admin.passwords import hashed
from models import AuditEvent, Delivery, Did, OutboxRow, PasswordLink, RoleName, User
from services.colleague_accounts import Succession, deactivate
from services.house import PanelAddress
from services.password_links import invite_colleague
from services.settling import settle_sent
from tests import factories as make
from tests.database.admin.test_security import ADDRESS, PASSWORD, is_in, log_in, token
from tests.links import link_in

NEW = "een zin die niemand raadt"
SENT = "Kennen wij dit adres?"


@pytest.fixture
def mirjam(session: Session) -> User:
    user = make.user(session, email=ADDRESS, password=hashed(PASSWORD))
    session.commit()
    return user


def ask(browser: FlaskClient, email: str = ADDRESS) -> TestResponse:
    data = {"email": email, "csrf_token": token(browser, "/wachtwoord/")}
    return browser.post("/wachtwoord/", data=data)


def choose(browser: FlaskClient, link: str, new: str = NEW, again: str = NEW) -> TestResponse:
    data = {"new": new, "again": again, "csrf_token": token(browser, "/login")}
    return browser.post(link, data=data)


def mails(session: Session) -> list[OutboxRow]:
    found = list(session.scalars(select(OutboxRow).order_by(OutboxRow.id)))
    session.commit()
    return found


def test_a_forgotten_password_is_replaced_by_mail(
    panel: Flask, browser: FlaskClient, session: Session, mirjam: User
) -> None:
    elsewhere = panel.test_client()
    log_in(elsewhere)
    assert ask(browser, f" {ADDRESS.upper()} ").status_code == 303
    (mail,) = mails(session)
    link = link_in(mail)
    assert "Bewaren" in browser.get(link).text
    answer = choose(browser, link)
    assert (answer.status_code, answer.location) == (303, "/login")
    assert not is_in(elsewhere), "whoever was logged in with the password of before is out"
    assert log_in(browser).status_code == 200
    assert log_in(browser, password=NEW).status_code == 302
    assert is_in(browser)


def test_a_link_works_once_however_often_it_was_looked_at(
    panel: Flask, browser: FlaskClient, session: Session, mirjam: User
) -> None:
    ask(browser)
    ask(browser)
    first, second = map(link_in, mails(session))
    for _ in range(2):
        assert browser.get(first).status_code == 200
    assert choose(browser, first, again="iets anders").status_code == 422
    assert choose(browser, first).status_code == 303
    for link in (first, second, "/wachtwoord/verzonnen"):
        assert browser.get(link).status_code == 404, "the others end with the first"
        assert choose(panel.test_client(), link, new="nog een ander wachtwoord").status_code in (404, 422)
        again = choose(panel.test_client(), link, "nog een ander wachtwoord", "nog een ander wachtwoord")
        assert again.status_code == 404
    assert log_in(browser, password=NEW).status_code == 302


def test_a_link_ends_with_its_time_and_with_the_account(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    past = dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1)
    make.password_link(session, mirjam, "oud", expires_at=past)
    make.password_link(session, mirjam, "open")
    session.commit()
    assert browser.get("/wachtwoord/oud").status_code == 404
    assert browser.get("/wachtwoord/open").status_code == 200
    administrator = make.user(session, RoleName.ADMINISTRATOR, of=None)
    succession = Succession(administrator, None, PanelAddress("https://panel.example.org"))
    deactivate(session, mirjam, succession, make.NOW)
    session.commit()
    assert browser.get("/wachtwoord/open").status_code == 404
    assert choose(browser, "/wachtwoord/open").status_code == 404


def test_an_invitation_leads_to_a_first_password(browser: FlaskClient, session: Session) -> None:
    user = make.user(session, email="noor@example.org")
    invite_colleague(session, user, "http://localhost", dt.datetime.now(dt.UTC))
    session.commit()
    assert choose(browser, link_in(mails(session)[0])).status_code == 303
    assert log_in(browser, "noor@example.org", NEW).status_code == 302


def test_who_asks_for_an_unknown_address_gets_the_same_answer(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    make.user(session, email="oud@example.org", password=hashed(PASSWORD), active=False)
    session.commit()
    pages = set()
    for email in (ADDRESS, "niemand@example.org", "oud@example.org"):
        assert ask(browser, email).status_code == 303
        page = browser.get("/wachtwoord/").text
        assert SENT in page
        pages.add(re.sub(r'name="csrf_token" value="[^"]+"', "", page))
    assert len(pages) == 1
    assert [mail.recipient for mail in mails(session)] == [ADDRESS]


def test_links_cannot_be_asked_for_without_end(browser: FlaskClient, session: Session, mirjam: User) -> None:
    for email in (ADDRESS, "niemand@example.org"):
        assert [ask(browser, email).status_code for _ in range(6)] == [303] * 5 + [429]
    assert len(mails(session)) == 5


def test_the_token_is_nowhere_once_its_mail_has_gone(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    ask(browser)
    (mail,) = mails(session)
    secret = link_in(mail).removeprefix("/wachtwoord/")
    assert secret not in session.scalars(select(PasswordLink.token_hash)).all()
    settle_sent(session, {mail.id: None}, make.NOW)
    session.commit()
    session.refresh(mail)
    session.commit()
    assert (mail.state, mail.payload) == (Delivery.SENT, {})
    assert browser.get(f"/wachtwoord/{secret}").status_code == 200


def test_asking_and_choosing_are_in_the_log(browser: FlaskClient, session: Session, mirjam: User) -> None:
    ask(browser)
    ask(browser, "niemand@example.org")
    choose(browser, link_in(mails(session)[0]))
    events = session.scalars(select(AuditEvent).order_by(AuditEvent.id)).all()
    told = [(event.did, event.user_id) for event in events]
    asked = [(Did.PASSWORD_ASKED, mirjam.id), (Did.PASSWORD_ASKED, None)]
    assert told == [*asked, (Did.PASSWORD_SET, mirjam.id)]

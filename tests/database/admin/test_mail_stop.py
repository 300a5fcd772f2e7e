"""The page behind the link that stops letters: without a log-in, and silent about who has an account."""

from __future__ import annotations

import re

from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from admin.passwords import hashed
from models import User
from tests import factories as make
from tests.database.admin.test_security import ADDRESS, PASSWORD, log_in

ONE_CLICK = {"List-Unsubscribe": "One-Click"}


def stopped(session: Session, user: User) -> bool:
    session.expire_all()
    found = session.scalars(select(User.mail_stopped_at).where(User.id == user.id)).one()
    session.commit()
    return found is not None


def colleague(session: Session) -> User:
    user = make.user(session, email=ADDRESS, password=hashed(PASSWORD))
    session.commit()
    return user


def test_looking_at_the_page_stops_nothing_and_its_button_does(
    browser: FlaskClient, session: Session
) -> None:
    user = colleague(session)
    address = f"/stop/{user.mail_key}"

    page = browser.get(address)
    assert page.status_code == 200
    assert f'action="{address}"' in page.text
    assert not stopped(session, user)

    done = browser.post(address)
    assert done.status_code == 200
    assert "De mail is gestopt" in done.text
    assert stopped(session, user)


def test_a_mail_program_stops_it_with_one_post_and_no_token(browser: FlaskClient, session: Session) -> None:
    user = colleague(session)

    assert browser.post(f"/stop/{user.mail_key}", data=ONE_CLICK).status_code == 200

    assert stopped(session, user)


def test_a_key_of_nobody_gets_the_same_answers(browser: FlaskClient, session: Session) -> None:
    user = colleague(session)
    key, nobody = user.mail_key, "a" * len(user.mail_key)

    known = [browser.get(f"/stop/{key}").text, browser.post(f"/stop/{key}", data=ONE_CLICK).text]
    unknown = [browser.get(f"/stop/{nobody}").text, browser.post(f"/stop/{nobody}", data=ONE_CLICK).text]

    without = [[re.sub(r'nonce="[^"]*"', "", page) for page in pages] for pages in (known, unknown)]
    assert [page.replace(key, "") for page in without[0]] == [page.replace(nobody, "") for page in without[1]]
    assert ADDRESS not in "".join(known)


def test_ones_own_account_says_it_and_turns_it_on_again(browser: FlaskClient, session: Session) -> None:
    user = colleague(session)
    log_in(browser)
    browser.post(f"/stop/{user.mail_key}")
    page = browser.get("/mijn-account/").text
    assert "U krijgt nu niets: geen mail, en Telegram is niet gekoppeld." in page
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert token

    browser.post("/mijn-account/mail", data={"csrf_token": token[1]})

    assert not stopped(session, user)

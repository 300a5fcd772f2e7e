"""Mijn account: name, number, password and Telegram."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_security import verify_password
from sqlalchemy.orm import Session

from admin.passwords import hashed
from models import RoleName, User
from services.linking import redeem_link_code
from tests import factories as make
from tests.database.admin.landscape import bot_is_alive

PASSWORD, NEW = "vier woorden op een rij", "een zin die niemand raadt"
BrowserOf = Callable[[User], FlaskClient]


@pytest.fixture
def mirjam(session: Session) -> User:
    user = make.user(session, name="Mirjam", password=hashed(PASSWORD))
    bot_is_alive(session)
    session.commit()
    return user


@pytest.fixture
def browser(mirjam: User, browser_of: BrowserOf) -> FlaskClient:
    """Mirjam's."""
    return browser_of(mirjam)


def change_password(browser: FlaskClient, current: str, new: str, again: str) -> tuple[int, str]:
    answer = browser.post("/mijn-account/wachtwoord", data={"current": current, "new": new, "again": again})
    return answer.status_code, answer.text


def test_name_and_number_are_kept_in_one_form(browser: FlaskClient, session: Session, mirjam: User) -> None:
    typed = {"name": "  Mirjam   Jansen ", "phone": "06-12 34 56 78"}
    assert browser.post("/mijn-account/gegevens", data=typed).status_code == 303
    session.refresh(mirjam)
    assert (mirjam.name, mirjam.phone) == ("Mirjam Jansen", "+31612345678")
    page = browser.get("/mijn-account/").text
    assert "Uw gegevens zijn bewaard" in page
    assert 'value="06 12345678"' in page


def test_a_wrong_number_changes_nothing_and_is_explained_at_the_field(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    answer = browser.post("/mijn-account/gegevens", data={"name": "Anders", "phone": "12"})
    assert answer.status_code == 422
    field = re.search(r'<input[^>]*id="phone"[^>]*>', answer.text)
    assert field
    assert 'aria-describedby="phone-help phone-error"' in field[0]
    assert 'aria-invalid="true"' in field[0]
    session.refresh(mirjam)
    assert mirjam.name == "Mirjam"


def test_a_new_password_keeps_this_browser_and_ends_the_others(
    panel: Flask, browser: FlaskClient, browser_of: BrowserOf, session: Session, mirjam: User
) -> None:
    elsewhere = browser_of(mirjam)
    assert change_password(browser, PASSWORD, NEW, NEW)[0] == 303
    assert browser.get("/mijn-account/").status_code == 200
    assert elsewhere.get("/mijn-account/").status_code == 303
    session.refresh(mirjam)
    with panel.app_context():
        assert mirjam.password
        assert verify_password(NEW, mirjam.password)


@pytest.mark.parametrize(
    ("current", "new", "again", "said"),
    [
        ("fout", NEW, NEW, "Dit is niet uw huidige wachtwoord."),
        (PASSWORD, "kort", "kort", "van minstens 12"),
        (PASSWORD, "abababababababab", "abababababababab", "te makkelijk"),
        (PASSWORD, PASSWORD, PASSWORD, "ander wachtwoord"),
        (PASSWORD, NEW, "iets anders", "niet hetzelfde"),
    ],
)
def test_a_password_that_will_not_do_is_refused_with_the_reason(
    browser: FlaskClient, session: Session, mirjam: User, current: str, new: str, again: str, said: str
) -> None:
    before = mirjam.password
    status, page = change_password(browser, current, new, again)
    assert status == 422
    assert said in page
    session.refresh(mirjam)
    assert mirjam.password == before


def test_passwords_cannot_be_guessed_from_a_browser_that_was_left_open(browser: FlaskClient) -> None:
    statuses = [change_password(browser, "fout", NEW, NEW)[0] for _ in range(11)]
    assert statuses == [422] * 10 + [429]


def test_a_code_links_telegram_and_is_shown_once(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    page = browser.post("/mijn-account/telegram", follow_redirects=True).text
    found = re.search(r"/koppel ([A-Z0-9]{8})<", page)
    assert found
    assert f'href="https://t.me/TestBot?start=koppel-{found[1]}"' in page
    assert "data:image/svg+xml;base64," in page
    assert found[1] not in browser.get("/mijn-account/").text
    assert browser.get("/mijn-account/telegram/gekoppeld").json == {"linked": False}
    redeem_link_code(session, found[1], 42, dt.datetime.now(dt.UTC), group=False)
    session.commit()
    assert browser.get("/mijn-account/telegram/gekoppeld").json == {"linked": True}
    assert "Gekoppeld" in browser.get("/mijn-account/").text
    browser.post("/mijn-account/telegram/ontkoppelen")
    session.refresh(mirjam)
    assert mirjam.telegram_chat_id is None


def test_the_support_team_may_change_their_own_account(browser_of: BrowserOf, session: Session) -> None:
    support = make.user(session, RoleName.SUPPORT, None)
    session.commit()
    answer = browser_of(support).post("/mijn-account/gegevens", data={"name": "Joost"})
    assert answer.status_code == 303
    session.refresh(support)
    assert support.name == "Joost"

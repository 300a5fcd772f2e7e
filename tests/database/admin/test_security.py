"""Log-in and log-out, as colleagues and as those who are none try them."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote, urljoin, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from admin.passwords import hashed
from admin.permissions import ADMINISTRATORS, PERMISSIONS
from models import RoleName, User
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


def test_a_row_beyond_all_numbers_is_not_there(browser: FlaskClient, mirjam: User) -> None:
    log_in(browser)

    assert browser.get(f"/werkgevers/{2**63}").status_code == 404


def test_a_colleague_who_leaves_is_out_at_once(browser: FlaskClient, session: Session, mirjam: User) -> None:
    log_in(browser)
    mirjam.active = False
    session.commit()
    assert not is_in(browser)


def test_an_edited_cookie_is_worth_nothing(browser: FlaskClient, mirjam: User) -> None:
    log_in(browser)
    cookie = browser.get_cookie("perspectiefbot")
    assert cookie
    browser.set_cookie("perspectiefbot", cookie.value[:-3] + "abc")
    assert not is_in(browser)


KEY_IS_THE_SECRET = {"mail_stop.stop"}
"""Posted by mail programs, which have no token: the key in the address is nobody else's to know."""


def test_no_form_works_without_its_token_and_the_colleague_stays_logged_in(
    panel: Flask, browser: FlaskClient, mirjam: User
) -> None:
    log_in(browser)
    for rule in panel.url_map.iter_rules():
        if "POST" not in (rule.methods or ()) or rule.endpoint in KEY_IS_THE_SECRET:
            continue
        values = dict.fromkeys(rule.arguments, 1)
        with panel.test_request_context():
            address = panel.url_for(rule.endpoint, **values)
        answer = browser.post(address)
        assert answer.status_code == 400, address
        assert "Dit formulier is verlopen" in answer.text
    assert is_in(browser)


def test_what_is_no_form_is_not_read(
    panel: Flask, browser_of: Callable[[User], FlaskClient], session: Session
) -> None:
    """Locks, limits and the log look at forms: a page that took another shape would pass them unseen."""
    administrator = make.user(session, RoleName.ADMINISTRATOR, None)
    session.commit()
    browser = browser_of(administrator)
    for rule in panel.url_map.iter_rules():
        may = PERMISSIONS.get(rule.endpoint, ADMINISTRATORS)
        if "POST" not in (rule.methods or ()) or RoleName.ADMINISTRATOR not in may:
            continue
        with panel.test_request_context():
            address = panel.url_for(rule.endpoint, **dict.fromkeys(rule.arguments, 1))
        for body in ({"json": {"email": ADDRESS}}, {"data": "<a/>", "content_type": "text/xml"}):
            answer = browser.post(address, **body)
            assert answer.status_code == 415, address
    assert "alleen zijn eigen formulieren" in answer.text


def test_nothing_is_noted_of_a_row_beyond_all_numbers_and_nothing_breaks(
    browser_of: Callable[[User], FlaskClient], mirjam: User
) -> None:
    browser = browser_of(mirjam)
    for path in (f"/werkgevers/{2**70}/uitnodigen", f"/herinneringen/{2**70}/nu", f"/lessen/{2**70}/ook"):
        assert browser.post(path).status_code == 404
    assert browser.post("/uitnodigingen/", data={"region": "AM14\x00"}).status_code == 400


def test_the_next_colleague_at_this_computer_gets_nothing_of_the_last(
    browser: FlaskClient, session: Session, mirjam: User
) -> None:
    kees = make.user(session, email="kees@example.org", password=hashed(PASSWORD))
    session.commit()
    seen = []
    for user in (mirjam, kees):
        log_in(browser, user.email)
        page = browser.get("/mijn-account/tweede-stap/instellen").text
        seen.append(re.search(r"(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}", page)[0])  # type: ignore[index]
        browser.post("/logout", data={"csrf_token": token(browser, "/mijn-account/")})
        with browser.session_transaction() as cookie:
            assert not {name for name in cookie if not name.startswith(("_", "fs_", "csrf_token"))}
    assert seen[0] != seen[1]
